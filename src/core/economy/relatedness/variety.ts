import type { Cells, Series } from '../cells/cells.ts'
import { cellState, reasons } from '../cells/cells.ts'
import { entropyWithin } from './entropy-within.ts'

export type Variety = {
  /** Entropy over all activities: H = UV + RV. */
  readonly total: Series
  /** Between groups: unrelated variety. */
  readonly unrelated: Series
  /** Within groups, weighted by their shares: related variety. */
  readonly related: Series
}

/**
 * Related and unrelated variety (Frenken, van Oort, Verburg 2007) of each place, with p_i the share of activity i and P_g of its group:
 * UV = −Σ_g P_g log₂ P_g, RV = Σ_g P_g H_g with H_g = −Σ_{i∈g} (p_i/P_g) log₂ (p_i/P_g), UV + RV = H.
 * Shapes: R × C cells, the group of each column by name; three series of R. Unit: bits.
 * Unseen cells leave an interval: the most of H is exact, the least is exact up to twelve unseen cells in a place and otherwise a bound;
 * RV = H − UV is then bounded by their ends. Refuses an empty place (`no-activity`), and a place with unseen cells has no value (`withheld`).
 */
export function variety(cells: Cells, groupOf: (activity: string) => string): Variety {
  const { rows, columns } = cells
  const groups = [...new Set(columns.map(groupOf))]
  const group = Int32Array.from(columns, (activity) => groups.indexOf(groupOf(activity)))
  const total = emptySeries(rows)
  const unrelated = emptySeries(rows)
  const related = emptySeries(rows)
  for (let row = 0; row < rows.length; row += 1) {
    const line = cells.least.subarray(row * columns.length, (row + 1) * columns.length)
    const lineMost = cells.most.subarray(row * columns.length, (row + 1) * columns.length)
    const why = reasonOf(cells, row, lineMost)
    for (const series of [total, unrelated, related]) series.why[row] = why
    if (why === noActivity) continue
    const h = entropyWithin(line, lineMost)
    const uv = entropyWithin(sumGroups(line, group, groups.length), sumGroups(lineMost, group, groups.length))
    put(total, row, h.least, h.most)
    put(unrelated, row, uv.least, uv.most)
    put(related, row, Math.max(0, h.least - uv.most), Math.max(0, h.most - uv.least))
    if (why === 0) put(related, row, Math.max(0, h.least - uv.least), Math.max(0, h.least - uv.least))
  }
  return { total, unrelated, related }
}

const noActivity = reasons.indexOf('no-activity')

function reasonOf(cells: Cells, row: number, lineMost: Float64Array): number {
  const start = row * cells.columns.length
  let why = 0
  for (let at = start; at < start + cells.columns.length; at += 1) {
    if (cells.states[at] === cellState.suppressed) why = reasons.indexOf('withheld')
    if (cells.states[at] === cellState.unknown && why === 0) why = reasons.indexOf('unknown')
  }
  return lineMost.every((amount) => amount === 0) ? noActivity : why
}

function sumGroups(line: Float64Array, group: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count)
  for (let at = 0; at < line.length; at += 1) sums[group[at] ?? 0] = (sums[group[at] ?? 0] ?? 0) + (line[at] ?? 0)
  return sums
}

function emptySeries(names: readonly string[]) {
  const none = () => new Float64Array(names.length).fill(Number.NaN)
  return { names, values: none(), least: none(), most: none(), why: new Uint8Array(names.length) }
}

function put(series: Series, row: number, least: number, most: number): void {
  series.least[row] = least
  series.most[row] = most
  if (series.why[row] === 0) series.values[row] = least
}
