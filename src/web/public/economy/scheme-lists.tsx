import type { ReactNode } from 'react'
import type { Localised } from '#core/values/language.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'

const SHOWN = 10

type Scheme = {
  readonly id: string
  readonly name: Localised
  readonly source: { readonly title: string; readonly publisher: string; readonly year: number }
}
type Pair = { readonly place: string; readonly activity: string }

const methodOf = { stars: 'stars', strong: 'strong-clusters' } as const

/** Pairs of a place and an activity that published limits single out, a list for each scheme: no label of anybody, and they say so. */
export function SchemeLists<List extends { readonly scheme: Scheme }>({
  page,
  of,
  lists,
  children,
}: {
  page: PageContext
  of: keyof typeof methodOf
  lists: readonly List[]
  children: (list: List) => ReactNode
}) {
  const { language } = page
  if (lists.length === 0) return null
  return (
    <Section
      id={of}
      title={say(language, `economy.${of}`)}
      lead={
        <>
          {say(language, `economy.${of}.lead`)}{' '}
          <a href={linkTo(page, 'economy-methods', methodOf[of])}>{say(language, 'economy.method.how-to-read')}</a>
        </>
      }
    >
      {lists.map(children)}
    </Section>
  )
}

/** The first pairs of a scheme; under them its source, what else is to be said, and of how many pairs it cannot be said. */
export function SchemeTable<Row extends Pair>({
  page,
  of,
  scheme,
  rows,
  columns,
  notes,
  unsaid,
}: {
  page: PageContext
  of: keyof typeof methodOf
  scheme: Scheme
  rows: readonly Row[]
  columns: readonly TableColumn<Row>[]
  notes: ReactNode
  unsaid: number
}) {
  const { language } = page
  return (
    <>
      <h3>
        <Words page={page} words={scheme.name} />
      </h3>
      {rows.length === 0 ? (
        <p>{say(language, `economy.${of}.none`)}</p>
      ) : (
        <DataTable
          caption={scheme.name[language] ?? scheme.id}
          captionUnseen
          cards
          rows={rows.slice(0, SHOWN)}
          rowKey={({ place, activity }) => `${place} ${activity}`}
          columns={columns}
        />
      )}
      <p className="row-note">
        {say(language, 'economy.stars.source', {
          title: scheme.source.title,
          publisher: scheme.source.publisher,
          year: String(scheme.source.year),
        })}{' '}
        {notes} {rows.length > SHOWN ? say(language, 'economy.stars.more', { shown: SHOWN, all: rows.length }) : null}{' '}
        {unsaid === 0 ? null : say(language, `economy.${of}.unsaid`, { count: unsaid })}
      </p>
    </>
  )
}
