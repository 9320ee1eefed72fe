import { linkTo, linkToThis, queryOf } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Pagination } from '#web/parts/pagination.tsx'
import { addressOf } from '#words/addresses.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { MOST_COMPARED } from '#web/public/compare/compare-data.ts'
import { ClusterFilters, FilterChips } from './cluster-filters.tsx'
import { ClusterTable } from './cluster-table.tsx'
import { clusterSorts } from './clusters-data.ts'
import type { ClustersData } from './clusters-data.ts'

const COMPARE_FORM = 'compare'

export function ClustersPage({ page, data }: { page: PageContext; data: ClustersData }) {
  const { language } = page
  const title = say(language, 'clusters.title')
  return (
    <Layout page={page} title={title} description={say(language, 'clusters.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'clusters.lead')}</p>
      </PageTitle>
      <div className="browse" id="browse">
        <ClusterFilters page={page} route="clusters" q={data.q} facets={data.facets} />
        <div className="results">
          <FilterChips page={page} q={data.q} facets={data.facets} />
          <ResultHead page={page} data={data} />
          {data.rows.length === 0 ? <NothingFound page={page} data={data} /> : <Found page={page} data={data} />}
        </div>
      </div>
    </Layout>
  )
}

function ResultHead({ page, data }: { page: PageContext; data: ClustersData }) {
  const { language } = page
  const { total } = data.paging
  const count =
    total === data.registered
      ? say(language, 'clusters.all', { count: total })
      : say(language, 'clusters.found', { count: total, all: formatNumber(language, data.registered) })
  return (
    <div className="result-head">
      <p className="result-count" role="status">
        {count}
      </p>
      <div className="result-tools">
        <span className="sort">
          <span>{say(language, 'clusters.sort')}</span>
          {clusterSorts.map((sort) => (
            <a
              key={sort}
              href={linkToThis(page, { sort: sort === 'name' ? null : sort, page: null })}
              aria-current={sort === data.sort ? 'true' : undefined}
            >
              {say(language, `clusters.sort.${sort}`)}
            </a>
          ))}
        </span>
        <a href={mapLink(page)}>{say(language, 'clusters.on-map')}</a>
      </div>
    </div>
  )
}

/** The map with the same filters; order and page are of the list only. */
function mapLink(page: PageContext): string {
  const query: Record<string, string[]> = {}
  for (const [name, value] of queryOf(page)) {
    if (name !== 'sort' && name !== 'page') query[name] = [...(query[name] ?? []), value]
  }
  return linkTo(page, 'map', null, query)
}

function Found({ page, data }: { page: PageContext; data: ClustersData }) {
  const { language } = page
  return (
    <>
      <ClusterTable page={page} caption={say(language, 'clusters.title')} rows={data.rows} compareForm={COMPARE_FORM} />
      <Pagination page={page} paging={data.paging} />
      <form
        className="tray"
        id={COMPARE_FORM}
        action={addressOf('compare', language)}
        data-compare-tray
        data-counts={countSentences(page)}
      >
        <button type="submit">{say(language, 'clusters.compare')}</button>
        <span data-compare-count>{say(language, 'clusters.compare.hint')}</span>
      </form>
    </>
  )
}

function NothingFound({ page, data }: { page: PageContext; data: ClustersData }) {
  const { language } = page
  return (
    <EmptyState title={say(language, data.registered === 0 ? 'clusters.empty.then' : 'clusters.empty')}>
      {data.loosen.length === 0 ? null : <p>{say(language, 'clusters.empty.loosen')}</p>}
      <ul>
        {data.loosen.map(({ without, count }) => (
          <li key={without}>
            <a href={linkToThis(page, { [without]: null, page: null })}>
              {without === 'q'
                ? say(language, 'clusters.empty.without-words', { name: data.q, count })
                : say(language, 'clusters.empty.without', { name: say(language, `clusters.filter.${without}`), count })}
            </a>
          </li>
        ))}
        {data.registered === 0 ? (
          <li>
            <a href={linkToThis(page, { asOf: null, knownAt: null })}>{say(language, 'layout.as-of.back')}</a>
          </li>
        ) : (
          <li>
            <a href={linkTo(page, 'clusters')}>{say(language, 'clusters.filters.clear')}</a>
          </li>
        )}
      </ul>
    </EmptyState>
  )
}

/** What the tray says for none to six chosen clusters; plurals are the words' business, not the script's. */
function countSentences(page: PageContext): string {
  return Array.from({ length: MOST_COMPARED + 1 }, (_, count) => say(page.language, 'clusters.compare.chosen', { count })).join(
    '|',
  )
}
