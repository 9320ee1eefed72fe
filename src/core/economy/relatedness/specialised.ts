import type { Cells, Field } from '../cells/cells.ts'
import { cellState } from '../cells/cells.ts'

/** Whether a place is specialised in an activity: surely not, surely, or not to be said because cells are unseen. */
export const mark = { no: 0, yes: 1, unseen: 2 } as const

/** Who is specialised in what: places (rows) by activities (columns), laid out like `Cells`, each a `mark`. The M of the literature, with a third value. */
export type Specialised = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly marks: Uint8Array
}

/** Two numbers this near to each other are one: a mean over twelve months does not meet a threshold to the last bit. */
const SAME = 1e-12

/**
 * M_ri = 1 where LQ_ri = (e_ri/e_r)/(e_i/e) ≥ 1 (Balassa 1965; exactly 1 counts).
 * With x the cell, a the rest of its row, b the rest of its column and c the rest of the table, LQ ≥ 1 ⟺ x·c ≥ a·b, so
 * the answer is sure whenever least x · least c ≥ most a · most b (yes) or most x · most c < least a · least b (no);
 * between them it is `unseen`. The bounds are sharp where the unseen cells vary freely between theirs.
 * Shapes: R × C in, R × C marks out; no unit. A place or an activity that is surely empty is specialised in nothing (0/0 is `no`,
 * and who counts reports the empty line); linear in the number of cells.
 */
export function specialisedWhere(cells: Cells): Specialised {
  const { rows, columns, states } = cells
  let unseen = false
  for (let at = 0; at < states.length && !unseen; at += 1) unseen = (states[at] ?? 0) >= cellState.suppressed
  return { rows, columns, marks: unseen ? marksWithin(cells) : marksSeen(cells) }
}

function marksSeen(cells: Cells): Uint8Array {
  const { rows, columns, values } = cells
  const marks = new Uint8Array(values.length)
  const sums = marginsOf(values, rows.length, columns.length)
  const total = sums.total
  for (let row = 0, at = 0; row < rows.length; row += 1) {
    const rowSum = (sums.rows[row] ?? 0) * (1 - SAME)
    for (let column = 0; column < columns.length; column += 1, at += 1) {
      const x = values[at] ?? 0
      if (x > 0 && x * total >= rowSum * (sums.columns[column] ?? 0)) marks[at] = mark.yes
    }
  }
  return marks
}

function marksWithin(cells: Cells): Uint8Array {
  const { rows, columns, least, most } = cells
  const marks = new Uint8Array(least.length)
  const low = marginsOf(least, rows.length, columns.length)
  const high = marginsOf(most, rows.length, columns.length)
  for (let row = 0, at = 0; row < rows.length; row += 1) {
    for (let column = 0; column < columns.length; column += 1, at += 1) {
      const x = least[at] ?? 0
      const xMost = most[at] ?? 0
      // A cell that is surely zero has LQ 0, or 0/0 where nothing else stands in its row or column.
      if (xMost === 0) continue
      const rowLow = low.rows[row] ?? 0
      const columnLow = low.columns[column] ?? 0
      const cLow = Math.max(0, low.total - rowLow - columnLow + x)
      const aMost = high.rest(high.rows[row] ?? 0, xMost, high.rowsOpen[row] ?? 0)
      const bMost = high.rest(high.columns[column] ?? 0, xMost, high.columnsOpen[column] ?? 0)
      const abLow = (rowLow - x) * (columnLow - x) * (1 - SAME)
      if (x > 0 && times(x, cLow) >= times(aMost, bMost) * (1 - SAME)) marks[at] = mark.yes
      else if (times(xMost, high.corner(row, column, xMost)) >= abLow) marks[at] = mark.unseen
    }
  }
  return marks
}

/**
 * M from a measure with its interval (a location quotient, a share): yes where least ≥ threshold, no where most < threshold, else `unseen`.
 * A cell without a value because nothing is there (`no-activity`) is `no`.
 */
export function specialisedBy(field: Field, atLeast = 1): Specialised {
  const floor = atLeast * (1 - SAME)
  const marks = new Uint8Array(field.least.length)
  for (let at = 0; at < marks.length; at += 1) {
    const low = field.least[at] ?? Number.NaN
    const high = field.most[at] ?? Number.NaN
    if (field.why[at] === 1) continue
    if (low >= floor) marks[at] = mark.yes
    else if (!(high < floor)) marks[at] = mark.unseen
  }
  return { rows: field.rows, columns: field.columns, marks }
}

/** A table of yes and no that is known already, row by row: 1 or true is yes. */
export function specialisedIn(
  rows: readonly string[],
  columns: readonly string[],
  table: readonly (readonly (number | boolean)[])[],
): Specialised {
  const marks = Uint8Array.from(table.flat(), Number)
  if (marks.length !== rows.length * columns.length || marks.some((value) => value > mark.unseen))
    throw new RangeError(`${marks.length} marks for ${rows.length} × ${columns.length} cells, each 0, 1 or 2`)
  return { rows, columns, marks }
}

/** What is unseen counts as not specialised: sure specialisation only. */
export function surely({ rows, columns, marks }: Specialised): Specialised {
  return { rows, columns, marks: marks.map((each) => (each === mark.yes ? mark.yes : mark.no)) }
}

/** 0 · ∞ = 0: nothing times something without a bound is nothing. */
function times(left: number, right: number): number {
  return left === 0 || right === 0 ? 0 : left * right
}

/** Sums of rows, columns and the table; a cell without an upper bound is counted apart, because ∞ − ∞ says nothing. */
function marginsOf(amounts: Float64Array, rowCount: number, columnCount: number) {
  const rows = new Float64Array(rowCount)
  const columns = new Float64Array(columnCount)
  const rowsOpen = new Uint32Array(rowCount)
  const columnsOpen = new Uint32Array(columnCount)
  let total = 0
  let open = 0
  for (let row = 0, at = 0; row < rowCount; row += 1) {
    let sum = 0
    for (let column = 0; column < columnCount; column += 1, at += 1) {
      const amount = amounts[at] ?? 0
      if (amount === Infinity) {
        rowsOpen[row] = (rowsOpen[row] ?? 0) + 1
        columnsOpen[column] = (columnsOpen[column] ?? 0) + 1
        open += 1
      } else {
        sum += amount
        columns[column] = (columns[column] ?? 0) + amount
      }
    }
    rows[row] = sum
    total += sum
  }
  const rest = (sum: number, own: number, openCells: number): number =>
    own === Infinity ? (openCells > 1 ? Infinity : sum) : openCells > 0 ? Infinity : Math.max(0, sum - own)
  const corner = (row: number, column: number, own: number): number => {
    const openElsewhere = open - (rowsOpen[row] ?? 0) - (columnsOpen[column] ?? 0) + (own === Infinity ? 1 : 0)
    const finite = own === Infinity ? 0 : own
    return openElsewhere > 0 ? Infinity : Math.max(0, total - (rows[row] ?? 0) - (columns[column] ?? 0) + finite)
  }
  return { rows, columns, rowsOpen, columnsOpen, total, rest, corner }
}
