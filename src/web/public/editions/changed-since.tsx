import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { ChangedSince } from './editions-data.ts'

/** What later editions and the open register say otherwise. */
export function ChangedSinceSection({ page, since }: { page: PageContext; since: readonly ChangedSince[] }) {
  const { language } = page
  return (
    <Section id="since" title={say(language, 'editions.since')} lead={say(language, 'editions.since.lead')}>
      {since.map((each) => (
        <Compared key={each.with === 'register' ? 'register' : each.with.edition} page={page} since={each} />
      ))}
    </Section>
  )
}

function Compared({ page: { language }, since }: { page: PageContext; since: ChangedSince }) {
  const { with: other, count, shown } = since
  const isRegister = other === 'register'
  const title = isRegister
    ? say(language, 'editions.since.register')
    : say(language, 'editions.since.edition', { edition: other.edition, day: formatDay(language, other.frozenOn) })
  return (
    <div className="study-since">
      <h3>{title}</h3>
      {isRegister ? <p>{say(language, 'editions.since.register.lead')}</p> : null}
      <p>
        <strong>{count === 0 ? say(language, 'editions.since.none') : say(language, 'editions.since.count', { count })}</strong>
        {count > shown.length ? ` ${say(language, 'editions.since.shown', { shown: shown.length })}` : null}
      </p>
      {shown.length === 0 ? null : (
        <DataTable
          caption={title}
          captionUnseen
          cards
          rows={shown.map((row, index) => ({ ...row, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            {
              id: 'table',
              title: say(language, 'editions.since.column.table'),
              head: true,
              cell: ({ table, title: name }) => (table === null ? name : <a href={`#table-${table}`}>{name}</a>),
            },
            { id: 'place', title: say(language, 'editions.since.column.place'), cell: ({ place }) => place },
            { id: 'before', title: say(language, 'editions.since.column.before'), numeric: true, cell: ({ before }) => before },
            {
              id: 'now',
              title: say(language, isRegister ? 'editions.since.column.now' : 'editions.since.column.later'),
              numeric: true,
              cell: ({ now }) => now,
            },
          ]}
        />
      )}
    </div>
  )
}
