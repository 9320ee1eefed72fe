import type { Interval } from '../cells/outcome.ts'
import { quantileOf } from '../quantile.ts'
import { randomFrom } from '../random.ts'
import { backTest } from './back-test.ts'
import type { RadarTable } from './radar-table.ts'
import type { Radar } from './scan-radar.ts'

/** A cluster that was founded after the early year, with the place of its seat and the groups in which most of its members work. */
export type Founding = {
  readonly cluster: string
  readonly year: number
  /** null: nobody knows the place, or the table does not have it. */
  readonly row: number | null
  /** Several where they tie; none where nobody knows what its members do. */
  readonly columns: readonly number[]
}

/** Why a founding stands nowhere in the order of the early year; `ordered`: it does. */
export const foundingFates = ['ordered', 'no-place', 'no-group', 'nobody-worked', 'organised-then', 'kept-back'] as const
export type FoundingFate = (typeof foundingFates)[number]

export type FoundingStanding = Founding & {
  readonly fate: FoundingFate
  /** Share of the other pairs that it was ahead of, 0 (last) … 1 (first); NaN where it is not in the order. */
  readonly standing: number
  /** Its rank on the early radar; null where it was below the limits, or is not in the order. */
  readonly rank: number | null
}

/** A number beside what random orders give: 95 of a hundred of them lie in `chance`, `asGood` is the share of them that are at least as large. */
export type AgainstChance = { readonly value: number; readonly chance: Interval; readonly asGood: number }

export type OrderTest = {
  readonly standing: AgainstChance
  readonly firstTenth: AgainstChance
  readonly firstQuarter: AgainstChance
  readonly auc: number
  readonly aucReach: Interval
}

export type FoundingsTest = {
  readonly foundings: readonly FoundingStanding[]
  /** How many pairs the order has, and how many foundings stand in it. */
  readonly pairs: number
  readonly ordered: number
  /** null: too few foundings stand in the order to say anything. */
  readonly orders: { readonly radar: OrderTest; readonly baselines: { readonly [name: string]: OrderTest } } | null
}

/** With fewer foundings in the order nothing is said. */
export const LEAST_FOUNDINGS = 5
const RANDOM_ORDERS = 2_000
const [TENTH, QUARTER] = [0.9, 0.75]

/**
 * Where the pairs stood, on a radar of an early year, in which clusters were founded later. Formula: standing of a pair = (pairs behind it + ½ of those
 * equal) / (all others); a founding counts once, with the mean of its groups where several tie; then the mean of the standings, and the shares within the
 * first tenth and quarter. Against random orders of the same pairs: each gives the pairs of the foundings other standings of the same order (permutation;
 * P. Good 2005, "Permutation, parametric and bootstrap tests of hypotheses"). Beside it AUC (`backTest`), and orders that anybody could have made. In: the
 * radar of the early year with its table, foundings, baselines over R × G cells. The order has the pairs with jobs that were not organised: ranked ones,
 * then those below the floor as equals. Pairs kept back have no place in it. Fewer than 5 foundings in the order: nothing is said.
 */
export function backTestFoundings(
  { radar, table }: { readonly radar: Radar; readonly table: RadarTable },
  {
    foundings,
    baselines,
    seed,
  }: {
    readonly foundings: readonly Founding[]
    readonly baselines: { readonly [name: string]: ArrayLike<number> }
    readonly seed: number
  },
): FoundingsTest {
  const width = table.employment.columns.length
  const middles = new Map(
    radar.pairs.map(({ row, column, reach, rank }) => [row * width + column, { middle: (reach.least + reach.most) / 2, rank }]),
  )
  const universe = [...middles.keys(), ...radar.below].toSorted((one, other) => one - other)
  const inOrder = new Set(universe)
  const scores = Float64Array.from(universe, (at) => middles.get(at)?.middle ?? -1)
  const placeOf = new Map(universe.map((at, place) => [at, place]))
  const standings = standingsOf(scores)
  const stood = foundings.map((founding): { told: FoundingStanding; places: number[] } => {
    const { row, columns } = founding
    const cells = row === null ? [] : columns.map((column) => row * width + column)
    const places = cells.flatMap((at) => placeOf.get(at) ?? [])
    const fate: FoundingFate =
      row === null
        ? 'no-place'
        : columns.length === 0
          ? 'no-group'
          : places.length > 0
            ? 'ordered'
            : fateOf(table, cells, inOrder)
    const ranks = cells.flatMap((at) => middles.get(at)?.rank ?? [])
    const standing = meanOf(places, (place) => standings[place] ?? 0)
    return { told: { ...founding, fate, standing, rank: ranks.length === 0 ? null : Math.min(...ranks) }, places }
  })
  const places = stood.map((founding) => founding.places).filter((own) => own.length > 0)
  const test = (order: Float64Array): Omit<OrderTest, 'auc' | 'aucReach'> => againstChance(standingsOf(order), places, seed)
  const listed = Object.entries(baselines).map(([name, of]) => [name, Float64Array.from(universe, (at) => of[at] ?? 0)] as const)
  const came = new Uint8Array(universe.length)
  for (const place of places.flat()) came[place] = 1
  const auc = backTest({
    scores,
    came,
    isEligible: new Uint8Array(universe.length).fill(1),
    baselines: Object.fromEntries(listed),
    first: Math.max(1, Math.round(universe.length / 10)),
  })
  const aucOf = (of: typeof auc.radar | undefined) => ({
    auc: of?.auc ?? Number.NaN,
    aucReach: of?.aucReach ?? { least: Number.NaN, most: Number.NaN },
  })
  return {
    foundings: stood.map(({ told }) => told),
    pairs: universe.length,
    ordered: places.length,
    orders:
      places.length < LEAST_FOUNDINGS
        ? null
        : {
            radar: { ...test(scores), ...aucOf(auc.radar) },
            baselines: Object.fromEntries(
              listed.map(([name, order]) => [name, { ...test(order), ...aucOf(auc.baselines[name]) }]),
            ),
          },
  }
}

