import type { PageContext } from '#web/page-context.ts'
import type { Paging } from '#web/public/facet.ts'
import { linkToThis } from '#web/links.ts'
import { say } from '#words/say.ts'

/** Ways to the other pages of a list. */
export function Pagination({ page, paging }: { page: PageContext; paging: Paging }) {
  if (paging.pages <= 1) return null
  const { language } = page
  return (
    <nav className="pagination" aria-label={say(language, 'common.pages')}>
      {paging.page > 1 ? (
        <a rel="prev" href={linkToThis(page, { page: paging.page === 2 ? null : paging.page - 1 })}>
          {say(language, 'common.previous')}
        </a>
      ) : null}
      <span>{say(language, 'common.page-of', { page: String(paging.page), pages: String(paging.pages) })}</span>
      {paging.page < paging.pages ? (
        <a rel="next" href={linkToThis(page, { page: paging.page + 1 })}>
          {say(language, 'common.next')}
        </a>
      ) : null}
    </nav>
  )
}
