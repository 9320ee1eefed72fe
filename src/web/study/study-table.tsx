import { gridOf } from '#core/studies/cells.ts'
import type { GridHead, GridRow } from '#core/studies/cells.ts'
import type { CellAddress, Coordinates, Dimension, StudyContent, StudyTable } from '#core/studies/edition.ts'
import type { Measured } from '#core/values/absence.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { sayCell, sayHead, sayLabel, sayNotes, sayReason, sayTableTitle } from '#words/say-study.ts'
import { anchorOfCell } from './link-numbers.ts'

type StudyTableProps = {
  readonly language: Language
  readonly content: StudyContent
  readonly table: StudyTable
  /** Anchors of the cells that sentences lead to. */
  readonly cited: ReadonlySet<string>
  /** Where the table can be taken away; null in a draft. */
  readonly csv: string | null
}

/** A wide table scrolls in its own frame, which the keyboard has to reach. */
const scrolledByKeys = { tabIndex: 0, role: 'group' } as const

/** A table of a study with its notes: the signs in it, breaks, coverage, sources, method. */
export function StudyTableView({ language, content, table, cited, csv }: StudyTableProps) {
  const { down, heads, rows } = gridOf(table)
  const title = sayTableTitle(language, table)
  return (
    <figure className="study-table" id={`table-${table.id}`}>
      <div className="table" {...scrolledByKeys} aria-label={title}>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {down.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label[language]}
                </th>
              ))}
              {heads.map((head) => (
                <Head key={`${head.category?.code ?? ''} ${head.measure.id}`} language={language} table={table} head={head} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.labels.map(({ code }) => code).join(' ')} {...{ language, table, cited, down, heads, row }} />
            ))}
          </tbody>
        </table>
      </div>
      <figcaption>
        {sayNotes(language, content, table).map((note) => (
          <p key={note}>{note}</p>
        ))}
        {csv === null ? null : (
          <p>
            <a href={csv} download aria-label={say(language, 'editions.table.csv', { title })}>
              CSV
            </a>
          </p>
        )}
      </figcaption>
    </figure>
  )
}

function Head({ language, table, head }: { language: Language; table: StudyTable; head: GridHead }) {
  const { head: text, unit } = sayHead(language, table, head)
  return (
    <th scope="col" className="numeric">
      {text}
      {unit === null ? null : <span className="unit">{unit}</span>}
    </th>
  )
}

type RowProps = {
  readonly language: Language
  readonly table: StudyTable
  readonly cited: ReadonlySet<string>
  readonly down: readonly Dimension[]
  readonly heads: readonly GridHead[]
  readonly row: GridRow
}

function Row({ language, table, cited, down, heads, row: { labels, isTotal, cells } }: RowProps) {
  return (
    <tr className={isTotal ? 'total' : undefined}>
      {labels.map(({ code }, place) => (
        <th key={down[place]?.id ?? place} scope="row">
          {sayLabel(language, table, { dimension: down[place]?.id ?? '', code })}
        </th>
      ))}
      {cells.map((cell, place) => {
        const head = heads[place]
        if (head === undefined) return null
        const anchor = anchorOfCell(addressIn(table, { down, labels, head }))
        return (
          <td
            key={`${head.category?.code ?? ''} ${head.measure.id}`}
            className="numeric"
            id={cited.has(anchor) ? anchor : undefined}
          >
            <CellText language={language} head={head} cell={cell} />
          </td>
        )
      })}
    </tr>
  )
}

function CellText({ language, head, cell }: { language: Language; head: GridHead; cell: Measured }) {
  const text = sayCell(language, head.measure, cell)
  return typeof cell === 'number' ? text : <abbr title={sayReason(language, cell)}>{text}</abbr>
}

type Place = { readonly down: readonly Dimension[]; readonly labels: GridRow['labels']; readonly head: GridHead }

function addressIn(table: StudyTable, { down, labels, head }: Place): CellAddress {
  const across = table.dimensions.at(-1)?.id
  const at: Coordinates = {
    ...Object.fromEntries(down.map(({ id }, place) => [id, labels[place]?.code ?? ''])),
    ...(head.category === null || across === undefined ? {} : { [across]: head.category.code }),
  }
  return { table: table.id, at, measure: head.measure.id }
}
