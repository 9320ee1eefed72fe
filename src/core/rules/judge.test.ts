import { expect, test } from 'vitest'
import type { StatementValue } from '#core/statements/statement.ts'
import { judge } from './judge.ts'
import type { Facts, Material, Said } from './material.ts'
import type { Condition, Requirement, RuleSet, RuleSetEdition } from './rule-set.ts'

const both = (text: string) => ({ lt: text, en: text })
const authority = { source: 'sample-source', paragraph: null, textStatus: 'our-reading' } as const

function ruleSet(requirements: Record<string, Requirement>): RuleSetEdition {
  const conditions = Object.entries(requirements).map(([id, requires]): Condition => ({
    id,
    name: both(id),
    text: null,
    authority,
    reading: null,
    note: null,
    requires,
  }))
  const content: RuleSet = {
    id: 'sample-rules',
    name: both('sample'),
    summary: both('sample'),
    purpose: 'eligibility',
    of: 'cluster',
    jurisdiction: 'lt',
    policy: 'sample',
    authority,
    act: null,
    measure: null,
    decidedBy: both('nobody'),
    inForce: { from: '2024-01-01', to: null },
    note: null,
    method: null,
    readings: [],
    lists: {},
    tests: [{ id: 'met', name: both('met'), conditions }],
  }
  return { ruleSet: content, edition: 1, contentHash: '', recordedAt: '2026-01-01T00:00:00.000000Z', change: 1 }
}

let statement = 0
function said(value: StatementValue, more: Partial<Said> = {}): Said {
  statement += 1
  return {
    item: '',
    value,
    statement,
    from: null,
    until: null,
    validFrom: null,
    validTo: null,
    rivals: [],
    hypothetical: false,
    ...more,
  }
}
function facts(subject: string, properties: Record<string, Said[]>): Facts {
  return { subject, said: new Map(Object.entries(properties)) }
}
function material(properties: Record<string, Said[]>, others: Facts[] = []): Material {
  return {
    subject: facts('cluster/sample', properties),
    others: new Map(others.map((each) => [each.subject, each])),
    gained: { members: 0, coordinators: 0, projects: 0 },
  }
}
const member = (slug: string, since: string | null = null): Said =>
  said({ organisation: `organisation/${slug}`, role: 'member' }, { item: slug, validFrom: since, from: since })

function outcome(requirement: Requirement, about: Material, day = '2024-02-13') {
  const [verdict] = judge(ruleSet({ one: requirement }), about, { day, knownAt: null, ruleSets: new Map() })
  return verdict?.tests[0]?.outcome
}

const members = (comparison: { atLeast: number } | { atMost: number }, where: Requirement | null = null): Requirement => ({
  kind: 'count',
  over: { rows: 'members' },
  where,
  distinct: null,
  comparison,
  unit: 'members',
})

test.each([
  { named: 5, total: null, atLeast: 5, outcome: 'pass', because: 'five are known by name' },
  { named: 3, total: null, atLeast: 5, outcome: 'cannot-say', because: 'there may be more' },
  { named: 3, total: 4, atLeast: 5, outcome: 'fail', because: 'there are four in all' },
  { named: 3, total: 9, atLeast: 5, outcome: 'pass', because: 'nine are stated, though not all by name' },
  { named: 0, total: 0, atLeast: 1, outcome: 'fail', because: 'zero is a number' },
  { named: 0, total: null, atLeast: 1, outcome: 'cannot-say', because: 'a missing fact is never a fail' },
])('$named members by name of $total: at least $atLeast is $outcome, because $because', (row) => {
  const named = Array.from({ length: row.named }, (_, index) => member(`sample-${index}`))
  const about = material({ member: named, ...(row.total === null ? {} : { 'members-total': [said(row.total)] }) })
  expect(outcome(members({ atLeast: row.atLeast }), about)).toBe(row.outcome)
})

