import type { Cells, Field, Series } from '../cells/cells.ts'
import { fieldFrom, known, none, outcomeAt, seriesFrom, unseenReason, within, writeOutcome } from '../cells/outcome.ts'
import type { Interval, Outcome } from '../cells/outcome.ts'
import { isSeen, joinStates, sumsOf } from '../cells/sums.ts'
import type { Line, Sums } from '../cells/sums.ts'
import { refuseOtherTable } from './growth.ts'

export const shiftParts = ['national', 'mix', 'regional', 'competitive', 'allocation'] as const
export type ShiftPart = (typeof shiftParts)[number]

export type ShiftShare = {
  readonly cells: { readonly [part in ShiftPart]: Field }
  /** The same added up over activities, one number for each region. */
  readonly regions: { readonly [part in ShiftPart]: Series }
}

/**
 * Why each cell changed. With x = e_ri before, y = e_ri after, ρ and ρ_i the growth factors of everything and of activity i in the whole:
 * national = x (ρ − 1); mix = x (ρ_i − ρ); regional = y − x ρ_i; their sum is y − x exactly. The regional part is divided again (homothetic):
 * competitive = x′ (y/x − ρ_i) with x′ = e_r e_i / e, and allocation = (x − x′)(y/x − ρ_i). Sources: E. S. Dunn 1960, "A statistical and analytical
 * technique for regional analysis"; J. M. Esteban-Marquillas 1972, "A reinterpretation of shift-share analysis", Regional and Urban Economics 2(3).
 * In: two tables of R × C amounts. Out: parts in the same unit, by cell and by region. An activity that is new in the whole has no ρ_i: its growth is
 * mix, so that regional parts still add up to 0 over the regions. A cell that began from nothing has no y/x: its regional part is all allocation.
 * Nothing in the whole before: `no-activity`. Unseen cells: intervals that hold the truth, for each part alone; totals that are published
 * beside them make them narrower. Refuses tables that do not match.
 */
export function shiftShare(
  before: Cells,
  after: Cells,
  { start = sumsOf(before), end = sumsOf(after) }: { readonly start?: Sums; readonly end?: Sums } = {},
): ShiftShare {
  refuseOtherTable(before, after)
  const blank = () => fieldFrom(before, () => none('no-activity'))
  const cells = { national: blank(), mix: blank(), regional: blank(), competitive: blank(), allocation: blank() }
  const width = before.columns.length
  const grown = { least: new Float64Array(before.states.length), most: new Float64Array(before.states.length) }
  if ((start.total.most[0] ?? 0) > 0)
    for (let at = 0; at < before.states.length; at += 1) {
      const row = Math.floor(at / width)
      const column = at % width
      const around = {
        before: amountAt(before, at),
        after: amountAt(after, at),
        region: amountAt(start.rows, row),
        activity: amountAt(start.columns, column),
        activityAfter: amountAt(end.columns, column),
        all: amountAt(start.total, 0),
        allAfter: amountAt(end.total, 0),
      }
      const here = grownWithActivity(around)
      grown.least[at] = here.least
      grown.most[at] = here.most
      const parts = partsOf(around, here)
      for (const part of shiftParts) writeOutcome(cells[part], at, parts[part])
    }
  const added = before.rows.map((_, row) => {
    const sumOf = (part: ShiftPart) => sumOfRow(cells[part], row)
    return {
      ...ofWhole({ national: sumOf('national'), mix: sumOf('mix'), regional: sumOf('regional') }, row, {
        start,
        end,
        grown: grownRegion(before, row, { start, end, grown }),
      }),
      competitive: sumOf('competitive'),
      allocation: sumOf('allocation'),
    }
  })
  const regionsOf = (part: ShiftPart) => seriesFrom(before.rows, (row) => added[row]?.[part] ?? none('no-activity'))
  return {
    cells,
    regions: {
      national: regionsOf('national'),
      mix: regionsOf('mix'),
      regional: regionsOf('regional'),
      competitive: regionsOf('competitive'),
      allocation: regionsOf('allocation'),
    },
  }
}

type Whole = { readonly national: Outcome; readonly mix: Outcome; readonly regional: Outcome }

type Totals = { readonly start: Sums; readonly end: Sums }
type Grown = { readonly least: Float64Array; readonly most: Float64Array }

