import type { RuleSet } from '#core/rules/rule-set.ts'

/** As much of a rule set as other pages tell of it. */
export type RuleSetNote = Pick<RuleSet, 'id' | 'name' | 'summary' | 'purpose' | 'inForce'>
