import { propertyOf } from '#core/registry/properties.ts'
import type { PartType } from '#core/registry/property-type.ts'
import { canonical } from '#core/statements/canonical.ts'
import type { Asked, Match, Over, Requirement, RuleSet } from '#core/rules/rule-set.ts'

export type Whose = 'cluster' | Exclude<Over['rows'], 'years'>

/** One fact that a rule set asks: what somebody may assume to see what would change. */
export type AskedFact = {
  readonly whose: Whose
  /** A property, or `membership`: since when the member is one. */
  readonly property: string
  readonly part: string | null
  readonly with: Match | null
  /** Of how many of the last calendar years it is asked one by one; 0 = on the day. */
  readonly years: number
  /** A value of the property's type, or only whether it is there. */
  readonly as: 'value' | 'there'
  /** Codes or references that the rules name. */
  readonly named: readonly string[]
}

type Place = { readonly whose: Whose; readonly years: number; readonly lists: RuleSet['lists'] }

/**
 * Every fact that a rule set asks of a cluster and of its rows, with what the rule sets ask to which it refers; each
 * once, in the order in which they are read. Properties that are not public are never among them.
 */
export function askedFacts(ruleSet: RuleSet, known: ReadonlyMap<string, RuleSet>): AskedFact[] {
  const found = new Map<string, AskedFact>()
  const walked = new Set<string>()

  const add = (fact: Omit<AskedFact, 'named'>, named: readonly string[] = []): void => {
    if (fact.property !== 'membership' && propertyOf(fact.property)?.audience !== 'public') return
    const key = canonical(fact)
    const before = found.get(key)
    found.set(key, { ...fact, named: [...new Set([...(before?.named ?? []), ...named])] })
  }
  const ask = ({ whose, years }: Place, { property, part, with: match }: Asked, as: AskedFact['as'], named?: readonly string[]) =>
    add({ whose, property, part, with: match, years, as }, named)

  const walkRuleSet = (each: RuleSet, place: Omit<Place, 'lists'>): void => {
    const name = `${place.whose} ${each.id}`
    if (walked.has(name)) return
    walked.add(name)
    for (const { conditions } of each.tests)
      for (const { requires } of conditions) walk(requires, { ...place, lists: each.lists })
  }

  const walkRows = (over: Over, place: Place): Place => {
    if (over.rows === 'years') return { ...place, years: over.last }
    if (over.rows === 'members') ask(place, { property: 'members-total', part: null, with: null }, 'value')
    return { ...place, whose: over.rows, years: 0 }
  }

  const walk = (requirement: Requirement, place: Place): void => {
    switch (requirement.kind) {
      case 'number':
      case 'date':
        return ask(place, requirement.asked, 'value')
      case 'code':
        // The role of a member is told with its membership.
        return requirement.asked.property === 'member' ? undefined : ask(place, requirement.asked, 'value', requirement.in)
      case 'exists':
        ask(place, requirement.asked, 'there')
        if (requirement.age !== null) ask(place, { ...requirement.asked, part: requirement.age.part }, 'value')
        return
      case 'duration': {
        const { since } = requirement
        if (since === 'membership')
          return add({ whose: place.whose, property: since, part: null, with: null, years: 0, as: 'value' })
        return ask(place, since, typeOf(since)?.kind === 'date' ? 'value' : 'there')
      }
      case 'activity': {
        const version = place.lists[requirement.list]?.version
        return version === undefined ? undefined : ask(place, { property: 'activity', part: 'code', with: { version } }, 'value')
      }
      case 'count': {
        const rows = walkRows(requirement.over, place)
        if (requirement.where !== null) walk(requirement.where, rows)
        if (requirement.distinct !== null) ask(rows, { property: requirement.distinct, part: null, with: null }, 'value')
        return
      }
      case 'share': {
        const rows = walkRows(requirement.over, place)
        if (requirement.of !== null) walk(requirement.of, rows)
        return walk(requirement.where, rows)
      }
      case 'sum': {
        const rows = walkRows(requirement.over, place)
        ask(rows, requirement.asked, 'value')
        return requirement.where === null ? undefined : walk(requirement.where, rows)
      }
      case 'all':
      case 'any':
      case 'at-least':
        for (const part of requirement.parts) walk(part, place)
        return
      case 'not':
        return walk(requirement.part, place)
      case 'rule-set': {
        const other = known.get(requirement.ruleSet)
        // A rule set on organisations is asked of the row, one on clusters of the cluster.
        return other === undefined
          ? undefined
          : walkRuleSet(other, other.of === 'organisation' ? place : { whose: 'cluster', years: 0 })
      }
      case 'not-entered':
        return
    }
  }

  walkRuleSet(ruleSet, { whose: 'cluster', years: 0 })
  return [...found.values()]
}

/** The type of what is asked: of a record the part, of anything else the value. */
export function typeOf({ property, part }: Pick<Asked, 'property' | 'part'>): PartType | undefined {
  const type = propertyOf(property)?.type
  if (type === undefined || type.kind !== 'record') return type
  return part === null ? undefined : type.parts[part]
}
