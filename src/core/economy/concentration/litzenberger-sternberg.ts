import { cellState } from '../cells/cells.ts'
import type { Cells, Field } from '../cells/cells.ts'
import { fieldFrom, known, none, unseenReason, within } from '../cells/outcome.ts'
import type { Interval, Outcome } from '../cells/outcome.ts'
import { sharesInColumn } from '../cells/shares.ts'
import type { Shares } from '../cells/shares.ts'
import { isSeen, joinStates, sumsOf } from '../cells/sums.ts'
import type { Sums } from '../cells/sums.ts'

type Place = {
  /** Area of each region, in any unit. */
  readonly area: ArrayLike<number>
  readonly inhabitants: ArrayLike<number>
}

/**
 * Cluster index of Litzenberger and Sternberg: dense in the area, dense among the inhabitants, and made of many firms. Formula:
 * CI_ri = [(e_ri / a_r) / (e_i / a)] × [(e_ri / p_r) / (e_i / p)] ÷ [(e_ri / b_ri) / (e_i / b_i)], e jobs, a area, p inhabitants, b firms; the same as
 * (e_ri / e_i)(b_ri / b_i) ÷ [(a_r / a)(p_r / p)]. Source: T. Litzenberger, R. Sternberg 2006, "Der Clusterindex", Geographische Zeitschrift 94(4).
 * In: R × C jobs and R × C firms of the same regions and activities, their totals where these are known by themselves, area and inhabitants of each region (above 0). Out: R × C numbers from 0;
 * 1 = as everywhere; the authors call above 64 (4 × 4 × 4) a cluster. An activity of nobody: `no-activity`. Unseen cells: an interval that holds the truth.
 * Refuses: regions without area or inhabitants, tables that do not match, jobs known above 0 where firms are known to be 0 (nobody employs them).
 */
export function litzenbergerSternberg(
  jobs: Cells,
  firms: Cells,
  { area, inhabitants }: Place,
  sums: { readonly jobs: Sums; readonly firms: Sums } = { jobs: sumsOf(jobs), firms: sumsOf(firms) },
): Field {
  if (jobs.rows.join('|') !== firms.rows.join('|') || jobs.columns.join('|') !== firms.columns.join('|'))
    throw new RangeError('jobs and firms are of other regions or activities')
  const areas = positiveShares(area, jobs.rows)
  const people = positiveShares(inhabitants, jobs.rows)
  for (const [at, jobState] of jobs.states.entries())
    if (jobState === cellState.value && firms.states[at] === cellState.zero)
      throw new RangeError(`cell ${at} has ${jobs.values[at]} jobs and no firm`)
  const ofJobs = jobs.columns.map((_, column) => sharesInColumn(jobs, column, sums.jobs.columns))
  const ofFirms = firms.columns.map((_, column) => sharesInColumn(firms, column, sums.firms.columns))
  return fieldFrom(jobs, (row, column): Outcome => {
    const [work, employers] = [ofJobs[column], ofFirms[column]]
    if (work === undefined || employers === undefined || work.isEmpty || employers.isEmpty) return none('no-activity')
    const room = (areas[row] ?? 0) * (people[row] ?? 0)
    const one = endsAt(work, row)
    const other = endsAt(employers, row)
    const state = joinStates(work.state, employers.state)
    // A seen cell of a seen total is known, whatever is kept back elsewhere.
    if (isSeen(state) || (one.least === one.most && other.least === other.most)) return known((one.least * other.least) / room)
    return within({ least: (one.least * other.least) / room, most: (one.most * other.most) / room }, unseenReason(state))
  })
}

const endsAt = ({ least, most }: Shares, at: number): Interval => ({ least: least[at] ?? 0, most: most[at] ?? 1 })

function positiveShares(amounts: ArrayLike<number>, rows: readonly string[]): Float64Array {
  if (amounts.length !== rows.length) throw new RangeError(`${amounts.length} amounts for ${rows.length} regions`)
  const list = Float64Array.from(amounts)
  let sum = 0
  for (const [at, amount] of list.entries()) {
    if (!(amount > 0 && amount < Infinity)) throw new RangeError(`${rows[at]} has ${amount}: a density needs more than 0`)
    sum += amount
  }
  return list.map((amount) => amount / sum)
}
