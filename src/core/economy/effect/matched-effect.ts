import type { Matched } from './matched.ts'

export type MatchedEstimate = {
  readonly estimate: number
  readonly standardError: number
  readonly treated: number
  readonly controls: number
}

/**
 * Difference of weighted means, which is the effect on the treated when the weights make controls stand for treated units. The variance is
 * clustered: V = G/(G−1) · (N−1)/(N−2) · Σ_clusters (Σ_units influence)², influence of a treated unit w(y − mean)/Σw, of a control its
 * negative. Clusters are pairs, or strata of coarsened matching; valid for matching without replacement (Abadie & Spiess 2022, JASA 117).
 * Shapes: one number per unit; units of weight 0 or of cluster −1 are outside. NaN for fewer than two clusters.
 */
export function weightedDifference(sample: {
  readonly outcome: ArrayLike<number>
  readonly treated: ArrayLike<number>
  readonly weights: ArrayLike<number>
  readonly clusters: Int32Array
}): MatchedEstimate {
  const { outcome, treated, weights, clusters } = sample
  const sums = { inside: 0, insideWeight: 0, outside: 0, outsideWeight: 0, treated: 0, controls: 0 }
  for (let unit = 0; unit < outcome.length; unit += 1) {
    const weight = weights[unit] ?? 0
    if (weight === 0) continue
    if (treated[unit] === 1) {
      sums.inside += weight * (outcome[unit] ?? NaN)
      sums.insideWeight += weight
      sums.treated += 1
    } else {
      sums.outside += weight * (outcome[unit] ?? NaN)
      sums.outsideWeight += weight
      sums.controls += 1
    }
  }
  const inside = sums.inside / sums.insideWeight
  const outside = sums.outside / sums.outsideWeight
  const influence = new Map<number, number>()
  for (let unit = 0; unit < outcome.length; unit += 1) {
    const weight = weights[unit] ?? 0
    if (weight === 0) continue
    const value = outcome[unit] ?? NaN
    const part =
      treated[unit] === 1 ? (weight * (value - inside)) / sums.insideWeight : (-weight * (value - outside)) / sums.outsideWeight
    const cluster = clusters[unit] ?? -1
    influence.set(cluster, (influence.get(cluster) ?? 0) + part)
  }
  const groups = influence.size
  const units = sums.treated + sums.controls
  const square = [...influence.values()].reduce((sum, part) => sum + part * part, 0)
  const variance = groups < 2 ? NaN : (square * groups * (units - 1)) / ((groups - 1) * (units - 2))
  return { estimate: inside - outside, standardError: Math.sqrt(variance), treated: sums.treated, controls: sums.controls }
}

/**
 * Effect on the treated after matching with replacement, with the variance of Abadie & Imbens (2006, Econometrica 74) for the population of
 * treated units: V = [Σ_treated (y − ŷ₀ − τ)² + Σ_controls (K² − Σ shares²) σ²] / N₁², K the sum of shares of a control. σ² is one for all
 * controls, from pairs: σ² = Σ shares (y − y_c − τ)² / (2 N₁). The estimated score is taken as known, which usually widens the interval
 * (Abadie & Imbens 2016); the page of the method says so.
 */
export function matchedDifference(outcome: ArrayLike<number>, matched: Matched): MatchedEstimate {
  const sets = matched.treated.length
  const differences = new Float64Array(sets)
  const uses = new Map<number, { sum: number; square: number }>()
  for (const [set, unit] of matched.treated.entries()) {
    let stand = 0
    for (let at = matched.starts[set] ?? 0; at < (matched.starts[set + 1] ?? 0); at += 1) {
      const control = matched.controls[at] ?? 0
      const share = matched.shares[at] ?? 0
      stand += share * (outcome[control] ?? NaN)
      const { sum, square } = uses.get(control) ?? { sum: 0, square: 0 }
      uses.set(control, { sum: sum + share, square: square + share * share })
    }
    differences[set] = (outcome[unit] ?? NaN) - stand
  }
  const estimate = differences.reduce((sum, part) => sum + part, 0) / sets
  let spread = 0
  let pairs = 0
  for (const [set, unit] of matched.treated.entries()) {
    spread += ((differences[set] ?? NaN) - estimate) ** 2
    for (let at = matched.starts[set] ?? 0; at < (matched.starts[set + 1] ?? 0); at += 1)
      pairs += (matched.shares[at] ?? 0) * ((outcome[unit] ?? NaN) - (outcome[matched.controls[at] ?? 0] ?? NaN) - estimate) ** 2
  }
  const noise = pairs / (2 * sets)
  let reuse = 0
  for (const { sum, square } of uses.values()) reuse += sum * sum - square
  return {
    estimate,
    standardError: sets < 2 ? NaN : Math.sqrt(spread + reuse * noise) / sets,
    treated: sets,
    controls: uses.size,
  }
}
