import type { Shown } from '#core/registry/shown.ts'
import type { EditionDifference } from '#core/rules/editions/compare-editions.ts'
import type { BriefVerdict } from '#core/rules/judge.ts'
import type { RuleSet, RuleSetEdition, TextStatus } from '#core/rules/rule-set.ts'
import type { TestTally } from '#core/rules/overview/tally.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import type { SourceNote } from '#web/public/dossier.ts'
import type { Paging } from '#web/public/facet.ts'
import type { InForce } from '#web/public/rules/rule-sets/rule-sets-data.ts'

/** An edition as it was recorded; without content when the rule set was taken out. */
export type RecordedEdition = {
  readonly edition: number
  readonly recordedAt: string
  readonly change: number
  readonly isWithdrawn: boolean
}

/** One of the two texts that are compared. */
export type Compared = { readonly ruleSet: RuleSet; readonly edition: number }

export type RuleSetComparison = {
  readonly before: Compared
  readonly after: Compared
  readonly differences: readonly EditionDifference[]
}

/** The verdicts on one cluster, a verdict for each reading. */
export type ClusterVerdicts = {
  readonly subject: string
  /** Code of its status on the day; null when nobody says. */
  readonly status: string | null
  readonly verdicts: readonly BriefVerdict[]
}

/** Which clusters the list shows: those with this outcome of this test in this reading. */
export type ChosenOutcome = { readonly reading: string | null; readonly test: string; readonly outcome: Outcome }

/** What a source says by itself of the same matter, beside our verdict. */
export type AssessedCluster = { readonly shown: Shown; readonly verdicts: readonly BriefVerdict[] }

export type RuleSetData = {
  readonly edition: RuleSetEdition
  readonly inForce: InForce
  readonly textStatuses: readonly TextStatus[]
  readonly day: string
  /** All rule sets: for names, for what refers to what, for comparing. */
  readonly book: readonly RuleSetEdition[]
  /** Rule sets that this one asks, and those that ask it. */
  readonly asks: readonly string[]
  readonly askedBy: readonly string[]
  readonly tallies: readonly TestTally[]
  readonly clusters: readonly ClusterVerdicts[]
  readonly chosen: ChosenOutcome | null
  readonly paging: Paging
  /** How many clusters were looked at. */
  readonly looked: number
  readonly history: readonly RecordedEdition[]
  readonly comparison: RuleSetComparison | null
  readonly assessed: readonly AssessedCluster[]
  readonly sources: readonly SourceNote[]
}
