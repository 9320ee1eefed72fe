import { linkTo, linkToThis, queryOf } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { NotKnown } from '#web/parts/cell.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Pagination } from '#web/parts/pagination.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { formatFuzzyDate, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { SourceChips, SourceFilters } from './source-filters.tsx'
import { sourceKindName } from './source-kind.ts'
import { sourceOrders } from './sources-data.ts'
import type { SourceRow, SourcesData } from './sources-data.ts'

/** The library: every source that the register rests on. */
export function SourcesPage({ page, data }: { page: PageContext; data: SourcesData }) {
  const { language } = page
  const title = say(language, 'sources.title')
  return (
    <Layout page={page} title={title} description={say(language, 'sources.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'sources.lead')}</p>
      </PageTitle>
      <div className="browse" id="browse">
        <SourceFilters page={page} data={data} />
        <div className="results">
          <SourceChips page={page} data={data} />
          <ResultHead page={page} data={data} />
          {data.rows.length === 0 ? <NothingFound page={page} /> : <SourceTable page={page} rows={data.rows} />}
          <Pagination page={page} paging={data.paging} />
        </div>
      </div>
    </Layout>
  )
}

function ResultHead({ page, data }: { page: PageContext; data: SourcesData }) {
  const { language } = page
  const { total } = data.paging
  return (
    <div className="result-head">
      <p className="result-count" role="status">
        {total === data.registered
          ? say(language, 'common.sources-count', { count: total })
          : say(language, 'sources.found', { count: total, all: formatNumber(language, data.registered) })}
      </p>
      <div className="result-tools">
        <span className="sort">
          <span>{say(language, 'clusters.sort')}</span>
          {sourceOrders.map((sort, index) => (
            <a
              key={sort}
              href={linkToThis(page, { sort: index === 0 ? null : sort, page: null })}
              aria-current={sort === data.sort ? 'true' : undefined}
            >
              {say(language, `sources.sort.${sort}`)}
            </a>
          ))}
        </span>
      </div>
    </div>
  )
}

function NothingFound({ page }: { page: PageContext }) {
  const { language } = page
  return (
    <EmptyState title={say(language, 'sources.empty')}>
      <p>{say(language, 'sources.empty.hint')}</p>
      <p>
        <a href={linkTo(page, 'sources')}>{say(language, 'sources.empty.all')}</a>
      </p>
    </EmptyState>
  )
}

function SourceTable({ page, rows }: { page: PageContext; rows: readonly SourceRow[] }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'sources.title')}
      captionUnseen
      cards
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'title',
          title: say(language, 'sources.column.title'),
          head: true,
          cell: (row) => (
            <span className="row-title">
              <a href={linkTo(page, 'sources', row.id)}>
                <Words page={page} words={row.title} otherwise={row.id} />
              </a>
            </span>
          ),
        },
        {
          id: 'publisher',
          title: say(language, 'sources.column.publisher'),
          cell: ({ publisher }) =>
            publisher === null ? <NotKnown page={page} /> : <PublisherLink page={page} publisher={publisher} />,
        },
        { id: 'source-kind', title: say(language, 'sources.column.kind'), cell: ({ kind }) => sourceKindName(language, kind) },
        {
          id: 'published',
          title: say(language, 'sources.column.published'),
          cell: ({ published }) =>
            published === null ? (
              <NotKnown page={page} />
            ) : (
              <span className="period">{formatFuzzyDate(language, published)}</span>
            ),
        },
        {
          id: 'statements',
          title: say(language, 'sources.column.statements'),
          numeric: true,
          cell: ({ statements }) => formatNumber(language, statements),
        },
      ]}
    />
  )
}

/** Leads to all sources of a publisher; on the page that shows just these it is only a name. */
function PublisherLink({ page, publisher }: { page: PageContext; publisher: string }) {
  const chosen = queryOf(page).getAll('publisher')
  if (chosen.length === 1 && chosen[0] === publisher) return publisher
  return (
    <a className="quiet-link" href={linkToThis(page, { publisher: [publisher], page: null })}>
      {publisher}
    </a>
  )
}
