import type { DataSetId } from '../data-set.ts'
import type { Load } from '../load.ts'
import type { Lake } from '../open.ts'
import { activityLeader } from './activity-book.ts'
import type { ActivityWish } from './activity-book.ts'
import { loadsWithBridge } from './bridge-firms.ts'
import { holdPeriod } from './held-period.ts'
import type { HeldPeriod, Period } from './held-period.ts'
import { layOutSums, walkRows } from './lay-out-sums.ts'
import { partsOfPlants } from './plant-parts.ts'
import type { PlantPart } from './plant-parts.ts'
import type { RegionWish } from './regions.ts'
import { movingStatement, plantsStatement, scaleOf, sizeClassesFrom } from './plants-statement.ts'
import type { SizedBy } from './plants-statement.ts'
import { rowsByClass } from './statements.ts'
import { sumRows } from './sum-rows.ts'
import type { Sums } from './sum-rows.ts'

export type PlantsQuestion = ActivityWish &
  RegionWish & {
    readonly dataSet: DataSetId
    readonly period: Period
    /** By what a firm's size is told; by insured persons where nothing is said. */
    readonly sizedBy?: SizedBy
    /** Of firms that give a class of size in place of their number: as if they had the least or the most of it. Of a period that is coded as it is asked for. */
    readonly byClass?: 'least' | 'most'
    /** Groups of activities in place of the activities; one activity may be in several. */
    readonly groups?: readonly { readonly name: string; readonly members: readonly string[] }[]
  }

/**
 * Firms of each region and activity, row by row like `Cells`; with `by: 'country'` there is one row. A firm's size is its mean of the
 * months held, and it counts wherever it was, once in each cell whatever it did there. `largest` and `second` are the two largest sizes (for rules
 * of disclosure), `classes` firms by size from 1, 10, 50 and 250 (for Ellison–Glaeser).
 * Of a firm that is split between activities by shares each has its share, but of the class and rank that all of it has there.
 */
export type Plants = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly firms: Float64Array
  readonly size: Float64Array
  readonly largest: Float64Array
  readonly second: Float64Array
  readonly classesFrom: readonly number[]
  readonly classes: readonly Float64Array[]
}

export type PlantsAnswer = {
  readonly plants: Plants
  /** What the cells are added up of, where firms are split between activities by estimated shares; else none. */
  readonly parts: readonly PlantPart[]
  readonly loads: readonly Load[]
  /** Firms whose place nobody knows, and firms whose activity is unknown. */
  readonly coverage: { readonly unplaced: number; readonly unclassed: number; readonly months: readonly string[] }
}

/** Columns of the statement. */
const [FIRMS, SIZE, LARGEST, SECOND, CLASSES] = [0, 1, 2, 3, 4]

/** Numbers and sizes of firms by region and activity or group. */
export async function plantsOf(lake: Lake, question: PlantsQuestion): Promise<PlantsAnswer> {
  const held = await holdPeriod(lake, question.dataSet, question.period)
  const isAlone = hasFirmsOnce(held)
  const sized = {
    held: Math.max(1, held.slices.size),
    sizedBy: question.sizedBy ?? 'employment',
    isAlone,
    addsUpFirst: lake.server !== null,
  }
  const rowsOf = (firmMonth: string) => (question.byClass === undefined ? firmMonth : rowsByClass(firmMonth, question.byClass))
  const settled = await sumRows(lake, held, {
    ...question,
    width: CLASSES + sizeClassesFrom.length,
    statement: ({ firmMonth, ...how }) => plantsStatement({ firmMonth: rowsOf(firmMonth) }, { ...sized, ...how }),
  })
  const moving = isAlone
    ? []
    : await sumRows(lake, held, {
        ...question,
        width: 1,
        namesFirms: true,
        statement: ({ firmMonth, ...how }) => movingStatement({ firmMonth: rowsOf(firmMonth) }, { ...sized, ...how }),
      })
  const { rows, columns, walk, ...rest } = layOutSums([...settled, ...moving], { ...question, lead: activityLeader(question) })
  const { names, cellsAt } = columnsOf(columns, question.groups)
  const plants = emptyPlants(rows, names)
  const movers = new Map<string, Mover>()
  let isSplit = false
  walkRows(walk, cellsAt, ({ sums: { numbers, firms }, row, shares, isEstimate }) => {
    isSplit ||= isEstimate
    for (const [cell, share] of shares) {
      if (firms === null) addSettled(plants, { cell, share, numbers, row })
      else addMoving(movers, { cell, share, firm: firms.texts[firms.at[row] ?? -1] ?? '', whole: numbers[0]?.[row] ?? 0 })
    }
  })
  const scale = scaleOf(sized)
  for (const { whole, part, ...mover } of movers.values())
    addMover(plants, { ...mover, size: whole / scale, sizeHere: part / scale })
  const coverage = { unplaced: 0, unclassed: 0, months: [...held.slices.keys()] }
  const firmsIn = ({ firms, numbers }: Sums, row: number) => (firms === null ? (numbers[FIRMS]?.[row] ?? 0) : 1)
  rest.unplaced((sums, row) => (coverage.unplaced += firmsIn(sums, row)))
  rest.unclassed((sums, row) => (coverage.unclassed += firmsIn(sums, row)))
  const columnsAt = { firms: FIRMS, size: SIZE, largest: LARGEST, second: SECOND }
  const parts = isSplit ? partsOfPlants(walk, cellsAt, { ...columnsAt, scale }) : []
  return { plants, parts, loads: await loadsWithBridge(lake, held, question), coverage }
}

