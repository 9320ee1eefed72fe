import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import type { DataSetId } from '../data-set.ts'
import type { Load } from '../load.ts'
import type { Lake } from '../open.ts'
import { activityLeader } from './activity-book.ts'
import type { ActivityWish } from './activity-book.ts'
import { completeness } from './completeness.ts'
import { holdPeriod } from './held-period.ts'
import type { HeldPeriod, Period } from './held-period.ts'
import { regionsBy } from './regions.ts'
import type { RegionWish } from './regions.ts'
import { cellsStatement } from './statements.ts'
import type { Unit } from './statements.ts'
import { sumRows } from './sum-rows.ts'
import type { Sum } from './sum-rows.ts'

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
  /** The amount in rows whose activity is unknown or not given so deep; rows without a place are not counted again. */
  readonly unclassed: number
  /** Of the amount in the cells, the share that was split between activities by estimated shares. */
  readonly estimatedShare: number
  /** A mean month's firms whose number nobody gave; for wages: insured persons whose wage is not published. */
  readonly unseen: number
  readonly months: readonly string[]
}

export type CellsAnswer = { readonly cells: Cells; readonly loads: readonly Load[]; readonly coverage: Coverage }

/** A table of regions by activities: the mean of the months held, with what is not known kept apart from zero. */
export async function cellsOf(lake: Lake, question: CellsQuestion): Promise<CellsAnswer> {
  const { unit } = question
  const held = await holdPeriod(lake, question.dataSet, question.period)
  const sums = await sumRows(lake, held, {
    ...question,
    width: 2,
    statement: ({ firmMonth, ...by }) => cellsStatement({ firmMonth }, { unit, ...by }),
  })
  const table = tableOf(sums, question)
  const months = Math.max(1, held.slices.size)
  return {
    cells: cellsFrom(table, { held, question }),
    loads: held.loads,
    coverage: {
      unplaced: table.unplaced / months,
      unclassed: table.unclassed / months,
      estimatedShare: table.total === 0 ? 0 : table.estimated / table.total,
      unseen: table.unseenTotal / months,
      months: [...held.slices.keys()],
    },
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

function tableOf(sums: readonly Sum[], question: CellsQuestion): Table {
  const lead = activityLeader(question)
  const rowAt = new Map(regionsBy(question).all.map((region, at) => [region, at]))
  const columnAt = new Map<string, number>()
  const led = sums.map(({ code, version }) => (code === null ? [] : lead(code, version)))
  for (const [at, { region }] of sums.entries()) {
    if (region === null) continue
    if (!rowAt.has(region)) rowAt.set(region, rowAt.size)
    for (const { activity } of led[at] ?? []) if (!columnAt.has(activity)) columnAt.set(activity, columnAt.size)
  }
  const [rows, columns] = [inOrder(rowAt), inOrder(columnAt)]
  const amounts = new Float64Array(rows.length * columns.length)
  const unseen = new Float64Array(amounts.length)
  let [unplaced, unclassed, total, estimated, unseenTotal] = [0, 0, 0, 0, 0]
  for (const [index, { region, numbers }] of sums.entries()) {
    const given = numbers[0] ?? Number.NaN
    // Nobody gave a number for any of the rows: `unseen` says that it is not a zero.
    const amount = Number.isNaN(given) ? 0 : given
    const hidden = numbers[1] ?? 0
    unseenTotal += hidden
    if (region === null) {
      unplaced += amount
      continue
    }
    const activities = led[index] ?? []
    if (activities.length === 0) unclassed += amount
    else total += amount
    for (const { activity, share, isEstimate } of activities) {
      const at = (rowAt.get(region) ?? 0) * columns.length + (columnAt.get(activity) ?? 0)
      amounts[at] = (amounts[at] ?? 0) + amount * share
      unseen[at] = (unseen[at] ?? 0) + hidden
      if (isEstimate) estimated += amount * share
    }
  }
  return { rows, columns, amounts, unseen, unplaced, unclassed, total, estimated, unseenTotal }
}

/** Sorts the names and gives each its new number. */
function inOrder(at: Map<string, number>): string[] {
  const names = [...at.keys()].toSorted()
  for (const [number, each] of names.entries()) at.set(each, number)
  return names
}

function cellsFrom(
  { rows, columns, amounts, unseen }: Table,
  { held, question }: { held: HeldPeriod; question: CellsQuestion },
): Cells {
  const isComplete = completeness(
    [...held.slices.values()].map(({ covers }) => covers),
    question,
  )
  const months = Math.max(1, held.slices.size)
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
        states[at] = isUnseen && question.unit === 'wages' ? cellState.suppressed : cellState.unknown
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
