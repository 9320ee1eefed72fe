import type { Requirement, RuleSet } from './rule-set.ts'

/**
 * Properties that rule sets ask for year by year, and how many of the last years. Of all others the day is enough to give
 * an outcome.
 */
export function yearsAsked(ruleSets: Iterable<RuleSet>, known: ReadonlyMap<string, RuleSet>): Map<string, number> {
  const found = new Map<string, number>()
  const walked = new Set<string>()
  const ask = (property: string | null, last: number): void => {
    if (property !== null && last > (found.get(property) ?? 0)) found.set(property, last)
  }
  const walkRuleSet = (ruleSet: RuleSet, last: number): void => {
    const name = `${last} ${ruleSet.id}`
    if (walked.has(name)) return
    walked.add(name)
    for (const { conditions } of ruleSet.tests) for (const { requires } of conditions) walk(requires, last)
  }
  const walk = (requirement: Requirement, last: number): void => {
    switch (requirement.kind) {
      case 'number':
      case 'date':
      case 'exists':
      case 'code':
        return ask(requirement.asked.property, last)
      case 'duration':
        return ask(requirement.since === 'membership' ? null : requirement.since.property, last)
      case 'activity':
        return ask('activity', last)
      case 'count':
      case 'share':
      case 'sum': {
        const { over, where } = requirement
        const inside = over.rows === 'years' ? Math.max(last, over.last) : last
        if (requirement.kind === 'count') ask(requirement.distinct, inside)
        if (requirement.kind === 'sum') ask(requirement.asked.property, inside)
        if (requirement.kind === 'share' && requirement.of !== null) walk(requirement.of, inside)
        if (where !== null) walk(where, inside)
        return
      }
      case 'all':
      case 'any':
      case 'at-least':
        for (const part of requirement.parts) walk(part, last)
        return
      case 'not':
        return walk(requirement.part, last)
      case 'rule-set': {
        const other = known.get(requirement.ruleSet)
        if (other !== undefined) walkRuleSet(other, last)
        return
      }
      case 'not-entered':
    }
  }
  for (const ruleSet of ruleSets) walkRuleSet(ruleSet, 0)
  return found
}
