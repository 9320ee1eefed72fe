import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { slugOfEdition } from '#words/study/imprint-of.ts'
import type { StudyDraftsData } from './study-draft-data.ts'

/** The studies of all years that campaigns asked about. */
export function StudyDraftsPage({ page, data }: { page: PageContext; data: StudyDraftsData }) {
  const { language } = page
  const title = say(language, 'drafts.title')
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle title={title}>
        <p>{say(language, 'drafts.lead')}</p>
      </PageTitle>
      {data.studies.length === 0 ? (
        <EmptyState title={say(language, 'drafts.empty')}>
          <p>
            <a href={linkTo(page, 'campaigns')}>{say(language, 'layout.nav.campaigns')}</a>
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption={title}
          captionUnseen
          cards
          rows={data.studies}
          rowKey={({ year }) => String(year)}
          columns={[
            {
              id: 'study',
              title: say(language, 'drafts.column.study'),
              head: true,
              cell: ({ year }) => (
                <a href={linkTo(page, 'study-drafts', String(year))}>{say(language, 'study.title', { year: String(year) })}</a>
              ),
            },
            {
              id: 'state',
              title: say(language, 'drafts.column.state'),
              cell: ({ state }) => say(language, `drafts.state.${state}`),
            },
            {
              id: 'approved',
              title: say(language, 'drafts.column.approved'),
              numeric: true,
              cell: ({ progress: { approved, asked } }) =>
                `${formatNumber(language, approved)} / ${formatNumber(language, asked)}`,
            },
            {
              id: 'put',
              title: say(language, 'drafts.column.put-forward'),
              cell: ({ putForwardAt }) => (putForwardAt === null ? '–' : formatMoment(putForwardAt)),
            },
            {
              id: 'editions',
              title: say(language, 'drafts.column.editions'),
              cell: ({ year, editions }) =>
                editions.length === 0 ? (
                  '–'
                ) : (
                  <span className="formats">
                    {editions.map((edition) => (
                      <a key={edition} href={linkTo(page, 'editions', slugOfEdition({ year, edition }))}>
                        {slugOfEdition({ year, edition })}
                      </a>
                    ))}
                  </span>
                ),
            },
          ]}
        />
      )}
    </Layout>
  )
}
