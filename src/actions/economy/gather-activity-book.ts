import type { ActivityLevel, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import { buildBridge, turnCorrespondence } from '#core/economy/activities/bridge.ts'
import type { Correspondence, ObservedPairs } from '#core/economy/activities/bridge.ts'
import type { ActivityBook } from '#lake/ask/activity-book.ts'
import { observePairs, readCorrespondence } from '#lake/ask/correspondence.ts'
import type { DataSetId } from '#lake/data-set.ts'
import type { Load } from '#lake/load.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'

/** What leads activities from one edition to the other, ready for any level: the loads that it is made of come with it. */
export type ActivityBooks = {
  readonly bookFor: (version: ActivityVersion, level: ActivityLevel) => ActivityBook
  /** Leads to an edition by the official links alone, all alike; null without a correspondence. */
  readonly linksTo: (version: ActivityVersion, level: ActivityLevel) => ActivityBook['bridge']
  readonly loads: readonly Load[]
}

/**
 * The classification with the bridge between its editions: the official correspondence that the lake holds, split as the firms of
 * the data set are that were seen under both. Without a correspondence there is no bridge, and a series over both editions is refused.
 */
export async function gatherActivityBooks(lake: Lake, dataSet: DataSetId): Promise<ActivityBooks> {
  const trees = await readActivityTrees()
  const held = await readCorrespondence(lake)
  if (held === null) return { bookFor: () => ({ trees, bridge: null }), linksTo: () => null, loads: [] }
  const onward = held.correspondence
  const observed = await observePairs(lake, dataSet, trees)
  const back = turnCorrespondence(onward)
  const observedBack = turnPairs(observed)
  const bridge = (correspondence: Correspondence, pairs: ObservedPairs, level: ActivityLevel) =>
    buildBridge({ correspondence, from: trees[correspondence.from], to: trees[correspondence.to], level, observed: pairs })
  const none: ObservedPairs = new Map()
  const links = new Set(onward.links.map(({ from, to }) => `${from} ${to}`))
  return {
    bookFor: (version, level) => ({
      trees,
      bridge: version === onward.to ? bridge(onward, observed, level) : bridge(back, observedBack, level),
      isLinked: (own, other) => links.has(version === onward.to ? `${own} ${other}` : `${other} ${own}`),
    }),
    linksTo: (version, level) => bridge(version === onward.to ? onward : back, none, level),
    loads: held.loads,
  }
}

function turnPairs(pairs: ObservedPairs): ObservedPairs {
  const turned = new Map<string, Map<string, number>>()
  for (const [from, targets] of pairs)
    for (const [to, firms] of targets) turned.set(to, (turned.get(to) ?? new Map<string, number>()).set(from, firms))
  return turned
}