function fateOf({ employment, isOrganised }: RadarTable, cells: readonly number[], inOrder: ReadonlySet<number>): FoundingFate {
  const out = cells.filter((at) => !inOrder.has(at))
  if (out.every((at) => employment.most[at] === 0)) return 'nobody-worked'
  return out.some((at) => isOrganised[at] === 1) ? 'organised-then' : 'kept-back'
}

/** Share of the others that each is ahead of; equals share what they have between them. */
export function standingsOf(scores: Float64Array): Float64Array {
  const order = Array.from(scores.keys()).toSorted((one, other) => (scores[one] ?? 0) - (scores[other] ?? 0))
  const standings = new Float64Array(scores.length)
  const others = Math.max(1, scores.length - 1)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to += 1
    for (let at = from; at < to; at += 1) standings[order[at] ?? 0] = (from + (to - from - 1) / 2) / others
    from = to
  }
  return standings
}

type Told = { readonly standing: number; readonly firstTenth: number; readonly firstQuarter: number }

function toldOf(standings: Float64Array, places: readonly (readonly number[])[]): Told {
  const mean = (value: (standing: number) => number) =>
    places.reduce((sum, own) => sum + meanOf(own, (place) => value(standings[place] ?? 0)), 0) / places.length
  return {
    standing: mean((standing) => standing),
    firstTenth: mean((standing) => (standing >= TENTH ? 1 : 0)),
    firstQuarter: mean((standing) => (standing >= QUARTER ? 1 : 0)),
  }
}

function againstChance(
  standings: Float64Array,
  places: readonly (readonly number[])[],
  seed: number,
): { readonly [name in keyof Told]: AgainstChance } {
  const seen = toldOf(standings, places)
  const next = randomFrom(seed)
  const shuffled = standings.slice()
  // Only the pairs of the foundings need other standings: they are drawn from all without putting back.
  const used = [...new Set(places.flat())]
  const drawn = new Float64Array(standings.length)
  const random = Array.from({ length: RANDOM_ORDERS }, (): Told => {
    for (const [at, place] of used.entries()) {
      const other = at + Math.floor(next() * (shuffled.length - at))
      const taken = shuffled[other] ?? 0
      shuffled[other] = shuffled[at] ?? 0
      shuffled[at] = taken
      drawn[place] = taken
    }
    return toldOf(drawn, places)
  })
  const against = (name: keyof Told): AgainstChance => {
    const sorted = Float64Array.from(random, (each) => each[name]).toSorted()
    const asGood = random.filter((each) => each[name] >= seen[name] - 1e-12).length
    return {
      value: seen[name],
      chance: { least: quantileOf(sorted, 0.025), most: quantileOf(sorted, 0.975) },
      asGood: (1 + asGood) / (1 + RANDOM_ORDERS),
    }
  }
  return { standing: against('standing'), firstTenth: against('firstTenth'), firstQuarter: against('firstQuarter') }
}

function meanOf(list: readonly number[], value: (each: number) => number): number {
  return list.length === 0 ? Number.NaN : list.reduce((sum, each) => sum + value(each), 0) / list.length
}