test.each([
  { since: '2019-02-13', more: 'moreThan', outcome: 'fail', because: 'to the day it is five years, not more' },
  { since: '2019-02-12', more: 'moreThan', outcome: 'pass', because: 'it is a day more' },
  { since: '2019-02-13', more: 'atLeast', outcome: 'pass', because: 'to the day is enough' },
  { since: '2019', more: 'atLeast', outcome: 'cannot-say', because: 'the year does not tell the day' },
  { since: '2018', more: 'atLeast', outcome: 'pass', because: 'any day of that year is long enough' },
])('joint activity since $since, $more 5 years: $outcome, because $because', ({ since, more, outcome: expected }) => {
  const comparison = more === 'atLeast' ? { atLeast: 5 } : { moreThan: 5 }
  const requirement: Requirement = {
    kind: 'duration',
    since: { property: 'joint-activity-since', part: null, with: null },
    comparison,
    unit: 'years',
  }
  expect(outcome(requirement, material({ 'joint-activity-since': [said(since)] }))).toBe(expected)
})

test('values that sources contradict are all possible', () => {
  const requirement: Requirement = {
    kind: 'number',
    asked: { property: 'management-fte', part: null, with: null },
    comparison: { atLeast: 0.5 },
    unit: 'fte',
  }
  expect(outcome(requirement, material({ 'management-fte': [said(0.4, { rivals: [1] })] }))).toBe('cannot-say')
  expect(outcome(requirement, material({ 'management-fte': [said(2, { rivals: [1] })] }))).toBe('pass')
  expect(outcome(requirement, material({ 'management-fte': [said({ absent: 'not-applicable' })] }))).toBe('fail')
  expect(outcome(requirement, material({ 'management-fte': [said({ absent: 'withheld' })] }))).toBe('cannot-say')
})

test('a fact that two conditions ask in opposite ways is not known twice', () => {
  const asked = { property: 'management-fte', part: null, with: null }
  const less: Requirement = { kind: 'number', asked, comparison: { lessThan: 2 }, unit: 'fte' }
  const more: Requirement = { kind: 'number', asked, comparison: { moreThan: 2 }, unit: 'fte' }
  expect(outcome({ kind: 'all', parts: [less, more] }, material({}))).toBe('fail')
  expect(outcome({ kind: 'any', parts: [less, { kind: 'not', part: less }] }, material({}))).toBe('pass')
})

const duration = (years: number): Requirement => ({
  kind: 'duration',
  since: 'membership',
  comparison: { atLeast: years },
  unit: 'years',
})

function changeOf(requirement: Requirement, about: Material, day = '2024-02-13') {
  const [verdict] = judge(ruleSet({ one: requirement }), about, { day, knownAt: null, ruleSets: new Map() })
  return verdict?.tests[0]?.change ?? null
}

test('what would change it: any two of the members whose joining is not known', () => {
  const named = [member('a', '2010'), member('b', '2011'), member('c', '2012'), member('d'), member('e'), member('f')]
  const about = material({ member: named, 'members-total': [said(6)] })
  const change = changeOf(members({ atLeast: 5 }, duration(5)), about)
  expect(change?.smallest).toBe(true)
  expect(change?.steps).toMatchObject([
    { kind: 'establish-some', number: 2, of: [{ row: 'organisation/d' }, { row: 'organisation/e' }, { row: 'organisation/f' }] },
  ])
})

test('what would change it: two members to win', () => {
  const about = material({ member: [member('a'), member('b'), member('c')], 'members-total': [said(3)] })
  expect(changeOf(members({ atLeast: 5 }), about)).toEqual({
    steps: [{ kind: 'gain', rows: 'members', number: 2 }],
    smallest: true,
  })
})

test('what would change it: nothing but time, until the fifth member has stayed five years', () => {
  const named = ['2010', '2011', '2012', '2013', '2020-06-15'].map((since, index) => member(`m${index}`, since))
  const about = material({ member: named, 'members-total': [said(5)] })
  expect(changeOf(members({ atLeast: 5 }, duration(5)), about)).toEqual({
    steps: [{ kind: 'wait', until: '2025-06-15', months: 17 }],
    smallest: true,
  })
})

test('what would change it: a number that the cluster decides itself', () => {
  const requirement: Requirement = {
    kind: 'number',
    asked: { property: 'management-fte', part: null, with: null },
    comparison: { atLeast: 0.5 },
    unit: 'fte',
  }
  expect(changeOf(requirement, material({ 'management-fte': [said(0.3)] }))?.steps).toMatchObject([
    { kind: 'change', property: 'management-fte', toBe: { kind: 'number', comparison: { atLeast: 0.5 } } },
  ])
  expect(changeOf(requirement, material({}))?.steps).toMatchObject([{ kind: 'establish', fact: { property: 'management-fte' } }])
})
