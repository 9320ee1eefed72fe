import type { Unit } from '#core/registry/property-type.ts'
import type { SourceId, SubjectId } from '#core/statements/statement.ts'
import type { Day, FuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Localised } from '#core/values/language.ts'

/** What a rule set decides. Our own indicator is never an official decision. */
export const purposes = ['level', 'eligibility', 'label', 'register-criterion', 'size-class', 'own-indicator'] as const
export type Purpose = (typeof purposes)[number]

/** How near the words stand to the law: the act itself, somebody's summary of it, or our reading of a summary. */
export const textStatuses = ['official', 'summary', 'our-reading'] as const
export type TextStatus = (typeof textStatuses)[number]

/** A text that must exist in every language of the house. */
export type Both = { readonly lt: string; readonly en: string }

/** Where the words of a rule come from. */
export type Authority = {
  readonly source: SourceId
  /** Point, paragraph or section of the act; null when the source does not number it. */
  readonly paragraph: string | null
  readonly textStatus: TextStatus
}

/** Policy as data: one dated text that decides something of clusters, or of organisations. */
export type RuleSet = {
  readonly id: string
  readonly name: Both
  readonly summary: Both
  readonly purpose: Purpose
  /** What it is about; a rule set on organisations is asked by rule sets on clusters, member by member. */
  readonly of: 'cluster' | 'organisation'
  /** The country or community whose rule it is, as a code: `lt`, `eu`, `de-bw`. */
  readonly jurisdiction: string
  /** Rule sets that follow each other in time as editions of one policy carry the same name; their periods may not overlap. */
  readonly policy: string
  readonly authority: Authority
  readonly act: SubjectId | null
  readonly measure: SubjectId | null
  /** Whose decision it really is. */
  readonly decidedBy: Both
  /** First and last day in force, both inclusive. */
  readonly inForce: { readonly from: FuzzyDate | null; readonly to: FuzzyDate | null }
  readonly note: Both | null
  /** For an indicator of our own: how it is made and what it cannot tell. */
  readonly method: Both | null
  /** Two readings of one text; empty when there is only one. */
  readonly readings: readonly Reading[]
  readonly lists: { readonly [list: string]: ActivityList }
  /** What is decided: one test for a yes or no; for levels one test each, the lowest first. */
  readonly tests: readonly Test[]
}

export type Reading = { readonly id: string; readonly name: Both; readonly source: SourceId; readonly note: Both | null }

/** Codes of economic activity named by their beginnings, in one version of EVRK. */
export type ActivityList = {
  readonly name: Both
  readonly version: string
  readonly startsWith: readonly string[]
  readonly except: readonly string[]
  readonly authority: Authority
}

/** A verdict is given for each test: the conditions of the test must all be met. */
export type Test = { readonly id: string; readonly name: Both; readonly conditions: readonly Condition[] }

export type Condition = {
  readonly id: string
  readonly name: Both
  /** The wording of the source, where it may be quoted or summarised. */
  readonly text: Localised | null
  readonly authority: Authority
  /** The reading to which it belongs; null = every reading. */
  readonly reading: string | null
  readonly note: Both | null
  readonly requires: Requirement
}

/** A number to compare with, in the unit beside it: shares from 0 to 1, money in euros, durations in days, months or years. */
export type Comparison =
  | { readonly atLeast: number }
  | { readonly moreThan: number }
  | { readonly atMost: number }
  | { readonly lessThan: number }
  /** Both ends belong to it. */
  | { readonly from: number; readonly to: number }

/** `day` null = the reference day. */
export type DateComparison = { readonly is: 'on-or-before' | 'before' | 'on-or-after' | 'after'; readonly day: Day | null }

/** Parts of a record that must have these codes, texts or references for a statement to count: `{ scheme: 'ecei' }`. */
export type Match = { readonly [part: string]: string }

/** A value of the subject: of a record the part, of several items those that match. */
export type Asked = { readonly property: string; readonly part: string | null; readonly with: Match | null }

/** Whom a count, share or sum goes over. Years: the calendar years that ended last before the reference day. */
export type Over =
  | { readonly rows: 'members' }
  | { readonly rows: 'coordinators' }
  | { readonly rows: 'projects' }
  | { readonly rows: 'years'; readonly last: number }

export type DurationUnit = 'days' | 'months' | 'years'

export type Requirement =
  | { readonly kind: 'number'; readonly asked: Asked; readonly comparison: Comparison; readonly unit: Unit }
  | { readonly kind: 'date'; readonly asked: Asked; readonly comparison: DateComparison }
  /** How long it has lasted up to the reference day: since a date, since the validity of a value began, since joining. */
  | {
      readonly kind: 'duration'
      readonly since: Asked | 'membership'
      readonly comparison: Comparison
      readonly unit: DurationUnit
    }
  /** A document, label or any value is there; with `age`, its date part lies so many months back. */
  | {
      readonly kind: 'exists'
      readonly asked: Asked
      readonly age: { readonly part: string; readonly comparison: Comparison } | null
    }
  | { readonly kind: 'code'; readonly asked: Asked; readonly in: readonly string[] }
  | { readonly kind: 'activity'; readonly list: string }
  /** How many rows meet `where` (null = all); `distinct` counts groups of rows that share a value. */
  | {
      readonly kind: 'count'
      readonly over: Over
      readonly where: Requirement | null
      readonly distinct: string | null
      readonly comparison: Comparison
      readonly unit: Unit
    }
  /** Of the rows that meet `of` (null = all), the share that also meets `where`. */
  | {
      readonly kind: 'share'
      readonly over: Over
      readonly of: Requirement | null
      readonly where: Requirement
      readonly comparison: Comparison
    }
  | {
      readonly kind: 'sum'
      readonly over: Over
      readonly asked: Asked
      readonly where: Requirement | null
      readonly comparison: Comparison
      readonly unit: Unit
    }
  | { readonly kind: 'all'; readonly parts: readonly Requirement[] }
  | { readonly kind: 'any'; readonly parts: readonly Requirement[] }
  | { readonly kind: 'at-least'; readonly number: number; readonly parts: readonly Requirement[] }
  | { readonly kind: 'not'; readonly part: Requirement }
  /** The verdict of another rule set; its last test unless one is named. */
  | { readonly kind: 'rule-set'; readonly ruleSet: string; readonly test: string | null; readonly reading: string | null }
  /** The act asks for something that nobody has entered yet, or that no fact of the register can tell. */
  | { readonly kind: 'not-entered' }

/** A rule set as it stood at some time: the same text has one edition number, every change of the text makes a new one. */
export type RuleSetEdition = {
  readonly ruleSet: RuleSet
  readonly edition: number
  /** Fingerprint of the content. */
  readonly contentHash: string
  readonly recordedAt: string
  readonly change: number
}
