import { cellState, knownCells } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { boundByClasses } from '#core/economy/cells/size-classes.ts'
import type { DataSetId } from '../data-set.ts'
import type { Load } from '../load.ts'
import type { Lake } from '../open.ts'
import { activityLeader } from './activity-book.ts'
import type { ActivityWish } from './activity-book.ts'
import { completeness } from './completeness.ts'
import { loadsWithBridge } from './bridge-firms.ts'
import { holdPeriod } from './held-period.ts'
import type { Period } from './held-period.ts'
import type { RegionWish } from './regions.ts'
import { layOutSums } from './lay-out-sums.ts'
import type { LaidOut } from './lay-out-sums.ts'
import { cellsStatement, columnsByClass, columnsOfUnit } from './statements.ts'
import type { Unit } from './statements.ts'
import { sumRows } from './sum-rows.ts'
import type { Sums } from './sum-rows.ts'

export type CellsQuestion = ActivityWish &
  RegionWish & {
    readonly dataSet: DataSetId
    /** Months; the answer is the mean of those that the lake holds. */
    readonly period: Period
    readonly unit: Unit
  }

/** How much of the rows the cells tell. Amounts are in the unit asked for, as a mean of the months. */
export type Coverage = {
  /** The amount in rows whose place nobody knows, or has no county. */
  readonly unplaced: number
  /** The amount in rows whose activity is unknown; rows without a place are not counted again. */
  readonly unclassed: number
  /** Of the amount in the cells, and of what classes of size tell at most, the share that was split between activities by estimated shares. */
  readonly estimatedShare: number
  /** A mean month's firms whose number nobody gave; for wages: insured persons whose wage is not published. */
  readonly unseen: number
  readonly months: readonly string[]
}

/**
 * Firms that give a class of size in place of their number: what those of a cell have together at least and at most (as `boundByClasses` takes
 * it), the most alone where a class without an end counts with its least, and a mean month's number of them.
 */
export type ByClass = { readonly bounds: Cells; readonly most: Cells; readonly firms: Cells }

/**
 * `cells` have what is known by classes of size within their bounds, `seen` have not: what may be told of classes is decided by itself. Where no
 * row has a class, and of what is not counted in persons, both are the same and `byClass` is null.
 */
export type CellsAnswer = {
  readonly cells: Cells
  readonly seen: Cells
  readonly byClass: ByClass | null
  readonly loads: readonly Load[]
  readonly coverage: Coverage
}

/** A table of regions by activities: the mean of the months held, with what is not known kept apart from zero. */
export async function cellsOf(lake: Lake, { unit, ...question }: CellsQuestion): Promise<CellsAnswer> {
  return (await cellsIn(lake, question))(unit)
}

/** The same in whichever units are asked for: the rows are read and laid out once. */
export async function cellsIn(lake: Lake, question: Omit<CellsQuestion, 'unit'>): Promise<(unit: Unit) => CellsAnswer> {
  const held = await holdPeriod(lake, question.dataSet, question.period)
  const sums = await sumRows(lake, held, {
    ...question,
    width: WIDTH,
    statement: ({ firmMonth, ...by }) => cellsStatement({ firmMonth }, by),
  })
  const laidOut = layOutSums(sums, { ...question, lead: activityLeader(question) })
  const loads = await loadsWithBridge(lake, held, question)
  const months = Math.max(1, held.slices.size)
  return (unit) => {
    const table = tableOf(sums, laidOut, unit)
    const isComplete = completeness(
      [...held.slices.values()].map(({ covers }) => covers),
      question,
    )
    const seen = cellsFrom(table, { months, unit, isComplete })
    const byClass = unit === 'employment' ? byClassFrom(seen, classesIn(sums, laidOut), { months, isComplete }) : null
    return {
      cells: byClass === null ? seen : boundByClasses(seen, byClass.bounds),
      seen,
      byClass,
      loads,
      coverage: {
        unplaced: table.unplaced / months,
        unclassed: table.unclassed / months,
        estimatedShare: table.total === 0 ? 0 : table.estimated / table.total,
        unseen: table.unseenTotal / months,
        months: [...held.slices.keys()],
      },
    }
  }
}

type Table = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly amounts: Float64Array
  readonly unseen: Float64Array
  readonly unplaced: number
  readonly unclassed: number
  readonly total: number
  readonly estimated: number
  readonly unseenTotal: number
}

