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
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    hideNeighbours(amount, withheld)
    if (!hideNarrow(amount, withheld, rule.safetyShare)) break
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

type Line = { readonly cells: readonly number[]; readonly isShown: boolean; readonly hideTotal: () => void }

function linesOf(amount: Cells, withheld: Withheld): Line[] {
  const [height, width] = [amount.rows.length, amount.columns.length]
  const row = (at: number): Line => ({
    cells: Array.from({ length: width }, (_, column) => at * width + column),
    isShown: withheld.rows[at] === 0,
    hideTotal: () => void (withheld.rows[at] = 1),
  })
  const column = (at: number): Line => ({
    cells: Array.from({ length: height }, (_, place) => place * width + at),
    isShown: withheld.columns[at] === 0,
    hideTotal: () => void (withheld.columns[at] = 1),
  })
  return [...amount.rows.map((_, at) => row(at)), ...amount.columns.map((_, at) => column(at))]
}

/** One kept-back cell in a line whose total is shown is the total less the others. */
function hideNeighbours(amount: Cells, withheld: Withheld): void {
  for (let moved = true; moved;) {
    moved = false
    for (const line of linesOf(amount, withheld)) {
      const hidden = line.cells.filter((at) => withheld.cells[at] === 1)
      // An unseen cell keeps the secret as well.
      if (!line.isShown || hidden.length !== 1 || line.cells.some((at) => !isSeen(amount.states[at]))) continue
      hideSmallest(amount, withheld, line)
      moved = true
    }
  }
}

/** Hides the smallest shown amount of a line, rather in a line of the other kind that hides something already; or the total. */
function hideSmallest(amount: Cells, withheld: Withheld, { cells, hideTotal }: Line): void {
  const width = amount.columns.length
  const crossings = (at: number) => {
    const [row, column] = [Math.floor(at / width), at % width]
    const inRow = amount.columns.some((_, each) => each !== column && withheld.cells[row * width + each] === 1)
    const inColumn = amount.rows.some((_, each) => each !== row && withheld.cells[each * width + column] === 1)
    return inRow || inColumn ? 0 : 1
  }
  const [smallest] = cells
    .filter((at) => withheld.cells[at] === 0 && amount.states[at] === cellState.value)
    .toSorted(
      (one, other) => crossings(one) - crossings(other) || (amount.values[one] ?? 0) - (amount.values[other] ?? 0) || one - other,
    )
  if (smallest === undefined) hideTotal()
  else withheld.cells[smallest] = 1
}

/** Kept-back cells that totals pin down too well get company. */
function hideNarrow(amount: Cells, withheld: Withheld, safetyShare: number): boolean {
  const { cells } = showCells(amount, withheld)
  const width = amount.columns.length
  const lines = linesOf(amount, withheld)
  let moved = false
  for (const [at, isHidden] of withheld.cells.entries()) {
    if (isHidden === 0) continue
    const truth = amount.values[at] ?? 0
    if ((cells.most[at] ?? Infinity) - (cells.least[at] ?? 0) >= truth * safetyShare * 2 || truth === 0) continue
    const line = lines[Math.floor(at / width)]
    const across = lines[amount.rows.length + (at % width)]
    for (const each of [line, across]) {
      if (each === undefined || !each.isShown) continue
      hideSmallest(amount, withheld, each)
      moved = true
    }
  }
  return moved
}
