import type { Cells } from './cells.ts'
import { isSeen, joinStates } from './sums.ts'
import type { Line } from './sums.ts'

/** Parts of one whole that add up to 1, with the bounds that unseen amounts leave; `state` is the weakest of the amounts. */
export type Shares = {
  readonly values: Float64Array
  readonly least: Float64Array
  readonly most: Float64Array
  readonly state: number
  /** Nothing was there for certain: no shares. */
  readonly isEmpty: boolean
}

type Amounts = { readonly least: Float64Array; readonly most: Float64Array; readonly states: Uint8Array }

/** Shares of the activities in region `row`: p_i = e_ri / Σ_i e_ri. `total` narrows them where the region's own total is known. */
export function sharesInRow(cells: Cells, row: number, total?: Line): Shares {
  const width = cells.columns.length
  const start = row * width
  const end = start + width
  const amounts = {
    least: cells.least.subarray(start, end),
    most: cells.most.subarray(start, end),
    states: cells.states.subarray(start, end),
  }
  return sharesOf(amounts, boundsAt(total, row))
}

/** Shares of the regions in activity `column`: s_r = e_ri / Σ_r e_ri. */
export function sharesInColumn(cells: Cells, column: number, total?: Line): Shares {
  const width = cells.columns.length
  const height = cells.rows.length
  const amounts = { least: new Float64Array(height), most: new Float64Array(height), states: new Uint8Array(height) }
  for (let row = 0; row < height; row += 1) {
    const at = row * width + column
    amounts.least[row] = cells.least[at] ?? 0
    amounts.most[row] = cells.most[at] ?? 0
    amounts.states[row] = cells.states[at] ?? 0
  }
  return sharesOf(amounts, boundsAt(total, column))
}

/** Shares of totals in the total of all. */
export function sharesOfLine(line: Line, total?: Line): Shares {
  return sharesOf(line, boundsAt(total, 0))
}

/** Shares of amounts that are all known, such as inhabitants or areas of regions. Refuses negative and non-finite amounts. */
export function sharesOfAmounts(amounts: ArrayLike<number>): Shares {
  const least = Float64Array.from(amounts)
  for (const amount of least) if (!(amount >= 0 && amount < Infinity)) throw new RangeError(`an amount of ${amount} has no share`)
  return sharesOf({ least, most: least, states: new Uint8Array(least.length) }, {})
}

function boundsAt(total: Line | undefined, at: number): { readonly least?: number; readonly most?: number } {
  if (total === undefined) return {}
  return { least: total.least[at] ?? 0, most: total.most[at] ?? Infinity }
}

function sharesOf(amounts: Amounts, total: { readonly least?: number; readonly most?: number }): Shares {
  const length = amounts.least.length
  let low = 0
  let high = 0
  let open = 0
  let state = 1
  for (let at = 0; at < length; at += 1) {
    const most = amounts.most[at] ?? 0
    low += amounts.least[at] ?? 0
    if (most === Infinity) open += 1
    else high += most
    state = joinStates(state, amounts.states[at] ?? 0)
  }
  const isEmpty = open === 0 && high === 0
  const values = new Float64Array(length).fill(Number.NaN)
  if (isSeen(state)) {
    if (!isEmpty) for (let at = 0; at < length; at += 1) values[at] = (amounts.least[at] ?? 0) / low
    return { values, least: values, most: values, state, isEmpty }
  }
  const least = new Float64Array(length)
  const most = new Float64Array(length)
  for (let at = 0; at < length; at += 1) {
    const cellLeast = amounts.least[at] ?? 0
    const cellMost = amounts.most[at] ?? 0
    const isOpen = cellMost === Infinity
    const othersMost = open - (isOpen ? 1 : 0) > 0 ? Infinity : high - (isOpen ? 0 : cellMost)
    const wholeMost = Math.min(cellLeast + othersMost, total.most ?? Infinity)
    least[at] = cellLeast === 0 ? 0 : Math.min(1, cellLeast / wholeMost)
    const wholeLeast = Math.max(cellMost + (low - cellLeast), total.least ?? 0)
    most[at] = cellMost === 0 ? 0 : isOpen ? 1 : Math.min(1, cellMost / wholeLeast)
  }
  return { values, least, most, state, isEmpty }
}
