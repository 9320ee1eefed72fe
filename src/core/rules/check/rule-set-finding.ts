import type { StatementFinding } from '#core/registry/check-statement.ts'
import type { SubjectKind, Unit } from '#core/registry/property-type.ts'
import type { Day, FuzzyDate } from '#core/values/fuzzy-date.ts'

/** Where in a rule set something stands, by the names of its type: `tests`, 0, `conditions`, 2, `requires`, `where`. */
export type RulePath = readonly (string | number)[]

/** What can be wrong in the way a rule set is written down, before it is understood. */
export type WritingFinding =
  | { code: 'rule-entry-unknown'; entry: string; nearest: string | null }
  | { code: 'rule-entry-missing'; entry: string }
  | { code: 'rule-entry-empty'; entry: string }
  | { code: 'rule-entry-has-wrong-type'; entry: string; expected: ExpectedForm }
  | { code: 'rule-word-unknown'; entry: string; given: string; choices: string; nearest: string | null }
  | { code: 'rule-name-malformed'; given: string }
  | { code: 'rule-text-too-long'; entry: string; most: number }
  | { code: 'date-malformed'; given: string }
  | { code: 'day-malformed'; given: string }
  | { code: 'conditions-and-tests' }
  | { code: 'requirement-unknown'; given: string; nearest: string | null }
  | { code: 'nested-too-deep'; most: number }
  | { code: 'comparison-missing'; choices: string }
  | { code: 'comparison-twice'; given: string }
  | { code: 'threshold-without-unit'; choices: string }
  | { code: 'unit-unknown'; given: string; nearest: string | null }

export type ExpectedForm = 'text' | 'number' | 'whole-number' | 'list' | 'map' | 'yes' | 'two-numbers'

type FromStatements = Extract<
  StatementFinding,
  {
    code:
      | 'property-unknown'
      | 'property-not-of-kind'
      | 'code-unknown'
      | 'reference-unknown'
      | 'ends-before-it-begins'
      | 'source-unknown'
  }
>

/** What can be wrong in what a rule set says, alone or beside the others of its country. */
export type MeaningFinding =
  | FromStatements
  | { code: 'same-id-twice'; id: string }
  | { code: 'paragraph-without-source'; paragraph: string }
  | { code: 'method-missing' }
  | { code: 'property-not-public'; property: string }
  | { code: 'property-does-not-fit'; property: string; part: string | null; asked: Asking }
  | { code: 'property-has-many-values'; property: string }
  | { code: 'part-needed'; property: string; choices: string }
  | { code: 'part-unknown'; property: string; part: string; nearest: string | null }
  | { code: 'part-of-single-value'; property: string; part: string }
  | { code: 'unit-wrong'; given: Unit; expected: string }
  | { code: 'threshold-negative'; given: number }
  | { code: 'threshold-never-met'; lowest: number; highest: number | null }
  | { code: 'threshold-always-met' }
  | { code: 'too-few-parts'; number: number; parts: number }
  | { code: 'rows-not-here'; rows: string; kind: SubjectKind }
  | { code: 'membership-not-here' }
  | { code: 'list-unknown'; given: string; nearest: string | null }
  | { code: 'list-unused'; list: string }
  | { code: 'activity-version-unknown'; given: string; choices: string }
  | { code: 'activity-code-malformed'; given: string }
  | { code: 'activity-code-unknown'; given: string; version: string; elsewhere: string | null }
  | { code: 'exception-of-nothing'; given: string }
  | { code: 'reading-unknown'; given: string; nearest: string | null }
  | { code: 'reading-unused'; reading: string }
  | { code: 'test-unknown'; ruleSet: string; given: string; nearest: string | null }
  | { code: 'rule-set-unknown'; given: string; nearest: string | null }
  | { code: 'rule-set-of-other-kind'; given: string; kind: SubjectKind }
  | { code: 'rule-sets-in-a-circle'; circle: string }
  | { code: 'references-unfold-too-far'; most: number }
  | {
      code: 'editions-overlap'
      policy: string
      other: string
      from: FuzzyDate | null
      to: FuzzyDate | null
      otherFrom: FuzzyDate | null
      otherTo: FuzzyDate | null
      firstDay: Day | null
    }

/** What was asked of a property that is of another type. */
export type Asking = 'number' | 'date' | 'code' | 'distinct' | 'with'

export type RuleSetFinding = WritingFinding | MeaningFinding

/** A finding on what a rule set says, and where in it. */
export type PlacedInRules = MeaningFinding & { readonly at: RulePath }

/** The same, with the rule set that it is in. */
export type FoundInRules = { readonly ruleSet: string; readonly at: RulePath; readonly finding: MeaningFinding }
