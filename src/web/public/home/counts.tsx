import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import type { Route } from '#words/addresses.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { HomeData } from './home-data.ts'

const tiles = [
  ['clusters', 'clusters'],
  ['organisations', 'organisations'],
  ['memberships', 'organisations'],
  ['statements', 'about'],
  ['sources', 'sources'],
  ['conflicts', 'conflicts'],
] as const satisfies readonly (readonly [keyof HomeData['counts'], Route])[]

/** What the register holds, counted by itself. */
export function Counts({ page, counts }: { page: PageContext; counts: HomeData['counts'] }) {
  return (
    <ul className="counts">
      {tiles.map(([count, route]) => (
        <li key={count}>
          <a href={linkTo(page, route)}>
            <span className="counts-number">{formatNumber(page.language, counts[count])}</span>
            <span className="counts-what">{say(page.language, `home.count.${count}`, { count: counts[count] })}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
