import type { Cells } from '../cells/cells.ts'
import type { Interval } from '../cells/outcome.ts'
import type { Line, Sums } from '../cells/sums.ts'
import type { Others } from './quotient-others.ts'

type Around = Others & { readonly row: number; readonly column: number; readonly at: number }

type Amount = Interval & { readonly isSummed: boolean }

const amountAt = (line: Line, at: number): Amount => ({
  least: line.least[at] ?? 0,
  most: line.most[at] ?? Infinity,
  isSummed: line.summed[at] === 1,
})

/**
 * The least and the greatest location quotient of a cell over all completions of a table. With x the cell, a the rest of its row, b the rest of its
 * column and d everything else, LQ = x (x + a + b + d) / ((x + a)(x + b)): it falls with a and b, grows with d, and in x it first grows, then falls
 * (greatest at x = (ab + √(ab(a+d)(b+d))) / d). So the ends lie at ends of a, b, d and at a few values of x, which are all tried.
 * Published totals stay what they are; with some published and some added up the interval is still true, but may be wider than needed.
 */
export function quotientReach(cells: Cells, sums: Sums, around: Around): Interval {
  const { inRow, inColumn, elsewhere, at } = around
  const all = amountAt(sums.total, 0)
  const region = amountAt(sums.rows, around.row)
  const activity = amountAt(sums.columns, around.column)
  const least = cells.least[at] ?? 0
  const most = Math.max(
    least,
    Math.min(cells.most[at] ?? Infinity, region.most - inRow.least, activity.most - inColumn.least, all.most),
  )

  const low = (x: number): number => {
    const regionAmount = Math.max(x, Math.min(region.most, all.most, region.isSummed ? x + inRow.most : Infinity))
    const activityAmount = Math.max(x, Math.min(activity.most, all.most, activity.isSummed ? x + inColumn.most : Infinity))
    const allAmount = Math.max(all.least, regionAmount + activityAmount - x + elsewhere.least)
    return quotient(x, {
      region: regionAmount,
      activity: activityAmount,
      all: Math.min(allAmount, all.isSummed ? Infinity : all.most),
    })
  }
  const high = (x: number): number => {
    const regionAmount = Math.max(x, region.least, x + inRow.least)
    const activityAmount = Math.max(x, activity.least, x + inColumn.least)
    const ceiling = all.isSummed ? regionAmount + activityAmount - x + elsewhere.most : Infinity
    return quotient(x, { region: regionAmount, activity: activityAmount, all: Math.min(all.most, ceiling) })
  }

  const tried = (candidates: readonly number[]): number[] => [
    least,
    most,
    ...candidates.filter((candidate) => candidate > least && candidate < most),
  ]
  const lows = tried([
    region.most - inRow.most,
    activity.most - inColumn.most,
    region.most + activity.most + elsewhere.least - all.least,
    all.least - inRow.most - inColumn.most - elsewhere.least,
  ]).map(low)
  const a = inRow.least
  const b = inColumn.least
  const d = elsewhere.most
  const highs = tried([
    region.least - a,
    activity.least - b,
    Math.sqrt(a * b),
    (region.least + activity.least + d) / 2,
    d > 0 && d < Infinity ? (a * b + Math.sqrt(a * b * (a + d) * (b + d))) / d : Infinity,
    region.least + activity.least + d - all.most,
    all.most - a - b - d,
  ]).map(high)
  return { least: Math.min(...lows), most: Math.max(...highs) }
}

type Totals = { readonly region: number; readonly activity: number; readonly all: number }

/** The quotient, with its limits where an amount goes to nothing or beyond all bounds. */
function quotient(x: number, { region, activity, all }: Totals): number {
  if (x === Infinity) return region === Infinity && activity === Infinity ? 1 : Infinity
  if (region === Infinity && activity === Infinity) return 0
  if (region === Infinity) return activity === 0 ? 1 : x / activity
  if (activity === Infinity) return region === 0 ? 1 : x / region
  if (region === 0 && activity === 0) return all > 0 ? Infinity : 1
  if (region === 0) return all / activity
  if (activity === 0) return all / region
  return x === 0 ? 0 : (x * all) / (region * activity)
}
