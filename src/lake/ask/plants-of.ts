import type { DataSetId } from '../data-set.ts'
import type { Load } from '../load.ts'
import type { Lake } from '../open.ts'
import { activityLeader } from './activity-book.ts'
import type { ActivityWish } from './activity-book.ts'
import { loadsWithBridge } from './bridge-firms.ts'
import { holdPeriod } from './held-period.ts'
import type { Period } from './held-period.ts'
import { layOutSums } from './lay-out-sums.ts'
import type { RegionWish } from './regions.ts'
import { plantsStatement, sizeClassesFrom } from './statements.ts'
import { sumRows } from './sum-rows.ts'

export type PlantsQuestion = ActivityWish & RegionWish & { readonly dataSet: DataSetId; readonly period: Period }

/**
 * Firms of each region and activity, row by row like `Cells`; with `by: 'country'` there is one row. A firm's size is its mean of the
 * months held, and it counts wherever it was. `squares` is Σ size² (for Herfindahl and Ellison–Glaeser), `largest` and `second` the two
 * largest sizes (for rules of disclosure), `classes` firms by size from 1, 10, 50 and 250 insured persons.
 */
export type Plants = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly firms: Float64Array
  readonly size: Float64Array
  readonly squares: Float64Array
  readonly largest: Float64Array
  readonly second: Float64Array
  readonly classesFrom: readonly number[]
  readonly classes: readonly Float64Array[]
}

export type PlantsAnswer = {
  readonly plants: Plants
  readonly loads: readonly Load[]
  /** Firms whose place nobody knows, and firms whose activity is unknown or not given so deep. */
  readonly coverage: { readonly unplaced: number; readonly unclassed: number; readonly months: readonly string[] }
}

/** Columns of the statement after firms, size and squares. */
const [FIRMS, LARGEST, SECOND, CLASSES] = [0, 3, 4, 5]

/** Numbers and sizes of firms by region and activity. */
export async function plantsOf(lake: Lake, question: PlantsQuestion): Promise<PlantsAnswer> {
  const held = await holdPeriod(lake, question.dataSet, question.period)
  const sums = await sumRows(lake, held, {
    ...question,
    width: CLASSES + sizeClassesFrom.length,
    statement: ({ firmMonth, ...how }) => plantsStatement({ firmMonth }, { held: Math.max(1, held.slices.size), ...how }),
  })
  const { rows, columns, walk, ...rest } = layOutSums(sums, { ...question, lead: activityLeader(question) })
  const column = () => new Float64Array(rows.length * columns.length)
  const plants: Plants = {
    rows,
    columns,
    firms: column(),
    size: column(),
    squares: column(),
    largest: column(),
    second: column(),
    classesFrom: sizeClassesFrom,
    classes: sizeClassesFrom.map(column),
  }
  const summed = [plants.firms, plants.size, plants.squares]
  walk(({ sums: { numbers }, row, at, share }) => {
    const number = (index: number) => numbers[index]?.[row] ?? 0
    for (const [index, values] of summed.entries()) values[at] = (values[at] ?? 0) + number(index) * share
    for (const [index, values] of plants.classes.entries()) values[at] = (values[at] ?? 0) + number(CLASSES + index) * share
    const sizes = [plants.largest[at] ?? 0, plants.second[at] ?? 0, number(LARGEST), number(SECOND)]
    const [first = 0, second = 0] = sizes.toSorted((one, other) => other - one)
    plants.largest[at] = first
    plants.second[at] = second
  })
  let [unplaced, unclassed] = [0, 0]
  rest.unplaced(({ numbers }, row) => (unplaced += numbers[FIRMS]?.[row] ?? 0))
  rest.unclassed(({ numbers }, row) => (unclassed += numbers[FIRMS]?.[row] ?? 0))
  return {
    plants,
    loads: await loadsWithBridge(lake, held, question),
    coverage: { unplaced, unclassed, months: [...held.slices.keys()] },
  }
}
