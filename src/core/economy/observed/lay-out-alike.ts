import type { Cells } from '#core/economy/cells/cells.ts'
import type { Tables } from './show-cells.ts'

type Names = Pick<Cells, 'rows' | 'columns'>

/** One year laid out like another: an activity or place that it does not have was empty then. */
export function layOutAlike(year: Tables, names: Names): Tables {
  return {
    amount: laidOut(year.amount, names),
    firms: laidOut(year.firms, names),
    withheld: {
      cells: Uint8Array.from(placesIn(year.amount, names), (at) => year.withheld.cells[at] ?? 0),
      rows: alongNames(year.withheld.rows, year.amount.rows, names.rows),
      columns: alongNames(year.withheld.columns, year.amount.columns, names.columns),
      total: year.withheld.total,
    },
  }
}

/** Places and activities of two years: those of the later one first, then those that there were only before. */
export function namesOfBoth(now: Names, earlier: Names): Names {
  const joined = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])]
  return { rows: joined(now.rows, earlier.rows), columns: joined(now.columns, earlier.columns) }
}

/** What is kept back of some names, in the order of others; a name that was not there has nothing to keep back. */
function alongNames(of: Uint8Array, names: readonly string[], others: readonly string[]): Uint8Array {
  const at = new Map(names.map((name, place) => [name, of[place] ?? 0]))
  return Uint8Array.from(others, (name) => at.get(name) ?? 0)
}

/** Where each cell of the later table lies in the earlier one; −1 where it does not. */
function placesIn(earlier: Cells, now: Names): Int32Array {
  const rowAt = new Map(earlier.rows.map((row, at) => [row, at]))
  const columnAt = new Map(earlier.columns.map((column, at) => [column, at]))
  return Int32Array.from({ length: now.rows.length * now.columns.length }, (_, at) => {
    const row = rowAt.get(now.rows[Math.floor(at / now.columns.length)] ?? '')
    const column = columnAt.get(now.columns[at % now.columns.length] ?? '')
    return row === undefined || column === undefined ? -1 : row * earlier.columns.length + column
  })
}

function laidOut(earlier: Cells, now: Names): Cells {
  const places = placesIn(earlier, now)
  const take = (from: Float64Array) => Float64Array.from(places, (at) => (at === -1 ? 0 : (from[at] ?? 0)))
  return {
    rows: now.rows,
    columns: now.columns,
    values: take(earlier.values),
    least: take(earlier.least),
    most: take(earlier.most),
    // 1 is the state of a true zero.
    states: Uint8Array.from(places, (at) => (at === -1 ? 1 : (earlier.states[at] ?? 1))),
  }
}
