import type { Cells, Field, Series } from '#core/economy/cells/cells.ts'
import { fieldFrom, known, none, outcomeAt, seriesFrom, unseenReason, within } from '#core/economy/cells/outcome.ts'
import type { Outcome } from '#core/economy/cells/outcome.ts'
import { isSeen, joinStates } from '#core/economy/cells/sums.ts'
import type { Line, Sums } from '#core/economy/cells/sums.ts'
import { shiftShare } from '#core/economy/change/shift-share.ts'

/** A change and the three parts that add up to it. */
export const shiftIds = ['change', 'national', 'mix', 'regional'] as const
export type ShiftId = (typeof shiftIds)[number]

export type Shift = {
  readonly cells: { readonly [id in ShiftId]: Field }
  readonly places: { readonly [id in ShiftId]: Series }
}

/** A year as it may be shown: cells of which the withheld are taken out, and totals with what they leave open. */
export type ShownYear = { readonly cells: Cells; readonly sums: Sums }

/**
 * Shift–share between two years, of the places and activities of a table that lie first in both of them: made of protected cells and
 * shown totals alone, so that it tells no more than they do. A withheld cell leaves intervals.
 */
export function shownShift(table: Pick<Cells, 'rows' | 'columns'>, years: { before: ShownYear; after: ShownYear } | null): Shift {
  if (years === null) {
    const field = fieldFrom(table, () => none('undefined-here'))
    const series = seriesFrom(table.rows, () => none('undefined-here'))
    return {
      cells: { change: field, national: field, mix: field, regional: field },
      places: { change: series, national: series, mix: series, regional: series },
    }
  }
  const { before, after } = years
  const parts = shiftShare(before.cells, after.cells, { start: before.sums, end: after.sums })
  const width = before.cells.columns.length
  const fieldOf = (outcomeOf: (at: number) => Outcome) => fieldFrom(table, (row, column) => outcomeOf(row * width + column))
  const seriesOf = (outcomeOf: (at: number) => Outcome) => seriesFrom(table.rows, outcomeOf)
  return {
    cells: {
      change: fieldOf((at) => changeAt(before.cells, after.cells, at)),
      national: fieldOf((at) => outcomeAt(parts.cells.national, at)),
      mix: fieldOf((at) => outcomeAt(parts.cells.mix, at)),
      regional: fieldOf((at) => outcomeAt(parts.cells.regional, at)),
    },
    places: {
      change: seriesOf((at) => changeAt(before.sums.rows, after.sums.rows, at)),
      national: seriesOf((at) => outcomeAt(parts.regions.national, at)),
      mix: seriesOf((at) => outcomeAt(parts.regions.mix, at)),
      regional: seriesOf((at) => outcomeAt(parts.regions.regional, at)),
    },
  }
}

type Amounts = Pick<Line, 'least' | 'most' | 'states'>

function changeAt(before: Amounts, after: Amounts, at: number): Outcome {
  const state = joinStates(before.states[at] ?? 0, after.states[at] ?? 0)
  const least = (after.least[at] ?? 0) - (before.most[at] ?? Infinity)
  if (isSeen(state)) return known(least)
  return within({ least, most: (after.most[at] ?? Infinity) - (before.least[at] ?? 0) }, unseenReason(state))
}
