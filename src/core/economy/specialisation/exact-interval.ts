import { betaBelow } from '../tails.ts'
import type { Interval } from '../cells/outcome.ts'

const STEPS = 200

/**
 * Exact interval of a share, of which `count` out of `of` were counted. Formula (Clopper–Pearson): least p with P(X ≥ count | p) = α/2, most p with
 * P(X ≤ count | p) = α/2, X binomial, α = 1 − level; by the beta distribution. Source: C. J. Clopper, E. S. Pearson 1934, Biometrika 26.
 * In: whole numbers 0 ≤ count ≤ of, of ≥ 1; level 0 … 1. Out: shares 0 … 1. It holds the truth at least as often as `level` says, mostly oftener.
 * Refuses other numbers.
 */
export function exactInterval(count: number, of: number, level = 0.95): Interval {
  if (!(Number.isSafeInteger(count) && Number.isSafeInteger(of) && count >= 0 && of >= 1 && count <= of))
    throw new RangeError(`${count} of ${of} cannot be counted`)
  if (!(level > 0 && level < 1)) throw new RangeError(`a level of ${level}`)
  const tail = (1 - level) / 2
  return {
    least: count === 0 ? 0 : shareWhere((share) => betaBelow(share, count, of - count + 1) < tail),
    most: count === of ? 1 : shareWhere((share) => betaBelow(share, count + 1, of - count) < 1 - tail),
  }
}

/** The share at which a growing statement stops being true, by halving. */
function shareWhere(isBelow: (share: number) => boolean): number {
  let low = 0
  let high = 1
  for (let step = 0; step < STEPS && high - low > 1e-15 * high; step += 1) {
    const middle = (low + high) / 2
    if (isBelow(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}
