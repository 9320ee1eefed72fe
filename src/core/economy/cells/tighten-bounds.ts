import type { Cells } from './cells.ts'
import { isSeen, sumsOf } from './sums.ts'
import type { Line, Published, Sums } from './sums.ts'

/** Which published totals count nothing but the cells of the table; a table of a part of the activities does not fill its regions' totals. */
export type Whole = { readonly activities: boolean; readonly regions: boolean }

export type Contradiction = { readonly axis: 'region' | 'activity' | 'total'; readonly name: string }

export type Tightened = {
  readonly cells: Cells
  readonly sums: Sums
  readonly rounds: number
  /** Lines whose numbers cannot all be true; when there are any, the bounds are left as they were given. */
  readonly contradictions: readonly Contradiction[]
}

/** Changes below this part of the amount are the last digits of sums. */
const TOLERANCE = 1e-9
const MOST_ROUNDS = 1_000

/** The table with its totals as a last row and a last column. */
type Frame = { readonly width: number; readonly least: Float64Array; readonly most: Float64Array }
type Stretch = {
  readonly start: number
  readonly step: number
  readonly parts: number
  readonly whole: boolean
  readonly who: Contradiction
}

/**
 * Bounds of unseen cells from totals, to a fixed point: in every line, cell ≤ total's most − Σ least of the others, and (where the line is whole)
 * cell ≥ total's least − Σ most of the others; totals likewise from their cells. Formula: bounds propagation over row and column totals
 * (R. A. Dobra and S. E. Fienberg 2000, bounds for cell entries in contingency tables, PNAS 97(22), for tables with fixed margins).
 * In: R × C cells and published totals in the same unit. Out: cells with narrower bounds; states stay as they are — a suppressed cell that has
 * only one possible value left is a leak to be mended by the publisher, not a number to be shown. Never widens; the truth is never cut off.
 * Refuses: totals of another length. Numbers that contradict each other are told by line and change nothing.
 */
export function tightenBounds(
  cells: Cells,
  published: Published = {},
  whole: Whole = { activities: true, regions: true },
): Tightened {
  const frame = frameOf(cells, published)
  const stretches = stretchesOf(cells, whole)
  const contradictions: Contradiction[] = []
  let rounds = 0
  for (let moved = true; moved && contradictions.length === 0 && rounds < MOST_ROUNDS; rounds += 1) {
    moved = false
    for (const stretch of stretches) {
      const result = tightenStretch(frame, stretch)
      if (result === 'contradiction') contradictions.push(stretch.who)
      else moved = moved || result === 'moved'
    }
  }
  const settled = contradictions.length === 0 ? frame : frameOf(cells, published)
  return { cells: cellsIn(settled, cells), sums: sumsIn(settled, cells, published), rounds, contradictions }
}

function frameOf(cells: Cells, published: Published): Frame {
  const columns = cells.columns.length
  const rows = cells.rows.length
  const width = columns + 1
  const least = new Float64Array((rows + 1) * width)
  const most = new Float64Array((rows + 1) * width).fill(Infinity)
  for (let row = 0; row < rows; row += 1) {
    least.set(cells.least.subarray(row * columns, (row + 1) * columns), row * width)
    most.set(cells.most.subarray(row * columns, (row + 1) * columns), row * width)
  }
  const fix = (at: number, amount: number | undefined): void => {
    if (amount === undefined || Number.isNaN(amount)) return
    if (!(amount >= 0 && amount < Infinity)) throw new RangeError(`a published total is ${amount}`)
    least[at] = amount
    most[at] = amount
  }
  if ((published.rows?.length ?? rows) !== rows || (published.columns?.length ?? columns) !== columns)
    throw new RangeError(`published totals do not fit ${rows} × ${columns} cells`)
  for (let row = 0; row < rows; row += 1) fix(row * width + columns, published.rows?.[row])
  for (let column = 0; column < columns; column += 1) fix(rows * width + column, published.columns?.[column])
  fix(rows * width + columns, published.total)
  return { width, least, most }
}

