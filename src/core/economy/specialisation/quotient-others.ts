import type { Cells } from '../cells/cells.ts'
import type { Line, Sums } from '../cells/sums.ts'

/**
 * Everything that the quotient of one cell depends on, between its ends: the cell x, the rest of its row (a), the rest of its column (b), the cells in
 * neither (d), and the three totals. One object is filled again for each cell: a table has millions of them.
 */
export type Around = {
  xLeast: number
  xMost: number
  aLeast: number
  aMost: number
  bLeast: number
  bMost: number
  dLeast: number
  dMost: number
  regionLeast: number
  regionMost: number
  isRegionSummed: boolean
  activityLeast: number
  activityMost: number
  isActivitySummed: boolean
  allLeast: number
  allMost: number
  isAllSummed: boolean
}

/** Sums of bounds by line, with the infinite ones counted apart so that one of them can be taken out again. */
type Tally = { readonly least: Float64Array; readonly most: Float64Array; readonly open: Int32Array }

const emptyTally = (length: number): Tally => ({
  least: new Float64Array(length),
  most: new Float64Array(length),
  open: new Int32Array(length),
})

function add(tally: Tally, line: number, { least, most }: { readonly least: number; readonly most: number }): void {
  tally.least[line] = (tally.least[line] ?? 0) + least
  if (most === Infinity) tally.open[line] = (tally.open[line] ?? 0) + 1
  else tally.most[line] = (tally.most[line] ?? 0) + most
}

function tallyOf(cells: Cells): { readonly rows: Tally; readonly columns: Tally; readonly all: Tally } {
  const tallies = { rows: emptyTally(cells.rows.length), columns: emptyTally(cells.columns.length), all: emptyTally(1) }
  const width = cells.columns.length
  for (let at = 0; at < cells.states.length; at += 1) {
    const bounds = { least: cells.least[at] ?? 0, most: cells.most[at] ?? 0 }
    add(tallies.rows, Math.floor(at / width), bounds)
    add(tallies.columns, at % width, bounds)
    add(tallies.all, 0, bounds)
  }
  return tallies
}

/** Gives what is around each cell of a table: one pass over the table, then a few subtractions for each cell. */
export function aroundOf(cells: Cells, sums: Sums): (row: number, column: number) => Around {
  const { rows, columns, all } = tallyOf(cells)
  const width = cells.columns.length
  const allLeastOfCells = all.least[0] ?? 0
  const allMostOfCells = all.most[0] ?? 0
  const allOpen = all.open[0] ?? 0
  const around: Around = {
    xLeast: 0,
    xMost: 0,
    aLeast: 0,
    aMost: 0,
    bLeast: 0,
    bMost: 0,
    dLeast: 0,
    dMost: 0,
    regionLeast: 0,
    regionMost: 0,
    isRegionSummed: true,
    activityLeast: 0,
    activityMost: 0,
    isActivitySummed: true,
    allLeast: leastOf(sums.total, 0),
    allMost: mostOf(sums.total, 0),
    isAllSummed: sums.total.summed[0] === 1,
  }
  return (row, column) => {
    const at = row * width + column
    const least = cells.least[at] ?? 0
    const most = cells.most[at] ?? 0
    const ownOpen = most === Infinity ? 1 : 0
    const ownMost = ownOpen === 1 ? 0 : most
    const rowLeast = rows.least[row] ?? 0
    const rowMost = rows.most[row] ?? 0
    const rowOpen = rows.open[row] ?? 0
    const columnLeast = columns.least[column] ?? 0
    const columnMost = columns.most[column] ?? 0
    const columnOpen = columns.open[column] ?? 0
    // What is left of a difference of equal sums is a last digit, never a negative amount.
    around.aLeast = Math.max(0, rowLeast - least)
    around.aMost = rowOpen - ownOpen > 0 ? Infinity : Math.max(around.aLeast, rowMost - ownMost)
    around.bLeast = Math.max(0, columnLeast - least)
    around.bMost = columnOpen - ownOpen > 0 ? Infinity : Math.max(around.bLeast, columnMost - ownMost)
    around.dLeast = Math.max(0, allLeastOfCells - rowLeast - columnLeast + least)
    around.dMost =
      allOpen - rowOpen - columnOpen + ownOpen > 0
        ? Infinity
        : Math.max(around.dLeast, allMostOfCells - rowMost - columnMost + ownMost)
    around.regionLeast = leastOf(sums.rows, row)
    around.regionMost = mostOf(sums.rows, row)
    around.isRegionSummed = sums.rows.summed[row] === 1
    around.activityLeast = leastOf(sums.columns, column)
    around.activityMost = mostOf(sums.columns, column)
    around.isActivitySummed = sums.columns.summed[column] === 1
    around.xLeast = least
    around.xMost = Math.max(
      least,
      Math.min(most, around.regionMost - around.aLeast, around.activityMost - around.bLeast, around.allMost),
    )
    return around
  }
}

const leastOf = (line: Line, at: number): number => line.least[at] ?? 0
const mostOf = (line: Line, at: number): number => line.most[at] ?? Infinity
