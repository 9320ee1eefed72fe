import type { AbsenceReason } from '#core/values/absence.ts'
import type { Day, FuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Localised } from '#core/values/language.ts'

/** `kind/slug`, for example `cluster/litek`. */
export type SubjectId = string

/** Name of a source in the library of sources. */
export type SourceId = string

/** A moment with microseconds, ISO 8601 in UTC, sortable as text: `2026-11-21T18:00:00.000000Z`. */
export type Moment = string

/** How strongly the register holds a statement. A withdrawn one no longer counts, and stays readable. */
export const ranks = ['preferred', 'accepted', 'disputed', 'withdrawn'] as const
export type Rank = (typeof ranks)[number]

/** A number as a source gives it: exact, or only bounded or rounded by the source's own words. */
export type Quantity =
  | number
  | { readonly moreThan: number }
  | { readonly about: number }
  | { readonly from: number; readonly to: number }

/** One part of a value: a text, a number, a text in languages. */
export type ValuePart = string | Quantity | Localised

/** The value of a statement, shaped by the type of its property; or the reason why there is none. */
export type StatementValue = ValuePart | { readonly [part: string]: ValuePart } | { readonly absent: AbsenceReason }

/** What somebody says about a subject: sourced, dated, never changed once recorded. */
export type Statement = {
  readonly id: number
  readonly subject: SubjectId
  readonly property: string
  readonly value: StatementValue
  /** First and last moment of validity as the source gives them, both inclusive; null = not known or open. */
  readonly validFrom: FuzzyDate | null
  readonly validTo: FuzzyDate | null
  readonly source: SourceId
  /** Where in the source: page, paragraph, slide. */
  readonly locator: string | null
  readonly note: Localised | null
  /** Whether the value is ours (a translation, a classing), not read in the source. */
  readonly ours: boolean
  readonly recordedAt: Moment
  readonly recordedBy: string
  readonly change: number
  /** The statement that this one replaces; from then on that one no longer counts. */
  readonly supersedes: number | null
}

/** A judgement on a statement; the latest one counts. */
export type Ranking = {
  readonly statement: number
  readonly rank: Rank
  readonly reason: Localised | null
  readonly recordedAt: Moment
  readonly recordedBy: string
}

/** A statement that counts at some moment, with the rank it then has. */
export type LiveStatement = Statement & { readonly rank: Exclude<Rank, 'withdrawn'> }

/** A span of days: from is the first day in it, until the first day after it; null = open on that side. */
export type Span = { readonly from: Day | null; readonly until: Day | null }

export function isAbsentValue(value: StatementValue): value is { readonly absent: AbsenceReason } {
  return typeof value === 'object' && 'absent' in value
}

export type { Day, FuzzyDate, Localised }