/** Of one month with as many firms as rows no firm has two: a firm with two insurers, or in two places, has. */
function hasFirmsOnce({ slices }: HeldPeriod): boolean {
  const [only, ...others] = [...slices.values()]
  return only !== undefined && others.length === 0 && only.totals.firms === only.totals.rows
}

/** The columns asked for, and the cells that one of the table of activities counts in. */
function columnsOf(
  columns: readonly string[],
  groups: PlantsQuestion['groups'],
): { names: readonly string[]; cellsAt: (at: number) => readonly number[] } {
  if (groups === undefined) return { names: columns, cellsAt: (at) => [at] }
  const groupsOf = columns.map((column) => groups.flatMap(({ members }, group) => (members.includes(column) ? [group] : [])))
  return {
    names: groups.map(({ name }) => name),
    cellsAt: (at) =>
      (groupsOf[at % columns.length] ?? []).map((group) => Math.floor(at / columns.length) * groups.length + group),
  }
}

function emptyPlants(rows: readonly string[], columns: readonly string[]): Plants {
  const column = () => new Float64Array(rows.length * columns.length)
  return {
    rows,
    columns,
    firms: column(),
    size: column(),
    largest: column(),
    second: column(),
    classesFrom: sizeClassesFrom,
    classes: sizeClassesFrom.map(column),
  }
}

function addSettled(
  plants: Plants,
  { cell, share, numbers, row }: { cell: number; share: number; numbers: readonly Float64Array[]; row: number },
): void {
  const number = (index: number) => numbers[index]?.[row] ?? 0
  add(plants.firms, cell, number(FIRMS) * share)
  add(plants.size, cell, number(SIZE) * share)
  for (const [index, values] of plants.classes.entries()) add(values, cell, number(CLASSES + index) * share)
  rank(plants, cell, [number(LARGEST), number(SECOND)])
}

/**
 * A firm in one cell, with all that it did there and the part of it that its share is: months added up, since only whole numbers are the same
 * in whatever order they come.
 */
type Mover = { readonly cell: number; share: number; whole: number; part: number }

function addMoving(
  movers: Map<string, Mover>,
  { cell, share, firm, whole }: { cell: number; share: number; firm: string; whole: number },
): void {
  const key = `${cell} ${firm}`
  const mover = movers.get(key) ?? { cell, share: 0, whole: 0, part: 0 }
  mover.share = Math.max(mover.share, share)
  mover.whole += whole
  mover.part += whole * share
  movers.set(key, mover)
}

function addMover(
  plants: Plants,
  { cell, share, size, sizeHere }: { cell: number; share: number; size: number; sizeHere: number },
): void {
  if (!(size > 0)) return
  add(plants.firms, cell, share)
  add(plants.size, cell, sizeHere)
  const at = sizeClassesFrom.findLastIndex((from) => size >= from)
  const own = plants.classes[Math.max(0, at)]
  if (own !== undefined) add(own, cell, share)
  rank(plants, cell, [size])
}

function add(values: Float64Array, cell: number, by: number): void {
  values[cell] = (values[cell] ?? 0) + by
}

function rank({ largest, second }: Plants, cell: number, sizes: readonly number[]): void {
  const [first = 0, next = 0] = [largest[cell] ?? 0, second[cell] ?? 0, ...sizes].toSorted((one, other) => other - one)
  largest[cell] = first
  second[cell] = next
}
