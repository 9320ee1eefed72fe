import { linkTo, linkToSubject, linkToThis } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Pagination } from '#web/parts/pagination.tsx'
import { SearchExamples, SearchForm } from '#web/parts/search-form.tsx'
import { say } from '#words/say.ts'
import type { SearchData, SearchHit } from './search-data.ts'

export function SearchPage({ page, data }: { page: PageContext; data: SearchData }) {
  const { language } = page
  const title = data.q === '' ? say(language, 'search.title') : say(language, 'search.title.q', { q: data.q })
  return (
    <Layout page={page} title={title} twins={data.q === '' ? [] : ['json', 'csv', 'xlsx']} unlisted>
      <PageTitle title={say(language, 'search.title')}>
        <p>{say(language, 'search.lead')}</p>
      </PageTitle>
      <SearchForm page={page} q={data.q} />
      {page.knownAt === null ? null : (
        <Notice>
          <p>{say(language, 'search.known-at')}</p>
        </Notice>
      )}
      {data.q === '' ? <SearchExamples page={page} /> : <Results page={page} data={data} />}
    </Layout>
  )
}

function Results({ page, data }: { page: PageContext; data: SearchData }) {
  const { language } = page
  if (data.hits.length === 0) {
    return (
      <EmptyState title={say(language, 'search.empty', { q: data.q })}>
        <p>{say(language, 'search.empty.hint')}</p>
        <p>
          <a href={linkTo(page, 'clusters')}>{say(language, 'layout.nav.clusters')}</a> ·{' '}
          <a href={linkTo(page, 'organisations')}>{say(language, 'layout.nav.organisations')}</a>
        </p>
      </EmptyState>
    )
  }
  return (
    <>
      <KindTabs page={page} data={data} />
      <p className="result-count" role="status">
        {say(language, 'search.found', { count: data.paging.total })}
      </p>
      {data.kind === null ? <Grouped page={page} data={data} /> : <Hits page={page} hits={data.hits} />}
      <Pagination page={page} paging={data.paging} />
    </>
  )
}

function KindTabs({ page, data }: { page: PageContext; data: SearchData }) {
  const { language } = page
  if (data.kinds.length < 2) return null
  return (
    <ul className="tabs">
      <li>
        <a href={linkToThis(page, { kind: null, page: null })} aria-current={data.kind === null ? 'true' : undefined}>
          {say(language, 'search.all-kinds')}
        </a>
      </li>
      {data.kinds.map(({ kind, count }) => (
        <li key={kind}>
          <a href={linkToThis(page, { kind, page: null })} aria-current={data.kind === kind ? 'true' : undefined}>
            {say(language, `common.kinds.${kind}`)} <span>{count}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Hits of all kinds: kinds in the order of their best hit, so that the best stays first. */
function Grouped({ page, data }: { page: PageContext; data: SearchData }) {
  const { language } = page
  const groups = Map.groupBy(data.hits, (hit) => hit.kind)
  return [...groups].map(([kind, hits]) => (
    <section key={kind} className="hit-group" aria-labelledby={`hits-${kind}`}>
      <h2 id={`hits-${kind}`}>{say(language, `common.kinds.${kind}`)}</h2>
      <Hits page={page} hits={hits} />
    </section>
  ))
}

function Hits({ page, hits }: { page: PageContext; hits: readonly SearchHit[] }) {
  return (
    <ul className="hits">
      {hits.map((hit) => (
        <li key={hit.subject}>
          <span className="row-title">
            <a href={linkToSubject(page, hit.subject)}>{hit.title}</a>
          </span>
          <Reason page={page} hit={hit} />
        </li>
      ))}
    </ul>
  )
}

function Reason({ page, hit }: { page: PageContext; hit: SearchHit }) {
  const { reason } = hit
  if (reason === null) return null
  return (
    <p className="hit-reason">
      {reason.by === 'text' ? reason.excerpt : say(page.language, `search.reason.${reason.by}`, { word: reason.word })}
    </p>
  )
}
