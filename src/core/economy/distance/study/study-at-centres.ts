import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { bandsAtCentres, durantonOvermanAtCentres, marconPuechAtCentres, ringsBetween, sumOf } from '../at-centres.ts'
import { pairDistancesAtSpots, quantileOfPairs } from '../pair-distances.ts'
import { placementOf } from '../points.ts'
import { METRES, nothingYet, toTens, kilometres } from './begin-study.ts'
import type { Effort } from './begin-study.ts'
import type { CentresFound } from './centres-of.ts'
import { counter } from './count-steps.ts'
import type { Steps } from './count-steps.ts'
import type { ToldDistance } from './distance-study.ts'
import { evenRadii } from './even-radii.ts'
import { tellCurve } from './tell-curve.ts'

/** With a larger part of it kept back, what is left at centres says little. */
const MOST_SPREAD = 0.5

/**
 * How near firms lie to each other, where they stand at the centres of municipalities, each counting as one. Made of **protected cells** (see `centresOf`): what comes out can be worked out by
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
