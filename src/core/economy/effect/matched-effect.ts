export type MatchedEstimate = {
  readonly estimate: number
  readonly standardError: number
  readonly treated: number
  readonly controls: number
}

/**
 * Difference of weighted means, treated less controls; an effect on the treated only where the weights make controls stand for them. The variance is
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
