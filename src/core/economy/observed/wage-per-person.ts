import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells, Field } from '#core/economy/cells/cells.ts'
import { fieldFrom, known, none, unseenReason, within } from '#core/economy/cells/outcome.ts'
import { isSeen, joinStates } from '#core/economy/cells/sums.ts'

/**
 * Mean monthly wage for each person at work: wages over persons, cell by cell. Made of cells as they may be shown of either, so that it
 * tells no more than the two tables beside each other; where one of them is kept back, an interval from their bounds. A cell that the
 * wages do not have is unknown. In: persons R × G and wages of any places and activities. Out: R × G, euros a month.
 */
export function wagePerPerson(persons: Cells, wages: Cells): Field {
  const rowAt = new Map(wages.rows.map((row, at) => [row, at]))
  const columnAt = new Map(wages.columns.map((column, at) => [column, at]))
  return fieldFrom(persons, (row, column) => {
    const at = row * persons.columns.length + column
    const least = persons.least[at] ?? 0
    const most = persons.most[at] ?? Infinity
    if (most === 0) return none('no-activity')
    const wageRow = rowAt.get(persons.rows[row] ?? '')
    const wageColumn = columnAt.get(persons.columns[column] ?? '')
    if (wageRow === undefined || wageColumn === undefined) return none('unknown')
    const other = wageRow * wages.columns.length + wageColumn
    const state = joinStates(persons.states[at] ?? cellState.unknown, wages.states[other] ?? cellState.unknown)
    if (isSeen(state)) return known((wages.values[other] ?? 0) / least)
    return within(
      {
        least: most === Infinity ? 0 : (wages.least[other] ?? 0) / most,
        most: least === 0 ? Infinity : (wages.most[other] ?? Infinity) / least,
      },
      unseenReason(state),
    )
  })
}
