import { forms } from '#core/monitoring/form.ts'
import type { Break } from '#core/monitoring/form.ts'
import type { Indicator } from './indicators.ts'

/** A year from which the numbers of a series mean something else than before. */
export type SeriesBreak = Break & {
  /** The edition of the form that brought it. */
  readonly form: string
  /** The first year asked about with it: numbers from here on are not compared with earlier ones. */
  readonly from: number
}

/** The breaks in an indicator's series: where a question that it asks changed its meaning, came or went. */
export function breaksOf(indicator: Indicator): SeriesBreak[] {
  return forms.flatMap((form) =>
    form.breaks
      .filter(({ question }) => indicator.asks.includes(question))
      .map((each) => ({ ...each, form: form.id, from: form.from - 1 })),
  )
}

/** Whether the numbers of two years asked about may be compared. */
export function isComparable(indicator: Indicator, year: number, other: number): boolean {
  const [earlier, later] = year < other ? [year, other] : [other, year]
  return !breaksOf(indicator).some(({ from }) => earlier < from && from <= later)
}
