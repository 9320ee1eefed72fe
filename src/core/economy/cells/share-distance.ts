import type { Interval } from './outcome.ts'
import type { Shares } from './shares.ts'

/**
 * Σ |p − q| of two sets of shares, 0 … 2, with its ends when shares are unseen. As both add up to 1 the sum is twice the surplus of p over q, and
 * twice that of q over p, so each of the three bounds holds and the narrowest counts.
 */
export function distanceOf(one: Shares, other: Shares): Interval {
  let apartLeast = 0
  let apartMost = 0
  let aboveLeast = 0
  let aboveMost = 0
  let belowLeast = 0
  let belowMost = 0
  for (let at = 0; at < one.least.length; at += 1) {
    const highest = (one.most[at] ?? 0) - (other.least[at] ?? 0)
    const lowest = (other.most[at] ?? 0) - (one.least[at] ?? 0)
    apartLeast += Math.max(0, -highest, -lowest)
    apartMost += Math.max(highest, lowest)
    aboveMost += Math.max(0, highest)
    belowMost += Math.max(0, lowest)
    aboveLeast += Math.max(0, -lowest)
    belowLeast += Math.max(0, -highest)
  }
  if (one.least === one.most && other.least === other.most) return { least: apartMost, most: apartMost }
  return {
    least: Math.max(apartLeast, 2 * aboveLeast, 2 * belowLeast),
    most: Math.min(2, apartMost, 2 * aboveMost, 2 * belowMost),
  }
}
