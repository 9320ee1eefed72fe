import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { formatDay } from '#web/parts/format-moment.ts'
import { say } from '#words/say.ts'

export type Crumb = { readonly title: string; readonly href: string }

/** The way from the home page to this page. */
export function Breadcrumbs({ page, crumbs, here }: { page: PageContext; crumbs: readonly Crumb[]; here: string }) {
  return (
    <nav className="breadcrumbs" aria-label={say(page.language, 'layout.breadcrumbs')}>
      <ol>
        <li>
          <a href={linkTo(page, 'home')}>{say(page.language, 'layout.nav.home')}</a>
        </li>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.title}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
      <a className="breadcrumbs-day" href="#as-of">
        {page.asOf === null ? say(page.language, 'layout.as-of.now') : formatDay(page.language, page.asOf)}
      </a>
    </nav>
  )
}
