import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { isSeen, sumsOf } from '#core/economy/cells/sums.ts'
import type { Published, Sums } from '#core/economy/cells/sums.ts'
import { boundByClasses } from '#core/economy/cells/size-classes.ts'
import { tightenBounds } from '#core/economy/cells/tighten-bounds.ts'
import type { YearTable } from './year-sums.ts'

/** A table as it may be shown: cells, its totals, and where something is kept back. */
export type ShownCells = { readonly cells: Cells; readonly sums: Sums; readonly published: Published }

/** Which cells of a table, which totals and whether the whole of it are kept back (1). */
export type Withheld = {
  readonly cells: Uint8Array
  readonly rows: Uint8Array
  readonly columns: Uint8Array
  readonly total: number
  /** Cells of which nothing is told by the classes of size of their firms (1); null where no firm has one. */
  readonly byClass?: Uint8Array | null
}

/** The same places and activities in one year, and what of them is kept back. */
export type Tables = {
  readonly amount: Cells
  readonly firms: Cells
  readonly withheld: Withheld
  /** 1 where it may be told that one firm holds half or more of a cell; see `heldByOne`. */
  readonly heldByOne?: Uint8Array
}

/** The numbers of a table, with what may be told of those unseen by the classes of size of their firms. */
export function withClasses({ amount, classed }: Pick<YearTable, 'amount' | 'classed'>, { byClass }: Withheld): Cells {
  return classed == null || byClass == null ? amount : boundByClasses(amount, classed.bounds, byClass)
}

/** The table with what is kept back taken out, and the bounds that the shown totals leave. */
export function showCells(cells: Cells, withheld: Withheld): ShownCells {
  const values = cells.values.slice()
  const least = cells.least.slice()
  const most = cells.most.slice()
  const states = cells.states.slice()
  for (const [at, isHidden] of withheld.cells.entries()) {
    if (isHidden === 0) continue
    values[at] = Number.NaN
    least[at] = 0
    most[at] = Infinity
    states[at] = cellState.suppressed
  }
  const published = publishedOf(cells, withheld)
  const { cells: shown, sums } = tightenBounds({ ...cells, values, least, most, states }, published)
  return { cells: shown, sums, published }
}

/** A year as it may be shown: what is counted and its totals, how many firms that is and their totals. */
export type ShownTables = { readonly cells: Cells; readonly sums: Sums; readonly firms: Cells; readonly firmSums: Sums }

export function showTables({ amount, firms, withheld }: Tables): ShownTables {
  const shown = showCells(amount, withheld)
  const counted = showCells(firms, withheld)
  return { cells: shown.cells, sums: shown.sums, firms: counted.cells, firmSums: counted.sums }
}

function publishedOf(cells: Cells, withheld: Withheld): Published {
  const { rows, columns, total } = sumsOf(cells)
  const shown = (line: Float64Array, states: Uint8Array, hidden: Uint8Array) =>
    line.map((value, at) => (hidden[at] === 1 || !isSeen(states[at]) ? Number.NaN : value))
  const all = withheld.total === 0 && isSeen(total.states[0]) ? total.values[0] : undefined
  return {
    rows: shown(rows.values, rows.states, withheld.rows),
    columns: shown(columns.values, columns.states, withheld.columns),
    ...(all === undefined ? {} : { total: all }),
  }
}
