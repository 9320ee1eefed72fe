import type { Cells, Series } from '../cells/cells.ts'
import { known, none, seriesFrom, unseenReason, within } from '../cells/outcome.ts'
import type { Interval, Outcome } from '../cells/outcome.ts'
import { sharesInColumn } from '../cells/shares.ts'
import type { Shares } from '../cells/shares.ts'
import { isSeen, joinStates, sumsOf } from '../cells/sums.ts'
import type { Sums } from '../cells/sums.ts'
import type { Plants } from './plants.ts'
import { referenceShares } from './reference.ts'
import type { Reference } from './reference.ts'
import { roomOf } from './reference-room.ts'

/** The index with what it is made of; every list goes by activity, NaN where there is no number. */
export type Agglomeration = {
  readonly gamma: Series
  /** G = Σ_r (s_r − x_r)². */
  readonly raw: Float64Array
  /** Σ z² of plants. */
  readonly herfindahl: Float64Array
  /** What G would be if plants chose their regions by chance: X · H, X = 1 − Σ x². */
  readonly expected: Float64Array
  readonly variance: Float64Array
  /** (G − expected) / √variance: beyond 2 it is hardly chance. Look at it first where plants are few. */
  readonly z: Float64Array
  readonly plants: Float64Array
}

type Asked = { readonly sums?: Sums; readonly reference?: Reference; readonly leastPlants?: number }

/**
 * Agglomeration of each activity beyond what its large plants explain. Formula: γ_i = (G_i − X H_i) / (X (1 − H_i)), G_i = Σ_r (s_ri − x_r)²,
 * X = 1 − Σ_r x_r², H_i = Σ_k z_k² over plants; Var(G) = 2 {H² [Σx² − 2Σx³ + (Σx²)²] − Σz⁴ [Σx² − 4Σx³ + 3(Σx²)²]} when plants choose by chance.
 * Source: G. Ellison, E. L. Glaeser 1997, "Geographic concentration in U.S. manufacturing industries: a dartboard approach", JPE 105(5).
 * In: R × C jobs, plants of the same activities in the same order, `reference` (null: all activities; another one gives another γ — say which).
 * Out: C numbers; about 0 = as by chance, below 0 = spread, above 0.05 = strong by the authors' own reading.
 * `no-activity`: nobody works in it; `undefined-here`: one plant (H = 1), or the whole reference in one region (X = 0); `too-few`: fewer plants than
 * `leastPlants` (2). Unseen cells, or H known by bounds only: an interval that holds the truth. Refuses plants of other activities.
 */
export function ellisonGlaeser(cells: Cells, plants: Plants, asked: Asked = {}): Agglomeration {
  const { sums = sumsOf(cells), reference = null, leastPlants = 2 } = asked
  if (plants.names.length !== cells.columns.length || plants.names.some((name, at) => name !== cells.columns[at]))
    throw new RangeError('plants are of other activities than the cells')
  const whole = referenceShares(cells, sums, reference)
  const moments = momentsOf(whole)
  const room = roomOf(whole)
  const size = cells.columns.length
  const lists = () => new Float64Array(size).fill(Number.NaN)
  const made = {
    raw: lists(),
    herfindahl: plants.herfindahl.values,
    expected: lists(),
    variance: lists(),
    z: lists(),
    plants: plants.count,
  }
  const gamma = seriesFrom(cells.columns, (column): Outcome => {
    const own = sharesInColumn(cells, column, sums.columns)
    if (own.isEmpty || whole.isEmpty) return none('no-activity')
    if (room.most <= 0) return none('undefined-here')
    const plantsKnown = plants.count[column] ?? Number.NaN
    if (plantsKnown === 1 || plants.herfindahl.least[column] === 1) return none('undefined-here')
    if (plantsKnown < leastPlants) return none('too-few')
    const state = joinStates(own.state, whole.state)
    const herfindahl = plants.herfindahl.values[column] ?? Number.NaN
    const reach = unevenness(own, whole)
    if (!isSeen(state) || Number.isNaN(herfindahl)) {
      const spread = { least: reach.least / room.most, most: room.least > 0 ? reach.most / room.least : Infinity }
      return within(gammaReach(spread, herfindahlReach(plants, column)), isSeen(state) ? 'unknown' : unseenReason(state))
    }
    const raw = reach.least
    made.raw[column] = raw
    made.expected[column] = room.least * herfindahl
    const variance = varianceOf(moments, herfindahl, plants.fourths[column] ?? Number.NaN)
    made.variance[column] = variance
    made.z[column] = variance > 0 ? (raw - room.least * herfindahl) / Math.sqrt(variance) : Number.NaN
    return known((raw - room.least * herfindahl) / (room.least * (1 - herfindahl)))
  })
  return { gamma, ...made }
}

type Moments = { readonly second: number; readonly third: number }

function momentsOf({ values }: Shares): Moments {
  let second = 0
  let third = 0
  for (const share of values) {
    second += share * share
    third += share * share * share
  }
  return { second, third }
}

function varianceOf({ second, third }: Moments, herfindahl: number, fourths: number): number {
  const squared = second * second
  return 2 * (herfindahl * herfindahl * (second - 2 * third + squared) - fourths * (second - 4 * third + 3 * squared))
}

/** Σ (s − x)² with its ends. */
function unevenness(own: Shares, whole: Shares): Interval {
  let least = 0
  let most = 0
  for (let at = 0; at < own.least.length; at += 1) {
    const above = (own.most[at] ?? 0) - (whole.least[at] ?? 0)
    const below = (whole.most[at] ?? 0) - (own.least[at] ?? 0)
    least += Math.max(0, -above, -below) ** 2
    most += Math.max(above, below) ** 2
  }
  return { least, most: Math.min(2, most) }
}

function herfindahlReach({ herfindahl, count }: Plants, at: number): Interval {
  const plants = count[at] ?? Number.NaN
  const least = herfindahl.least[at] ?? Number.NaN
  const most = herfindahl.most[at] ?? Number.NaN
  return {
    least: Number.isNaN(least) ? 1 / (Number.isNaN(plants) ? Infinity : plants) : least,
    most: Number.isNaN(most) ? 1 : most,
  }
}

/** (g − H) / (1 − H) with g = G/X: it grows with g; with H it falls where g < 1 and grows where g > 1. */
function gammaReach(spread: Interval, herfindahl: Interval): Interval {
  const gammaOf = (g: number, h: number): number => {
    if (h >= 1) return g < 1 ? -Infinity : g > 1 ? Infinity : 1
    return (g - h) / (1 - h)
  }
  const ends = (g: number) => [gammaOf(g, herfindahl.least), gammaOf(g, herfindahl.most)]
  return { least: Math.min(...ends(spread.least)), most: Math.max(...ends(spread.most)) }
}
