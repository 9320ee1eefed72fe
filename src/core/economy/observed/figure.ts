import { cellState, reasons } from '#core/economy/cells/cells.ts'
import type { Cells, Field, Reason, Series } from '#core/economy/cells/cells.ts'
import type { Sign } from '#core/economy/radar/radar-table.ts'

/**
 * One number of the observatory as it is shown: known; or not, with the reason and the interval that unseen cells leave open.
 * An end is null where nothing bounds it: growth, complexity and agglomeration may fall below nothing, so that 0 would bound them falsely.
 */
export type Figure = {
  readonly value: number | null
  readonly least: number | null
  readonly most: number | null
  readonly why: Reason
}

/** What a measure gives at one place of it. */
export function figureOf({ values, least, most, why }: Field | Series, at: number): Figure {
  const reason = reasons[why[at] ?? 0] ?? 'unknown'
  const value = values[at] ?? Number.NaN
  return { value: Number.isNaN(value) ? null : value, ...boundsOf(least[at], most[at]), why: reason }
}

/** What is held of one cell; a zero that is known is a number. */
export function figureOfCell({ values, least, most, states }: Cells, at: number): Figure {
  const state = states[at] ?? cellState.unknown
  const isSeen = state === cellState.value || state === cellState.zero
  return {
    value: isSeen ? (values[at] ?? 0) : null,
    ...boundsOf(least[at], most[at]),
    why: isSeen ? 'known' : state === cellState.suppressed ? 'withheld' : 'unknown',
  }
}

/** What the radar says of one sign. */
export function figureOfSign({ value, least, most, why }: Sign): Figure {
  return { value: Number.isNaN(value) ? null : value, ...boundsOf(least, most), why }
}

/** Orders the largest first; what cannot be said last, by what it might be at least. */
export function byFigure(one: Pick<Figure, 'value' | 'least'>, other: Pick<Figure, 'value' | 'least'>): number {
  if (one.value !== null && other.value !== null) return other.value - one.value
  if (one.value !== null) return -1
  if (other.value !== null) return 1
  return (other.least ?? -Infinity) - (one.least ?? -Infinity) || 0
}

/** A number that there is not, and nothing bounds it. */
export function noFigure(why: Exclude<Reason, 'known'>): Figure {
  return { value: null, least: null, most: null, why }
}

function boundsOf(least: number | undefined, most: number | undefined): { least: number | null; most: number | null } {
  return {
    least: least === undefined || !Number.isFinite(least) ? null : least,
    most: most === undefined || !Number.isFinite(most) ? null : most,
  }
}
