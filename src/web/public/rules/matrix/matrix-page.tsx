import { linkTo, linkToThis } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Pagination } from '#web/parts/pagination.tsx'
import { ClusterFilters, FilterChips } from '#web/public/clusters/cluster-filters.tsx'
import { say } from '#words/say.ts'
import type { MatrixData } from './matrix-data.ts'
import { Legend } from './legend.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { OutcomeChip, OutcomeFilter, PurposeTabs } from './verdict-filters.tsx'

type Props = { page: PageContext; data: MatrixData }

/** Clusters × rule sets: what an officer filters, prints and takes along. */
export function MatrixPage({ page, data }: Props) {
  const { language } = page
  const title = say(language, 'matrix.title')
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, 'matrix.lead')}
      crumbs={[{ title: say(language, 'rules.title'), href: linkTo(page, 'rule-sets') }]}
      twins={['json', 'csv', 'xlsx']}
    >
      <PageTitle title={title}>
        <p>{say(language, 'matrix.lead')}</p>
        <p className="no-decision">{say(language, 'matrix.computed')}</p>
      </PageTitle>
      <div className="matrix-view" id="browse">
        <PurposeTabs page={page} data={data} />
        <div className="matrix-filters">
          <OutcomeFilter page={page} data={data} />
          <ClusterFilters page={page} route="verdicts" q={data.q} facets={data.facets} />
        </div>
        <div className="results">
          <OutcomeChip page={page} data={data} />
          <FilterChips page={page} q={data.q} facets={data.facets} />
          <ResultHead page={page} data={data} />
          {data.columns.length === 0 || data.rows.length === 0 ? (
            <Nothing page={page} data={data} />
          ) : (
            <>
              <MatrixTable page={page} data={data} />
              <Pagination page={page} paging={data.paging} />
              <Legend page={page} data={data} />
            </>
          )}
        </div>
      </div>
      <Ways page={page} />
    </Layout>
  )
}

function ResultHead({ page, data }: Props) {
  const { language } = page
  const day = formatDay(language, data.day)
  return (
    <div className="result-head">
      <p className="result-count" role="status">
        {say(language, 'matrix.found', { clusters: data.paging.total, ruleSets: data.editions.length })}
        <span className="row-note"> {say(language, 'verdict.reference-day', { day })}</span>
      </p>
      <div className="result-tools">
        <span className="sort">
          <span>{say(language, 'matrix.in-force.label')}</span>
          <a href={linkToThis(page, { ...away, inForce: null })} aria-current={data.onlyInForce ? undefined : 'true'}>
            {say(language, 'matrix.in-force.any')}
          </a>
          <a href={linkToThis(page, { ...away, inForce: 'yes' })} aria-current={data.onlyInForce ? 'true' : undefined}>
            {say(language, 'matrix.in-force.day', { day })}
          </a>
        </span>
      </div>
    </div>
  )
}

/** What does not fit to other columns. */
const away = { rules: null, outcome: null, page: null } as const

function Nothing({ page, data }: Props) {
  const { language } = page
  return (
    <EmptyState title={say(language, data.columns.length === 0 ? 'matrix.empty.rules' : 'matrix.empty')}>
      <p>
        <a href={linkTo(page, 'verdicts')}>{say(language, 'matrix.empty.clear')}</a>
      </p>
    </EmptyState>
  )
}

function Ways({ page }: { page: PageContext }) {
  const { language } = page
  return (
    <nav className="section" aria-labelledby="ways-title">
      <h2 id="ways-title">{say(language, 'matrix.ways')}</h2>
      <ul>
        <li>
          <a href={linkTo(page, 'open-facts')}>{say(language, 'matrix.way.open-facts')}</a>
        </li>
        <li>
          <a href={linkTo(page, 'verdict-changes')}>{say(language, 'matrix.way.changes')}</a>
        </li>
        <li>
          <a href={linkTo(page, 'rule-sets')}>{say(language, 'rules.all')}</a>
        </li>
      </ul>
    </nav>
  )
}
