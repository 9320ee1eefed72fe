import type { Language } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { addressOf } from '#words/addresses.ts'
import type { Route } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { Mark } from './mark.tsx'

const mainRoutes = [
  'clusters',
  'map',
  'organisations',
  'economy',
  'rule-sets',
  'country-facts',
  'conflicts',
  'sources',
] as const satisfies readonly Route[]

/** On a telephone the menu has room for what a wide screen leads to from its home page and footer. */
const narrowRoutes: readonly MainRoute[] = [...mainRoutes, 'editions']

type MainRoute = (typeof mainRoutes)[number] | 'editions'

/** Pages that have no entry of their own, by the entry of the part of the site where they are. */
const partsOf: { readonly [route in Route]?: readonly Route[] } = {
  map: ['counties', 'municipalities'],
  economy: [
    'economy-places',
    'economy-activities',
    'economy-distance',
    'economy-groups',
    'economy-compare',
    'economy-ranking',
    'economy-map',
    'economy-space',
    'economy-radar',
    'economy-back-test',
    'economy-firms',
    'economy-effect',
    'economy-methods',
    'economy-data',
    'economy-import',
  ],
  editions: ['figures'],
  'rule-sets': ['verdicts', 'path', 'apply', 'what-if', 'open-facts', 'verdict-changes'],
}

export function Header({ page }: { page: PageContext }) {
  const { language } = page
  return (
    <header className="header">
      <div className="header-in">
        <a className="wordmark" href={linkTo(page, 'home')}>
          <Mark />
          <span>{say(language, 'layout.name')}</span>
        </a>
        <nav className="nav-wide" aria-label={say(language, 'layout.navigation')}>
          <MainLinks page={page} routes={mainRoutes} />
        </nav>
        <div className="header-tools">
          <form
            className="header-search"
            action={addressOf('search', language)}
            role="search"
            aria-label={say(language, 'layout.nav.search')}
          >
            <input
              type="search"
              name="q"
              aria-label={say(language, 'layout.search.label')}
              placeholder={say(language, 'layout.search.short')}
              maxLength={200}
              autoComplete="off"
            />
            <kbd className="needs-script" aria-hidden="true" data-shortcut>
              Ctrl K
            </kbd>
          </form>
          <a className="search-link" href={linkTo(page, 'search')} aria-label={say(language, 'layout.search.label')}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
              <path d="m12.7 12.7 5 5" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
            </svg>
          </a>
          {page.person === null ? <SignInLink page={page} /> : null}
          <LanguageSwitch page={page} />
          <button className="theme needs-script" type="button" data-theme-toggle aria-label={say(language, 'layout.theme')}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
              <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
            </svg>
          </button>
        </div>
        <details className="nav-narrow">
          <summary>{say(language, 'layout.menu')}</summary>
          <nav aria-label={say(language, 'layout.navigation')}>
            <MainLinks page={page} routes={narrowRoutes} />
            {page.person === null ? (
              <ul>
                <li>
                  <a href={addressOf('sign-in', language)}>{say(language, 'layout.nav.sign-in')}</a>
                </li>
              </ul>
            ) : null}
          </nav>
        </details>
      </div>
    </header>
  )
}

function MainLinks({ page, routes }: { page: PageContext; routes: readonly MainRoute[] }) {
  return (
    <ul>
      {routes.map((route) => (
        <li key={route}>
          <a href={linkTo(page, route)} aria-current={currentness(page, route)}>
            {say(page.language, `layout.nav.${route}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Whether a link leads to this page, or to the part of the site where this page is. */
function currentness(page: PageContext, route: Route): 'page' | 'true' | undefined {
  if (page.route === route) return page.slug === null ? 'page' : 'true'
  return partsOf[route]?.includes(page.route) === true ? 'true' : undefined
}

/** The same view in the other language, with its filters and its day. */
function LanguageSwitch({ page }: { page: PageContext }) {
  const other: Language = page.language === 'lt' ? 'en' : 'lt'
  const query = new URLSearchParams(page.query).toString()
  return (
    <a
      className="language"
      lang={other}
      hrefLang={other}
      href={addressOf(page.route, other, page.slug ?? undefined) + (query === '' ? '' : `?${query}`)}
      aria-label={say(page.language, 'layout.language.label')}
    >
      {say(page.language, 'layout.language')}
    </a>
  )
}

/** The same on every public page, whoever reads it, so that pages can be kept for everybody. */
function SignInLink({ page: { language } }: { page: PageContext }) {
  return (
    <a className="sign-in-link" href={addressOf('sign-in', language)} aria-label={say(language, 'layout.nav.sign-in')}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="6.5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.7" />
        <path d="M3.2 17.2a6.8 6.8 0 0 1 13.6 0" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
      </svg>
    </a>
  )
}
