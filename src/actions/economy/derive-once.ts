import { DERIVED_LEVEL, DERIVED_SET, deriveSet } from '#core/economy/observed/derive-set.ts'
import type { DerivedSet } from '#core/economy/observed/derive-set.ts'
import { ACTIVITY_NAMES } from '#core/registry/activity-name.ts'
import { buildBridge, turnCorrespondence } from '#core/economy/activities/bridge.ts'
import { activityAt } from '#core/economy/activities/activity-tree.ts'
import { flowTableId } from '#core/economy/flows/flow-table.ts'
import type { FlowTable } from '#core/economy/flows/flow-table.ts'
import { linkActivities } from '#core/economy/flows/link-activities.ts'
import type { DivisionsOf } from '#core/economy/flows/link-activities.ts'
import type { LinksGiven, LinksUnused } from '#core/economy/observed/links-in-groups.ts'
import { readCorrespondence } from '#lake/ask/correspondence.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import type { Load } from '#lake/load.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityNames } from '#sources/evrk/read-activity-names.ts'
import type { Asking, Shown } from './ask-table.ts'
import { askToDerive } from './ask-year.ts'
import { gatherOlderNames } from './gather-older-names.ts'
import { remember } from './remember.ts'

/** A derived set with the loads that it was made from. */
export type Derived = { readonly made: DerivedSet; readonly loads: readonly Load[] }

/** What is asked of the lake, and the table of flows that may weigh beside relatedness. */
type DeriveAsking = Omit<Asking, 'asked' | 'set' | 'derived'> & { readonly flows: FlowTable | null }

/**
 * The set that Santalka derives from a year, worked out once for each state of what it is made from. It is one set for all years of an
 * edition: of two sets that cut the same year differently, one would tell what the other keeps back.
 */
export async function deriveOnce(lake: Lake, shown: Shown, asking: DeriveAsking): Promise<Derived | null> {
  const { flows, sets, places, rule, bridgedBy } = asking
  // An operator's own set of that name stands in its place.
  if (sets.some(({ id }) => id === DERIVED_SET)) return null
  const about = [shown.year, shown.version, shown.holding.slices, bridgedBy.map(({ id }) => id), sets, places.places, rule, flows]
  return remember(lake, `derived ${JSON.stringify(about)}`, () => derive(lake, shown, asking))
}

async function derive(lake: Lake, shown: Shown, { flows, ...asking }: DeriveAsking): Promise<Derived | null> {
  const { year, version } = shown
  const { [ACTIVITY_NAMES]: newer } = await readActivityNames()
  const older = version === '2' ? await gatherOlderNames(lake) : null
  const nameOf = (activity: string) =>
    (older === null ? newer[activity]?.name : older.get(activity)) ?? { lt: activity, en: activity }
  const { loads, ...table } = await askToDerive(lake, shown, { ...asking, level: DERIVED_LEVEL })
  const made = deriveSet(table, { year, version, nameOf }, await linksGiven(lake, shown, flows))
  return made === null ? null : { made, loads }
}

/**
 * Links of the table for activities of the year's edition. Those of the other one are led over by the official correspondence alone, in
 * equal parts: how firms that were seen under both divide is not in it, so that no firm is in the links.
 */
async function linksGiven(lake: Lake, { version }: Shown, flows: FlowTable | null): Promise<LinksGiven | LinksUnused> {
  if (flows === null) return { unused: 'no-table' }
  const divisionsOf = await leadTo(lake, version, flows)
  if (divisionsOf === null) return { unused: 'no-correspondence' }
  return {
    weight: flows.weight,
    table: {
      id: flowTableId(flows),
      source: flows.source,
      version: flows.version,
      sectors: flows.sectors.length,
      isLedOver: flows.version !== version,
    },
    among: (names) => linkActivities(flows, names, divisionsOf),
  }
}

async function leadTo(lake: Lake, version: Shown['version'], { version: own }: FlowTable): Promise<DivisionsOf | null> {
  const trees = await readActivityTrees()
  if (own === version)
    return (activity) => {
      const division = activityAt(trees[version], activity, 'division')
      return division === null ? [] : [{ division, share: 1 }]
    }
  const held = await readCorrespondence(lake)
  if (held === null) return null
  const correspondence = own === '2.1' ? held.correspondence : turnCorrespondence(held.correspondence)
  const bridge = buildBridge({ correspondence, from: trees[version], to: trees[own], level: 'division' })
  return (activity) => bridge(activity).shares.map(({ to, share }) => ({ division: to, share }))
}
