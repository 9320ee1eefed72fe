import { activityAt } from '#core/economy/activities/activity-tree.ts'
import type { ActivityTree } from '#core/economy/activities/activity-tree.ts'

/**
 * Codes of a table, no deeper than something of which groups name only a part (`17` beside a group of `17.2`): firms that are coded so may be of
 * a group or not, and are counted in none. `named` are all codes of all groups of a set, those below what they name included (`codesOfGroup`).
 */
export function looseCodes(codes: readonly string[], named: ReadonlySet<string>, tree: ActivityTree): string[] {
  return codes.filter((code) => {
    const level = tree.levels.get(code)
    return (
      level !== undefined &&
      !named.has(code) &&
      [...named].some((each) => each !== code && activityAt(tree, each, level) === code)
    )
  })
}
