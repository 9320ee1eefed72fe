import { cellState } from './cells.ts'
import type { Cells } from './cells.ts'

/** One amount for each of a row of names, with its bounds; `values` is NaN unless the state is `value` or `zero`. */
export type Line = {
  readonly values: Float64Array
  readonly least: Float64Array
  readonly most: Float64Array
  readonly states: Uint8Array
  /** 1 where the amount is exactly the sum of its cells; 0 where it was published by itself and may count more than the cells of the table. */
  readonly summed: Uint8Array
}

/** Totals of regions (`rows`), of activities (`columns`) and of everything (`total`, one amount). */
export type Sums = { readonly rows: Line; readonly columns: Line; readonly total: Line }

/** Totals that were published beside the cells; NaN = this one was not. */
export type Published = {
  readonly rows?: ArrayLike<number>
  readonly columns?: ArrayLike<number>
  readonly total?: number
}

/** Rounding of sums in the last digits is no contradiction. */
const TOLERANCE = 1e-9

export const isSeen = (state: number | undefined): boolean => state === cellState.value || state === cellState.zero

/** What is known of a sum of these two: a true number only of true numbers; never seen weighs more than kept back. */
export function joinStates(one: number, other: number): number {
  if (one > cellState.zero || other > cellState.zero) return Math.max(one, other)
  return Math.min(one, other)
}

export function emptyLine(length: number): Line {
  return {
    values: new Float64Array(length),
    least: new Float64Array(length),
    most: new Float64Array(length),
    states: new Uint8Array(length).fill(cellState.zero),
    summed: new Uint8Array(length).fill(1),
  }
}

/**
 * Totals of a table: R of regions, C of activities, one of everything; same unit as the cells. Bounds add up: least = Σ least, most = Σ most.
 * What is published goes before what is added up, and the total of everything follows from published rows or columns where all of them are known.
 * Refuses: published totals of another length, negative, infinite, or smaller than what is certainly in their cells.
 */
export function sumsOf(cells: Cells, published: Published = {}): Sums {
  const { rows, columns, total } = addUp(cells)
  if (published.rows !== undefined) publish(rows, published.rows, cells.rows)
  if (published.columns !== undefined) publish(columns, published.columns, cells.columns)
  if (published.total !== undefined) publish(total, [published.total], ['the whole table'])
  if (total.summed[0] === 1) {
    for (const line of [rows, columns]) if (line.summed.includes(0)) followLine(total, line)
  }
  return { rows, columns, total }
}

/** Whether every amount is a true number. */
export function areAllSeen(states: Uint8Array): boolean {
  for (let at = 0; at < states.length; at += 1) if ((states[at] ?? 0) > cellState.zero) return false
  return true
}

/** The same as `addUp` where every cell is seen: one array to read instead of three. */
function addUpSeen({ rows, columns, values }: Cells): Sums {
  const width = columns.length
  const ofColumns = new Float64Array(width)
  const ofRows = new Float64Array(rows.length)
  for (let row = 0; row < rows.length; row += 1) {
    const start = row * width
    let sum = 0
    for (let column = 0; column < width; column += 1) {
      const value = values[start + column] ?? 0
      sum += value
      ofColumns[column] = (ofColumns[column] ?? 0) + value
    }
    ofRows[row] = sum
  }
  const all = ofRows.reduce((sum, each) => sum + each, 0)
  return { rows: seenLine(ofRows), columns: seenLine(ofColumns), total: seenLine(Float64Array.of(all)) }
}

function seenLine(values: Float64Array): Line {
  return {
    values,
    least: values.slice(),
    most: values.slice(),
    states: Uint8Array.from(values, (value) => (value === 0 ? cellState.zero : cellState.value)),
    summed: new Uint8Array(values.length).fill(1),
  }
}

function addUp(cells: Cells): Sums {
  if (areAllSeen(cells.states)) return addUpSeen(cells)
  const width = cells.columns.length
  const rows = emptyLine(cells.rows.length)
  const columns = emptyLine(width)
  const total = emptyLine(1)
  const { least, most, states } = cells
  for (let row = 0; row < cells.rows.length; row += 1) {
    const start = row * width
    let low = 0
    let high = 0
    let state = rows.states[row] ?? 0
    for (let column = 0; column < width; column += 1) {
      const cellLeast = least[start + column] ?? 0
      const cellMost = most[start + column] ?? 0
      const cellIs = states[start + column] ?? 0
      low += cellLeast
      high += cellMost
      columns.least[column] = (columns.least[column] ?? 0) + cellLeast
      columns.most[column] = (columns.most[column] ?? 0) + cellMost
      if (cellIs !== cellState.zero) {
        state = joinStates(state, cellIs)
        columns.states[column] = joinStates(columns.states[column] ?? 0, cellIs)
      }
    }
    rows.least[row] = low
    rows.most[row] = high
    rows.states[row] = state
    total.least[0] = (total.least[0] ?? 0) + low
    total.most[0] = (total.most[0] ?? 0) + high
    total.states[0] = joinStates(total.states[0] ?? 0, state)
  }
  for (const line of [rows, columns, total]) setValues(line)
  return { rows, columns, total }
}

export function setValues(line: Line): void {
  for (const [at, state] of line.states.entries()) line.values[at] = isSeen(state) ? (line.least[at] ?? Number.NaN) : Number.NaN
}

function publish(line: Line, amounts: ArrayLike<number>, names: readonly string[]): void {
  if (amounts.length !== names.length) throw new RangeError(`${amounts.length} published totals for ${names.length} names`)
  for (const [at, name] of names.entries()) {
    const amount = amounts[at] ?? Number.NaN
    if (Number.isNaN(amount)) continue
    if (amount < 0 || amount === Infinity) throw new RangeError(`the published total of ${name} is ${amount}`)
    const certain = line.least[at] ?? 0
    if (certain > amount + TOLERANCE * Math.max(1, amount))
      throw new RangeError(`the published total of ${name} is ${amount}, but its cells hold at least ${certain}`)
    line.values[at] = amount
    line.least[at] = amount
    line.most[at] = amount
    line.states[at] = amount === 0 ? cellState.zero : cellState.value
    line.summed[at] = 0
  }
}

/** The total of everything out of totals of which some were published. */
function followLine(total: Line, line: Line): void {
  let state: number = cellState.zero
  let least = 0
  let most = 0
  for (const [at, each] of line.states.entries()) {
    state = joinStates(state, each)
    least += line.least[at] ?? 0
    most += line.most[at] ?? 0
  }
  total.summed[0] = 0
  const known = isSeen(state)
  if (known && isSeen(total.states[0])) return
  total.least[0] = known ? least : Math.max(least, total.least[0] ?? 0)
  total.most[0] = known ? most : Math.min(most, total.most[0] ?? Infinity)
  total.states[0] = state
  setValues(total)
}
