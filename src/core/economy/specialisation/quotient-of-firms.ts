import type { Cells, Field } from '../cells/cells.ts'
import { fieldFrom, none, unseenReason, within } from '../cells/outcome.ts'
import { isSeen, joinStates, sumsOf } from '../cells/sums.ts'
import type { Sums } from '../cells/sums.ts'
import { exactInterval } from './exact-interval.ts'

/**
 * How firm a location quotient of counted firms is. Formula: LQ_ri = (b_ri / b_i) / x_r, x_r = b_r / b taken as it is; the interval of b_ri out of b_i is
 * that of Clopper and Pearson (`exactInterval`), divided by x_r. In: R × C whole numbers of firms. Out: R × C quotients with their interval of chance
 * in `least` and `most` — not of unseen cells: a cell whose count, or one of whose totals, is unseen has none (its reason says which).
 * One firm of one: 1 / x_r with a wide interval. Region or activity without firms: `no-activity`. Refuses counts that are not whole.
 */
export function quotientOfFirms(
  firms: Cells,
  { sums = sumsOf(firms), level = 0.95 }: { readonly sums?: Sums; readonly level?: number } = {},
): Field {
  const width = firms.columns.length
  const all = sums.total.values[0] ?? Number.NaN
  return fieldFrom(firms, (row, column) => {
    const at = row * width + column
    const region = sums.rows.values[row] ?? Number.NaN
    const activity = sums.columns.values[column] ?? Number.NaN
    const lines = joinStates(joinStates(sums.rows.states[row] ?? 0, sums.columns.states[column] ?? 0), sums.total.states[0] ?? 0)
    const state = joinStates(firms.states[at] ?? 0, lines)
    if (region === 0 || activity === 0) return none('no-activity')
    if (!isSeen(state)) return within({ least: Number.NaN, most: Number.NaN }, unseenReason(state))
    const count = firms.values[at] ?? 0
    const share = region / all
    const { least, most } = exactInterval(count, activity, level)
    return { value: (count * all) / (activity * region), least: least / share, most: most / share, why: 'known' }
  })
}
