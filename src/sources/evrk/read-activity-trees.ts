import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import { ACTIVITY_NAMES } from '#core/registry/activity-name.ts'
import { nace2Classes } from './nace-2.ts'
import { readActivityNames } from './read-activity-names.ts'

export type ActivityTrees = { readonly [version in ActivityVersion]: ActivityTree }

/** Both editions of the classification of economic activities, down to classes. */
export async function readActivityTrees(): Promise<ActivityTrees> {
  const { [ACTIVITY_NAMES]: names } = await readActivityNames()
  const newer = Object.keys(names).filter((code) => code.length === 5)
  return { '2': growActivityTree('2', nace2Classes()), '2.1': growActivityTree('2.1', newer) }
}
