import { activitiesAt } from './activity-tree.ts'
import type { ActivityTree, ActivityVersion } from './activity-tree.ts'
import type { Correspondence } from './bridge.ts'

/** Classes of one edition that lead to no class of the other. Codes alone, nothing of firms. */
export type UnlinkedClasses = { readonly version: ActivityVersion; readonly codes: readonly string[] }

/** How many of them are named: enough to find the gap of a file. */
export const MOST_NAMED = 10

/**
 * The gaps of a correspondence in either edition. A firm that was seen only with such a class may be in any division of the other edition, so that
 * the numbers of a whole year are unknown because of one class that a file has forgotten.
 */
export function unlinkedClasses(
  { from, to, links }: Correspondence,
  trees: { readonly [version in ActivityVersion]: ActivityTree },
): UnlinkedClasses[] {
  const [olds, news] = [activitiesAt(trees[from], 'class'), activitiesAt(trees[to], 'class')]
  const [isOld, isNew] = [new Set(olds), new Set(news)]
  const led = links.filter((link) => isOld.has(link.from) && isNew.has(link.to))
  const [left, reached] = [new Set(led.map((link) => link.from)), new Set(led.map((link) => link.to))]
  return [
    { version: from, codes: olds.filter((code) => !left.has(code)) },
    { version: to, codes: news.filter((code) => !reached.has(code)) },
  ].filter(({ codes }) => codes.length > 0)
}
