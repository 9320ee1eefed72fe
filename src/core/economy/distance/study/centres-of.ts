import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { sumOf } from '../at-centres.ts'
import type { Centres } from '../at-centres.ts'
import { randomFrom } from '../../random.ts'
import { projectDegrees } from '../points.ts'

export type LatLon = { readonly latitude: number; readonly longitude: number }

type Totals = Pick<Cells, 'values' | 'least' | 'states'>

/** Firms by municipality as they may be shown: the table, and the totals of its places and activities. */
export type ShownFirms = { readonly firms: Cells; readonly ofPlaces: Totals; readonly ofActivities: Totals }

export type CentresFound = {
  readonly centres: Centres
  /** Share of the firms of the activity whose municipality is kept back. */
  readonly spread: number
  /** Other numbers of firms of the activity that the tables allow as well; none where nothing is kept back. */
  readonly others: readonly Int32Array[]
  /** Share of all firms that stand in municipalities without a centre. */
  readonly placeless: number
}

/** So many other ways of spreading what is kept back are looked at. */
const WAYS = 40
const SEED = 1

/**
 * Firms at the centres of their municipalities, made of **protected** cells only, so that curves drawn of them cannot tell more than the tables do: where the number of a
 * municipality is kept back, what is left of the shown total stands in these municipalities, each at the same point between its bounds; other ways of spreading it,
 * drawn by chance between the same bounds, come along, so that the interval that this leaves open can be told. null where the total is
 * kept back, or a municipality shows neither its part nor its whole. Numbers are means of months, rounded to whole firms.
 */
export function centresOf(
  { firms, ofPlaces, ofActivities }: ShownFirms,
  column: number,
  centreOf: (place: string) => LatLon | null,
): CentresFound | null {
  const total = ofActivities.values[column] ?? Number.NaN
  if (!isShown(ofActivities.states[column])) return null
  const cells = firms.rows.map((_, row) => row * firms.columns.length + column)
  const shown = cells.reduce((sum, at) => sum + (isShown(firms.states[at]) ? (firms.values[at] ?? 0) : 0), 0)
  const unseen = cells.filter((at) => !isShown(firms.states[at]))
  // Where neither what is of the activity nor the whole is shown, the rest of the town could be anything.
  if (firms.rows.some((_, row) => !isShown(firms.states[cells[row] ?? 0]) && !isShown(ofPlaces.states[row]))) return null
  const between = pointBetween(firms, unseen, total - shown)
  const everything = firms.rows.map((_, row) => row)
  const known = everything.filter((row) => isShown(ofPlaces.states[row]))
  const sumOfAll = known.reduce((sum, row) => sum + (ofPlaces.values[row] ?? 0), 0)
  const placed = everything.flatMap((row) => {
    const centre = centreOf(firms.rows[row] ?? '')
    return centre === null ? [] : [{ row, centre }]
  })
  const countsOf = (of: (cell: number) => number) => Int32Array.from(placed, ({ row }) => Math.round(of(cells[row] ?? 0)))
  const own = countsOf(between)
  const next = randomFrom(SEED)
  const ways = unseen.length < 2 ? 0 : WAYS
  // A municipality of which not even the whole is shown has at least what it has of the activity.
  const all = Int32Array.from(placed, ({ row }, at) =>
    Math.max(own[at] ?? 0, Math.round((isShown(ofPlaces.states[row]) ? ofPlaces.values[row] : ofPlaces.least[row]) ?? 0)),
  )
  const plane = projectDegrees(
    placed.map(({ centre }) => centre.longitude),
    placed.map(({ centre }) => centre.latitude),
  )
  return {
    centres: { ...plane, own, all },
    others: Array.from({ length: ways }, () => countsOf(anyBetween(firms, unseen, { left: total - shown, next }))),
    spread: total > 0 ? Math.min(1, Math.max(0, total - shown) / total) : 0,
    placeless: sumOfAll > 0 ? Math.max(0, 1 - sumOf(all) / sumOfAll) : 0,
  }
}

function isShown(state: number | undefined): boolean {
  return state === cellState.value || state === cellState.zero
}

/** Shown cells as they are; the others at the same point between their bounds, so that together they are what is left. */
function pointBetween({ values, least, most, states }: Cells, unseen: readonly number[], left: number): (at: number) => number {
  const sum = (of: Float64Array) => unseen.reduce((total, at) => total + (of[at] ?? 0), 0)
  const [low, high] = [sum(least), sum(most)]
  const isBounded = Number.isFinite(high) && high > low
  const point = isBounded ? Math.min(1, Math.max(0, (left - low) / (high - low))) : 0
  return (at) => {
    if (isShown(states[at])) return values[at] ?? 0
    const from = least[at] ?? 0
    return isBounded ? from + point * ((most[at] ?? from) - from) : from + Math.max(0, left - low) / unseen.length
  }
}

/** Shown cells as they are; what is left spread over the others by chance, none over its bound: every way of spreading it is about as likely. */
function anyBetween(
  { values, least, most, states }: Cells,
  unseen: readonly number[],
  { left, next }: { readonly left: number; readonly next: () => number },
): (at: number) => number {
  const given = new Map(unseen.map((at) => [at, least[at] ?? 0]))
  let open = unseen.filter((at) => (most[at] ?? 0) > (least[at] ?? 0))
  let rest = left - unseen.reduce((sum, at) => sum + (least[at] ?? 0), 0)
  // Shares of a stick broken at random; what a cell cannot take goes to those that can.
  while (rest > 1e-9 && open.length > 0) {
    const shares = open.map(() => -Math.log(1 - next()))
    const whole = shares.reduce((sum, share) => sum + share, 0)
    const portion = rest / whole
    rest = 0
    for (const [index, at] of open.entries()) {
      const wanted = (given.get(at) ?? 0) + (shares[index] ?? 0) * portion
      const taken = Math.min(wanted, most[at] ?? wanted)
      given.set(at, taken)
      rest += wanted - taken
    }
    open = open.filter((at) => (given.get(at) ?? 0) < (most[at] ?? 0))
  }
  return (at) => (isShown(states[at]) ? (values[at] ?? 0) : (given.get(at) ?? 0))
}
