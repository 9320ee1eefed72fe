import type { Matched } from './matched.ts'

export type NearestOptions = {
  /** Distance is |score of one − score of the other|; give logits for a caliper on the logit. */
  readonly scores: Float64Array
  readonly treated: ArrayLike<number>
  /** Pairs farther apart are not made. In units of the score; null = no limit. */
  readonly caliper: number | null
  /** Only units of the same stratum are paired; null = all alike. */
  readonly strata: Int32Array | null
  /** Whether a control may stand for several treated units. */
  readonly replacement: boolean
}

/**
 * Greedy nearest neighbour, one control for each treated unit. Treated units choose in descending score (the hardest to match first; among
 * equal scores the earlier row first), since those have the fewest candidates. Sources: Rosenbaum & Rubin (1985); Stuart (2010), 2.2, 3.1.
 * With replacement every control at the least distance takes an equal share, so no tie is broken by the order of rows. Without replacement
 * the lower score and then the earlier row wins a tie: which of two equal controls is used depends on the order of rows, which callers fix.
 * Refuses NaN scores. Cost O(n log n): controls are sorted once, and those taken are skipped by a union of neighbours.
 */
export function matchNearest({ scores, treated, caliper, strata, replacement }: NearestOptions): Matched {
  const stratumOf = (unit: number) => (strata === null ? 0 : (strata[unit] ?? 0))
  const scoreOf = (unit: number) => scores[unit] ?? NaN
  const takers: number[] = []
  const others: number[] = []
  for (let unit = 0; unit < scores.length; unit += 1) {
    if (Number.isNaN(scoreOf(unit))) throw new RangeError(`unit ${unit} has no score: leave it out before matching`)
    if (treated[unit] === 1) takers.push(unit)
    else others.push(unit)
  }
  takers.sort((one, other) => scoreOf(other) - scoreOf(one) || one - other)
  const sorted = Int32Array.from(others).sort(
    (one, other) => stratumOf(one) - stratumOf(other) || scoreOf(one) - scoreOf(other) || one - other,
  )
  const ranges = rangesOf(sorted, stratumOf)
  // left[i + 1] = nearest free place at or below i; right[i] = nearest free place at or above i.
  const left = Int32Array.from({ length: sorted.length + 1 }, (_, at) => at)
  const right = Int32Array.from({ length: sorted.length + 1 }, (_, at) => at)
  const limit = caliper ?? Infinity
  const matched: number[] = []
  const unmatched: number[] = []
  const controls: number[] = []
  const shares: number[] = []
  const starts: number[] = [0]
  for (const taker of takers) {
    const range = ranges.get(stratumOf(taker))
    const score = scoreOf(taker)
    const place =
      range === undefined ? null : nearestFree({ range, score, scoreAt: (at) => scoreOf(sorted[at] ?? 0), left, right })
    const distance = place === null ? Infinity : Math.abs(scoreOf(sorted[place] ?? 0) - score)
    if (range === undefined || place === null || distance > limit) {
      unmatched.push(taker)
      continue
    }
    const chosen = replacement ? tied({ range, place, score, distance, scoreAt: (at) => scoreOf(sorted[at] ?? 0) }) : [place]
    for (const at of chosen) {
      controls.push(sorted[at] ?? 0)
      shares.push(1 / chosen.length)
    }
    if (!replacement) {
      left[place + 1] = place
      right[place] = place + 1
    }
    matched.push(taker)
    starts.push(controls.length)
  }
  return {
    treated: Int32Array.from(matched),
    starts: Int32Array.from(starts),
    controls: Int32Array.from(controls),
    shares: Float64Array.from(shares),
    unmatched: Int32Array.from(unmatched),
  }
}

/** 0.2 standard deviations of the score over all units, the width that Austin (2011) found to remove nearly all bias. */
export function usualCaliper(scores: Float64Array, width = 0.2): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const square = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0)
  return width * Math.sqrt(square / (scores.length - 1))
}

type Range = { readonly from: number; readonly until: number }
type Search = { readonly range: Range; readonly score: number; readonly scoreAt: (place: number) => number }

function rangesOf(sorted: Int32Array, stratumOf: (unit: number) => number): Map<number, Range> {
  const ranges = new Map<number, Range>()
  let from = 0
  for (let at = 1; at <= sorted.length; at += 1) {
    const stratum = stratumOf(sorted[from] ?? 0)
    if (at < sorted.length && stratumOf(sorted[at] ?? 0) === stratum) continue
    if (from < sorted.length) ranges.set(stratum, { from, until: at })
    from = at
  }
  return ranges
}

function nearestFree({ range, score, scoreAt, left, right }: Search & { left: Int32Array; right: Int32Array }): number | null {
  let low = range.from
  let high = range.until
  while (low < high) {
    const middle = (low + high) >> 1
    if (scoreAt(middle) <= score) low = middle + 1
    else high = middle
  }
  const below = root(left, low) - 1
  const above = root(right, low)
  const hasBelow = below >= range.from
  const hasAbove = above < range.until
  if (!hasBelow && !hasAbove) return null
  if (!hasBelow) return above
  if (!hasAbove || score - scoreAt(below) <= scoreAt(above) - score) return firstEqual({ range, score, scoreAt }, below, left)
  return above
}

/** Walking down, the last of several equal scores is met first; the earlier rows come first. */
function firstEqual({ range, scoreAt }: Search, place: number, left: Int32Array): number {
  let at = place
  for (;;) {
    const before = root(left, at) - 1
    if (before < range.from || scoreAt(before) !== scoreAt(place)) return at
    at = before
  }
}

function tied({ range, place, score, distance, scoreAt }: Search & { place: number; distance: number }): number[] {
  const places: number[] = []
  // Equal distances may differ in their last digit, below and above.
  const slack = distance + 1e-12 * Math.max(1, Math.abs(score))
  let from = place
  while (from > range.from && Math.abs(scoreAt(from - 1) - score) <= slack) from -= 1
  for (let at = from; at < range.until && Math.abs(scoreAt(at) - score) <= slack; at += 1) places.push(at)
  return places
}

/** Follows links to the end and shortens them on the way. */
function root(links: Int32Array, at: number): number {
  let end = at
  while ((links[end] ?? end) !== end) end = links[end] ?? end
  let walk = at
  while (walk !== end) {
    const next = links[walk] ?? end
    links[walk] = end
    walk = next
  }
  return end
}
