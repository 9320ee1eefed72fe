import type { Points } from './points.ts'

/** How many pairs lie how far apart: bins of `width` metres from 0; weights of pairs apart from their counts when points have weights. */
export type PairDistances = {
  readonly pairs: number
  readonly width: number
  readonly counts: Uint32Array | Float64Array
  /** Σ w_i w_j of the pairs in each bin; the counts where points have no weights. */
  readonly weights: Uint32Array | Float64Array
  readonly totalWeight: number
  /** Standard deviation of all distances (n − 1), from the middles of bins. */
  readonly deviation: number
  readonly farthest: number
}

/** So many bins: over the width of Lithuania each is about ten metres. */
const BINS = 32_768

/**
 * Distances of all pairs of points, counted in 32,768 bins up to `farthest` (by default the diagonal of their box). n² / 2 steps, memory that does not grow with n.
 * Shapes: n ≥ 2 points in metres. Quartiles read from the bins are off by less than one bin.
 */
export function pairDistances({ x, y, weights }: Points, farthest = diagonalOf(x, y)): PairDistances {
  const width = Math.max(farthest, 1e-6) / (BINS - 1)
  // In units of a bin, so that a distance is its own place.
  const perMetre = 1 / width
  const plane = { x: x.map((place) => place * perMetre), y: y.map((place) => place * perMetre) }
  const counts = countPairs(plane)
  return distancesIn({ counts, weights: weights === null ? counts : weighPairs(plane, weights), width, farthest })
}

/** The same of firms that stand together at a few spots, `own[i]` of them at spot i (whole numbers): spots² / 2 steps. */
export function pairDistancesAtSpots({ x, y, own }: Spots, farthest = diagonalOf(x, y)): PairDistances {
  const width = Math.max(farthest, 1e-6) / (BINS - 1)
  const counts = new Float64Array(BINS)
  for (let i = 0; i < own.length; i += 1) {
    const here = own[i] ?? 0
    if (here === 0) continue
    counts[0] = (counts[0] ?? 0) + (here * (here - 1)) / 2
    for (let j = i + 1; j < own.length; j += 1) {
      const bin = (Math.hypot((x[j] ?? 0) - (x[i] ?? 0), (y[j] ?? 0) - (y[i] ?? 0)) / width) | 0
      counts[bin] = (counts[bin] ?? 0) + here * (own[j] ?? 0)
    }
  }
  return distancesIn({ counts, weights: counts, width, farthest })
}

type Spots = { readonly x: Float64Array; readonly y: Float64Array; readonly own: ArrayLike<number> }

function distancesIn({
  counts,
  weights: mass,
  width,
  farthest,
}: Pick<PairDistances, 'counts' | 'weights' | 'width' | 'farthest'>): PairDistances {
  let pairs = 0
  for (const count of counts) pairs += count
  let totalWeight = 0
  let sum = 0
  for (let bin = 0; bin < BINS; bin += 1) {
    totalWeight += mass[bin] ?? 0
    sum += (counts[bin] ?? 0) * (bin + 0.5)
  }
  let squares = 0
  for (let bin = 0; bin < BINS; bin += 1) squares += (counts[bin] ?? 0) * (bin + 0.5 - sum / pairs) ** 2
  const deviation = pairs > 1 ? Math.sqrt(squares / (pairs - 1)) * width : 0
  return { pairs, width, counts, weights: mass, totalWeight, deviation, farthest }
}

type Plane = { readonly x: Float64Array; readonly y: Float64Array }

/** Points per tile of the inner loop: they stay in the nearest memory of the processor. */
const TILE = 1024

function countPairs({ x, y }: Plane): Uint32Array {
  const n = x.length
  const counts = new Uint32Array(BINS)
  for (let tile = 0; tile < n; tile += TILE) {
    const end = Math.min(n, tile + TILE)
    for (let i = 0; i < end; i += 1) {
      const px = x[i] ?? 0
      const py = y[i] ?? 0
      for (let j = Math.max(i + 1, tile); j < end; j += 1) {
        const dx = (x[j] ?? 0) - px
        const dy = (y[j] ?? 0) - py
        const bin = Math.sqrt(dx * dx + dy * dy) | 0
        counts[bin] = (counts[bin] ?? 0) + 1
      }
    }
  }
  return counts
}

function weighPairs({ x, y }: Plane, weights: Float64Array): Float64Array {
  const n = x.length
  const mass = new Float64Array(BINS)
  for (let i = 0; i < n; i += 1) {
    const px = x[i] ?? 0
    const py = y[i] ?? 0
    const weight = weights[i] ?? 0
    for (let j = i + 1; j < n; j += 1) {
      const dx = (x[j] ?? 0) - px
      const dy = (y[j] ?? 0) - py
      const bin = Math.sqrt(dx * dx + dy * dy) | 0
      mass[bin] = (mass[bin] ?? 0) + weight * (weights[j] ?? 0)
    }
  }
  return mass
}

export function diagonalOf(x: Float64Array, y: Float64Array): number {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at < x.length; at += 1) {
    left = Math.min(left, x[at] ?? 0)
    right = Math.max(right, x[at] ?? 0)
    bottom = Math.min(bottom, y[at] ?? 0)
    top = Math.max(top, y[at] ?? 0)
  }
  return x.length === 0 ? 0 : Math.hypot(right - left, top - bottom)
}

/** Distance below which a share of the pairs lies: between the two pairs of the nearest ranks (type 7), each evenly spread inside its bin. */
export function quantileOfPairs(distances: PairDistances, share: number): number {
  const place = (distances.pairs - 1) * share
  const below = distanceOfRank(distances, Math.floor(place))
  return below + (distanceOfRank(distances, Math.ceil(place)) - below) * (place - Math.floor(place))
}

function distanceOfRank({ counts, width }: PairDistances, rank: number): number {
  let left = rank
  for (let bin = 0; bin < BINS; bin += 1) {
    const here = counts[bin] ?? 0
    if (left < here) return (bin + (left + 0.5) / here) * width
    left -= here
  }
  return BINS * width
}
