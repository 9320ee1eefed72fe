/** Pairs of a treated unit with the outside unit that stands for it: `treated[p]` with `controls[p]`. */
export type Matched = {
  readonly treated: Int32Array
  readonly controls: Int32Array
  /** Treated units for which nobody comparable was found: they are outside the estimate, and counted. */
  readonly unmatched: Int32Array
}

export type NearestOptions = {
  /** Distance is |score of one − score of the other|; give logits for a caliper on the logit. */
  readonly scores: Float64Array
  readonly treated: ArrayLike<number>
  /** Pairs farther apart are not made. In units of the score; null = no limit. */
  readonly caliper: number | null
  /** Only units of the same stratum are paired; null = all alike. */
  readonly strata: Int32Array | null
}

/**
 * Greedy nearest neighbour, one control for each treated unit, which stands for no other. Treated units choose in descending score (the hardest to match first; among
 * equal scores the earlier row first), since those have the fewest candidates. Sources: Rosenbaum & Rubin (1985); Stuart (2010), 2.2, 3.1.
 * The lower score and then the earlier row wins a tie: which of two equal controls is used depends on the order of rows, which callers fix.
 * Refuses NaN scores. Cost O(n log n) also where all scores are equal: controls are sorted once into runs of equal scores, each run is taken from its first
 * place on, and runs that are used up are skipped by a union of neighbours.
 */
export function matchNearest({ scores, treated, caliper, strata }: NearestOptions): Matched {
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
  const scoreAt = (place: number) => scoreOf(sorted[place] ?? 0)
  const runs = runsOf(sorted, (one, other) => stratumOf(one) === stratumOf(other) && scoreOf(one) === scoreOf(other))
  const free = runs.slice(0, -1)
  const ranges = rangesOf(runs, (run) => stratumOf(sorted[runs[run] ?? 0] ?? 0))
  // left[i + 1] = nearest run at or below i with a free place; right[i] = nearest one at or above i.
  const left = Int32Array.from({ length: runs.length }, (_, at) => at)
  const right = Int32Array.from({ length: runs.length }, (_, at) => at)
  const limit = caliper ?? Infinity
  const matched: number[] = []
  const unmatched: number[] = []
  const controls: number[] = []
  for (const taker of takers) {
    const range = ranges.get(stratumOf(taker))
    const score = scoreOf(taker)
    const run = range === undefined ? null : nearestFree({ range, score, scoreAt: (at) => scoreAt(runs[at] ?? 0), left, right })
    const place = run === null ? null : (free[run] ?? 0)
    const distance = place === null ? Infinity : Math.abs(scoreAt(place) - score)
    if (range === undefined || run === null || place === null || distance > limit) {
      unmatched.push(taker)
      continue
    }
    controls.push(sorted[place] ?? 0)
    free[run] = place + 1
    if (place + 1 === runs[run + 1]) {
      left[run + 1] = run
      right[run] = run + 1
    }
    matched.push(taker)
  }
  return {
    treated: Int32Array.from(matched),
    controls: Int32Array.from(controls),
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
type Search = { readonly range: Range; readonly score: number; readonly scoreAt: (at: number) => number }

/** Where each run of units that are alike begins, and the end of the last one. */
function runsOf(sorted: Int32Array, isAlike: (one: number, other: number) => boolean): Int32Array {
  return Int32Array.from({ length: sorted.length + 1 }, (_, at) => at).filter(
    (at) => at === 0 || at === sorted.length || !isAlike(sorted[at - 1] ?? 0, sorted[at] ?? 0),
  )
}

/** The runs of each stratum. */
function rangesOf(runs: Int32Array, stratumOf: (run: number) => number): Map<number, Range> {
  const ranges = new Map<number, Range>()
  const last = runs.length - 1
  let from = 0
  for (let at = 1; at <= last; at += 1) {
    const stratum = stratumOf(from)
    if (at < last && stratumOf(at) === stratum) continue
    ranges.set(stratum, { from, until: at })
    from = at
  }
  return ranges
}

/** The nearest run that has a free place; the lower score of two that are as near. */
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
  return !hasAbove || score - scoreAt(below) <= scoreAt(above) - score ? below : above
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
