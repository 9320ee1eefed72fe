import type { PageContext } from '#web/page-context.ts'
import { Layout } from '#web/layout/layout.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { nameOf, SubjectLink } from '#web/parts/subject-link.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { ReturnsData } from './return-data.ts'

/** The returns that somebody answers for. */
export function ReturnsPage({ page, data }: { page: PageContext; data: ReturnsData }) {
  const { language } = page
  const title = say(language, 'returns.title')
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle title={title}>
        <p>{say(language, 'returns.lead')}</p>
      </PageTitle>
      {data.returns.length === 0 ? (
        <EmptyState title={say(language, 'returns.none')}>
          <p>{say(language, 'returns.none.lead')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={title}
          captionUnseen
          cards
          rows={data.returns}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'open',
              title: say(language, 'returns.year'),
              head: true,
              cell: ({ id, year, cluster }) => (
                <a href={addressOf('returns', language, id)}>
                  {say(language, 'returns.year.of', { year: String(year) })}
                  <span className="unseen"> {nameOf(page, cluster)}</span>
                </a>
              ),
            },
            {
              id: 'cluster',
              title: say(language, 'returns.cluster'),
              cell: ({ cluster }) => <SubjectLink page={page} subject={cluster} />,
            },
            { id: 'state', title: say(language, 'returns.state'), cell: ({ state }) => say(language, `return.state.${state}`) },
            {
              id: 'moved',
              title: say(language, 'returns.moved'),
              minor: true,
              cell: ({ movedAt }) => formatDay(language, movedAt),
            },
          ]}
        />
      )}
    </Layout>
  )
}
