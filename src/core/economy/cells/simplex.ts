import type { Interval } from './outcome.ts'

/** Bounds of parts that add up to a whole. */
export type Box = { readonly least: ArrayLike<number>; readonly most: ArrayLike<number> }

const STEPS = 200

/**
 * The most even parts that the bounds allow: p_i = clip(t, least_i, most_i) with Σ p_i = whole. Among all possible parts it has the smallest
 * Σ p² and the largest entropy (it is majorised by all others). `levelOf` shifts the common level: p_i = clip(level_i + t).
 */
export function evenestParts(box: Box, whole: number, levelOf: (at: number) => number = () => 0): Float64Array {
  const length = box.least.length
  const parts = new Float64Array(length)
  const fill = (level: number): number => {
    let sum = 0
    for (let at = 0; at < length; at += 1) {
      const part = Math.min(Math.max(levelOf(at) + level, box.least[at] ?? 0), Math.min(box.most[at] ?? 0, whole))
      parts[at] = part
      sum += part
    }
    return sum
  }
  let low = -2 * whole - 2
  let high = 2 * whole + 2
  for (let step = 0; step < STEPS && high - low > 1e-16 * Math.max(1, whole); step += 1) {
    const middle = (low + high) / 2
    if (fill(middle) < whole) low = middle
    else high = middle
  }
  fill(high)
  return parts
}

/**
 * The greatest Σ w_i p_i over parts within their bounds that add up to the whole: the heaviest are filled first. Exact.
 * The smallest is minus the greatest of −w.
 */
export function heaviestSum(box: Box, whole: number, weights: ArrayLike<number>): number {
  const order = Array.from({ length: box.least.length }, (_, at) => at).toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
  let left = whole
  let sum = 0
  for (let at = 0; at < box.least.length; at += 1) {
    const least = box.least[at] ?? 0
    left -= least
    if (least > 0) sum += least * (weights[at] ?? 0)
  }
  for (const at of order) {
    if (left <= 0) break
    const more = Math.min(left, Math.max(0, (box.most[at] ?? 0) - (box.least[at] ?? 0)))
    if (more > 0) sum += more * (weights[at] ?? 0)
    left -= more
  }
  return sum
}

/**
 * A number that Σ f(p_i) cannot exceed when f is convex: each f is replaced by its chord between the bounds, and the chords are filled steepest first.
 * Exact where the last part filled is filled whole.
 */
export function convexCeiling(box: Box, whole: number, worth: (part: number, at: number) => number): number {
  const length = box.least.length
  const slopes = new Float64Array(length)
  let base = 0
  for (let at = 0; at < length; at += 1) {
    const least = box.least[at] ?? 0
    const most = Math.max(least, Math.min(box.most[at] ?? 0, whole))
    const start = worth(least, at)
    base += start
    slopes[at] = most > least ? (worth(most, at) - start) / (most - least) : 0
    base -= (slopes[at] ?? 0) * least
  }
  return base + heaviestSum(box, whole, slopes)
}

export function limited({ least, most }: Interval, low: number, high: number): Interval {
  return { least: Math.min(Math.max(least, low), high), most: Math.max(Math.min(most, high), low) }
}
