import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { isSeen, sumsOf } from '#core/economy/cells/sums.ts'
import type { Published, Sums } from '#core/economy/cells/sums.ts'
import { tightenBounds } from '#core/economy/cells/tighten-bounds.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'

/** A table as it may be shown: cells, its totals, and where something is kept back. */
export type ShownCells = { readonly cells: Cells; readonly sums: Sums; readonly published: Published }

/** Which cells, and which totals, would give a firm away. */
export type Withheld = { readonly cells: Uint8Array; readonly rows: Uint8Array; readonly columns: Uint8Array }

type Rule = Pick<DisclosureRule, 'threshold' | 'safetyShare'>

const MOST_ROUNDS = 40

/**
 * Decides what of a table of firms is kept back: cells and totals of fewer firms than the rule's threshold or with a firm that dominates
 * them (`dominated`), then as many more as are needed so that no kept-back cell stands alone in a line whose total is shown, and none
 * can be worked out from the totals to within the rule's safety share. The smallest cell that helps is taken. `amount` and `firms` are
 * the same table in two units; what is unseen already stays so. A true zero is no secret.
 */
export function withholdCells(
  amount: Cells,
  firms: Cells,
  { rule, dominated }: { rule: Rule; dominated?: Uint8Array },
): Withheld {
  const threshold = rule.threshold ?? 0
  const [height, width] = [amount.rows.length, amount.columns.length]
  const sums = sumsOf(firms)
  const few = (count: number | undefined) => count !== undefined && count > 0 && count < threshold
  const cells = Uint8Array.from(firms.values, (count, at) =>
    isSeen(amount.states[at]) && (few(count) || dominated?.[at] === 1) ? 1 : 0,
  )
  const withheld = {
    cells,
    rows: Uint8Array.from({ length: height }, (_, row) => (few(sums.rows.values[row]) ? 1 : 0)),
    columns: Uint8Array.from({ length: width }, (_, column) => (few(sums.columns.values[column]) ? 1 : 0)),
  }
  const grid = gridOf(amount, withheld)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    hideNeighbours(grid)
    if (!hideNarrow(grid, rule.safetyShare)) break
  }
  return withheld
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

function publishedOf(cells: Cells, withheld: Withheld): Published {
  const { rows, columns, total } = sumsOf(cells)
  const shown = (line: Float64Array, states: Uint8Array, hidden: Uint8Array) =>
    line.map((value, at) => (hidden[at] === 1 || !isSeen(states[at]) ? Number.NaN : value))
  const all = isSeen(total.states[0]) ? total.values[0] : undefined
  return {
    rows: shown(rows.values, rows.states, withheld.rows),
    columns: shown(columns.values, columns.states, withheld.columns),
    ...(all === undefined ? {} : { total: all }),
  }
}

/** A row or a column, and how many of its cells are kept back. */
type Line = {
  readonly cells: Int32Array
  readonly total: { readonly hidden: Uint8Array; readonly at: number }
  /** An unseen cell keeps the secret as well. */
  readonly isOpen: boolean
  hiddenCells: number
}

type Grid = {
  readonly amount: Cells
  readonly withheld: Withheld
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
}

function gridOf(amount: Cells, withheld: Withheld): Grid {
  const [height, width] = [amount.rows.length, amount.columns.length]
  const line = (cells: Int32Array, hidden: Uint8Array, at: number): Line => ({
    cells,
    total: { hidden, at },
    isOpen: cells.some((cell) => !isSeen(amount.states[cell])),
    hiddenCells: cells.reduce((sum, cell) => sum + (withheld.cells[cell] ?? 0), 0),
  })
  return {
    amount,
    withheld,
    rows: amount.rows.map((_, row) =>
      line(
        Int32Array.from({ length: width }, (__, column) => row * width + column),
        withheld.rows,
        row,
      ),
    ),
    columns: amount.columns.map((_, column) =>
      line(
        Int32Array.from({ length: height }, (__, row) => row * width + column),
        withheld.columns,
        column,
      ),
    ),
  }
}

const isShown = ({ total }: Line): boolean => total.hidden[total.at] === 0

function hide({ amount, withheld, rows, columns }: Grid, cell: number): void {
  withheld.cells[cell] = 1
  const [row, column] = [rows[Math.floor(cell / amount.columns.length)], columns[cell % amount.columns.length]]
  if (row !== undefined) row.hiddenCells += 1
  if (column !== undefined) column.hiddenCells += 1
}

/** One kept-back cell in a line whose total is shown is the total less the others. */
function hideNeighbours(grid: Grid): void {
  const lines = [...grid.rows, ...grid.columns]
  for (let moved = true; moved;) {
    moved = false
    for (const line of lines) {
      if (line.hiddenCells !== 1 || line.isOpen || !isShown(line)) continue
      hideSmallest(grid, line)
      moved = true
    }
  }
}

/** Hides the smallest shown amount of a line, rather where the line across hides something already; where there is none, the total. */
function hideSmallest(grid: Grid, { cells, total }: Line): void {
  const { amount, withheld } = grid
  const width = amount.columns.length
  const isAlone = (cell: number) => {
    const across = cells[1] === (cells[0] ?? 0) + 1 ? grid.columns[cell % width] : grid.rows[Math.floor(cell / width)]
    return (across?.hiddenCells ?? 0) === 0
  }
  let best: { cell: number; alone: boolean; value: number } | null = null
  for (const cell of cells) {
    if (withheld.cells[cell] === 1 || amount.states[cell] !== cellState.value) continue
    const found = { cell, alone: isAlone(cell), value: amount.values[cell] ?? 0 }
    const isBetter = best === null || (found.alone === best.alone ? found.value < best.value : best.alone)
    if (isBetter) best = found
  }
  if (best === null) total.hidden[total.at] = 1
  else hide(grid, best.cell)
}

/** Kept-back cells that totals pin down too well get company. */
function hideNarrow(grid: Grid, safetyShare: number): boolean {
  const { amount, withheld } = grid
  const { cells } = showCells(amount, withheld)
  const width = amount.columns.length
  let moved = false
  for (const [at, isHidden] of withheld.cells.entries()) {
    if (isHidden === 0) continue
    const truth = amount.values[at] ?? 0
    if ((cells.most[at] ?? Infinity) - (cells.least[at] ?? 0) >= truth * safetyShare * 2 || truth === 0) continue
    for (const each of [grid.rows[Math.floor(at / width)], grid.columns[at % width]]) {
      if (each === undefined || !isShown(each)) continue
      hideSmallest(grid, each)
      moved = true
    }
  }
  return moved
}
