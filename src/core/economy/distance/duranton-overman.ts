import { reasons } from '../cells/cells.ts'
import { randomFrom } from '../random.ts'
import { bandsOf } from './bands.ts'
import type { Bands } from './bands.ts'
import { checkRadii, largestShare } from './marcon-puech.ts'
import type { DistanceCurve, Simulation } from './marcon-puech.ts'
import { diagonalOf, pairDistances, quantileOfPairs } from './pair-distances.ts'
import type { PairDistances } from './pair-distances.ts'
import { checkPoints, LEAST_POINTS, placementOf } from './points.ts'
import type { Points } from './points.ts'
import { takeSome } from './take-some.ts'

export type DurantonOverman = DistanceCurve & {
  /** Metres. */
  readonly bandwidth: number
  /** Median distance of all pairs: Duranton and Overman look no farther. */
  readonly medianDistance: number
  /** Distances were counted in bins of so many metres. */
  readonly binWidth: number
  readonly firms: number
}

/**
 * Duranton and Overman's K_d (2005): the density of distances between pairs of firms,
 * K_d(r) = [1 / (h Σ_{i<j} w_ij)] Σ_{i<j} w_ij [φ((r − d_ij)/h) + φ((r + d_ij)/h)], φ the normal density, the second term reflecting what would fall below 0;
 * w_ij = w_i w_j where points have weights, else 1.
 * Bandwidth: h = 0.9 min(s, IQR/1.34) P^−1/5 (Silverman 1986, 3.31) over the distances of **all** P pairs, without weights, whatever radii are asked for; s alone
 * where the IQR is 0.
 * Shapes: n points in metres, k ascending radii; densities per metre. n² / 2 steps; distances are counted in 32,768 bins, which moves K_d by less than 1e-4 of itself
 * as long as h is over ten bins (`binWidth` is told). Refuses fewer than 10 firms (`too-few`), firms all at one spot, and radii below the cell to whose centre firms
 * were placed (`undefined-here`).
 */
export function durantonOverman(points: Points, radii: Float64Array): DurantonOverman {
  checkPoints(points)
  checkRadii(radii)
  const n = points.x.length
  const placement = placementOf(points)
  const distances = pairDistances(points)
  const bandwidth = bandwidthOf(distances)
  const values = density(distances, radii, bandwidth)
  const why = new Uint8Array(radii.length)
  for (const [at, radius] of radii.entries()) {
    if (n < LEAST_POINTS) why[at] = reasons.indexOf('too-few')
    else if (!(bandwidth > 0) || Number.isNaN(values[at]) || radius < placement.cellSize)
      why[at] = reasons.indexOf('undefined-here')
    if (why[at] !== 0) values[at] = Number.NaN
  }
  return {
    radii,
    values,
    why,
    placement,
    largestShare: largestShare(
      points,
      Int32Array.from({ length: n }, (_, at) => at),
    ),
    bandwidth,
    medianDistance: quantileOfPairs(distances, 0.5),
    binWidth: distances.width,
    firms: n,
  }
}

/**
 * Bands of K_d: as many sites as the activity has firms, drawn from all sites of the country without replacement, `draws` times from `seed`; weights, if any, are those
 * of the activity's firms in a random order; each draw has the bandwidth that the rule gives it. The bands are those of `bandsOf`.
 * Shapes: m ≥ n sites; `draws` · n² / 2 steps. Refuses fewer sites than firms.
 */
export function durantonOvermanBands(
  points: Points,
  found: DurantonOverman,
  { sites, ...simulation }: Simulation & { readonly sites: { readonly x: Float64Array; readonly y: Float64Array } },
): Bands {
  const next = randomFrom(simulation.seed)
  const farthest = diagonalOf(sites.x, sites.y)
  const curves = Array.from({ length: simulation.draws }, () => {
    const drawn = takeSome(sites.x.length, found.firms, next)
    const own = points.weights
    const order = own === null ? null : takeSome(own.length, own.length, next)
    const distances = pairDistances(
      {
        x: Float64Array.from(drawn, (at) => sites.x[at] ?? 0),
        y: Float64Array.from(drawn, (at) => sites.y[at] ?? 0),
        weights: own === null || order === null ? null : Float64Array.from(order, (at) => own[at] ?? 0),
      },
      farthest,
    )
    const bandwidth = bandwidthOf(distances)
    return density(coarser(distances, bandwidth), found.radii, bandwidth)
  })
  return bandsOf(found.values, curves, simulation.outside)
}

function bandwidthOf(distances: PairDistances): number {
  if (distances.pairs < 2) return Number.NaN
  const range = (quantileOfPairs(distances, 0.75) - quantileOfPairs(distances, 0.25)) / 1.34
  const spread = range > 2 * distances.width ? Math.min(distances.deviation, range) : distances.deviation
  return 0.9 * spread * distances.pairs ** -0.2
}

/** Beyond so many bandwidths the normal density adds nothing (below 1e-15). */
const REACH = 8.5

/** Forty bins to a bandwidth are enough for a band: they move a curve by about 3e-5 of itself. */
function coarser(distances: PairDistances, bandwidth: number): PairDistances {
  const together = Math.floor(bandwidth / distances.width / 40)
  if (!(together > 1)) return distances
  const weights = new Float64Array(Math.ceil(distances.weights.length / together))
  for (let bin = 0; bin < distances.weights.length; bin += 1) {
    const into = Math.floor(bin / together)
    weights[into] = (weights[into] ?? 0) + (distances.weights[bin] ?? 0)
  }
  return { ...distances, weights, width: distances.width * together }
}

function density(distances: PairDistances, radii: Float64Array, bandwidth: number): Float64Array {
  const { width, weights, totalWeight } = distances
  const scale = 1 / (bandwidth * totalWeight * Math.sqrt(2 * Math.PI))
  const bell = (place: number): number => {
    const first = Math.max(0, Math.floor((place - REACH * bandwidth) / width))
    const last = Math.min(weights.length - 1, Math.ceil((place + REACH * bandwidth) / width))
    let sum = 0
    for (let bin = first; bin <= last; bin += 1) {
      const mass = weights[bin] ?? 0
      if (mass === 0) continue
      const away = ((bin + 0.5) * width - place) / bandwidth
      sum += mass * Math.exp(-0.5 * away * away)
    }
    return sum
  }
  return radii.map((radius) => (bell(radius) + bell(-radius)) * scale)
}
