import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import type { Route } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { listOfSlug } from './economy-names.ts'
import { UnusedParts } from './unused-parts.tsx'

const tabs = [
  'economy',
  'economy-places',
  'economy-activities',
  'economy-groups',
  'economy-ranking',
  'economy-map',
  'economy-space',
  'economy-radar',
  'economy-compare',
  'economy-firms',
  'economy-effect',
  'economy-methods',
  'economy-data',
] as const satisfies readonly Route[]

/** The ways through the observatory, the same on all its pages; below them, what the page does not know of its address. */
export function EconomyTabs({ page }: { page: PageContext }) {
  const { language } = page
  const above = tabAbove(page)
  return (
    <>
      <nav className="economy-tabs" aria-label={say(language, 'economy.tabs')}>
        <ul className="tabs">
          {tabs.map((route) => (
            <li key={route}>
              <a
                href={linkTo(page, route)}
                aria-current={above === route ? (page.route === route && page.slug === null ? 'page' : 'true') : undefined}
              >
                {say(language, `economy.tab.${route}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <UnusedParts page={page} />
    </>
  )
}

/** The tab under which a page stands; one that has no tab of its own stands under that of the page which leads to it. */
function tabAbove({ route, slug }: PageContext): Route {
  if (route === 'economy-back-test') return 'economy-radar'
  if (route === 'economy-distance') return listOfSlug(slug)
  return route
}
