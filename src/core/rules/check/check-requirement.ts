import { nearest } from '#core/registry/nearest.ts'
import { checkAsked, checkCode, propertyAsked } from './check-asked.ts'
import type { KnownFacts } from './check-asked.ts'
import {
  anyAmount,
  checkThreshold,
  checkUnit,
  checkUnitOfRows,
  possibleDuration,
  possibleIn,
  possibleRows,
} from './check-threshold.ts'
import { rowsWithin } from './nodes-of.ts'
import type { Node, Within } from './nodes-of.ts'
import type { Over, Requirement, RuleSet } from '#core/rules/rule-set.ts'
import type { PlacedInRules, RulePath } from './rule-set-finding.ts'

/** What the engine and the sentences know the role of a member by. */
const MEMBER_ROLE = 'member-role'

type OfKind<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>
type Place = { readonly at: RulePath; readonly within: Within }

/** What is wrong in one requirement by itself; those inside it are checked on their own. */
export function checkRequirement({ requirement, at, within }: Node, lists: RuleSet['lists'], known: KnownFacts): PlacedInRules[] {
  const place = { at, within }
  switch (requirement.kind) {
    case 'number':
      return checkNumber(requirement, place, known)
    case 'date':
      return checkAsked({ asked: requirement.asked, at: [...at, 'asked'], within, asking: 'date' }, known).findings
    case 'duration':
      return checkDuration(requirement, place, known)
    case 'exists':
      return checkExists(requirement, place, known)
    case 'code':
      return checkCodes(requirement, place, known)
    case 'activity':
      return checkActivity(requirement, place, { lists, known })
    case 'count':
      return [
        ...checkOver(requirement.over, place),
        ...checkUnitOfRows(requirement.over, requirement.unit, at),
        ...checkThreshold(requirement.comparison, possibleRows(requirement.over), { at, mayBeMetByAll: false }),
        ...checkDistinct(requirement, place, known),
      ]
    case 'share':
      return [
        ...checkOver(requirement.over, place),
        ...checkThreshold(requirement.comparison, possibleIn('share'), { at, mayBeMetByAll: true }),
      ]
    case 'sum':
      return checkSum(requirement, place, known)
    case 'at-least': {
      const { number, parts } = requirement
      return number > parts.length ? [{ code: 'too-few-parts', number, parts: parts.length, at: [...at, 'number'] }] : []
    }
    case 'all':
    case 'any':
    case 'not':
    case 'rule-set':
    case 'not-entered':
      return []
  }
}

function checkNumber(requirement: OfKind<'number'>, { at, within }: Place, known: KnownFacts): PlacedInRules[] {
  const { asked, unit, comparison } = requirement
  const { findings, type } = checkAsked({ asked, at: [...at, 'asked'], within, asking: 'number' }, known)
  return [
    ...findings,
    ...(type?.kind === 'number' ? checkUnit(unit, type.unit, at) : []),
    ...checkThreshold(comparison, possibleIn(unit), { at, mayBeMetByAll: true }),
  ]
}

function checkSum(requirement: OfKind<'sum'>, place: Place, known: KnownFacts): PlacedInRules[] {
  const { over, asked, unit, comparison } = requirement
  const within = rowsWithin(over, place.within)
  const { findings, type } = checkAsked({ asked, at: [...place.at, 'asked'], within, asking: 'number' }, known)
  return [
    ...checkOver(over, place),
    ...findings,
    ...(type?.kind === 'number' ? checkUnit(unit, type.unit, place.at) : []),
    ...checkThreshold(comparison, anyAmount, { at: place.at, mayBeMetByAll: false }),
  ]
}

function checkDuration(
  { since, comparison, unit }: OfKind<'duration'>,
  { at, within }: Place,
  known: KnownFacts,
): PlacedInRules[] {
  const threshold = checkThreshold(comparison, possibleDuration(unit), { at, mayBeMetByAll: true })
  if (since === 'membership') {
    return isMember(within) ? threshold : [...threshold, { code: 'membership-not-here', at: [...at, 'since'] }]
  }
  // A value of any type has lasted since its validity began; a part of a record has no validity of its own.
  const asking = since.part === null ? null : 'date'
  return [...checkAsked({ asked: since, at: [...at, 'asked'], within, asking }, known).findings, ...threshold]
}

