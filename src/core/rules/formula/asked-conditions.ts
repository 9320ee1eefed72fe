import type { Condition, Requirement, RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'

/** More rule sets than ever ask each other; `check-rule-set` refuses circles, a draft may still have one. */
const DEEPEST = 12

export function conditionsOf(conditions: readonly Condition[], reading: string | null): Condition[] {
  return conditions.filter((condition) => condition.reading === null || condition.reading === reading)
}

/** The conditions that a reference to another rule set asks for; null where there is no such test, or a circle of them. */
export function conditionsReferredTo(
  ruleSets: ReadonlyMap<string, RuleSetEdition>,
  requirement: Extract<Requirement, { kind: 'rule-set' }>,
  depth: number,
): { readonly ruleSet: RuleSet; readonly conditions: readonly Condition[] } | null {
  const ruleSet = ruleSets.get(requirement.ruleSet)?.ruleSet
  if (ruleSet === undefined || depth >= DEEPEST) return null
  const { tests } = ruleSet
  const test = requirement.test === null ? tests.at(-1) : tests.find(({ id }) => id === requirement.test)
  if (test === undefined) return null
  const reading = requirement.reading ?? ruleSet.readings[0]?.id ?? null
  return { ruleSet, conditions: conditionsOf(test.conditions, reading) }
}
