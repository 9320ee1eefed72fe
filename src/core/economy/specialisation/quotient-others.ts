import type { Cells } from '../cells/cells.ts'
import type { Interval } from '../cells/outcome.ts'

/** What lies around one cell: the rest of its row, the rest of its column, and the cells in neither. */
export type Others = { readonly inRow: Interval; readonly inColumn: Interval; readonly elsewhere: Interval }

/** Sums of bounds, with the infinite ones counted apart so that one of them can be taken out again. */
type Tally = { least: number; most: number; open: number }

const emptyTally = (): Tally => ({ least: 0, most: 0, open: 0 })

function add(tally: Tally, least: number, most: number): void {
  tally.least += least
  if (most === Infinity) tally.open += 1
  else tally.most += most
}

const minus = (from: Tally, taken: Tally): Tally => ({
  least: from.least - taken.least,
  most: from.most - taken.most,
  open: from.open - taken.open,
})

// What is left of a difference of equal sums is a last digit, never a negative amount.
const asInterval = ({ least, most, open }: Tally): Interval => {
  const low = Math.max(0, least)
  return { least: low, most: open > 0 ? Infinity : Math.max(low, most) }
}

/** Gives, for each cell of a table, the bounds of what is around it; one pass over the table, then a few additions for each cell. */
export function othersOf(cells: Cells): (row: number, column: number) => Others {
  const width = cells.columns.length
  const rows = cells.rows.map(emptyTally)
  const columns = cells.columns.map(emptyTally)
  const all = emptyTally()
  const cellAt = (row: number, column: number): Tally => {
    const tally = emptyTally()
    add(tally, cells.least[row * width + column] ?? 0, cells.most[row * width + column] ?? 0)
    return tally
  }
  for (const [row, ofRow] of rows.entries())
    for (const [column, ofColumn] of columns.entries())
      for (const tally of [ofRow, ofColumn, all])
        add(tally, cells.least[row * width + column] ?? 0, cells.most[row * width + column] ?? 0)
  return (row, column) => {
    const own = cellAt(row, column)
    const inRow = minus(rows[row] ?? emptyTally(), own)
    const inColumn = minus(columns[column] ?? emptyTally(), own)
    return {
      inRow: asInterval(inRow),
      inColumn: asInterval(inColumn),
      elsewhere: asInterval(minus(minus(minus(all, inRow), inColumn), own)),
    }
  }
}
