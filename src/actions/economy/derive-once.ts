import { DERIVED_LEVEL, DERIVED_SET, deriveSet } from '#core/economy/observed/derive-set.ts'
import type { DerivedSet } from '#core/economy/observed/derive-set.ts'
import { ACTIVITY_NAMES } from '#core/registry/activity-name.ts'
import { readOlderNames } from '#lake/ask/correspondence.ts'
import type { Load } from '#lake/load.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityNames } from '#sources/evrk/read-activity-names.ts'
import type { Asking, Shown } from './ask-table.ts'
import { askToDerive } from './ask-year.ts'
import { remember } from './remember.ts'

/** A derived set with the loads that it was made from. */
export type Derived = { readonly made: DerivedSet; readonly loads: readonly Load[] }

/**
 * The set that Santalka derives from a year, worked out once for each state of what it is made from. It is one set for all years of an
 * edition: of two sets that cut the same year differently, one would tell what the other keeps back.
 */
export async function deriveOnce(
  lake: Lake,
  shown: Shown,
  asking: Omit<Asking, 'asked' | 'set' | 'derived'>,
): Promise<Derived | null> {
  const { sets, places, rule, bridgedBy } = asking
  // An operator's own set of that name stands in its place.
  if (sets.some(({ id }) => id === DERIVED_SET)) return null
  const about = [shown.year, shown.version, shown.holding.slices, bridgedBy.map(({ id }) => id), sets, places.places, rule]
  return remember(lake, `derived ${JSON.stringify(about)}`, () => derive(lake, shown, asking))
}

async function derive(lake: Lake, shown: Shown, asking: Omit<Asking, 'asked' | 'set' | 'derived'>): Promise<Derived | null> {
  const { year, version } = shown
  const { [ACTIVITY_NAMES]: newer } = await readActivityNames()
  const older = version === '2' ? await readOlderNames(lake, newer) : null
  const nameOf = (activity: string) =>
    (older === null ? newer[activity]?.name : older.get(activity)) ?? { lt: activity, en: activity }
  const { loads, ...table } = await askToDerive(lake, shown, { ...asking, level: DERIVED_LEVEL })
  const made = deriveSet(table, { year, version, nameOf })
  return made === null ? null : { made, loads }
}
