import { cellState, reasons } from './cells.ts'
import type { Field, Reason, Series } from './cells.ts'

/** Where the truth lies for sure, both ends included. */
export type Interval = { readonly least: number; readonly most: number }

/** A measure of one thing: its value, or why it has none and what interval remains. */
export type Outcome = Interval & { readonly value: number; readonly why: Reason }

const NOTHING = { value: Number.NaN, least: Number.NaN, most: Number.NaN }

export const none = (why: Exclude<Reason, 'known'>): Outcome => ({ ...NOTHING, why })
export const known = (value: number): Outcome => ({ value, least: value, most: value, why: 'known' })
export const within = ({ least, most }: Interval, why: Exclude<Reason, 'known'>): Outcome => ({
  value: Number.NaN,
  least,
  most,
  why,
})

/** The number of a reason in `reasons`. */
export const reasonCode = (why: Reason): number => reasons.indexOf(why)

export function reasonOf(code: number | undefined): Reason {
  return reasons[code ?? -1] ?? 'unknown'
}

/** What an unseen amount leaves a measure with: kept back by its publisher, or never seen. */
export const unseenReason = (state: number): 'withheld' | 'unknown' => (state === cellState.unknown ? 'unknown' : 'withheld')

export function seriesFrom(names: readonly string[], outcomeOf: (at: number) => Outcome): Series {
  const series = {
    names,
    values: new Float64Array(names.length),
    least: new Float64Array(names.length),
    most: new Float64Array(names.length),
    why: new Uint8Array(names.length),
  }
  for (let at = 0; at < names.length; at += 1) writeOutcome(series, at, outcomeOf(at))
  return series
}

export function fieldFrom(
  { rows, columns }: { readonly rows: readonly string[]; readonly columns: readonly string[] },
  outcomeOf: (row: number, column: number) => Outcome,
): Field {
  const size = rows.length * columns.length
  const field = {
    rows,
    columns,
    values: new Float64Array(size),
    least: new Float64Array(size),
    most: new Float64Array(size),
    why: new Uint8Array(size),
  }
  for (let row = 0; row < rows.length; row += 1)
    for (let column = 0; column < columns.length; column += 1)
      writeOutcome(field, row * columns.length + column, outcomeOf(row, column))
  return field
}

type Columns = Pick<Series, 'values' | 'least' | 'most' | 'why'>

export function writeOutcome(into: Columns, at: number, { value, least, most, why }: Outcome): void {
  into.values[at] = value
  into.least[at] = least
  into.most[at] = most
  into.why[at] = reasonCode(why)
}

/** One place of a series or a field. */
export function outcomeAt(of: Columns, at: number): Outcome {
  return {
    value: of.values[at] ?? Number.NaN,
    least: of.least[at] ?? Number.NaN,
    most: of.most[at] ?? Number.NaN,
    why: reasonOf(of.why[at]),
  }
}
