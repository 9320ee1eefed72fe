import { reasons } from '../cells/cells.ts'
import { randomFrom } from '../random.ts'
import { bandsOf } from './bands.ts'
import type { Bands } from './bands.ts'
import { checkPoints, LEAST_POINTS, placementOf } from './points.ts'
import type { Placement, Points } from './points.ts'
import { toTheEnd } from './steps.ts'
import { takeSome } from './take-some.ts'
import { weightsAround } from './weights-around.ts'
import type { WeightsAround } from './weights-around.ts'

export type DistanceCurve = {
  /** Metres. */
  readonly radii: Float64Array
  readonly values: Float64Array
  /** Index into `reasons` for each radius. */
  readonly why: Uint8Array
  readonly placement: Placement
  /** Share of the largest firm in the weight of the activity: with one giant the curve is about that giant. */
  readonly largestShare: number
}

export type MarconPuech = DistanceCurve & {
  /** Firms of the activity that have a neighbour within the radius: the others are left out of both sums. */
  readonly counted: Uint32Array
  /** Firms of the activity. */
  readonly firms: number
}

/**
 * Marcon and Puech's M (2010, 2017): M(r) = [Σ_i W_i^S(r) / W_i(r)] / [Σ_i (W_S − w_i) / (W − w_i)] over the firms i of activity S, with W_i(r) the weight of all
 * other firms within r, W_i^S(r) of those in S. 1 = as everything else; 2 at 5 km = within 5 km of a firm of S the share of S is twice that in the country.
 * Needs no correction at borders. Firms without any neighbour within r are left out of both sums.
 * Shapes: n points in metres with weights, a 1 for each of S, k ascending radii; k values without unit. Exact; about n_S² / 2 + n_S · Σ_r (strips + points near the
 * edge) steps. Refuses fewer than 10 firms of S (`too-few`), S that is everything or weighs nothing (`undefined-here`), radii within which nobody has a
 * neighbour, and radii below the cell to whose centre firms were placed (`undefined-here`).
 */
export function marconPuech(points: Points, isOfActivity: Uint8Array, radii: Float64Array): MarconPuech {
  return toTheEnd(marconPuechInSteps(points, { isOfActivity, radii, around: weightsAround(points) }))
}

/** The same step by step, so that whoever runs it can do something else in between. */
export function* marconPuechInSteps(
  points: Points,
  { isOfActivity, radii, around }: { isOfActivity: Uint8Array; radii: Float64Array; around: WeightsAround },
): Generator<undefined, MarconPuech> {
  checkCurve(points, isOfActivity, radii)
  const chosen = Int32Array.from(isOfActivity.keys()).filter((at) => isOfActivity[at] === 1)
  const placement = placementOf(points)
  const { values, counted } = yield* curve(points, { chosen, radii, around })
  const why = new Uint8Array(radii.length)
  for (const [at, radius] of radii.entries()) {
    if (chosen.length < LEAST_POINTS) why[at] = reasons.indexOf('too-few')
    else if (Number.isNaN(values[at]) || radius < placement.cellSize) why[at] = reasons.indexOf('undefined-here')
    if (why[at] !== 0) values[at] = Number.NaN
  }
  return { radii, values, why, placement, counted, firms: chosen.length, largestShare: largestShare(points, chosen) }
}

export type Simulation = { readonly draws: number; readonly seed: number; readonly outside?: number }

/**
 * Bands of M under random labelling: as many firms as the activity has, drawn from all without replacement, each keeping its place and weight, `draws` times
 * from `seed`; the bands are those of `bandsOf`. Refuses what `marconPuech` refuses (the bands are then NaN).
 * Step by step: after each curve, how many there are.
 */
export function* marconPuechBandsInSteps(
  points: Points,
  found: Pick<MarconPuech, 'firms' | 'radii' | 'values'>,
  { draws, seed, outside, around }: Simulation & { readonly around: WeightsAround },
): Generator<number | undefined, Bands> {
  const next = randomFrom(seed)
  const curves: Float64Array[] = []
  while (curves.length < draws) {
    const chosen = takeSome(points.x.length, found.firms, next)
    const { values } = yield* curve(points, { chosen, radii: found.radii, around })
    curves.push(values)
    yield curves.length
  }
  return bandsOf(found.values, curves, outside)
}

type Asked = { readonly chosen: Int32Array; readonly radii: Float64Array; readonly around: WeightsAround }

/** So many circles at a time. */
const AT_A_TIME = 512

