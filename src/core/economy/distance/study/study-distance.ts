import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { guessesFirm } from '#core/economy/observed/dominated.ts'
import { randomFrom } from '../../random.ts'
import { bandsAtCentres, durantonOvermanAtCentres, marconPuechAtCentres, ringsBetween, sumOf } from '../at-centres.ts'
import { durantonOverman, durantonOvermanBandsInSteps } from '../duranton-overman.ts'
import { marconPuechBandsInSteps, marconPuechInSteps } from '../marcon-puech.ts'
import { pairDistances, pairDistancesAtSpots, quantileOfPairs } from '../pair-distances.ts'
import { placementOf } from '../points.ts'
import type { Points } from '../points.ts'
import { takeSome } from '../take-some.ts'
import { weightsAround } from '../weights-around.ts'
import type { CentresFound } from './centres-of.ts'
import type { DistanceRefusal, Siting, ToldDistance, Weighing } from './distance-study.ts'
import { evenRadii } from './even-radii.ts'
import { standsOut } from './stands-out.ts'
import { tellCurve } from './tell-curve.ts'

/** A curve of fewer firms would be a list of their distances. */
const FEWEST_FIRMS = 20
/** With a larger part of it kept back, what is left at centres says little. */
const MOST_SPREAD = 0.5
const METRES = 1000

/** How much may be worked out: `simulations` from most to least wanted, the first that the limits allow; without limits the first. */
export type Effort = {
  readonly simulations: readonly number[]
  readonly seed: number
  /** Pairs measured and circles looked into, at most; null = as many as it takes. */
  readonly limits: { readonly pairs: number; readonly circles: number } | null
}

/** All firms of a data set with coordinates on a plane, in metres; `weights` are persons. `placeless`: share of firms without. */
export type SitedFirms = {
  readonly points: Points & { readonly weights: Float64Array }
  readonly isOf: Uint8Array
  readonly placeless: number
}

export type Progress = { readonly done: number; readonly of: number }
type Steps<Result> = Generator<Progress | undefined, Result>

/**
 * How near firms lie to each other, where each has coordinates. Made of **firms**, so it is itself withheld: below 20 firms (or the country's threshold), where one or
 * two hold most persons and persons are counted, and where at any distance that is drawn nearly all pairs are those of one or two firms; the curve begins where enough
 * pairs are so near, ends at the median distance of all firms (or, where somebody would stand out before it, at that of the activity's own pairs), and is told to three digits.
 */
export function* studySitedFirms(
  { points, isOf, placeless }: SitedFirms,
  { weighed, rule, effort }: { weighed: Weighing; rule: DisclosureRule; effort: Effort },
): Steps<ToldDistance> {
  const about = { ...nothingYet('addresses', rule, effort), weighed, placeless }
  const chosen = [...isOf.keys()].filter((at) => isOf[at] === 1)
  if (chosen.length < about.fewest) return { ...about, refused: 'too-few' }
  const all: Points = weighed === 'persons' ? points : { ...points, weights: null }
  const pick = (of: Float64Array) => Float64Array.from(chosen, (at) => of[at] ?? 0)
  const persons = pick(points.weights)
  const own: Points = { x: pick(points.x), y: pick(points.y), weights: weighed === 'persons' ? persons : null }
  const [first = 0, second = 0] = persons.toSorted((one, other) => other - one)
  const whole = persons.reduce((sum, each) => sum + each, 0)
  if (weighed === 'persons' && guessesFirm(whole, { first, second }, rule)) return { ...about, refused: 'dominated' }
  const told = { ...about, firms: toTens(chosen.length) }
  const pairs = chosen.length ** 2 / 2
  const kdDraws = drawsWithin(effort, pairs, 'pairs')
  if (kdDraws === 0) return { ...told, refused: 'too-many' }
  const { bandwidth, medianDistance } = durantonOverman(own, Float64Array.of(1))
  yield
  const from = placementOf(all).cellSize
  let radii: Float64Array | null = null
  let refused: DistanceRefusal = 'no-room'
  // As far as Duranton and Overman look; else as far as half of the activity's own pairs lie: that somebody stands beyond is told so, not who or where.
  for (const upTo of [medianOfAll(all, effort.seed), medianDistance]) {
    const wished = evenRadii({ from, upTo, smoothed: bandwidth })
    if (radii !== null || wished === null) continue
    radii = yield* safeRadii(own, wished, rule)
    refused = 'stands-out'
  }
  if (radii === null) return { ...told, refused }
  const kd = durantonOverman(own, radii)
  const around = weightsAround(all)
  // A circle costs about as many steps as there are strips: the root of all firms.
  const circles = chosen.length * radii.length * Math.sqrt(all.x.length)
  const mDraws = drawsWithin(effort, circles, 'circles')
  const counting = counter(kdDraws + mDraws)
  const simulation = { seed: effort.seed }
  const kdBands =
    kdDraws === 0 ? null : yield* counting(durantonOvermanBandsInSteps(own, kd, { ...simulation, draws: kdDraws, sites: all }))
  const m = yield* marconPuechInSteps(all, { isOfActivity: isOf, radii, around })
  const mBands = mDraws === 0 ? null : yield* counting(marconPuechBandsInSteps(all, m, { ...simulation, draws: mDraws, around }))
  return {
    ...told,
    nothingBelow: kilometres(radii[0]),
    bandwidth: Number((bandwidth / METRES).toPrecision(2)),
    marconPuech: tellCurve(m, mBands),
    durantonOverman: tellCurve(kd, kdBands, { scale: METRES }),
  }
}

