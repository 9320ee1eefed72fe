import { activityLevels, activityOrCoarser } from '#core/economy/activities/activity-tree.ts'
import type { ActivityLevel, ActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { codesOfGroup } from '#core/economy/groups/group-set.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { LinkedSum } from './linked/linked-numbers.ts'
import type { Area } from './question.ts'

/** Activities of a level, or the groups of a set (`set:drawn`). */
export type Columns = ActivityLevel | `set:${string}`

/** Of each cell: of how many firms something is counted, and what the two largest of them hold. */
export type CountedBy = {
  readonly firms: Float64Array
  readonly largest: Float64Array
  readonly second: Float64Array
  /** The same of the totals, where a firm that was in several cells is one firm; taken from the cells where nothing is said. */
  readonly totals?: TotalTops | undefined
  /** Only of a year that is coded in two editions. */
  readonly split?: SplitTells | null | undefined
}

/**
 * Where firms are split between activities by estimated shares, what surely is in one and the share of each code are parts, and an activity that has as much of
 * the shares tells what another has besides. 1 = what surely is in the cell, or in the activity in the country, would give a firm away by
 * itself, or where nothing surely is the share of a code would.
 */
export type SplitTells = { readonly cells: Uint8Array; readonly columns: Uint8Array }

/** The two largest firms of each place, of each activity, and of everything (one of each). */
export type TotalTops = { readonly rows: Tops; readonly columns: Tops; readonly all: Tops }
export type Tops = { readonly largest: Float64Array; readonly second: Float64Array }

/**
 * Firms of which a class of size is known in place of their number: what those of a cell have together at least and at most (as
 * `boundByClasses` takes it), how many they are, and what they and the two largest of them have if all have the least, or the most, of their class.
 * A class without a most counts with its least there: what it adds is not told.
 */
export type Classed = { readonly bounds: Cells; readonly least: CountedIn; readonly most: CountedIn }
export type CountedIn = CountedBy & { readonly amount: Pick<Cells, 'least'> }

/**
 * One of the tables that are shown of a year: what is counted, how many firms and persons that is, the two largest firms by persons, and
 * by whom what is counted is known (`paid`): of wages, the firms whose wages are published.
 */
export type YearTable = {
  readonly by: Area
  readonly columns: Columns
  readonly amount: Cells
  readonly firms: Cells
  readonly persons: Cells
  readonly largest: Float64Array
  readonly second: Float64Array
  readonly totals?: TotalTops | undefined
  readonly split?: SplitTells | null | undefined
  readonly paid: CountedBy
  /** Only where persons are counted and rows have classes. */
  readonly classed?: Classed | null | undefined
}

/** How places and activities are parts of others. */
export type Nesting = {
  readonly tree: ActivityTree
  readonly sets: readonly GroupSet[]
  readonly countyOf: (place: string) => string | null
}

/** A table with its totals: the last column is everything of a place, the last row the whole country. */
export type Frame = {
  readonly table: YearTable
  readonly start: number
  readonly end: number
  readonly height: number
  readonly width: number
}

/** Numbers all cells and totals of all tables one after another: of R × C cells (R + 1) × (C + 1) numbers, totals last in row and column. */
export function frameAll(tables: readonly YearTable[]): Frame[] {
  let start = 0
  return tables.map((table) => {
    const [height, width] = [table.amount.rows.length + 1, table.amount.columns.length + 1]
    const frame = { table, start, end: start + height * width, height, width }
    start = frame.end
    return frame
  })
}

/** The number of a cell or total of a table among those of all tables. */
export const nodeAt = ({ start, width }: Frame, row: number, column: number): number => start + row * width + column

/** All sums among the numbers of the tables: lines and columns, levels of activities, counties of their towns. */
export function sumsBetween(framed: readonly Frame[], nesting: Nesting): LinkedSum[] {
  return [
    ...framed.flatMap(withinTable),
    ...betweenLevels(framed, nesting),
    ...betweenSets(framed, nesting),
    ...betweenAreas(framed, nesting),
  ]
}

function withinTable(frame: Frame): LinkedSum[] {
  const { height, width } = frame
  const lines = Array.from({ length: height }, (_, row) => ({
    whole: nodeAt(frame, row, width - 1),
    parts: Int32Array.from({ length: width - 1 }, (__, column) => nodeAt(frame, row, column)),
  }))
  const columns = Array.from({ length: width }, (_, column) => ({
    whole: nodeAt(frame, height - 1, column),
    parts: Int32Array.from({ length: height - 1 }, (__, row) => nodeAt(frame, row, column)),
  }))
  return [...lines, ...columns]
}

/** Of which table, and which of its columns, each column is made: a division of groups, a group of a set of classes. */
function betweenLevels(framed: readonly Frame[], { tree, sets }: Nesting): LinkedSum[] {
  return framed.flatMap((frame) => {
    const { by, columns, amount } = frame.table
    const level = activityLevels.find((each) => each === columns)
    const finer = level === undefined ? 'class' : activityLevels[activityLevels.indexOf(level) + 1]
    const below = framed.find(({ table }) => table.by === by && table.columns === finer)
    if (below === undefined) return []
    const set = sets.find(({ id }) => `set:${id}` === columns)
    const parts = amount.columns.map((column): number[] => {
      const members =
        level === undefined
          ? new Set(set?.groups.filter(({ id }) => id === column).flatMap((group) => codesOfGroup(group, tree) ?? []))
          : null
      return below.table.amount.columns.flatMap((each, at) =>
        (members === null ? level !== undefined && activityOrCoarser(tree, each, level) === column : members.has(each))
          ? [at]
          : [],
      )
    })
    const rowAt = new Map(below.table.amount.rows.map((row, at) => [row, at]))
    return Array.from({ length: frame.height }, (_, row) => ({
      row,
      under: row === frame.height - 1 ? below.height - 1 : rowAt.get(amount.rows[row] ?? ''),
    })).flatMap(({ row, under }) => {
      if (under === undefined) return []
      const linked = parts.map((own, column) => ({
        whole: nodeAt(frame, row, column),
        parts: Int32Array.from(own, (part) => nodeAt(below, under, part)),
      }))
      const whole = { whole: nodeAt(frame, row, frame.width - 1), parts: Int32Array.of(nodeAt(below, under, below.width - 1)) }
      return level === undefined ? linked : [...linked, whole]
    })
  })
}

/**
 * Groups of the very codes that their set names, be it divisions: whoever sees all but one of them need not know their classes. Where the
 * codes are of one level and no two groups share one, the groups together and what is in none of them are everything.
 */
function betweenSets(framed: readonly Frame[], { tree, sets }: Nesting): LinkedSum[] {
  return framed.flatMap((frame) => {
    const set = sets.find(({ id }) => `set:${id}` === frame.table.columns)
    if (set === undefined) return []
    const frameOf = (level: ActivityLevel) =>
      framed.find(({ table }) => table.by === frame.table.by && table.columns === level) ?? null
    const codesOf = new Map(set.groups.map(({ id, activities }) => [id, activities[tree.version] ?? []]))
    const columns = frame.table.amount.columns.map((column) => codesOf.get(column) ?? [])
    const nodeOf = (row: number, code: string): number[] => {
      const level = tree.levels.get(code)
      const other = level === undefined ? null : frameOf(level)
      const at = other?.table.amount.columns.indexOf(code) ?? -1
      return other === null || at === -1 ? [] : rowIn(other, frame, row).map((under) => nodeAt(other, under, at))
    }
    const inGroup = new Map(set.groups.map((group) => [group.id, new Set(codesOfGroup(group, tree))]))
    /** Of codes of one level the parts are all columns of its table that the group holds, firms coded coarser among them. */
    const partsOf = (row: number, { codes, column }: { codes: readonly string[]; column: number }): number[] => {
      const [level, ...others] = new Set(codes.map((code) => tree.levels.get(code)))
      const other = level === undefined || others.length > 0 ? null : frameOf(level)
      if (other === null) return codes.flatMap((code) => nodeOf(row, code))
      const held = inGroup.get(frame.table.amount.columns[column] ?? '')
      const at = [...other.table.amount.columns.keys()].filter((each) => held?.has(other.table.amount.columns[each] ?? ''))
      return rowIn(other, frame, row).flatMap((under) => at.map((each) => nodeAt(other, under, each)))
    }
    const groups = columns.flatMap((codes, column) =>
      codes.every((code) => tree.levels.get(code) === 'class')
        ? []
        : Array.from({ length: frame.height }, (_, row) => ({
            whole: nodeAt(frame, row, column),
            parts: Int32Array.from(partsOf(row, { codes, column })),
          })),
    )
    const within = new Set([...inGroup.values()].flatMap((codes) => [...codes]))
    return [...groups, ...setWithRest(frame, columns.flat(), { tree, frameOf, within })]
  })
}

/** Everything of a place is what is in the groups and what is in none. */
function setWithRest(
  frame: Frame,
  codes: readonly string[],
  { tree, frameOf, within }: { tree: ActivityTree; frameOf: (level: ActivityLevel) => Frame | null; within: ReadonlySet<string> },
): LinkedSum[] {
  const [level, ...others] = new Set(codes.map((code) => tree.levels.get(code)))
  const all = level === undefined || others.length > 0 ? null : frameOf(level)
  if (all === null || new Set(codes).size < codes.length) return []
  const rest = [...all.table.amount.columns.keys()].filter((at) => !within.has(all.table.amount.columns[at] ?? ''))
  return Array.from({ length: frame.height }, (_, row) => row).flatMap((row) =>
    rowIn(all, frame, row).map((under) => ({
      whole: nodeAt(all, under, all.width - 1),
      parts: Int32Array.from([nodeAt(frame, row, frame.width - 1), ...rest.map((at) => nodeAt(all, under, at))]),
    })),
  )
}

/** Where the place of a row stands in another table, the whole country in its last row. */
function rowIn(other: Frame, frame: Frame, row: number): number[] {
  if (row === frame.height - 1) return [other.height - 1]
  const at = other.table.amount.rows.indexOf(frame.table.amount.rows[row] ?? '')
  return at === -1 ? [] : [at]
}

/** Counties of their towns, and the country of one table as that of the other. */
function betweenAreas(framed: readonly Frame[], { countyOf }: Nesting): LinkedSum[] {
  return framed.flatMap((counties) => {
    const towns = framed.find(({ table }) => table.by === 'municipality' && table.columns === counties.table.columns)
    if (counties.table.by !== 'county' || towns === undefined) return []
    const columnAt = new Map(towns.table.amount.columns.map((column, at) => [column, at]))
    const townsOf = Map.groupBy(towns.table.amount.rows.keys(), (row) => countyOf(towns.table.amount.rows[row] ?? ''))
    return Array.from({ length: counties.width }, (_, column) => ({
      column,
      under: column === counties.width - 1 ? towns.width - 1 : columnAt.get(counties.table.amount.columns[column] ?? ''),
    })).flatMap(({ column, under }) => {
      if (under === undefined) return []
      const linked = counties.table.amount.rows.map((county, row) => ({
        whole: nodeAt(counties, row, column),
        parts: Int32Array.from(townsOf.get(county) ?? [], (town) => nodeAt(towns, town, under)),
      }))
      const country = {
        whole: nodeAt(towns, towns.height - 1, under),
        parts: Int32Array.of(nodeAt(counties, counties.height - 1, column)),
      }
      return [...linked, country]
    })
  })
}

/** Visits each cell with the four nodes it counts in: itself, its place, its activity, everything. */
export function eachCell(frame: Frame, visit: (cell: number, nodes: readonly number[]) => void): void {
  const { height, width } = frame
  for (let row = 0; row < height - 1; row += 1)
    for (let column = 0; column < width - 1; column += 1)
      visit(row * (width - 1) + column, [
        nodeAt(frame, row, column),
        nodeAt(frame, row, width - 1),
        nodeAt(frame, height - 1, column),
        nodeAt(frame, height - 1, width - 1),
      ])
}
