/** How far scores of treated and outside units lie in the same range. */
export type Overlap = {
  /** Counts in ten bins of equal width of the score, 0 … 1. */
  readonly treated: readonly number[]
  readonly outside: readonly number[]
  /** Share of treated units with a score above that of every outside unit, or below that of every one. */
  readonly treatedBeyond: number
}

/** Counts of scores by bin, and the share of treated units for which nobody outside has a like score. Scores are probabilities. */
export function overlapOf(scores: ArrayLike<number>, isTreated: ArrayLike<number>): Overlap {
  const treated = Array.from({ length: 10 }, () => 0)
  const outside = Array.from({ length: 10 }, () => 0)
  let least = Infinity
  let most = -Infinity
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] ?? NaN
    const bins = isTreated[unit] === 1 ? treated : outside
    const bin = Math.min(9, Math.floor(score * 10))
    bins[bin] = (bins[bin] ?? 0) + 1
    if (isTreated[unit] !== 1) {
      least = Math.min(least, score)
      most = Math.max(most, score)
    }
  }
  let beyond = 0
  let count = 0
  for (let unit = 0; unit < scores.length; unit += 1) {
    if (isTreated[unit] !== 1) continue
    count += 1
    const score = scores[unit] ?? NaN
    if (score > most || score < least) beyond += 1
  }
  return { treated, outside, treatedBeyond: count === 0 ? NaN : beyond / count }
}
