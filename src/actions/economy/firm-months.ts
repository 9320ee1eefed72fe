import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Holding } from '#lake/ask/holdings.ts'

/** The data set of firms by month that pages are made from: Sodra's months, or the first of an operator's own. */
export function firmMonths(all: readonly Holding[]): Holding | null {
  const held = all.filter(({ slices }) => slices.length > 0)
  return held.find(({ dataSet }) => dataSet === 'sodra-monthly') ?? held.find(({ dataSet }) => dataSet.startsWith('own.')) ?? null
}

/** The edition in which the last month of a year is coded, as a panel takes a firm's activity from there. */
export function editionAtEnd({ slices }: Holding, year: number): ActivityVersion {
  const last = slices.findLast(({ slice }) => slice.startsWith(String(year)))
  return last?.activityVersion === '2.1' ? '2.1' : '2'
}
