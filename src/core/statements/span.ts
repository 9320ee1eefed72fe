import { dayAfter, firstDay } from '#core/values/fuzzy-date.ts'
import type { Day, FuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Span } from './statement.ts'

/** The days that a validity in fuzzy dates covers; an open end stays open. */
export function spanOf(validity: { validFrom: FuzzyDate | null; validTo: FuzzyDate | null }): Span {
  return {
    from: validity.validFrom === null ? null : firstDay(validity.validFrom),
    until: validity.validTo === null ? null : dayAfter(validity.validTo),
  }
}

/** Whether the day lies in the span. */
export function covers(span: Span, day: Day): boolean {
  return (span.from === null || span.from <= day) && (span.until === null || day < span.until)
}

/** Whether two spans share a day. */
export function overlap(one: Span, other: Span): boolean {
  return startsBefore(one.from, other.until) && startsBefore(other.from, one.until)
}

/** Whether the span has no day at all (it ends before it begins). */
export function isEmpty(span: Span): boolean {
  return span.from !== null && span.until !== null && span.from >= span.until
}

function startsBefore(from: Day | null, until: Day | null): boolean {
  return from === null || until === null || from < until
}
