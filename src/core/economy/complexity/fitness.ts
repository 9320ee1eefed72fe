import type { Series } from '../cells/cells.ts'
import type { Specialised } from '../relatedness/specialised.ts'
import { basketOf } from './basket.ts'
import type { LeftOut, Lists } from './basket.ts'
import { seriesOf } from './complexity.ts'

export type Fitness = {
  readonly places: Series
  readonly activities: Series
  /** Whether every value that does not go to zero had stopped moving. */
  readonly converged: boolean
  readonly steps: number
  /** Largest relative change of the last step among values that do not go to zero. */
  readonly change: number
  /** Their value falls without end: it says only that they stand below all others. */
  readonly placesToZero: readonly string[]
  readonly activitiesToZero: readonly string[]
  readonly leftOut: LeftOut
}

const STEPS = 2000
const STILL = 1e-10

/**
 * Fitness of places and complexity of activities (Tacchella, Cristelli, Caldarelli, Gabrielli, Pietronero 2012):
 * F_r ← Σ_i M_ri Q_i, Q_i ← 1 / Σ_r (M_ri / F_r), each then divided by its mean; begun at 1.
 * The map need not settle: for many tables some values fall to zero for ever (Pugliese, Zaccaria, Pietronero 2016). It stops when nothing else moves by
 * more than 1e-10 in a step, or after 2,000 steps, and says which. A value goes to zero when over the last half of the steps it fell faster than 1/√n.
 * Shapes: R × C marks; series of R and C with mean 1; no unit. Empty lines are `no-activity`; activities with an unseen mark are left out (`withheld`).
 */
export function fitness(specialised: Specialised): Fitness {
  const basket = basketOf(specialised)
  let f = new Float64Array(basket.rows.length).fill(1)
  let q = new Float64Array(basket.columns.length).fill(1)
  let checkpoint = { step: 1, f, q }
  let steps = 0
  let change = Infinity
  let falling: { f: Uint8Array; q: Uint8Array } = { f: new Uint8Array(f.length), q: new Uint8Array(q.length) }
  while (steps < STEPS && change > STILL && f.length > 0) {
    steps += 1
    const nextF = overMean(sums(basket.byRow, q))
    const nextQ = overMean(
      sums(
        basket.byColumn,
        f.map((value) => 1 / value),
      ).map((sum) => 1 / sum),
    )
    if (steps === 2 * checkpoint.step) {
      falling = { f: fallen(checkpoint.f, nextF), q: fallen(checkpoint.q, nextQ) }
      checkpoint = { step: steps, f: nextF, q: nextQ }
    }
    change = Math.max(moved(f, nextF, falling.f), moved(q, nextQ, falling.q))
    f = nextF
    q = nextQ
  }
  return {
    places: seriesOf(specialised.rows, basket.rows, { scores: f, reason: 'known', unseen: [] }),
    activities: seriesOf(specialised.columns, basket.columns, { scores: q, reason: 'known', unseen: basket.leftOut.unseen }),
    converged: change <= STILL,
    steps,
    change,
    placesToZero: specialised.rows.filter((_, row) => falling.f[basket.rows.indexOf(row)] === 1),
    activitiesToZero: specialised.columns.filter((_, column) => falling.q[basket.columns.indexOf(column)] === 1),
    leftOut: basket.leftOut,
  }
}

function sums(lists: Lists, values: Float64Array): Float64Array {
  const all = new Float64Array(lists.starts.length - 1)
  for (let list = 0; list < all.length; list += 1) {
    let sum = 0
    for (let k = lists.starts[list] ?? 0; k < (lists.starts[list + 1] ?? 0); k += 1) sum += values[lists.items[k] ?? 0] ?? 0
    all[list] = sum
  }
  return all
}

/** Divided by the mean; what has fallen out of reach of numbers stays a hair above zero, so that 1/F remains one. */
function overMean(values: Float64Array): Float64Array<ArrayBuffer> {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Float64Array.from(values, (value) => Math.max(1e-200, value / mean))
}

/** From step n to 2n a value that falls like n^−α shrinks by 2^−α. */
function fallen(before: Float64Array, now: Float64Array): Uint8Array {
  return Uint8Array.from(now, (value, at) => (value < (before[at] ?? 0) / Math.SQRT2 || value <= 1e-200 ? 1 : 0))
}

function moved(before: Float64Array, now: Float64Array, falling: Uint8Array): number {
  let most = 0
  for (let at = 0; at < now.length; at += 1)
    if (falling[at] === 0) most = Math.max(most, Math.abs((now[at] ?? 0) / (before[at] ?? 1) - 1))
  return most
}
