import type { Comparison, Requirement, RuleSet } from '#core/rules/rule-set.ts'

/** The same rule set as acts mostly write it: every number is a least one, and nothing is forbidden. */
export function askForMore(ruleSet: RuleSet): RuleSet {
  const tests = ruleSet.tests.map((test) => ({
    ...test,
    conditions: test.conditions.map((condition) => ({ ...condition, requires: more(condition.requires) })),
  }))
  return { ...ruleSet, tests }
}

function more(requirement: Requirement): Requirement {
  switch (requirement.kind) {
    case 'not':
      return more(requirement.part)
    case 'all':
    case 'any':
    case 'at-least':
      return { ...requirement, parts: requirement.parts.map(more) }
    case 'number':
    case 'duration':
      return { ...requirement, comparison: least(requirement.comparison) }
    case 'exists':
      return { ...requirement, age: null }
    case 'count':
      return { ...requirement, comparison: least(requirement.comparison), where: moreOrNull(requirement.where) }
    case 'sum':
      return { ...requirement, comparison: least(requirement.comparison), where: null }
    case 'share':
      return { ...requirement, comparison: least(requirement.comparison), of: null, where: more(requirement.where) }
    case 'date':
    case 'code':
    case 'activity':
    case 'rule-set':
    case 'not-entered':
      return requirement
  }
}

function moreOrNull(requirement: Requirement | null): Requirement | null {
  return requirement === null ? null : more(requirement)
}

/** At least nothing would be no demand. */
function least(comparison: Comparison): Comparison {
  if ('moreThan' in comparison) return comparison
  if ('atLeast' in comparison) return { atLeast: some(comparison.atLeast) }
  if ('atMost' in comparison) return { atLeast: some(comparison.atMost) }
  if ('lessThan' in comparison) return { atLeast: comparison.lessThan }
  return { atLeast: some(comparison.from) }
}

function some(number: number): number {
  return number === 0 ? 1 : number
}
