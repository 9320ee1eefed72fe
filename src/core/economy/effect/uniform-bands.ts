import { randomFrom } from '../random.ts'
import { chiSquareAbove, fisherAbove, normalQuantile } from '../tails.ts'
import { clusteredSums } from './group-time.ts'
import { factorise, solveFactored } from './symmetric.ts'

/** Covariance of estimates from their influences: Σ_clusters (Σ ψ_a)(Σ ψ_b) / n². K × K, row by row. */
export function covarianceOf(influences: readonly Float64Array[], clusters: Int32Array | null): Float64Array {
  const size = influences.length
  const covariance = new Float64Array(size * size)
  const sums = influences.map((influence) => clusteredSums(influence, clusters))
  const scale = (influences[0]?.length ?? 1) ** 2
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = 0
      const one = sums[row] ?? new Float64Array(0)
      const other = sums[column] ?? one
      for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
      covariance[row * size + column] = sum / scale
      covariance[column * size + row] = sum / scale
    }
  }
  return covariance
}

/**
 * Half-width, in standard errors, of a band that holds all estimates at once with probability `level`: the quantile of max_k |t_k| under the
 * multiplier bootstrap (Callaway & Sant'Anna 2021, theorem 3). Multipliers are standard normal; a sum of n of them times fixed influences
 * is itself normal with the covariance of the estimates, so each draw is made of K numbers instead of n and is no approximation of the
 * bootstrap. `draws` and `seed` are part of the result's receipt. Estimates without variance are left out; never below the single interval.
 */
export function uniformCritical(covariance: Float64Array, options: { level: number; draws: number; seed: number }): number {
  const size = Math.sqrt(covariance.length)
  const single = normalQuantile(0.5 + options.level / 2)
  const kept = Array.from({ length: size }, (_, at) => at).filter((at) => (covariance[at * size + at] ?? 0) > 0)
  const root = correlationRoot(covariance, size, kept)
  const random = randomFrom(options.seed)
  const most = Float64Array.from({ length: options.draws }, () => {
    const normal = normals(random, kept.length)
    let largest = 0
    for (let row = 0; row < kept.length; row += 1) {
      let sum = 0
      for (let column = 0; column <= row; column += 1) sum += (root[row * kept.length + column] ?? 0) * (normal[column] ?? 0)
      largest = Math.max(largest, Math.abs(sum))
    }
    return largest
  }).toSorted()
  return Math.max(single, most[Math.ceil(options.level * options.draws) - 1] ?? single)
}

/** Lower root of the correlations; a row that others determine gets what is left of its variance, which is 0. */
function correlationRoot(covariance: Float64Array, size: number, kept: readonly number[]): Float64Array {
  const width = kept.length
  const root = new Float64Array(width * width)
  for (const [row, one] of kept.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const other = kept[column] ?? 0
      let sum =
        (covariance[one * size + other] ?? 0) /
        Math.sqrt((covariance[one * size + one] ?? 1) * (covariance[other * size + other] ?? 1))
      for (let at = 0; at < column; at += 1) sum -= (root[row * width + at] ?? 0) * (root[column * width + at] ?? 0)
      const pivot = root[column * width + column] ?? 0
      root[row * width + column] = row === column ? Math.sqrt(Math.max(0, sum)) : pivot > 1e-7 ? sum / pivot : 0
    }
  }
  return root
}

/** Box–Muller. */
function normals(random: () => number, count: number): Float64Array {
  const values = new Float64Array(count)
  for (let at = 0; at < count; at += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    values[at] = radius * Math.cos(angle)
    if (at + 1 < count) values[at + 1] = radius * Math.sin(angle)
  }
  return values
}

export type JointTest = { readonly statistic: number; readonly degrees: number; readonly pValue: number }

/**
 * Wald test that all estimates are 0: W = θᵀ Σ⁻¹ θ ~ χ²(K), or of n `pairs`, whose Σ is itself estimated, W (n − K) / (n K) ~ F(K, n − K) (Hotelling 1931:
 * of 30 pairs and four years χ² is twice as often below 5 % as it may be). For effects before the start it is the test of parallel trends before; passing it
 * does not prove that trends stay parallel afterwards, and with few firms it seldom fails (Roth 2022). Estimates that the others determine,
 * or that have no variance, are left out and lower the degrees; null where none is left.
 */
export function jointTest(estimates: readonly number[], covariance: Float64Array, pairs: number | null = null): JointTest | null {
  const size = estimates.length
  let kept: number[] = []
  for (let at = 0; at < size; at += 1) {
    const tried = [...kept, at]
    if (
      (covariance[at * size + at] ?? 0) > 0 &&
      factorise(pick(covariance, size, tried), tried.length, 1e-10) instanceof Float64Array
    )
      kept = tried
  }
  const factor = factorise(pick(covariance, size, kept), kept.length, 1e-10)
  if (kept.length === 0 || !(factor instanceof Float64Array)) return null
  const chosen = kept.map((at) => estimates[at] ?? NaN)
  const solved = solveFactored(factor, chosen)
  const statistic = chosen.reduce((sum, estimate, index) => sum + estimate * (solved[index] ?? NaN), 0)
  const degrees = kept.length
  if (pairs === null) return { statistic, degrees, pValue: chiSquareAbove(statistic, degrees) }
  const rest = Math.max(1, pairs - degrees)
  return { statistic, degrees, pValue: fisherAbove((statistic * rest) / (pairs * degrees), degrees, rest) }
}

function pick(covariance: Float64Array, size: number, kept: readonly number[]): Float64Array {
  return Float64Array.from(kept.flatMap((row) => kept.map((column) => covariance[row * size + column] ?? 0)))
}
