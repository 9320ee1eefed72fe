import type { Interval } from '../cells/outcome.ts'
import type { Shares } from '../cells/shares.ts'

/** Σ s ln(s / x); Infinity where something is in a region that the reference says is empty. */
export function theilOf(shares: ArrayLike<number>, reference: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < shares.length; at += 1) {
    const own = shares[at] ?? 0
    if (own > 0) sum += own * Math.log(own / (reference[at] ?? 0))
  }
  return Math.max(0, sum)
}

/** s ln(s / x) − s + x: its sum over shares is the same, and each term is 0 or more and grows away from s = x. */
function term(own: number, reference: number): number {
  if (own === 0) return reference
  return reference === 0 ? Infinity : own * Math.log(own / reference) - own + reference
}

/** Ends of the index when shares are unseen: each term between its ends; and it is a mean of ln(s / x), so never above the greatest of them. */
export function theilReach(own: Shares, whole: Shares): Interval {
  let least = 0
  let most = 0
  let peak = -Infinity
  for (let at = 0; at < own.least.length; at += 1) {
    const ownLeast = own.least[at] ?? 0
    const ownMost = own.most[at] ?? 0
    const wholeLeast = whole.least[at] ?? 0
    const wholeMost = whole.most[at] ?? 0
    most += Math.max(term(ownLeast, wholeMost), term(ownMost, wholeLeast), term(ownLeast, wholeLeast), term(ownMost, wholeMost))
    if (ownMost > 0) peak = Math.max(peak, Math.log(ownMost / wholeLeast))
    if (ownLeast > wholeMost) least += term(ownLeast, wholeMost)
    else if (ownMost < wholeLeast) least += term(ownMost, wholeLeast)
  }
  // Terms that are 0 in truth leave last digits.
  return { least: Math.max(0, least - 1e-12), most: Math.min(most, Math.max(0, peak) + 1e-12) }
}
