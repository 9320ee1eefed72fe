import { queryParts } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Cell } from '#web/parts/cell.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { FacetGroup } from '#web/parts/facets.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Pagination } from '#web/parts/pagination.tsx'
import { inLanguage, valuesOf } from '#web/parts/pick-shown.ts'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import type { SubjectShown } from '#web/public/dossier.ts'
import { addressOf } from '#words/addresses.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { OrganisationsData } from './organisations-data.ts'

export function OrganisationsPage({ page, data }: { page: PageContext; data: OrganisationsData }) {
  const { language } = page
  const title = say(language, 'organisations.title')
  const { total } = data.paging
  return (
    <Layout page={page} title={title} description={say(language, 'organisations.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'organisations.lead')}</p>
      </PageTitle>
      <div className="browse" id="browse">
        <OrganisationFilters page={page} data={data} />
        <div className="results">
          <div className="result-head">
            <p className="result-count" role="status">
              {total === data.registered
                ? say(language, 'organisations.all', { count: total })
                : say(language, 'organisations.found', { count: total, all: formatNumber(language, data.registered) })}
            </p>
          </div>
          {data.rows.length === 0 ? (
            <EmptyState title={say(language, 'organisations.empty')}>
              <p>{say(language, 'organisations.empty.hint')}</p>
            </EmptyState>
          ) : (
            <OrganisationTable page={page} rows={data.rows} />
          )}
          <Pagination page={page} paging={data.paging} />
        </div>
      </div>
    </Layout>
  )
}

function OrganisationFilters({ page, data }: { page: PageContext; data: OrganisationsData }) {
  const { language } = page
  return (
    <form className="filters" action={addressOf('organisations', language)} data-submit-on-change>
      {queryParts(page, ['q', 'page', 'kind', 'municipality']).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="filters-search">
        <label htmlFor="filter-q">{say(language, 'organisations.search')}</label>
        <input id="filter-q" type="search" name="q" defaultValue={data.q} maxLength={200} />
        <button type="submit">{say(language, 'common.search')}</button>
      </div>
      <details className="filters-more">
        <summary>{say(language, 'clusters.filters')}</summary>
        <FacetGroup
          page={page}
          facet={{ filter: 'kind', list: 'organisation-kind', options: data.kinds }}
          title={say(language, 'organisations.filter.kind')}
          open
        />
        <FacetGroup
          page={page}
          facet={{ filter: 'municipality', list: null, options: data.municipalities }}
          title={say(language, 'organisations.filter.municipality')}
        />
        <div className="filters-actions">
          <button className="button-quiet" type="submit" data-without-script>
            {say(language, 'clusters.filters.apply')}
          </button>
        </div>
      </details>
    </form>
  )
}

function OrganisationTable({ page, rows }: { page: PageContext; rows: OrganisationsData['rows'] }) {
  const { language } = page
  // Codes come from a register extract; without one the column would be empty from top to bottom.
  const hasCodes = rows.some((row) => valuesOf(row.shown, 'register-code').length > 0)
  return (
    <DataTable
      caption={say(language, 'organisations.title')}
      captionUnseen
      cards
      rows={rows}
      rowKey={(row) => row.subject}
      columns={[
        {
          id: 'name',
          title: say(language, 'organisations.column.name'),
          head: true,
          cell: (row) => {
            const name = inLanguage(page, valuesOf(row.shown, 'name'))[0]
            return (
              <span className="row-title">
                <SubjectLink page={page} subject={row.subject} />
                {name === undefined ? null : <ReceiptMark page={page} shown={name} />}
              </span>
            )
          },
        },
        {
          id: 'kind',
          title: say(language, 'organisations.column.kind'),
          cell: ({ shown }) => <Cell page={page} shown={shown} property="organisation-kind" />,
        },
        ...(hasCodes
          ? [
              {
                id: 'code',
                title: say(language, 'organisations.column.code'),
                cell: ({ shown }: SubjectShown) => <Cell page={page} shown={shown} property="register-code" />,
              },
            ]
          : []),
        {
          id: 'place',
          title: say(language, 'organisations.column.place'),
          cell: ({ shown }) => <Cell page={page} shown={shown} property={valuesOf(shown, 'town').length > 0 ? 'town' : 'seat'} />,
        },
        {
          id: 'clusters',
          title: say(language, 'organisations.column.clusters'),
          cell: (row) => <Clusters page={page} clusters={row.clusters} />,
        },
      ]}
    />
  )
}

function Clusters({ page, clusters }: { page: PageContext; clusters: readonly string[] }) {
  return clusters.map((cluster, index) => (
    <span key={cluster}>
      {index === 0 ? null : ', '}
      <SubjectLink page={page} subject={cluster} />
    </span>
  ))
}
