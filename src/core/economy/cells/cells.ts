/** How much is known of a cell: a number, a true zero, kept back by who published it, or never seen. */
export const cellState = { value: 0, zero: 1, suppressed: 2, unknown: 3 } as const

/**
 * A table of regions (rows) by activities (columns), row by row: cell (r, c) lies at `r * columns.length + c`.
 * Where the state is `value` or `zero`, `least = most = value`. Where it is `suppressed` or `unknown` the value is NaN and the truth
 * lies between `least` and `most`; `most` is Infinity where nothing bounds it. An unseen cell is never a zero.
 */
export type Cells = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly values: Float64Array
  readonly least: Float64Array
  readonly most: Float64Array
  readonly states: Uint8Array
}

/** Why a measure has no value in a place; `known` = it has one. */
export const reasons = ['known', 'no-activity', 'withheld', 'unknown', 'too-few', 'undefined-here', 'disconnected'] as const
export type Reason = (typeof reasons)[number]

/** What a measure gives for one thing after another (regions, or activities): NaN unless `why` is `known`, with the interval that unseen cells leave open. */
export type Series = {
  readonly names: readonly string[]
  readonly values: Float64Array
  readonly least: Float64Array
  readonly most: Float64Array
  /** Index into `reasons`. */
  readonly why: Uint8Array
}

/** What a measure gives for each cell of a table, laid out like `Cells`. */
export type Field = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly values: Float64Array
  readonly least: Float64Array
  readonly most: Float64Array
  readonly why: Uint8Array
}

/** A table of which every number is known. Refuses negative and non-finite numbers and a length that does not fit. */
export function knownCells(rows: readonly string[], columns: readonly string[], values: ArrayLike<number>): Cells {
  if (values.length !== rows.length * columns.length)
    throw new RangeError(`${values.length} numbers for ${rows.length} × ${columns.length} cells`)
  const kept = Float64Array.from(values)
  const states = new Uint8Array(kept.length)
  for (const [at, value] of kept.entries()) {
    if (!(value >= 0 && value < Infinity)) throw new RangeError(`cell ${at} is ${value}: a table holds amounts of 0 and more`)
    states[at] = value === 0 ? cellState.zero : cellState.value
  }
  return { rows, columns, values: kept, least: kept.slice(), most: kept.slice(), states }
}
