import type { Led } from './activity-book.ts'
import { regionsBy } from './regions.ts'
import type { RegionWish } from './regions.ts'
import type { Sum } from './sum-rows.ts'

/** One part of a sum in the cell that it belongs to. */
export type Entry = { readonly at: number; readonly share: number; readonly isEstimate: boolean; readonly numbers: Float64Array }

/** Sums laid out as a table of regions by activities, and the numbers of those that have no cell in it. */
export type LaidOut = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly entries: readonly Entry[]
  readonly unplaced: readonly Float64Array[]
  readonly unclassed: readonly Float64Array[]
}

/** Gives each sum its cells: one, or several where its activity is split. Regions that nobody speaks of have a row as well. */
export function layOutSums(
  sums: readonly Sum[],
  { lead, ...wish }: RegionWish & { readonly lead: (raw: string, from: string) => readonly Led[] },
): LaidOut {
  const rowAt = new Map(regionsBy(wish).all.map((region, at) => [region, at]))
  const columnAt = new Map<string, number>()
  const unplaced: Float64Array[] = []
  const unclassed: Float64Array[] = []
  const led = sums.map(({ region, code, version }): readonly Led[] => {
    if (region === null) return []
    if (!rowAt.has(region)) rowAt.set(region, rowAt.size)
    const activities = code === null ? [] : lead(code, version)
    for (const { activity } of activities) if (!columnAt.has(activity)) columnAt.set(activity, columnAt.size)
    return activities
  })
  const [rows, columns] = [inOrder(rowAt), inOrder(columnAt)]
  const entries: Entry[] = []
  for (const [index, { region, numbers }] of sums.entries()) {
    const activities = led[index] ?? []
    if (region === null) unplaced.push(numbers)
    else if (activities.length === 0) unclassed.push(numbers)
    for (const { activity, share, isEstimate } of activities) {
      const at = (rowAt.get(region ?? '') ?? 0) * columns.length + (columnAt.get(activity) ?? 0)
      entries.push({ at, share, isEstimate, numbers })
    }
  }
  return { rows, columns, entries, unplaced, unclassed }
}

/** Sorts the names and gives each its new number. */
function inOrder(at: Map<string, number>): string[] {
  const names = [...at.keys()].toSorted()
  for (const [number, each] of names.entries()) at.set(each, number)
  return names
}
