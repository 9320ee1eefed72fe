import type { PageContext } from '#web/page-context.ts'
import { linkToThis } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { nameOf } from '#web/parts/subject-link.tsx'
import { sayAct, sayDetails, sayRecord } from '#words/say-audit.ts'
import { say } from '#words/say.ts'
import type { AuditData } from './audit-data.ts'

/** The audit trail of a record, the latest first. */
export function AuditPage({ page, data }: { page: PageContext; data: AuditData }) {
  const { language } = page
  const title = say(language, 'inside.audit.title')
  const naming = { language, nameOf: (subject: string) => nameOf(page, subject) }
  const oldest = data.entries.at(-1)
  return (
    <Layout page={page} title={title} twins={['json', 'csv', 'xlsx']} plain unlisted>
      <PageTitle kind={say(language, 'inside.audit.of', { record: sayRecord(naming, data.record) })} title={title}>
        <p>{say(language, 'inside.audit.lead')}</p>
      </PageTitle>
      {data.entries.length === 0 ? (
        <EmptyState title={say(language, 'inside.audit.empty')} />
      ) : (
        <DataTable
          caption={title}
          captionUnseen
          cards
          rows={data.entries}
          rowKey={({ number }) => String(number)}
          columns={[
            { id: 'number', title: say(language, 'inside.audit.number'), numeric: true, cell: ({ number }) => number },
            {
              id: 'at',
              title: say(language, 'inside.audit.at'),
              cell: ({ at }) => <span className="one-line">{formatMoment(at)}</span>,
            },
            {
              id: 'person',
              title: say(language, 'inside.audit.person'),
              cell: ({ personName, person }) => sayPerson(page, personName === '' ? person : personName),
            },
            { id: 'act', title: say(language, 'inside.audit.act'), head: true, cell: ({ act }) => sayAct(language, act) },
            { id: 'details', title: say(language, 'inside.audit.details'), cell: ({ details }) => sayDetails(naming, details) },
            {
              id: 'hash',
              title: say(language, 'inside.audit.hash'),
              minor: true,
              cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}</code>,
            },
          ]}
        />
      )}
      {oldest === undefined || oldest.number === 1 ? null : (
        <p>
          <a href={linkToThis(page, { before: oldest.number })}>{say(language, 'inside.audit.older')}</a>
        </p>
      )}
    </Layout>
  )
}

/** Behind a personal link it is the firm that acts. */
function sayPerson(page: PageContext, person: string): string {
  return person.startsWith('organisation/') ? nameOf(page, person) : person
}
