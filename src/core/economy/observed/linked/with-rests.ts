import type { LinkedSum } from './linked-numbers.ts'

/** Less than this of a number is a last digit of adding up and no rest. */
const NOISE = 1e-6

/**
 * Sums that name what is in their whole and in none of their parts, where that would give a firm away: firms without a place, firms whose
 * code is no deeper than a division. Nothing shows such a rest, but the whole less its parts does. Each is a number of its own after the
 * first `size`, in the order of `rests`; elsewhere a rest is taken for known, as before.
 */
export function withRests(
  sums: readonly LinkedSum[],
  size: number,
  isSecret: (sum: LinkedSum) => boolean,
): { readonly sums: readonly LinkedSum[]; readonly rests: readonly LinkedSum[] } {
  const rests: LinkedSum[] = []
  const named = sums.map((sum) => {
    if (!isSecret(sum)) return sum
    rests.push(sum)
    return { whole: sum.whole, parts: Int32Array.of(...sum.parts, size + rests.length - 1) }
  })
  return { sums: named, rests }
}

/** What of some numbers is in the whole of a sum and in none of its parts; negative where the parts have more. */
export function restIn(values: Float64Array, { whole, parts }: LinkedSum): number {
  const all = values[whole] ?? 0
  const rest = parts.reduce((left, part) => left - (values[part] ?? 0), all)
  return Math.abs(rest) <= NOISE * Math.max(1, Math.abs(all)) ? 0 : rest
}

/** The numbers with those of the rests behind them. */
export function addRests(values: Float64Array, rests: readonly LinkedSum[]): Float64Array {
  return Float64Array.from([...values, ...rests.map((rest) => Math.max(0, restIn(values, rest)))])
}
