import { isLadder } from '#core/rules/overview/matrix.ts'
import type { MatrixCell, MatrixColumn } from '#core/rules/overview/matrix.ts'
import type { Purpose, RuleSet } from '#core/rules/rule-set.ts'
import { outcomes } from '#core/rules/overview/tally.ts'
import type { Tally } from '#core/rules/overview/tally.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { CodeName } from '#web/parts/code-name.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { SubjectLink, nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { OutcomeSignAgain, OutcomeSigns } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { cellWords, columnTitle, detailOf } from './column-name.ts'
import type { MatrixData, MatrixRow } from './matrix-data.ts'

type Props = { page: PageContext; data: MatrixData }
type Told = { readonly column: MatrixColumn; readonly ruleSet: RuleSet; readonly index: number }

/** The table itself: it scrolls in its own frame, names of clusters and of rule sets stay. On a narrow screen rows are cards. */
export function MatrixTable({ page, data }: Props) {
  const { language } = page
  const caption = say(language, 'matrix.caption', { day: formatDay(language, data.day) })
  const told = toldColumns(data)
  return (
    <>
      <OutcomeSigns />
      <p className="row-note matrix-hint">{say(language, 'matrix.hint')}</p>
      <div className="matrix" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption className="unseen">{caption}</caption>
          <Head page={page} data={data} told={told} />
          <tbody>
            {data.rows.map((row) => (
              <Row key={row.subject} page={page} row={row} told={told} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function toldColumns({ columns, editions }: MatrixData): Told[] {
  const byId = new Map(editions.map(({ ruleSet }) => [ruleSet.id, ruleSet]))
  return columns.flatMap((column, index) => {
    const ruleSet = byId.get(column.ruleSet)
    return ruleSet === undefined ? [] : [{ column, ruleSet, index }]
  })
}

/** Purpose, rule set, reading or test, and how many clusters have which outcome: one line below the other. */
function Head({ page, data, told }: Props & { told: readonly Told[] }) {
  const { language } = page
  const byPurpose = [...Map.groupBy(told, ({ ruleSet }) => ruleSet.purpose)]
  const byRuleSet = [...Map.groupBy(told, ({ ruleSet }) => ruleSet)]
  return (
    <thead>
      <tr className="matrix-purposes">
        <th scope="col" rowSpan={3} className="matrix-corner">
          {say(language, 'matrix.column.cluster')}
        </th>
        {byPurpose.map(([purpose, own]: [Purpose, Told[]]) => (
          <th key={purpose} scope="colgroup" colSpan={own.length} className="matrix-first">
            {say(language, `rules.purpose.${purpose}`)}
          </th>
        ))}
      </tr>
      <tr>
        {byRuleSet.map(([ruleSet, own]) => (
          <th
            key={ruleSet.id}
            scope={own.length === 1 ? 'col' : 'colgroup'}
            colSpan={own.length}
            rowSpan={own.length === 1 ? 2 : 1}
            className={classOf(told, own[0])}
          >
            <a href={linkTo(page, 'rule-sets', ruleSet.id)}>{ruleSet.name[language]}</a>
            {data.inForce[ruleSet.id] === 'in' ? null : <span className="row-note"> {say(language, 'matrix.ended.short')}</span>}
          </th>
        ))}
      </tr>
      <tr>
        {byRuleSet.flatMap(([ruleSet, own]) =>
          own.length === 1
            ? []
            : own.map(({ column }, index) => (
                <th key={column.id} scope="col" className={index === 0 ? classOf(told, own[0]) : undefined}>
                  {detailOf(language, ruleSet, column)}
                </th>
              )),
        )}
      </tr>
      <tr className="matrix-totals">
        <th scope="row">{say(language, 'matrix.totals', { count: data.paging.total })}</th>
        {told.map(({ column, index }, place) => (
          <td key={column.id} className={classOf(told, told[place])}>
            <Counts page={page} counts={data.totals[index]} />
          </td>
        ))}
      </tr>
    </thead>
  )
}

function Row({ page, row, told }: { page: PageContext; row: MatrixRow; told: readonly Told[] }) {
  const { language } = page
  const path = linkTo(page, 'path', slugOf(row.subject))
  return (
    <tr>
      <th scope="row">
        <span className="row-title">
          <SubjectLink page={page} subject={row.subject} />
        </span>
        <Status page={page} row={row} />
        <a className="matrix-tally" href={path}>
          <span className="unseen">{say(language, 'matrix.path')}: </span>
          <Counts page={page} counts={row.counts} />
        </a>
        <details className="matrix-open">
          <summary>
            {say(language, 'matrix.row.show')}
            <span className="unseen">: {nameOf(page, row.subject)}</span>
          </summary>
        </details>
      </th>
      {told.map(({ column, ruleSet, index }, place) => (
        <td key={column.id} className={classOf(told, told[place])} data-label={columnTitle(language, ruleSet, column)}>
          <Cell page={page} ruleSet={ruleSet} cell={row.cells[index]} href={`${path}#${ruleSet.id}`} />
        </td>
      ))}
    </tr>
  )
}

/** What an ended or inactive cluster is marked with: its status, with the receipt. */
function Status({ page, row }: { page: PageContext; row: MatrixRow }) {
  const [status] = row.status
  if (status === undefined || typeof status.value !== 'string' || status.value === 'seen-active') return null
  return (
    <span className="row-note">
      <CodeName page={page} list="cluster-status" code={status.value} />
      <ReceiptMark page={page} shown={status} />
    </span>
  )
}

type CellProps = { page: PageContext; ruleSet: RuleSet; cell: MatrixCell | undefined; href: string }

function Cell({ page, ruleSet, cell, href }: CellProps) {
  if (cell === undefined) return null
  const { language } = page
  return (
    <a className={`outcome outcome-${cell.outcome}`} href={href}>
      <OutcomeSignAgain outcome={cell.outcome} />
      <span className={isLadder(ruleSet) ? 'outcome-word matrix-level' : 'outcome-word'}>
        {cellWords(language, ruleSet, cell)}
      </span>
      {cell.differs ? <span className="matrix-differs">{say(language, 'matrix.differs')}</span> : null}
    </a>
  )
}

/** Three numbers with the signs of their outcomes; the words are read aloud. */
function Counts({ page, counts }: { page: PageContext; counts: Tally | undefined }) {
  if (counts === undefined) return null
  return (
    <span className="matrix-counts">
      {outcomes.map((outcome) => (
        <span key={outcome} className={`outcome outcome-${outcome}`} data-none={counts[outcome] === 0 ? true : undefined}>
          <OutcomeSignAgain outcome={outcome} />
          <span aria-hidden="true">{formatNumber(page.language, counts[outcome])}</span>
          <span className="unseen">{say(page.language, `matrix.total.${outcome}`, { count: counts[outcome] })} </span>
        </span>
      ))}
    </span>
  )
}

/** The first column of a purpose and of a rule set has a line before it. */
function classOf(told: readonly Told[], own: Told | undefined): string | undefined {
  if (own === undefined) return undefined
  const before = told[told.indexOf(own) - 1]
  if (before?.ruleSet.purpose !== own.ruleSet.purpose) return 'matrix-first'
  return before.ruleSet === own.ruleSet ? undefined : 'matrix-set'
}
