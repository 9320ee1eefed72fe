import { partOf } from '#core/registry/shown.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Badge, toneOfLevel } from '#web/parts/badge.tsx'
import { codeName } from '#web/parts/code-name.tsx'
import { say } from '#words/say.ts'
import type { HomeData } from './home-data.ts'

/** From the highest; levels of other schemes follow as they come. */
const order = ['gold', 'silver', 'bronze']

/** How many clusters hold a label of each level; a label whose end has come is not among them. */
export function Labels({ page, data }: { page: PageContext; data: HomeData }) {
  const { language } = page
  const holders = new Map<string, Set<string>>()
  for (const label of data.labels) {
    const level = partOf(label.value, 'level')
    if (level !== undefined) holders.set(level, (holders.get(level) ?? new Set()).add(label.subject))
  }
  if (holders.size === 0) return null
  const levels = [...holders.keys()].toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
  return (
    <div className="home-labels">
      <h3>{say(language, 'home.labels')}</h3>
      <p className="row-note">{say(language, 'home.labels.lead')}</p>
      <ul className="chips">
        {levels.map((level) => (
          <li key={level}>
            <Badge tone={toneOfLevel(level)}>{codeName(page, 'label-level', level)}</Badge>{' '}
            <a href={linkTo(page, 'clusters', null, { label: level })}>
              {say(language, 'common.clusters', { count: holders.get(level)?.size ?? 0 })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
