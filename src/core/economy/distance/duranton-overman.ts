import { reasons } from '../cells/cells.ts'
import { randomFrom } from '../random.ts'
import { bandsOf } from './bands.ts'
import type { Bands } from './bands.ts'
import { checkRadii, largestShare } from './marcon-puech.ts'
import type { DistanceCurve, Simulation } from './marcon-puech.ts'
import { bandwidthOf, coarser, density } from './pair-density.ts'
import { diagonalOf, pairDistances, quantileOfPairs } from './pair-distances.ts'
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
 * Step by step: after each curve, how many there are.
 * Shapes: m ≥ n sites; `draws` · n² / 2 steps. Refuses fewer sites than firms.
 */
export function* durantonOvermanBandsInSteps(
  points: Points,
  found: Pick<DurantonOverman, 'firms' | 'radii' | 'values'>,
  { sites, draws, seed, outside }: Simulation & { readonly sites: { readonly x: Float64Array; readonly y: Float64Array } },
): Generator<number, Bands> {
  const next = randomFrom(seed)
  const farthest = diagonalOf(sites.x, sites.y)
  const curves: Float64Array[] = []
  while (curves.length < draws) {
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
    curves.push(density(coarser(distances, bandwidth), found.radii, bandwidth))
    yield curves.length
  }
  return bandsOf(found.values, curves, outside)
}
