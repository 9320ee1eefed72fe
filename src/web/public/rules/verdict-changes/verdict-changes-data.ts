import type { EditionDifference } from '#core/rules/editions/compare-editions.ts'
import type { Outcomes } from '#core/rules/judge-for-record.ts'
import type { RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'
import type { Outcome, Verdict } from '#core/rules/verdict.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Choice } from '#web/public/rules/verdict-parts/choice.ts'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'

/** A verdict as it was given: by which edition, for which day, with which knowledge, resting on which statements. */
export type GivenNote = {
  readonly id: number
  readonly change: number
  readonly recordedAt: Moment
  readonly recordedBy: string
  readonly subject: SubjectId
  readonly ruleSet: string
  readonly edition: number
  readonly reading: string | null
  readonly referenceDay: Day
  readonly knownAt: Moment
  readonly outcomes: Outcomes
  readonly evidence: readonly number[]
}

/** An outcome that became another; of the test when `condition` is null. Null = there was (is) no such one. */
export type TurnedNote = {
  readonly test: string
  readonly condition: string | null
  readonly before: Outcome | null
  readonly after: Outcome | null
}

export type CauseNote =
  | {
      readonly kind: 'edition'
      readonly ruleSet: string
      readonly from: number
      readonly to: number
      /** The texts, where they are still known, and how they differ. */
      readonly before: RuleSet | null
      readonly after: RuleSet | null
      readonly differences: readonly EditionDifference[]
    }
  | {
      readonly kind: 'facts'
      readonly facts: readonly {
        readonly statement: number
        readonly subject: SubjectId
        readonly property: string
        readonly what: 'recorded' | 'judged'
        readonly used: boolean
      }[]
    }
  | { readonly kind: 'time'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'program' }

export type VerdictChangeNote = {
  readonly before: GivenNote
  readonly after: GivenNote
  /** The text by which the later verdict was given, for names. */
  readonly ruleSet: RuleSet | null
  readonly turned: readonly TurnedNote[]
  readonly added: readonly number[]
  readonly gone: readonly number[]
  readonly causes: readonly CauseNote[]
}

export type VerdictChangesData = {
  readonly choice: Choice
  readonly alsoUnturned: boolean
  readonly since: Day | null
  /** Only those recorded with one change. */
  readonly change: number | null
  readonly changes: readonly VerdictChangeNote[]
  /** The number before which older ones begin; null when there are none. */
  readonly older: number | null
  readonly isNewest: boolean
  readonly counts: { readonly verdicts: number; readonly subjects: number; readonly first: Moment | null }
  /** All verdicts that the chosen cluster was given, the newest first. */
  readonly given: readonly GivenNote[]
  readonly telling: Telling
}

/** One given verdict, and what comes out when it is given again from what it rested on. */
export type GivenVerdictData = {
  readonly given: GivenNote
  /** The text by which it was given; null when the rule set has no such edition any more. */
  readonly edition: RuleSetEdition | null
  readonly again: Verdict | null
  readonly isSame: boolean
  readonly telling: Telling
}