function stretchesOf({ rows, columns }: Cells, whole: Whole): Stretch[] {
  const width = columns.length + 1
  return [
    ...[...rows, null].map((name, row) => ({
      start: row * width,
      step: 1,
      parts: columns.length,
      whole: whole.activities,
      who: name === null ? ({ axis: 'total', name: '' } as const) : ({ axis: 'region', name } as const),
    })),
    ...[...columns, null].map((name, column) => ({
      start: column,
      step: width,
      parts: rows.length,
      whole: whole.regions,
      who: name === null ? ({ axis: 'total', name: '' } as const) : ({ axis: 'activity', name } as const),
    })),
  ]
}

function tightenStretch({ least, most }: Frame, { start, step, parts, whole }: Stretch): 'moved' | 'still' | 'contradiction' {
  const totalAt = start + parts * step
  let low = 0
  let high = 0
  let open = 0
  for (let part = 0, at = start; part < parts; part += 1, at += step) {
    low += least[at] ?? 0
    if (most[at] === Infinity) open += 1
    else high += most[at] ?? 0
  }
  const slack = TOLERANCE * Math.max(1, low, most[totalAt] === Infinity ? 0 : (most[totalAt] ?? 0))
  let outcome = narrow(least, most, { at: totalAt, low, high: whole && open === 0 ? high : Infinity, slack })
  if (outcome === 'contradiction') return outcome
  const totalLeast = least[totalAt] ?? 0
  const totalMost = most[totalAt] ?? Infinity
  for (let part = 0, at = start; part < parts; part += 1, at += step) {
    const isOpen = most[at] === Infinity
    const othersOpen = open - (isOpen ? 1 : 0)
    const othersMost = othersOpen > 0 ? Infinity : high - (isOpen ? 0 : (most[at] ?? 0))
    const othersLeast = low - (least[at] ?? 0)
    const result = narrow(least, most, {
      at,
      low: whole ? totalLeast - othersMost : 0,
      high: totalMost - othersLeast,
      slack,
    })
    if (result === 'contradiction') return result
    if (result === 'moved') outcome = result
  }
  return outcome
}

type Narrower = { readonly at: number; readonly low: number; readonly high: number; readonly slack: number }

function narrow(
  least: Float64Array,
  most: Float64Array,
  { at, low, high, slack }: Narrower,
): 'moved' | 'still' | 'contradiction' {
  const before = least[at] ?? 0
  const above = most[at] ?? Infinity
  if (low > above + slack || high < before - slack) return 'contradiction'
  let outcome: 'moved' | 'still' = 'still'
  if (low > before + slack) {
    least[at] = Math.min(low, above)
    outcome = 'moved'
  }
  if (high < above - slack) {
    most[at] = Math.max(high, least[at] ?? 0)
    outcome = 'moved'
  }
  return outcome
}

function cellsIn({ width, least, most }: Frame, cells: Cells): Cells {
  const columns = cells.columns.length
  const narrower = { least: cells.least.slice(), most: cells.most.slice() }
  for (let row = 0; row < cells.rows.length; row += 1) {
    narrower.least.set(least.subarray(row * width, row * width + columns), row * columns)
    narrower.most.set(most.subarray(row * width, row * width + columns), row * columns)
  }
  return { ...cells, ...narrower }
}

function sumsIn({ width, least, most }: Frame, cells: Cells, published: Published): Sums {
  const sums = sumsOf(cells, published)
  const rows = cells.rows.length
  const columns = cells.columns.length
  for (let row = 0; row < rows; row += 1) copyBounds(sums.rows, row, row * width + columns)
  for (let column = 0; column < columns; column += 1) copyBounds(sums.columns, column, rows * width + column)
  copyBounds(sums.total, 0, rows * width + columns)
  return sums

  function copyBounds(line: Line, at: number, from: number): void {
    if (isSeen(line.states[at])) return
    line.least[at] = Math.max(line.least[at] ?? 0, least[from] ?? 0)
    line.most[at] = Math.min(line.most[at] ?? Infinity, most[from] ?? Infinity)
  }
}
