import type { DisclosureRule } from './rule.ts'
import type { WithheldBecause } from './table-asked.ts'

/** What makes a cell unsafe by itself, and how far its value must stay uncertain once it is withheld. */
export type Sensitivity = {
  readonly because: Exclude<WithheldBecause, 'protects-another'>
  /** Who looks must hold a value this much above the true one possible, and one this much below it (or zero). */
  readonly width: number
}

/** What one independent unit adds to a cell. One that waives has allowed that its amount be guessed. */
export type Share = { readonly amount: number; readonly waives: boolean }

/**
 * Judges one cell by what its independent contributors add, in any order. An empty cell is safe: nobody stands behind
 * it. A sum of zero from enough contributors is safe; from too few it is not (it would say that each of them has none).
 */
export function sensitivityOf(shares: readonly Share[], rule: DisclosureRule): Sensitivity | null {
  const ordered = shares.toSorted((one, other) => other.amount - one.amount)
  const protectedOne = ordered.findIndex(({ waives }) => !waives)
  // Nobody is there, or all have waived.
  if (protectedOne < 0) return null
  const { threshold, dominance, pShare, safetyShare } = rule
  const total = sumOf(ordered)
  // Handbook, waivers: the largest that did not waive, beside the largest of all others.
  const largest = ordered[protectedOne]?.amount ?? 0
  const others = ordered.filter((_, index) => index !== protectedOne)
  const reasons: Sensitivity[] = []
  if (threshold !== null && shares.length < threshold) reasons.push({ because: 'too-few', width: safetyShare * total })
  if (dominance !== null) {
    const { n, k } = dominance
    const dominant = largest + sumOf(others.slice(0, n - 1))
    // The value must be able to grow until the largest hold no more than the share k (Handbook, protection levels).
    if (dominant > k * total) reasons.push({ because: 'dominated', width: dominant / k - total })
  }
  if (pShare !== null) {
    const rest = total - largest - (others[0]?.amount ?? 0)
    if (rest < pShare * largest) reasons.push({ because: 'too-close', width: pShare * largest - rest })
  }
  const first = reasons[0]
  if (first === undefined) return null
  return { because: first.because, width: Math.max(...reasons.map(({ width }) => width), LEAST_WIDTH) }
}

/**
 * Judges a count. Zero says that there is nobody and is safe. A small count is unsafe, and once withheld it must look as if
 * it could be large enough to be published, and as if it could be smaller.
 */
export function sensitivityOfCount(count: number, { threshold, countsAreSafe }: DisclosureRule): Sensitivity | null {
  if (countsAreSafe || threshold === null || count === 0 || count >= threshold) return null
  return { because: 'too-few', width: Math.max(threshold - count, LEAST_WIDTH) }
}

/** Never less than one unit: a withheld zero or cent must not be recoverable either. */
const LEAST_WIDTH = 1

function sumOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { amount }) => sum + amount, 0)
}
