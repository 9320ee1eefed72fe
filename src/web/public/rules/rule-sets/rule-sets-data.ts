import type { Purpose, RuleSet, TextStatus } from '#core/rules/rule-set.ts'
import type { TestTally } from '#core/rules/overview/tally.ts'

/** Whether a rule set applies on the day of the page; one without a period always does. */
export type InForce = 'in' | 'ended' | 'not-yet'

/** A rule set in a list, with how many clusters pass. */
export type RuleSetRow = {
  readonly ruleSet: RuleSet
  readonly edition: number
  readonly inForce: InForce
  /** How near the words of its conditions stand to the law: all that occur. */
  readonly textStatuses: readonly TextStatus[]
  /** None when it looks at organisations. */
  readonly tallies: readonly TestTally[]
}

export type RuleSetsData = {
  readonly purpose: Purpose | null
  readonly onlyInForce: boolean
  /** How many there are of each purpose, of those in force when only they are shown. */
  readonly purposes: readonly { readonly purpose: Purpose; readonly count: number }[]
  readonly rows: readonly RuleSetRow[]
  /** How many there are in all. */
  readonly registered: number
  readonly day: string
}