/**
 * What a region would have come to had each activity grown as in the whole. Unseen cells of activities whose growth is known share what is
 * left of the region's total; activities of which the later total is unseen share what is left of everything.
 */
function grownRegion(before: Cells, row: number, { start, end, grown }: Totals & { readonly grown: Grown }): Interval {
  const width = before.columns.length
  let [least, most] = [0, 0]
  let [openMost, openGrowth, left] = [0, 0, start.rows.least[row] ?? 0]
  let [unseenMost, leftOfAll] = [0, end.total.most[0] ?? Infinity]
  for (let column = 0; column < width; column += 1) {
    const at = row * width + column
    const [activity, activityAfter] = [amountAt(start.columns, column), amountAt(end.columns, column)]
    least += grown.least[at] ?? 0
    if (isSeen(before.states[at])) left -= before.values[at] ?? 0
    if (isSeen(activityAfter.state)) leftOfAll -= activityAfter.least
    if (!isSeen(activityAfter.state)) unseenMost += grown.most[at] ?? Infinity
    else if (!isSeen(before.states[at]) && isSeen(activity.state) && activity.least > 0) {
      openMost += grown.most[at] ?? Infinity
      openGrowth = Math.max(openGrowth, activityAfter.least / activity.least)
    } else most += grown.most[at] ?? Infinity
  }
  const isLeftKnown = isSeen(start.rows.states[row])
  return {
    least,
    most:
      most +
      Math.min(openMost, isLeftKnown ? Math.max(0, left) * openGrowth : Infinity) +
      Math.min(unseenMost, Math.max(0, leftOfAll)),
  }
}

/** A region's parts when its own total is known beside its cells: the national part needs nothing else, and what two parts leave is the third. */
function ofWhole(added: Whole, row: number, { start, end, grown }: Totals & { readonly grown: Interval }): Whole {
  if (added.national.why === 'no-activity') return added
  const [before, after] = [amountAt(start.rows, row), amountAt(end.rows, row)]
  const [all, allAfter] = [amountAt(start.total, 0), amountAt(end.total, 0)]
  const change = minus(after, before)
  const state = [before, all, allAfter].reduce((joined, each) => joinStates(joined, each.state), 1)
  const fromTotal = times(before, minus(quotientOf(allAfter, all), ONE))
  const national = isSeen(state) ? known(before.least * (allAfter.least / all.least - 1)) : narrower(added.national, fromTotal)
  const ownMix = narrower(added.mix, minus(grown, times(before, quotientOf(allAfter, all))))
  const ownRegional = narrower(added.regional, minus(after, grown))
  const mix = narrower(ownMix, minus(minus(change, national), ownRegional))
  return { national, mix, regional: narrower(ownRegional, minus(minus(change, national), mix)) }
}

function narrower(own: Outcome, other: Interval): Outcome {
  if (own.why === 'known') return own
  const [least, most] = [Math.max(own.least, other.least), Math.min(own.most, other.most)]
  // What is left of a point may be a hair less than nothing.
  return within({ least: Math.min(least, most), most: Math.max(least, most) }, own.why)
}

type Amount = Interval & { readonly state: number }

function amountAt({ least, most, states }: Pick<Line, 'least' | 'most' | 'states'>, at: number): Amount {
  return { least: least[at] ?? 0, most: most[at] ?? Infinity, state: states[at] ?? 0 }
}

type Around = { readonly [name in 'before' | 'after' | 'region' | 'activity' | 'activityAfter' | 'all' | 'allAfter']: Amount }

/** What a cell would have come to with its activity in the whole: no more than all of the activity did; where that is new, what came. */
function grownWithActivity({ before, after, activity, activityAfter }: Around): Interval {
  if (activity.most === 0) return after
  const { least, most } = times(before, quotientOf(activityAfter, activity))
  const here = { least: Math.min(least, activityAfter.most), most: Math.min(most, activityAfter.most) }
  return hull(activity.least === 0 ? after : null, here)
}

