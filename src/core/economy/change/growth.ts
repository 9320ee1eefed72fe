import type { Cells, Field } from '../cells/cells.ts'
import { fieldFrom, known, none, unseenReason, within } from '../cells/outcome.ts'
import type { Outcome } from '../cells/outcome.ts'
import { isSeen, joinStates } from '../cells/sums.ts'

/**
 * Growth that is the same up and down and bears a start from nothing. Formula: g = 2 (b − a) / (a + b): −2 (ended) … 0 … 2 (began); near 0 it is the
 * usual rate. Source: S. J. Davis, J. Haltiwanger, S. Schuh 1996, "Job Creation and Destruction". In: two amounts of 0 and more in the same unit.
 * Out: a number, NaN where there was nothing and is nothing.
 */
export function symmetricGrowth(before: number, after: number): number {
  if (before === Infinity || after === Infinity) return before === after ? Number.NaN : before === Infinity ? -2 : 2
  return before + after === 0 ? Number.NaN : (2 * (after - before)) / (before + after)
}

/**
 * Growth of each cell between two tables of the same regions and activities: `symmetricGrowth` of each. Out: R × C numbers, −2 … 2.
 * Nothing at both times: `no-activity`. Unseen cells: the interval of all completions (growth falls with before and rises with after),
 * or none where every completion but nothing at both times says the same.
 * Refuses tables of other regions or activities.
 */
export function growthOf(before: Cells, after: Cells): Field {
  refuseOtherTable(before, after)
  const width = before.columns.length
  return fieldFrom(before, (row, column): Outcome => {
    const at = row * width + column
    const state = joinStates(before.states[at] ?? 0, after.states[at] ?? 0)
    const beforeMost = before.most[at] ?? 0
    const afterMost = after.most[at] ?? 0
    if (beforeMost === 0 && afterMost === 0) return none('no-activity')
    if (isSeen(state)) return known(symmetricGrowth(beforeMost, afterMost))
    const [beforeLeast, afterLeast] = [before.least[at] ?? 0, after.least[at] ?? 0]
    // Nothing is there at one time and perhaps nothing at the other: it ended or began, or there never was any growth to tell.
    if ((beforeLeast === 0 && afterMost === 0) || (afterLeast === 0 && beforeMost === 0)) return none(unseenReason(state))
    return within(
      { least: symmetricGrowth(beforeMost, afterLeast), most: symmetricGrowth(beforeLeast, afterMost) },
      unseenReason(state),
    )
  })
}

/** Refuses two tables that do not have the same regions and activities in the same order. */
export function refuseOtherTable(one: Cells, other: Cells): void {
  const alike = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((name, at) => name === b[at])
  if (!alike(one.rows, other.rows) || !alike(one.columns, other.columns))
    throw new RangeError('the two tables are of other regions or activities')
}
