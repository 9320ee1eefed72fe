import type { Day } from '#core/values/fuzzy-date.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Material } from './material.ts'
import type { RuleSetEdition } from './rule-set.ts'
import type { Verdict } from './verdict.ts'

export type JudgeOptions = {
  readonly day: Day
  readonly knownAt: Moment | null
  /** Every rule set that the one judged may refer to, by id. */
  readonly ruleSets: ReadonlyMap<string, RuleSetEdition>
}

/**
 * The verdicts of a rule set on one subject: one for each of its readings.
 */
export function judge(_edition: RuleSetEdition, _material: Material, _options: JudgeOptions): Verdict[] {
  throw new Error('not written yet')
}
