import { ACTIVITY_NAMES } from '#core/registry/activity-name.ts'
import type { Localised } from '#core/values/language.ts'
import { readOlderNames } from '#lake/ask/correspondence.ts'
import { readPublishedNames } from '#lake/ask/published-names.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityNames } from '#sources/evrk/read-activity-names.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { readOlderDivisionNames } from '#sources/evrk/read-division-names.ts'

/**
 * What activities of the older edition are called, in each language by the first that knows: the publishers of the firms that are held, the headings of
 * divisions in the law, the official correspondence, whose Lithuanian names are of the newer edition. A group of one class is called as the class is, as
 * the classification itself does.
 */
export async function gatherOlderNames(lake: Lake): Promise<ReadonlyMap<string, Localised>> {
  const { '2': tree } = await readActivityTrees()
  const { [ACTIVITY_NAMES]: newer } = await readActivityNames()
  const [published, official, divisions] = [
    await readPublishedNames(lake, tree),
    await readOlderNames(lake, newer),
    await readOlderDivisionNames(),
  ]
  const nameOf = (code: string): Localised => ({ ...official.get(code), ...divisions.get(code), ...published.get(code) })
  const names = [...tree.levels].map(([code, level]) => {
    const own = nameOf(code)
    const classes = level === 'group' ? [...tree.levels.keys()].filter((each) => each.startsWith(code) && each !== code) : []
    const [only, ...others] = classes
    return [code, only === undefined || others.length > 0 ? own : { ...nameOf(only), ...own }] as const
  })
  return new Map(names.filter(([, name]) => Object.keys(name).length > 0))
}