function tableOf(sums: readonly Sums[], { rows, columns, walk, ...rest }: LaidOut, unit: Unit): Table {
  const of = columnsOfUnit[unit]
  const amountIn = ({ numbers }: Sums, row: number) => givenOr0(numbers[of.amount]?.[row])
  const unseenIn = ({ numbers }: Sums, row: number) => numbers[of.unseen]?.[row] ?? 0
  const amounts = new Float64Array(rows.length * columns.length)
  const unseen = new Float64Array(amounts.length)
  let [total, estimated, unplaced, unclassed, unseenTotal] = [0, 0, 0, 0, 0]
  walk(({ sums: each, row, at, share, isEstimate }) => {
    const part = amountIn(each, row) * share
    amounts[at] = (amounts[at] ?? 0) + part
    unseen[at] = (unseen[at] ?? 0) + unseenIn(each, row)
    // What firms have at most by their classes is led over like what is seen, though it is no part of the amount.
    const told = part + (unit === 'employment' ? givenOr0(each.numbers[columnsByClass.most]?.[row]) * share : 0)
    total += told
    if (isEstimate) estimated += told
  })
  rest.unplaced((each, row) => (unplaced += amountIn(each, row)))
  rest.unclassed((each, row) => (unclassed += amountIn(each, row)))
  for (const { numbers } of sums) for (const hidden of numbers[of.unseen] ?? []) unseenTotal += hidden
  return { rows, columns, amounts, unseen, unplaced, unclassed, total, estimated, unseenTotal }
}

const WIDTH = 1 + Math.max(...Object.values(columnsByClass))

/** Nobody gave a number for any of the rows: their `unseen` says that this is not a zero. */
function givenOr0(given: number | undefined): number {
  return given === undefined || Number.isNaN(given) ? 0 : given
}

type Measuring = { readonly months: number; readonly isComplete: ReturnType<typeof completeness> }

function cellsFrom(
  { rows, columns, amounts, unseen }: Table,
  { months, unit, isComplete }: Measuring & { readonly unit: Unit },
): Cells {
  const values = new Float64Array(amounts.length)
  const least = new Float64Array(amounts.length)
  const most = new Float64Array(amounts.length)
  const states = new Uint8Array(amounts.length)
  for (const [row, region] of rows.entries()) {
    for (const [column, activity] of columns.entries()) {
      const at = row * columns.length + column
      const amount = (amounts[at] ?? 0) / months
      const isUnseen = (unseen[at] ?? 0) > 0
      least[at] = amount
      if (isUnseen || !isComplete(region, activity)) {
        // A wage that exists is kept back by its publisher; anything else was never seen.
        states[at] = isUnseen && unit === 'wages' ? cellState.suppressed : cellState.unknown
        values[at] = Number.NaN
        most[at] = Infinity
      } else {
        states[at] = amount === 0 ? cellState.zero : cellState.value
        values[at] = amount
        most[at] = amount
      }
    }
  }
  return { rows, columns, values, least, most, states }
}

type Classes = {
  readonly firms: Float64Array
  readonly least: Float64Array
  readonly most: Float64Array
  readonly endless: Float64Array
}

/** Of each cell the firms that give a class of size; null where none does. */
function classesIn(sums: readonly Sums[], { rows, columns, walk }: LaidOut): Classes | null {
  if (!sums.some(({ numbers }) => numbers[columnsByClass.firms]?.some((firms) => firms > 0))) return null
  const column = () => new Float64Array(rows.length * columns.length)
  const classes: Classes = { firms: column(), least: column(), most: column(), endless: column() }
  walk(({ sums: { numbers }, row, at, isEstimate }) => {
    // A firm that may belong to several activities may be in this one with all that it has, or not at all: limits are not split by shares.
    for (const name of ['firms', 'least', 'most', 'endless'] as const)
      if (name !== 'least' || !isEstimate)
        classes[name][at] = (classes[name][at] ?? 0) + givenOr0(numbers[columnsByClass[name]]?.[row])
  })
  return classes
}

function byClassFrom(seen: Cells, classes: Classes | null, { months, isComplete }: Measuring): ByClass | null {
  if (classes === null) return null
  const { rows, columns, states } = seen
  const perMonth = (sums: Float64Array) =>
    knownCells(
      rows,
      columns,
      sums.map((sum) => sum / months),
    )
  const least = new Float64Array(states.length)
  const most = new Float64Array(states.length)
  for (const [at, state] of states.entries()) {
    if (state === cellState.value || state === cellState.zero) continue
    const [row, column] = [rows[Math.floor(at / columns.length)] ?? '', columns[at % columns.length] ?? '']
    const isEndless = (classes.endless[at] ?? 0) > 0 || !isComplete(row, column)
    least[at] = (classes.least[at] ?? 0) / months
    most[at] = isEndless ? Infinity : (classes.most[at] ?? 0) / months
  }
  return {
    bounds: { ...seen, values: new Float64Array(states.length).fill(Number.NaN), least, most },
    most: perMonth(classes.most),
    firms: perMonth(classes.firms),
  }
}