function* curve(
  points: Points,
  { chosen, radii, around }: Asked,
): Generator<undefined, { values: Float64Array; counted: Uint32Array }> {
  const weightOf = (at: number): number => (points.weights === null ? 1 : (points.weights[at] ?? 0))
  const own = withinActivity(points, chosen, radii)
  const k = radii.length
  const values = new Float64Array(k)
  const expected = new Float64Array(k)
  const counted = new Uint32Array(k)
  const all = new Float64Array(chosen.length * k)
  for (let from = 0; from < chosen.length; from += AT_A_TIME) {
    all.set(around(chosen.subarray(from, from + AT_A_TIME), radii), from * k)
    yield
  }
  let whole = 0
  for (let at = 0; at < points.x.length; at += 1) whole += weightOf(at)
  const activity = chosen.reduce((sum, at) => sum + weightOf(at), 0)
  for (const [index, at] of chosen.entries()) {
    const weight = weightOf(at)
    const share = (activity - weight) / (whole - weight)
    for (let which = 0; which < k; which += 1) {
      // What is left when a sum of weights is taken from itself may be a last bit instead of nothing.
      const withOwn = all[index * k + which] ?? 0
      const others = withOwn - weight
      const near = own[index * k + which] ?? 0
      if (others <= 1e-12 * withOwn) continue
      values[which] = (values[which] ?? 0) + near / Math.max(others, near)
      expected[which] = (expected[which] ?? 0) + share
      counted[which] = (counted[which] ?? 0) + 1
    }
  }
  for (let which = 0; which < k; which += 1) {
    const isDefined = (counted[which] ?? 0) > 0 && (expected[which] ?? 0) > 0 && activity < whole
    values[which] = isDefined ? (values[which] ?? 0) / (expected[which] ?? 1) : Number.NaN
  }
  return { values, counted }
}

/** Weight of the other firms of the activity within each radius of each of them, pair by pair. */
function withinActivity({ x, y, weights }: Points, chosen: Int32Array, radii: Float64Array): Float64Array {
  const k = radii.length
  const n = chosen.length
  const squares = radii.map((radius) => radius * radius)
  const last = squares[k - 1] ?? 0
  // The radius asked for first by its place among evenly spaced ones; where they are not even, a few steps mend it.
  const perMetre = k > 1 ? (k - 1) / Math.max(1e-9, (radii[k - 1] ?? 0) - (radii[0] ?? 0)) : 0
  const begin = radii[0] ?? 0
  const cx = Float64Array.from(chosen, (at) => x[at] ?? 0)
  const cy = Float64Array.from(chosen, (at) => y[at] ?? 0)
  const cw = Float64Array.from(chosen, (at) => (weights === null ? 1 : (weights[at] ?? 0)))
  const sums = new Float64Array(n * k)
  for (let i = 0; i < n; i += 1) {
    const px = cx[i] ?? 0
    const py = cy[i] ?? 0
    const weight = cw[i] ?? 0
    for (let j = i + 1; j < n; j += 1) {
      const dx = (cx[j] ?? 0) - px
      const dy = (cy[j] ?? 0) - py
      const square = dx * dx + dy * dy
      if (square > last) continue
      let bin = Math.max(0, Math.min(k - 1, Math.ceil((Math.sqrt(square) - begin) * perMetre)))
      while (bin > 0 && square <= (squares[bin - 1] ?? 0)) bin -= 1
      while (square > (squares[bin] ?? 0)) bin += 1
      sums[i * k + bin] = (sums[i * k + bin] ?? 0) + (cw[j] ?? 0)
      sums[j * k + bin] = (sums[j * k + bin] ?? 0) + weight
    }
  }
  for (let i = 0; i < n; i += 1)
    for (let which = 1; which < k; which += 1) sums[i * k + which] = (sums[i * k + which] ?? 0) + (sums[i * k + which - 1] ?? 0)
  return sums
}

function checkCurve(points: Points, isOfActivity: Uint8Array, radii: Float64Array): void {
  checkPoints(points)
  if (isOfActivity.length !== points.x.length) throw new RangeError(`${isOfActivity.length} labels for ${points.x.length} points`)
  checkRadii(radii)
}

export function checkRadii(radii: Float64Array): void {
  if (
    radii.length === 0 ||
    !radii.every((radius, at) => radius >= 0 && radius < Infinity && (at === 0 || radius > (radii[at - 1] ?? 0)))
  )
    throw new RangeError('radii are metres of 0 and more, ascending')
}

export function largestShare({ weights }: Points, chosen: Int32Array): number {
  const of = (at: number): number => (weights === null ? 1 : (weights[at] ?? 0))
  const sum = chosen.reduce((total, at) => total + of(at), 0)
  return sum > 0 ? chosen.reduce((most, at) => Math.max(most, of(at)), 0) / sum : Number.NaN
}
