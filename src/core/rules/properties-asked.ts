import { propertyOf } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import type { Over, Requirement, RuleSet } from './rule-set.ts'

/** Which properties rule sets ask for, by whose they are. */
export type PropertiesAsked = {
  readonly cluster: ReadonlySet<string>
  readonly members: ReadonlySet<string>
  readonly coordinators: ReadonlySet<string>
  readonly projects: ReadonlySet<string>
  /** Of the organisation itself, by rule sets on organisations. */
  readonly organisation: ReadonlySet<string>
}

type Whose = keyof PropertiesAsked
type Found = { readonly [whose in Whose]: Set<string> }

/** From what the rows of each kind are made. */
const rowsFrom = {
  members: ['member', 'members-total'],
  coordinators: ['coordinator'],
  projects: ['project'],
} as const satisfies { readonly [rows in Exclude<Over['rows'], 'years'>]: readonly PropertyId[] }

/**
 * The properties that must be read to judge some rule sets, with all rule sets to which they refer. Properties that are
 * not public are never among them.
 */
export function propertiesAsked(ruleSets: Iterable<RuleSet>, known: ReadonlyMap<string, RuleSet>): PropertiesAsked {
  const found: Found = {
    cluster: new Set(),
    members: new Set(),
    coordinators: new Set(),
    projects: new Set(),
    organisation: new Set(),
  }
  const walked = new Set<string>()
  const walkRuleSet = (ruleSet: RuleSet, whose: Whose): void => {
    const name = `${whose} ${ruleSet.id}`
    if (walked.has(name)) return
    walked.add(name)
    for (const test of ruleSet.tests) for (const condition of test.conditions) walk(condition.requires, whose)
  }
  const ask = (whose: Whose, property: string | null): void => {
    if (property !== null && propertyOf(property)?.audience === 'public') found[whose].add(property)
  }
  const walkRows = (over: Over, whose: Whose): Whose => {
    if (over.rows === 'years') return whose
    for (const property of rowsFrom[over.rows]) ask(whose, property)
    return over.rows
  }
  const walk = (requirement: Requirement, whose: Whose): void => {
    switch (requirement.kind) {
      case 'number':
      case 'date':
      case 'exists':
      case 'code':
        ask(whose, requirement.asked.property)
        return
      case 'duration':
        if (requirement.since !== 'membership') ask(whose, requirement.since.property)
        return
      case 'activity':
        ask(whose, 'activity')
        return
      case 'count': {
        const rows = walkRows(requirement.over, whose)
        ask(rows, requirement.distinct)
        if (requirement.where !== null) walk(requirement.where, rows)
        return
      }
      case 'share': {
        const rows = walkRows(requirement.over, whose)
        if (requirement.of !== null) walk(requirement.of, rows)
        walk(requirement.where, rows)
        return
      }
      case 'sum': {
        const rows = walkRows(requirement.over, whose)
        ask(rows, requirement.asked.property)
        if (requirement.where !== null) walk(requirement.where, rows)
        return
      }
      case 'all':
      case 'any':
      case 'at-least':
        for (const part of requirement.parts) walk(part, whose)
        return
      case 'not':
        walk(requirement.part, whose)
        return
      case 'rule-set': {
        const other = known.get(requirement.ruleSet)
        // A rule set on organisations is asked of the row, one on clusters of the cluster.
        if (other !== undefined) walkRuleSet(other, other.of === 'organisation' ? whose : 'cluster')
        return
      }
      case 'not-entered':
        return
    }
  }
  for (const ruleSet of ruleSets) walkRuleSet(ruleSet, ruleSet.of)
  return found
}

/** The rule sets to which one refers, directly or through others that are known; without itself. */
export function ruleSetsReferredTo(ruleSet: RuleSet, known: ReadonlyMap<string, RuleSet>): Set<string> {
  const found = new Set<string>()
  const walk = (requirement: Requirement): void => {
    switch (requirement.kind) {
      case 'rule-set': {
        if (found.has(requirement.ruleSet) || requirement.ruleSet === ruleSet.id) return
        found.add(requirement.ruleSet)
        const other = known.get(requirement.ruleSet)
        if (other !== undefined) walkTests(other)
        return
      }
      case 'count':
      case 'sum':
        if (requirement.where !== null) walk(requirement.where)
        return
      case 'share':
        if (requirement.of !== null) walk(requirement.of)
        walk(requirement.where)
        return
      case 'all':
      case 'any':
      case 'at-least':
        for (const part of requirement.parts) walk(part)
        return
      case 'not':
        walk(requirement.part)
        return
      default:
        return
    }
  }
  const walkTests = (each: RuleSet): void => {
    for (const test of each.tests) for (const condition of test.conditions) walk(condition.requires)
  }
  walkTests(ruleSet)
  return found
}
