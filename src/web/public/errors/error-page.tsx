import { Layout } from '#web/layout/layout.tsx'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { SearchForm } from '#web/parts/search-form.tsx'
import { say } from '#words/say.ts'
import type { ErrorData, QueryProblem } from './error-data.ts'

/** A page that cannot be shown: why, and where to go from here. */
export function ErrorPage({ page, data }: { page: PageContext; data: ErrorData }) {
  const { language } = page
  const told = data.isOfEconomy ? 'economy' : data.status
  const title = say(language, `errors.${told}.title`)
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle kind={String(data.status)} title={title}>
        <p>{say(language, `errors.${told}.lead`)}</p>
      </PageTitle>
      {data.problem === null ? null : <Problem page={page} problem={data.problem} />}
      {data.refusal === null ? null : (
        <Notice tone="warning">
          <p>{say(language, data.refusal)}</p>
        </Notice>
      )}
      {data.status === 404 || data.status === 410 ? <SearchForm page={page} q={wordsOf(data.path)} /> : null}
      <p className="row-note">
        {say(language, 'errors.asked', { path: data.path })}
        {data.reference === null ? null : <> · {say(language, 'errors.reference', { reference: data.reference })}</>}
      </p>
      <p>
        <a href={linkTo(page, 'home')}>{say(language, 'errors.home')}</a> ·{' '}
        <a href={linkTo(page, 'clusters')}>{say(language, 'layout.nav.clusters')}</a> ·{' '}
        <a href={linkTo(page, 'search')}>{say(language, 'layout.nav.search')}</a>
      </p>
    </Layout>
  )
}

function Problem({ page, problem }: { page: PageContext; problem: QueryProblem }) {
  const { code, value, part, without } = problem
  return (
    <Notice tone="warning">
      <p>{say(page.language, `errors.problem.${code}`, { value, part: part ?? 'none' })}</p>
      {without === null ? null : (
        <p>
          <a href={without}>{say(page.language, 'errors.without-problem')}</a>
        </p>
      )}
    </Notice>
  )
}

/** The last part of an address as words to search for: `/lt/klasteriai/lazeriu-klasteris` → `lazeriu klasteris`. */
function wordsOf(path: string): string {
  return (path.split('/').at(-1) ?? '')
    .replaceAll(/[-_.+%]+/g, ' ')
    .trim()
    .slice(0, 100)
}