function checkExists({ asked, age }: OfKind<'exists'>, { at, within }: Place, known: KnownFacts): PlacedInRules[] {
  const { findings } = checkAsked({ asked, at: [...at, 'asked'], within, asking: null }, known)
  if (age === null || findings.length > 0) return findings
  const dated = checkAsked({ asked: { ...asked, part: age.part }, at: [...at, 'age'], within, asking: 'date' }, known).findings
  return [...dated, ...checkThreshold(age.comparison, possibleDuration('months'), { at: [...at, 'age'], mayBeMetByAll: true })]
}

function checkCodes(requirement: OfKind<'code'>, { at, within }: Place, known: KnownFacts): PlacedInRules[] {
  const { asked } = requirement
  if (asked.property === MEMBER_ROLE) return checkRoles(requirement, { at, within }, known)
  const { findings, type } = checkAsked({ asked, at: [...at, 'asked'], within, asking: 'code' }, known)
  if (type === null) return findings
  const codes = requirement.in.flatMap((given, index) =>
    checkCode(asked.property, type, given, known).map((finding) => ({ ...finding, at: [...at, 'in', index] })),
  )
  return [...findings, ...codes]
}

function isMember({ rows, yearly }: Within): boolean {
  return rows === 'members' && !yearly
}

/** The role is said of the cluster, so that only its members have one. */
function checkRoles(requirement: OfKind<'code'>, { at, within }: Place, known: KnownFacts): PlacedInRules[] {
  const { part } = requirement.asked
  if (!isMember(within)) return [{ code: 'membership-not-here', at: [...at, 'asked', 'property'] }]
  if (part !== null) return [{ code: 'part-of-single-value', property: MEMBER_ROLE, part, at: [...at, 'asked', 'part'] }]
  const type = { kind: 'code', list: 'member-role' } as const
  return requirement.in.flatMap((given, index) =>
    checkCode(MEMBER_ROLE, type, given, known).map((finding) => ({ ...finding, at: [...at, 'in', index] })),
  )
}

function checkActivity(
  { list }: OfKind<'activity'>,
  { at, within }: Place,
  { lists, known }: { lists: RuleSet['lists']; known: KnownFacts },
): PlacedInRules[] {
  const found = propertyAsked('activity', within, known)
  if ('finding' in found) return [{ ...found.finding, at }]
  if (Object.hasOwn(lists, list)) return []
  return [{ code: 'list-unknown', given: list, nearest: nearest(list, Object.keys(lists)) ?? null, at: [...at, 'list'] }]
}

function checkDistinct({ over, distinct }: OfKind<'count'>, { at, within }: Place, known: KnownFacts): PlacedInRules[] {
  if (distinct === null) return []
  const place = [...at, 'distinct']
  const asked = { property: distinct, part: null, with: null }
  const { findings, property } = checkAsked({ asked, at: place, within: rowsWithin(over, within), asking: 'distinct' }, known)
  if (findings.length > 0 || !property?.many) return findings.map((finding) => ({ ...finding, at: place }))
  return [{ code: 'property-has-many-values', property: distinct, at: place }]
}

/** Members, coordinators and projects are those of a cluster; years are counted anywhere, but not year by year. */
function checkOver(over: Over, { at, within }: Place): PlacedInRules[] {
  const fits = over.rows === 'years' ? !within.yearly : within.kind === 'cluster' && !within.yearly
  if (!fits) return [{ code: 'rows-not-here', rows: over.rows, kind: within.kind, at: [...at, 'over'] }]
  const isTooLong = over.rows === 'years' && over.last > MOST_YEARS
  return isTooLong ? [{ code: 'threshold-never-met', lowest: 1, highest: MOST_YEARS, at: [...at, 'over'] }] : []
}

/** No register knows anything year by year of a longer time. */
const MOST_YEARS = 100
