import type { Cells, Series } from '#core/economy/cells/cells.ts'
import type { Line, Sums } from '#core/economy/cells/sums.ts'
import { coagglomerationWith, groupCoagglomeration } from '#core/economy/concentration/coagglomeration.ts'
import type { Economy } from './economy.ts'
import { figureOf, noFigure } from './figure.ts'
import type { Figure } from './figure.ts'

/** An activity that chooses the same places as another, or of which that cannot be said. */
export type Together = { readonly activity: string; readonly coagglomeration: Figure }

/**
 * How far each other activity chooses the same places as one. It is made of cells as they may be shown and of nothing else: where some are kept back it is
 * an interval, and tells no more of a firm than they do. What is no activity of its own is with none.
 */
export function togetherWith(economy: Economy, column: number): Together[] {
  if (economy.isCoarse[column] === 1) return []
  const series: Series = coagglomerationWith(economy.amount, column, { sums: sumsShown(economy) })
  return economy.amount.columns.flatMap((activity, at) =>
    at === column || economy.isCoarse[at] === 1 ? [] : [{ activity, coagglomeration: signed(figureOf(series, at)) }],
  )
}

/** How far the activities of a group choose the same places, made of shown cells likewise. One activity alone: `undefined-here`. */
export function togetherWithin(economy: Economy, members: readonly string[]): Figure {
  const known = members.filter((member) => {
    const at = economy.amount.columns.indexOf(member)
    return at !== -1 && economy.isCoarse[at] !== 1
  })
  if (known.length < 2) return noFigure('undefined-here')
  const { value, least, most, why } = groupCoagglomeration(economy.amount, known, { sums: sumsShown(economy) })
  return signed({
    value: Number.isNaN(value) ? null : value,
    least: Number.isFinite(least) ? least : null,
    most: Number.isFinite(most) ? most : null,
    why,
  })
}

/** May fall below nothing: what is not bounded below is not bounded by 0. */
function signed(figure: Figure): Figure {
  return figure.value === null && figure.most === null ? { ...figure, least: null } : figure
}

/** Whether two activities are surely together, surely apart, or neither can be said. */
export function sideOf({ value, least, most }: Figure): 'together' | 'apart' | 'cannot-say' {
  if ((value ?? least ?? -1) > 0) return 'together'
  return value !== null || (most !== null && most <= 0) ? 'apart' : 'cannot-say'
}

function sumsShown({ totals }: Economy): Sums {
  return {
    rows: lineOf(totals.amountOfPlaces),
    columns: lineOf(totals.amountOfActivities),
    total: lineOf(totals.amountOfAll),
  }
}

function lineOf({ values, least, most, states }: Cells): Line {
  return { values, least, most, states, summed: new Uint8Array(values.length) }
}
