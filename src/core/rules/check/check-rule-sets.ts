import { nearest } from '#core/registry/nearest.ts'
import { canonical } from '#core/statements/canonical.ts'
import { isEmpty, spanOf } from '#core/statements/span.ts'
import { kindOf } from '#core/registry/check-statement.ts'
import { checkActivityList } from './check-activity-list.ts'
import type { ActivityVersions } from './check-activity-list.ts'
import type { KnownFacts } from './check-asked.ts'
import { checkEditions } from './check-editions.ts'
import { checkReference, conditionNodes, findCircles, findUnfoldings } from './check-references.ts'
import { checkRequirement } from './check-requirement.ts'
import type { Authority, RuleSet } from '#core/rules/rule-set.ts'
import type { FoundInRules, PlacedInRules, RulePath } from './rule-set-finding.ts'

/** What rule sets are checked against. */
export type KnownToRules = KnownFacts & {
  readonly activities: ActivityVersions
  /** Rule sets that are there but could not be read: nothing is said of references to them. */
  readonly unread: ReadonlySet<string>
}

/** Everything that is wrong in what the rule sets of a country say, alone and beside each other; none = they may be used. */
export function checkRuleSets(ruleSets: readonly RuleSet[], known: KnownToRules): FoundInRules[] {
  const byId = new Map(ruleSets.map((ruleSet) => [ruleSet.id, ruleSet]))
  const alone = ruleSets.flatMap((ruleSet) =>
    [
      ...checkWhole(ruleSet, known),
      ...checkConditions(ruleSet, known),
      ...[...conditionNodes(ruleSet)].flatMap((node) => [
        ...checkRequirement(node, ruleSet.lists, known),
        ...checkReference(node, byId, known.unread),
      ]),
      ...checkUse(ruleSet),
    ].map(({ at, ...finding }): FoundInRules => ({ ruleSet: ruleSet.id, at, finding })),
  )
  const circles = findCircles(byId)
  const unfoldings = circles.length === 0 ? findUnfoldings(byId) : []
  return [...alone, ...circles, ...unfoldings, ...checkEditions(ruleSets)]
}

function checkWhole(ruleSet: RuleSet, known: KnownToRules): PlacedInRules[] {
  const { inForce, readings, lists, act, measure } = ruleSet
  const span = { validFrom: inForce.from, validTo: inForce.to }
  const ends: PlacedInRules[] =
    inForce.from !== null && inForce.to !== null && isEmpty(spanOf(span))
      ? [{ code: 'ends-before-it-begins', from: inForce.from, to: inForce.to, at: ['inForce'] }]
      : []
  return [
    ...ends,
    ...(ruleSet.authority.source === '' ? [] : checkSource(ruleSet.authority.source, ['authority', 'source'], known)),
    ...checkSubject('act', act, known),
    ...checkSubject('measure', measure, known),
    ...(ruleSet.purpose === 'own-indicator' && ruleSet.method === null
      ? [{ code: 'method-missing', at: ['purpose'] } as const]
      : []),
    ...readings.flatMap(({ source }, index) => checkSource(source, ['readings', index, 'source'], known)),
    ...Object.entries(lists).flatMap(([id, list]) => [
      ...checkAuthority(list.authority, ['lists', id], { whole: ruleSet, known }),
      ...checkActivityList(list, ['lists', id], known.activities),
    ]),
  ]
}

function checkConditions(ruleSet: RuleSet, known: KnownToRules): PlacedInRules[] {
  const { tests, readings } = ruleSet
  const readingIds = readings.map(({ id }) => id)
  const wholes = new Map<string, string>()
  const testIds = new Set<string>()
  return tests.flatMap((test, index) => {
    const findings: PlacedInRules[] = testIds.has(test.id)
      ? [{ code: 'same-id-twice', id: test.id, at: ['tests', index, 'id'] }]
      : []
    testIds.add(test.id)
    const ids = new Set<string>()
    for (const [number, condition] of test.conditions.entries()) {
      const at = ['tests', index, 'conditions', number]
      const { id, reading, authority } = condition
      // Tests may share a condition: then it is the same one in each of them, and a threshold of it is one threshold.
      const whole = canonical(condition)
      if (ids.has(id) || (wholes.get(id) ?? whole) !== whole) findings.push({ code: 'same-id-twice', id, at: [...at, 'id'] })
      ids.add(id)
      wholes.set(id, whole)
      findings.push(...checkAuthority(authority, at, { whole: ruleSet, known }))
      if (reading !== null && !readingIds.includes(reading))
        findings.push({
          code: 'reading-unknown',
          given: reading,
          nearest: nearest(reading, readingIds) ?? null,
          at: [...at, 'reading'],
        })
    }
    return findings
  })
}

/** What is written down and never used is a name that was mistyped elsewhere, or was forgotten. */
function checkUse(ruleSet: RuleSet): PlacedInRules[] {
  const readings = new Set(ruleSet.tests.flatMap((test) => test.conditions.map((condition) => condition.reading)))
  const lists = new Set(
    [...conditionNodes(ruleSet)].flatMap(({ requirement }) => (requirement.kind === 'activity' ? [requirement.list] : [])),
  )
  const plain = ruleSet.readings.flatMap(({ id }, index) => (readings.has(id) ? [] : [{ id, index }]))
  return [
    // One reading may be the text without what another one adds; two of that kind, or one alone, are nothing of their own.
    ...(plain.length > 1 || ruleSet.readings.length === 1 ? plain : []).map(({ id, index }): PlacedInRules => ({
      code: 'reading-unused',
      reading: id,
      at: ['readings', index],
    })),
    ...Object.keys(ruleSet.lists).flatMap((list): PlacedInRules[] =>
      lists.has(list) ? [] : [{ code: 'list-unused', list, at: ['lists', list] }],
    ),
  ]
}

/** Words without a source of their own have that of the whole; a mistake in that one is told once, where it stands. */
function checkAuthority(
  { source, paragraph }: Authority,
  at: RulePath,
  { whole, known }: { whole: RuleSet; known: KnownToRules },
): PlacedInRules[] {
  if (source === '') return [{ code: 'paragraph-without-source', paragraph: paragraph ?? 'none', at }]
  return source === whole.authority.source ? [] : checkSource(source, [...at, 'authority', 'source'], known)
}

function checkSource(source: string, at: RulePath, { sources }: KnownToRules): PlacedInRules[] {
  return sources.has(source) ? [] : [{ code: 'source-unknown', source, nearest: nearest(source, sources) ?? null, at }]
}

function checkSubject(name: 'act' | 'measure', subject: string | null, { subjects }: KnownToRules): PlacedInRules[] {
  if (subject === null || (subjects.has(subject) && kindOf(subject) === name)) return []
  return [{ code: 'reference-unknown', property: name, given: subject, nearest: nearest(subject, subjects) ?? null, at: [name] }]
}
