import { linkTo, linkToThis } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Pagination } from '#web/parts/pagination.tsx'
import { Section } from '#web/parts/section.tsx'
import { ClusterFilters, FilterChips } from '#web/public/clusters/cluster-filters.tsx'
import { say } from '#words/say.ts'
import { openViews } from './open-facts-data.ts'
import type { OpenFactsData } from './open-facts-data.ts'
import { OpenFactsTable } from './open-facts-table.tsx'
import { OpenChips, OpenFilter } from './open-filter.tsx'

type Props = { page: PageContext; data: OpenFactsData }

/** The facts that verdicts are missing, ranked by how much finding them out would settle. */
export function OpenFactsPage({ page, data }: Props) {
  const { language } = page
  const title = say(language, 'open-facts.title')
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, 'open-facts.lead')}
      crumbs={[
        { title: say(language, 'rules.title'), href: linkTo(page, 'rule-sets') },
        { title: say(language, 'matrix.title'), href: linkTo(page, 'verdicts') },
      ]}
      twins={['json', 'csv', 'xlsx']}
    >
      <PageTitle title={title}>
        <p>{say(language, 'open-facts.lead')}</p>
        <p className="no-decision">{say(language, 'open-facts.computed')}</p>
      </PageTitle>
      <div className="matrix-view" id="browse">
        <div className="matrix-filters">
          <OpenFilter page={page} data={data} />
          <ClusterFilters page={page} route="open-facts" q={data.q} facets={data.facets} />
        </div>
        <div className="results">
          <OpenChips page={page} data={data} />
          <FilterChips page={page} q={data.q} facets={data.facets} />
          <ResultHead page={page} data={data} />
          <Views page={page} data={data} />
          {data.shown.rows.length === 0 ? (
            <EmptyState title={say(language, 'open-facts.none')}>
              <p>
                <a href={linkTo(page, 'open-facts')}>{say(language, 'open-facts.none.all')}</a>
              </p>
            </EmptyState>
          ) : (
            <OpenFactsTable page={page} data={data} />
          )}
          <Pagination page={page} paging={data.paging} />
        </div>
      </div>
      <Section id="how" title={say(language, 'open-facts.how')}>
        <p>{say(language, 'open-facts.how.verdict')}</p>
        <p>{say(language, 'open-facts.how.waiting')}</p>
        <p>{say(language, 'open-facts.how.alone')}</p>
        <p>{say(language, 'open-facts.how.order')}</p>
        <p>{say(language, 'open-facts.how.text')}</p>
        <p>{say(language, 'open-facts.how.export', { most: data.mostExported })}</p>
      </Section>
    </Layout>
  )
}

function ResultHead({ page, data }: Props) {
  const { language } = page
  const day = formatDay(language, data.day)
  return (
    <div className="result-head">
      <p className="result-count" role="status">
        {say(language, 'open-facts.count', data.counts)}
        <span className="row-note"> {say(language, 'verdict.reference-day', { day })}</span>
      </p>
      <div className="result-tools">
        <span className="sort">
          <span>{say(language, 'matrix.in-force.label')}</span>
          <a href={linkToThis(page, { inForce: null, page: null })} aria-current={data.onlyInForce ? undefined : 'true'}>
            {say(language, 'matrix.in-force.any')}
          </a>
          <a href={linkToThis(page, { inForce: 'yes', page: null })} aria-current={data.onlyInForce ? 'true' : undefined}>
            {say(language, 'matrix.in-force.day', { day })}
          </a>
        </span>
      </div>
    </div>
  )
}

function Views({ page, data }: Props) {
  const { language } = page
  return (
    <nav aria-label={say(language, 'open-facts.by')}>
      <ul className="tabs">
        {openViews.map((view) => (
          <li key={view}>
            <a
              href={linkToThis(page, { by: view === 'facts' ? null : view, page: null })}
              aria-current={data.shown.view === view ? 'true' : undefined}
            >
              {say(language, `open-facts.by.${view}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
