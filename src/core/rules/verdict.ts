import type { Unit } from '#core/registry/property-type.ts'
import type { Moment, SubjectId } from '#core/statements/statement.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import type { Comparison, DateComparison, DurationUnit } from './rule-set.ts'

/** pass: every completion of what is unknown passes; fail: none does. */
export type Outcome = 'pass' | 'fail' | 'cannot-say'

/** The verdict of one rule set in one reading on one subject, on a day, with what was known at a moment. */
export type Verdict = {
  readonly ruleSet: string
  readonly edition: number
  readonly reading: string | null
  readonly subject: SubjectId
  readonly referenceDay: Day
  readonly knownAt: Moment | null
  readonly inForce: boolean
  readonly tests: readonly TestVerdict[]
}

export type TestVerdict = {
  readonly test: string
  readonly outcome: Outcome
  /** Whether the outcome is proved to be exact; false only when the search for a completion was cut short: then cannot-say. */
  readonly exact: boolean
  readonly conditions: readonly ConditionVerdict[]
  /** The smallest changes that would make the test pass; null when it passes, or when no change we can name would do. */
  readonly change: Change | null
}

export type ConditionVerdict = {
  readonly condition: string
  readonly outcome: Outcome
  readonly exact: boolean
  readonly finding: Finding
  readonly change: Change | null
}

/** What was found for one requirement, and below it for its parts. */
export type Finding = {
  readonly kind: string
  readonly outcome: Outcome
  readonly measured: Measured
  readonly threshold: Threshold | null
  /** Numbers of the statements that were used; a hypothetical value has none. */
  readonly evidence: readonly number[]
  /** What is not known and matters here. */
  readonly unknowns: readonly Unknown[]
  /** Findings of the parts of all, any, at-least and not; of the conditions of another rule set. */
  readonly parts: readonly Finding[]
  /** Of a count, share or sum: what each row said. */
  readonly rows: readonly RowFinding[]
  /** Whether one of the values used is an assumption of a what-if. */
  readonly hypothetical: boolean
  /** For a rule-set requirement the one asked, for an activity the list, for a value the property: what the finding is about. */
  readonly about: string | null
}

export type Measured =
  /** Exact when lo = hi; an open end is null. `absent`: it is stated that there is none. */
  | {
      readonly kind: 'number'
      readonly lo: number | null
      readonly hi: number | null
      readonly unit: Unit | 'rows' | DurationUnit
    }
  | { readonly kind: 'days'; readonly first: Day | null; readonly last: Day | null }
  | { readonly kind: 'codes'; readonly codes: readonly string[]; readonly complete: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-entered' }
  /** A composition: its parts tell. */
  | { readonly kind: 'parts' }

export type Threshold =
  | { readonly kind: 'number'; readonly comparison: Comparison; readonly unit: Unit | DurationUnit }
  | { readonly kind: 'date'; readonly comparison: DateComparison }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'exists' }
  | { readonly kind: 'at-least-parts'; readonly number: number }

export type RowFinding = {
  /** An organisation, a project, a year as `2023`; null = members that the register does not know by name. */
  readonly row: string | null
  /** How many rows it stands for: 1, or the unnamed members (max null = nobody knows how many). */
  readonly number: { readonly min: number; readonly max: number | null }
  readonly outcome: Outcome
  readonly finding: Finding | null
}

/** A fact that is not known, or told in more than one way. */
export type Unknown =
  | {
      readonly kind: 'fact'
      readonly subject: SubjectId
      readonly property: string
      readonly part: string | null
      readonly with: { readonly [part: string]: string } | null
      readonly year: number | null
      /** not-said: no statement; contested: sources differ; inexact: the statement leaves room for both outcomes. */
      readonly why: 'not-said' | 'contested' | 'inexact' | 'incomplete'
    }
  | { readonly kind: 'membership'; readonly subject: SubjectId; readonly member: SubjectId }
  /** How many rows there are beside those known by name. */
  | { readonly kind: 'unnamed'; readonly subject: SubjectId; readonly rows: 'members' | 'coordinators' | 'projects' }
  | { readonly kind: 'not-entered'; readonly ruleSet: string; readonly condition: string }

/**
 * What would make it pass: all steps together. Fewest changes of the real world first, then fewest facts to establish.
 */
export type Change = {
  readonly steps: readonly Step[]
  /** Whether it is proved that nothing smaller would do. */
  readonly smallest: boolean
}

export type Step =
  /** A fact that may already be so: find it out. `toBe` says what it would have to be. */
  | { readonly kind: 'establish'; readonly fact: Unknown; readonly toBe: Threshold | null }
  /** Any so many of these rows: each needs the facts named. */
  | { readonly kind: 'establish-some'; readonly number: number; readonly of: readonly RowStep[] }
  /** Members (projects, coordinators) to win that meet the condition, beside all that there are. */
  | { readonly kind: 'gain'; readonly rows: 'members' | 'coordinators' | 'projects'; readonly number: number }
  /** A known fact would have to become another. */
  | {
      readonly kind: 'change'
      readonly subject: SubjectId
      readonly property: string
      readonly part: string | null
      readonly with: { readonly [part: string]: string } | null
      readonly year: number | null
      readonly toBe: Threshold
    }
  /** Nothing but time: the first day on which it is met, and the whole months until then. */
  | { readonly kind: 'wait'; readonly until: Day; readonly months: number }

export type RowStep = { readonly row: SubjectId; readonly facts: readonly Unknown[] }