/**
 * The same where firms stand at the centres of municipalities, each counting as one. Made of **protected cells** (see `centresOf`): what comes out can be worked out by
 * anybody from the tables that are shown. Nothing is told below the median distance from one centre to the next.
 */
export function* studyAtCentres(
  found: CentresFound | null,
  { rule, effort }: { rule: DisclosureRule; effort: Effort },
): Steps<ToldDistance> {
  const about = nothingYet('centres', rule, effort)
  if (found === null) return { ...about, refused: 'withheld' }
  const { centres, spread, placeless, others } = found
  const firms = sumOf(centres.own)
  const told = { ...about, placeless, spread }
  if (firms < about.fewest) return { ...told, refused: 'too-few' }
  if (spread > MOST_SPREAD) return { ...told, firms: toTens(firms), refused: 'withheld' }
  const counted = { ...told, firms: toTens(firms) }
  const { bandwidth } = durantonOvermanAtCentres(centres, Float64Array.of(1))
  const upTo = quantileOfPairs(pairDistancesAtSpots({ ...centres, own: centres.all }), 0.5)
  const radii = evenRadii({ from: cellSizeOf(centres), upTo, smoothed: bandwidth })
  if (radii === null) return { ...counted, refused: 'no-room' }
  const draws = effort.simulations[0] ?? 0
  const counting = counter(2 * draws)
  const rings = ringsBetween(centres, radii)
  const mOf = (own: Int32Array) => marconPuechAtCentres({ own, all: centres.all }, radii, rings)
  const kdOf = (own: Int32Array) => durantonOvermanAtCentres({ ...centres, own }, radii).values
  const curves = {
    kd: { of: 'duranton-overman' as const, radii, values: kdOf(centres.own) },
    m: { of: 'marcon-puech' as const, radii, values: mOf(centres.own) },
  }
  const kdBands = yield* counting(bandsAtCentres(centres, curves.kd, { draws, seed: effort.seed }))
  const mBands = yield* counting(bandsAtCentres(centres, curves.m, { draws, seed: effort.seed }))
  return {
    ...counted,
    nothingBelow: kilometres(radii[0]),
    bandwidth: Number((bandwidth / METRES).toPrecision(2)),
    marconPuech: tellCurve(curves.m, mBands, { others: others.map(mOf) }),
    durantonOverman: tellCurve(curves.kd, kdBands, { scale: METRES, others: others.map(kdOf) }),
  }
}

function nothingYet(sited: Siting, rule: DisclosureRule, { seed }: Effort): ToldDistance {
  return {
    sited,
    weighed: 'firms',
    refused: null,
    fewest: Math.max(FEWEST_FIRMS, rule.threshold ?? 0),
    firms: null,
    nothingBelow: null,
    bandwidth: null,
    seed,
    marconPuech: null,
    durantonOverman: null,
    placeless: 0,
    spread: 0,
  }
}

/** The radii from which on nobody stands out, so much farther as K_d is smoothed as well; null where at some of them somebody always does. */
function* safeRadii(own: Points, radii: Float64Array, rule: DisclosureRule): Steps<Float64Array | null> {
  const step = (radii[1] ?? 0) - (radii[0] ?? 0)
  const last = radii.at(-1) ?? 0
  for (let from = 0; from + 2 < radii.length; from += 1) {
    const edges = Float64Array.of(0, ...radii.subarray(from), last + step, last + 2 * step)
    const [nearest, ...others] = yield* standsOut(own, { edges }, rule)
    if (nearest === 1) continue
    return others.includes(1) ? null : radii.slice(from)
  }
  return null
}

/** Pairs of so many firms tell the median distance of all well enough to round it to a step. */
const LOOKED_AT = 2000

/** Median distance between all firms, whatever they do (180 km in Duranton and Overman's Britain). */
function medianOfAll({ x, y }: Points, seed: number): number {
  const some = takeSome(x.length, Math.min(x.length, LOOKED_AT), randomFrom(seed))
  const of = (axis: Float64Array) => Float64Array.from(some, (at) => axis[at] ?? 0)
  return quantileOfPairs(pairDistances({ x: of(x), y: of(y), weights: null }), 0.5)
}

function cellSizeOf({ x, y, own }: CentresFound['centres']): number {
  const there = [...own.keys()].filter((at) => (own[at] ?? 0) > 0)
  // Twice each, because firms share their centre: so it is told from addresses.
  const twice = [...there, ...there]
  return placementOf({
    x: Float64Array.from(twice, (at) => x[at] ?? 0),
    y: Float64Array.from(twice, (at) => y[at] ?? 0),
    weights: null,
  }).cellSize
}

/** What a simulated curve costs however few its firms are: as much as so many pairs, or circles. */
const ANYWAY = { pairs: 1e6, circles: 2e5 }

function drawsWithin({ simulations, limits }: Effort, each: number, of: 'pairs' | 'circles'): number {
  return simulations.find((draws) => limits === null || draws * (each + ANYWAY[of]) <= limits[of]) ?? 0
}

/** Passes steps on, with the simulations of all that is counted together. */
function counter(of: number): <Result>(steps: Generator<number | undefined, Result>) => Steps<Result> {
  let before = 0
  return function* <Result>(steps: Generator<number | undefined, Result>): Steps<Result> {
    let last = 0
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        before += last
        return step.value
      }
      last = step.value ?? last
      yield { done: before + last, of }
    }
  }
}

function toTens(firms: number): number {
  return Math.round(firms / 10) * 10
}

function kilometres(metres: number | undefined): number | null {
  return metres === undefined ? null : Number((metres / METRES).toPrecision(6))
}
