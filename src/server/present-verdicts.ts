import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import type { Verdict } from '#core/rules/verdict.ts'

/** A verdict as programs get it: everything that it says, and nothing else. */
export function presentVerdict(verdict: Verdict) {
  const { ruleSet, edition, reading, subject, referenceDay, knownAt, inForce } = verdict
  return {
    ruleSet,
    edition,
    reading,
    subject,
    referenceDay,
    knownAt,
    inForce,
    tests: verdict.tests.map(({ test, outcome, exact, conditions, change }) => ({
      test,
      outcome,
      exact,
      conditions: conditions.map(({ condition, outcome: found, exact: isExact, finding, change: own }) => ({
        condition,
        outcome: found,
        exact: isExact,
        finding,
        change: own,
      })),
      change,
    })),
  }
}

/** What a program needs to know of a rule set beside its verdicts. */
export function presentRuleSet({ ruleSet, edition, contentHash, recordedAt }: RuleSetEdition) {
  const { id, name, purpose, policy, jurisdiction, authority, decidedBy, inForce, readings } = ruleSet
  return { id, edition, contentHash, recordedAt, name, purpose, policy, jurisdiction, authority, decidedBy, inForce, readings }
}
