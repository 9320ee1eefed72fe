import type { Cells, Series } from '../cells/cells.ts'
import { cellState, reasons } from '../cells/cells.ts'
import { entropyOfUnplaced } from './entropy-of-unplaced.ts'
import type { Amount, Unplaced } from './entropy-of-unplaced.ts'

/** Nothing finer is known of it: it may be of so many activities at most, known ones or others, of one kind or of several. */
export type Coarse = { readonly kinds: readonly string[]; readonly among: number }

/** The wider kind of an activity, or what a code that is none of its own leaves open. */
export type KindOf = (activity: string) => string | Coarse

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
 * RV = H − UV is then bounded by their ends, and by the group of the most activities if all of them were alike. So do coarse codes, whose firms may be of any of the finer activities (`entropyOfUnplaced`).
 * Refuses an empty place (`no-activity`); a place with unseen cells has no value (`withheld`), nor one in which it depends on coarse codes (`unknown`).
 */
export function variety(cells: Cells, kindOf: KindOf): Variety {
  const { rows, columns } = cells
  const own = columns.map(kindOf)
  const groups = [...new Set(own.flatMap((kind) => (typeof kind === 'string' ? [kind] : kind.kinds)))]
  const group = new Map(groups.map((name, at) => [name, at]))
  const groupsOf = own.map((kind) => (typeof kind === 'string' ? [kind] : kind.kinds).map((name) => group.get(name) ?? 0))
  const total = emptySeries(rows)
  const unrelated = emptySeries(rows)
  const related = emptySeries(rows)
  for (const row of rows.keys()) {
    const start = row * columns.length
    const why = reasonOf(cells, row, cells.most.subarray(start, start + columns.length))
    for (const series of [total, unrelated, related]) series.why[row] = why
    if (why === noActivity) continue
    const placed: Amount[] = []
    const unplaced: Unplaced[] = []
    const sums = groups.map((_, at) => ({ group: at, least: 0, most: 0 }))
    const unplacedSums: Unplaced[] = []
    for (const [column, kind] of own.entries()) {
      const amount = { least: cells.least[start + column] ?? 0, most: cells.most[start + column] ?? 0 }
      const ofGroups = groupsOf[column] ?? []
      const [first = 0] = ofGroups
      if (typeof kind === 'string') placed.push({ ...amount, group: first })
      else if (amount.most > 0) unplaced.push({ ...amount, groups: ofGroups, among: kind.among })
      const sum = sums[first]
      if (ofGroups.length > 1) {
        if (amount.most > 0) unplacedSums.push({ ...amount, groups: ofGroups, among: ofGroups.length })
      } else if (sum !== undefined) {
        sum.least += amount.least
        sum.most += amount.most
      }
    }
    const h = entropyOfUnplaced(placed, unplaced)
    const uv = entropyOfUnplaced(sums, unplacedSums)
    put(total, row, h.least, h.most)
    put(unrelated, row, uv.least, uv.most)
    const widest = Math.log2(Math.max(...activitiesIn(groups.length, placed, unplaced)))
    put(related, row, Math.max(0, h.least - uv.most), Math.min(widest, Math.max(0, h.most - uv.least)))
  }
  return { total, unrelated, related }
}

/** How many activities of each group there may be. */
function activitiesIn(groups: number, placed: readonly Amount[], unplaced: readonly Unplaced[]): Float64Array {
  const counts = new Float64Array(groups)
  for (const { group } of placed) counts[group] = (counts[group] ?? 0) + 1
  for (const { groups: own, among } of unplaced) for (const group of own) counts[group] = (counts[group] ?? 0) + among
  return counts
}

const noActivity = reasons.indexOf('no-activity')
const unknown = reasons.indexOf('unknown')

function reasonOf(cells: Cells, row: number, lineMost: Float64Array): number {
  const start = row * cells.columns.length
  let why = 0
  for (let at = start; at < start + cells.columns.length; at += 1) {
    if (cells.states[at] === cellState.suppressed) why = reasons.indexOf('withheld')
    if (cells.states[at] === cellState.unknown && why === 0) why = unknown
  }
  return lineMost.every((amount) => amount === 0) ? noActivity : why
}

function emptySeries(names: readonly string[]) {
  const none = () => new Float64Array(names.length).fill(Number.NaN)
  return { names, values: none(), least: none(), most: none(), why: new Uint8Array(names.length) }
}

function put(series: Series, row: number, least: number, most: number): void {
  series.least[row] = least
  series.most[row] = most
  if (series.why[row] !== 0) return
  if (most - least > 1e-9) series.why[row] = unknown
  else {
    series.values[row] = least
    series.most[row] = least
  }
}