function partsOf(around: Around, grown: Interval): { readonly [part in ShiftPart]: Outcome } {
  const { before, after, region, activity, activityAfter, all, allAfter } = around
  const state = Object.values(around).reduce((joined, each) => joinStates(joined, each.state), 1)
  if (isSeen(state)) return knownParts(around)
  // A part is known where everything that it is made of is.
  const settled = (interval: Interval, ...of: readonly Amount[]): Outcome => {
    const own = of.reduce((joined, each) => joinStates(joined, each.state), 1)
    return isSeen(own) && interval.least === interval.most
      ? known(interval.least)
      : within(interval, unseenReason(isSeen(own) ? state : own))
  }
  const why = unseenReason(state)
  const whole = quotientOf(allAfter, all)
  const isNew = activity.least === 0
  const isSurelyNew = activity.most === 0
  // With nobody in the whole before, all of what came is mix; where that is possible, its interval takes it in.
  const own = isSurelyNew ? ONE : quotientOf(activityAfter, activity)
  const national = times(before, minus(whole, ONE))
  const mix = bothOf(times(before, minus(own, whole)), minus(grown, times(before, whole)))
  const regional = minus(after, grown)
  const ownGrowth = minus(quotientOf(after, before), own)
  const expected = quotientOf(times(region, activity), all)
  const competitive = hull(before.least === 0 ? ZERO : null, times(expected, ownGrowth))
  return {
    national: settled(national, before, all, allAfter),
    mix: settled(
      isSurelyNew ? after : hull(isNew ? after : null, mix),
      before,
      ...(isNew ? [after] : []),
      activity,
      activityAfter,
      all,
      allAfter,
    ),
    regional: settled(isSurelyNew ? ZERO : regional, before, after, activity, activityAfter),
    competitive: within(competitive, why),
    allocation: within(
      hull(before.least === 0 ? hull(ZERO, after) : null, minus(isSurelyNew ? ZERO : regional, competitive)),
      why,
    ),
  }
}

/** Two intervals that both hold the truth; of two points that differ in the last digits the first. */
function bothOf(one: Interval, other: Interval): Interval {
  const [least, most] = [Math.max(one.least, other.least), Math.min(one.most, other.most)]
  return least > most ? one : { least, most }
}

const ZERO = { least: 0, most: 0 }
const ONE = { least: 1, most: 1 }

function knownParts({ before, after, region, activity, activityAfter, all, allAfter }: Around): {
  readonly [part in ShiftPart]: Outcome
} {
  const x = before.least
  const y = after.least
  const national = x * (allAfter.least / all.least - 1)
  const isNew = activity.least === 0
  const expected = isNew ? 0 : x * (activityAfter.least / activity.least)
  const mix = isNew ? y : expected - x - national
  const regional = y - x - national - mix
  const competitive = x === 0 ? 0 : ((region.least * activity.least) / all.least) * (regional / x)
  return {
    national: known(national),
    mix: known(mix),
    regional: known(regional),
    competitive: known(competitive),
    allocation: known(regional - competitive),
  }
}

const product = (one: number, other: number): number => (one === 0 || other === 0 ? 0 : one * other)

function times(one: Interval, other: Interval): Interval {
  const corners = [
    product(one.least, other.least),
    product(one.least, other.most),
    product(one.most, other.least),
    product(one.most, other.most),
  ]
  return { least: Math.min(...corners), most: Math.max(...corners) }
}

const minus = (one: Interval, other: Interval): Interval => ({
  least: other.most === Infinity ? -Infinity : one.least - other.most,
  most: one.most === Infinity ? Infinity : one.most - other.least,
})

/** Of amounts of 0 and more; without an end where the divisor may be nothing. */
const quotientOf = (part: Interval, whole: Interval): Interval => ({
  least: whole.most === Infinity || whole.most === 0 ? 0 : part.least / whole.most,
  most: whole.least === 0 || part.most === Infinity ? Infinity : part.most / whole.least,
})

function hull(one: Interval | null, other: Interval): Interval {
  return one === null ? other : { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) }
}

function sumOfRow(field: Field, row: number): Outcome {
  const width = field.columns.length
  let value = 0
  let least = 0
  let most = 0
  let worst: Outcome['why'] = 'known'
  for (let column = 0; column < width; column += 1) {
    const outcome = outcomeAt(field, row * width + column)
    if (outcome.why === 'no-activity') return none('no-activity')
    if (outcome.why !== 'known' && worst !== 'unknown') worst = outcome.why
    value += outcome.value
    least += outcome.least
    most += outcome.most
  }
  return worst === 'known' ? known(value) : within({ least, most }, worst)
}
