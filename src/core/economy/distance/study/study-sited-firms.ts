import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { guessesFirm } from '#core/economy/observed/dominated.ts'
import { randomFrom } from '../../random.ts'
import { durantonOverman, durantonOvermanBandsInSteps } from '../duranton-overman.ts'
import { marconPuechBandsInSteps, marconPuechInSteps } from '../marcon-puech.ts'
import { pairDistances, quantileOfPairs } from '../pair-distances.ts'
import { placementOf } from '../points.ts'
import type { Points } from '../points.ts'
import { takeSome } from '../take-some.ts'
import { weightsAround } from '../weights-around.ts'
import { METRES, toTens, kilometres, nothingYet } from './begin-study.ts'
import type { Effort } from './begin-study.ts'
import { counter } from './count-steps.ts'
import type { Steps } from './count-steps.ts'
import type { DistanceRefusal, ToldDistance, Weighing } from './distance-study.ts'
import { evenRadii } from './even-radii.ts'
import { standsOut } from './stands-out.ts'
import { tellCurve } from './tell-curve.ts'

/** All firms of a data set with coordinates on a plane, in metres; `weights` are persons. `placeless`: share of firms without. */
export type SitedFirms = {
  readonly points: Points & { readonly weights: Float64Array }
  readonly isOf: Uint8Array
  readonly placeless: number
}

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

/** What a simulated curve costs however few its firms are: as much as so many pairs, or circles. */
const ANYWAY = { pairs: 1e6, circles: 2e5 }

function drawsWithin({ simulations, limits }: Effort, each: number, of: 'pairs' | 'circles'): number {
  return simulations.find((draws) => limits === null || draws * (each + ANYWAY[of]) <= limits[of]) ?? 0
}
