import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import type { Line, Sums } from '#core/economy/cells/sums.ts'
import type { ShownTables } from './show-cells.ts'

type Names = Pick<Cells, 'rows' | 'columns'>

/**
 * One year as it may be shown, laid out like another: an activity or place that it does not have was empty then. Totals stay those that
 * were shown of the year, so that what is left out of the layout tells nothing of what is in it.
 */
export function layOutAlike({ cells, sums, firms, firmSums }: ShownTables, names: Names): ShownTables {
  return {
    cells: cellsAlike(cells, names),
    sums: sumsAlike(sums, cells, names),
    firms: cellsAlike(firms, names),
    firmSums: sumsAlike(firmSums, firms, names),
  }
}

/** Places and activities of two years: those of the later one first, then those that there were only before. */
export function namesOfBoth(now: Names, earlier: Names): Names {
  const joined = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])]
  return { rows: joined(now.rows, earlier.rows), columns: joined(now.columns, earlier.columns) }
}

/** Where each name lies among others; −1 where it does not. */
function placesAmong(names: readonly string[], of: readonly string[]): Int32Array {
  const at = new Map(of.map((name, place) => [name, place]))
  return Int32Array.from(names, (name) => at.get(name) ?? -1)
}

type Amounts = Pick<Cells, 'values' | 'least' | 'most' | 'states'>

function amountsAlike({ values, least, most, states }: Amounts, from: Int32Array): Amounts {
  const take = (of: Float64Array) => Float64Array.from(from, (at) => (at === -1 ? 0 : (of[at] ?? 0)))
  return {
    values: take(values),
    least: take(least),
    most: take(most),
    states: Uint8Array.from(from, (at) => (at === -1 ? cellState.zero : (states[at] ?? cellState.zero))),
  }
}

function cellsAlike(cells: Cells, { rows, columns }: Names): Cells {
  const [rowAt, columnAt] = [placesAmong(rows, cells.rows), placesAmong(columns, cells.columns)]
  const from = Int32Array.from({ length: rows.length * columns.length }, (_, at) => {
    const [row, column] = [rowAt[Math.floor(at / columns.length)] ?? -1, columnAt[at % columns.length] ?? -1]
    return row === -1 || column === -1 ? -1 : row * cells.columns.length + column
  })
  return { rows, columns, ...amountsAlike(cells, from) }
}

function sumsAlike(sums: Sums, of: Names, { rows, columns }: Names): Sums {
  const lineAlike = (line: Line, from: Int32Array): Line => ({
    ...amountsAlike(line, from),
    summed: Uint8Array.from(from, (at) => (at === -1 ? 1 : (line.summed[at] ?? 1))),
  })
  return {
    rows: lineAlike(sums.rows, placesAmong(rows, of.rows)),
    columns: lineAlike(sums.columns, placesAmong(columns, of.columns)),
    total: sums.total,
  }
}
