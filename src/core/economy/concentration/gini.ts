import type { Interval } from '../cells/outcome.ts'
import { distanceOf } from '../cells/share-distance.ts'
import type { Shares } from '../cells/shares.ts'

/** Above this many regions every pair is too much; the bounds by the Hoover index remain. */
const MOST_PAIRED = 400

/** Gini coefficient of shares s over shares x, by the Lorenz curve: 1 − Σ_r x_r (S_r + S_{r−1}), regions in rising order of s / x. */
export function giniOf(shares: ArrayLike<number>, reference: ArrayLike<number>): number {
  const ratio = Float64Array.from({ length: shares.length }, (_, at) => {
    const own = shares[at] ?? 0
    return own === 0 ? 0 : own / (reference[at] ?? 0)
  })
  const order = Array.from({ length: shares.length }, (_, at) => at).toSorted((a, b) => compare(ratio[a] ?? 0, ratio[b] ?? 0))
  let below = 0
  let area = 0
  for (const at of order) {
    const own = shares[at] ?? 0
    area += (reference[at] ?? 0) * (2 * below + own)
    below += own
  }
  return Math.max(0, 1 - area)
}

// A difference of two infinite ratios would be no number.
function compare(one: number, other: number): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/**
 * Ends of the coefficient when shares are unseen. Two bounds, the narrower counts: pair by pair, |s_r x_q − s_q x_r| between its ends; and by the
 * Hoover index h of the same shares, h ≤ G ≤ 2h − h² (the Lorenz curve lies between two chords and the line of slope 1 through its lowest point).
 */
export function giniReach(own: Shares, whole: Shares): Interval {
  const distance = distanceOf(own, whole)
  const high = distance.most / 2
  const byHoover = { least: distance.least / 2, most: Math.min(1, 2 * high - high * high) }
  if (own.least.length > MOST_PAIRED) return byHoover
  let least = 0
  let most = 0
  for (let r = 1; r < own.least.length; r += 1)
    for (let q = 0; q < r; q += 1) {
      const above = (own.most[r] ?? 0) * (whole.most[q] ?? 0) - (own.least[q] ?? 0) * (whole.least[r] ?? 0)
      const below = (own.most[q] ?? 0) * (whole.most[r] ?? 0) - (own.least[r] ?? 0) * (whole.least[q] ?? 0)
      least += Math.max(0, -above, -below)
      most += Math.max(above, below)
    }
  return { least: Math.max(least, byHoover.least), most: Math.min(most, byHoover.most) }
}
