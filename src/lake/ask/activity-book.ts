import { activityOrCoarser, finestAlike } from '#core/economy/activities/activity-tree.ts'
import type { ActivityLevel, ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Bridge } from '#core/economy/activities/bridge.ts'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import { LakeRefusal } from '../trouble.ts'

/** What the classification says, handed in by who knows it. */
export type ActivityBook = {
  readonly trees: { readonly [version in ActivityVersion]: ActivityTree }
  /** Leads a code of the other version to activities of the level and version asked for; null: rows of it are refused. */
  readonly bridge: ((code: string) => Bridge) | null
  /** Whether the correspondence links a class of the other version to one of the version asked for; without it firms are not bridged one by one. */
  readonly isLinked?: (own: string, other: string) => boolean
}

/** An activity asked for with the share of a raw code that it gets; `isEstimate` when the share is not known but estimated. */
export type Led = { readonly activity: string; readonly share: number; readonly isEstimate: boolean }

export type ActivityWish = {
  readonly activity: ActivityLevel
  readonly version: ActivityVersion
  readonly activities: ActivityBook
}

/**
 * Leads raw codes (`412000`) to the activities asked for; nothing where a code is unknown. A code that is not given so deep (`460000` among
 * classes) is led to itself: its firms are an activity of their own there, as many as its parts have less than it.
 */
export function activityLeader({
  activity: level,
  version,
  activities: { trees, bridge },
}: ActivityWish): (raw: string, from: string) => readonly Led[] {
  const known = new Map<string, readonly Led[]>()
  const lead = (raw: string, from: string): readonly Led[] => {
    if (from !== '2' && from !== '2.1') return []
    const parsed = parseActivity(raw, trees[from])
    if ('unknown' in parsed) return []
    if (from === version) {
      const activity = finestAlike(trees[from], activityOrCoarser(trees[from], parsed.code, level), level)
      return [{ activity, share: 1, isEstimate: false }]
    }
    if (bridge === null) throw new LakeRefusal({ code: 'versions-differ', asked: version, held: [from] })
    const { how, shares } = bridge(parsed.code)
    return shares.map(({ to, share }) => ({ activity: to, share, isEstimate: how !== 'one' }))
  }
  return (raw, from) => {
    const key = `${from} ${raw}`
    const before = known.get(key)
    if (before !== undefined) return before
    const led = lead(raw, from)
    known.set(key, led)
    return led
  }
}
