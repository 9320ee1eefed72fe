import type { Around } from './quotient-others.ts'

/**
 * The least location quotient of a cell over all completions of a table. With x the cell, a the rest of its row, b the rest of its column and d
 * everything else, LQ = x (x + a + b + d) / ((x + a)(x + b)): it falls with a and b, grows with d, and in x it first grows, then falls. So the ends lie
 * at ends of a, b, d and at few values of x: for the least, where x begins or ends, and where a published total takes over from a sum.
 * With some totals published and some added up the interval is still true, but may be wider than needed.
 */
export function leastQuotient(around: Around): number {
  const { aMost, bMost, dLeast, regionMost, activityMost, allLeast } = around
  let least = Math.min(low(around, around.xLeast), low(around, around.xMost))
  least = Math.min(least, lowWithin(around, regionMost - aMost))
  least = Math.min(least, lowWithin(around, activityMost - bMost))
  least = Math.min(least, lowWithin(around, regionMost + activityMost + dLeast - allLeast))
  return Math.min(least, lowWithin(around, allLeast - aMost - bMost - dLeast))
}

/** The greatest one; in x it may also lie at a top: x = (ab + √(ab(a+d)(b+d))) / d, √(ab) or half of what the totals allow. */
export function mostQuotient(around: Around): number {
  const { aLeast: a, bLeast: b, dMost: d, regionLeast, activityLeast, allMost } = around
  let most = Math.max(high(around, around.xLeast), high(around, around.xMost))
  most = Math.max(most, highWithin(around, regionLeast - a))
  most = Math.max(most, highWithin(around, activityLeast - b))
  most = Math.max(most, highWithin(around, Math.sqrt(a * b)))
  most = Math.max(most, highWithin(around, (regionLeast + activityLeast + d) / 2))
  most = Math.max(most, highWithin(around, regionLeast + activityLeast + d - allMost))
  most = Math.max(most, highWithin(around, allMost - a - b - d))
  if (!(d > 0 && d < Infinity)) return most
  return Math.max(most, highWithin(around, (a * b + Math.sqrt(a * b * (a + d) * (b + d))) / d))
}

/** The least with this x; nothing where x cannot be that. */
function lowWithin(around: Around, x: number): number {
  return x > around.xLeast && x < around.xMost ? low(around, x) : Infinity
}

function highWithin(around: Around, x: number): number {
  return x > around.xLeast && x < around.xMost ? high(around, x) : -Infinity
}

function low(around: Around, x: number): number {
  const { allLeast, allMost } = around
  const regionCeiling = Math.min(around.regionMost, allMost)
  const activityCeiling = Math.min(around.activityMost, allMost)
  const region = Math.max(x, around.isRegionSummed ? Math.min(regionCeiling, x + around.aMost) : regionCeiling)
  const activity = Math.max(x, around.isActivitySummed ? Math.min(activityCeiling, x + around.bMost) : activityCeiling)
  const all = Math.max(allLeast, region + activity - x + around.dLeast)
  return quotient(x, region, { activity, all: around.isAllSummed ? all : Math.min(all, allMost) })
}

function high(around: Around, x: number): number {
  const region = Math.max(x, around.regionLeast, x + around.aLeast)
  const activity = Math.max(x, around.activityLeast, x + around.bLeast)
  const all = around.isAllSummed ? Math.min(around.allMost, region + activity - x + around.dMost) : around.allMost
  return quotient(x, region, { activity, all })
}

/** The quotient, with its limits where an amount goes to nothing or beyond all bounds. */
function quotient(x: number, region: number, { activity, all }: { readonly activity: number; readonly all: number }): number {
  if (x > 0 && region < Infinity && activity < Infinity) return (x * all) / (region * activity)
  if (x === Infinity) return region === Infinity && activity === Infinity ? 1 : Infinity
  if (region === Infinity && activity === Infinity) return 0
  if (region === Infinity) return activity === 0 ? 1 : x / activity
  if (activity === Infinity) return region === 0 ? 1 : x / region
  if (region === 0 && activity === 0) return all > 0 ? Infinity : 1
  if (region === 0) return all / activity
  return activity === 0 ? all / region : 0
}
