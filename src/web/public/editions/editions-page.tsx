import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { slugOfEdition } from '#words/study/imprint-of.ts'
import type { EditionsData } from './editions-data.ts'

/** Every frozen edition of the study. */
export function EditionsPage({ page, data }: { page: PageContext; data: EditionsData }) {
  const { language } = page
  const title = say(language, 'editions.title')
  const lead = say(language, 'editions.lead')
  return (
    <Layout page={page} title={title} description={lead} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{lead}</p>
      </PageTitle>
      {data.editions.length === 0 ? (
        <EmptyState title={say(language, 'editions.empty')}>
          <p>{say(language, 'editions.empty.hint')}</p>
          <p>
            <a href={linkTo(page, 'studies')}>{say(language, 'layout.nav.studies')}</a>
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption={title}
          captionUnseen
          cards
          rows={data.editions}
          rowKey={slugOfEdition}
          columns={[
            {
              id: 'edition',
              title: say(language, 'editions.column.edition'),
              head: true,
              cell: ({ year, edition }) => (
                <a href={linkTo(page, 'editions', slugOfEdition({ year, edition }))}>
                  {say(language, 'editions.name', { year: String(year), edition })}
                </a>
              ),
            },
            {
              id: 'frozen',
              title: say(language, 'editions.column.frozen'),
              cell: ({ frozenOn }) => formatDay(language, frozenOn),
            },
            {
              id: 'hash',
              title: say(language, 'editions.column.hash'),
              cell: ({ hash }) => <code title={hash}>{hash.slice(0, 16)}</code>,
            },
            {
              id: 'formats',
              title: say(language, 'editions.column.formats'),
              cell: (row) => (
                <span className="formats">
                  {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
                    <a
                      key={format}
                      href={`${addressOf('editions', language, slugOfEdition(row))}.${format}`}
                      aria-label={`${format.toUpperCase()}: ${say(language, 'editions.name', { year: String(row.year), edition: row.edition })}`}
                    >
                      {format.toUpperCase()}
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
