import { expect, test } from 'vitest'
import { propertiesAsked, ruleSetsReferredTo } from './properties-asked.ts'
import type { Requirement, RuleSet } from './rule-set.ts'

const both = { lt: 'x', en: 'x' }
const authority = { source: 's', paragraph: null, textStatus: 'summary' } as const
const ruleSet = (id: string, requires: Requirement[], of: RuleSet['of'] = 'cluster'): RuleSet => ({
  id,
  name: both,
  summary: both,
  purpose: 'eligibility',
  of,
  jurisdiction: 'lt',
  policy: id,
  authority,
  act: null,
  measure: null,
  decidedBy: both,
  inForce: { from: null, to: null },
  note: null,
  method: null,
  readings: [],
  lists: {},
  tests: [
    {
      id: 'met',
      name: both,
      conditions: requires.map((each, index) => ({
        id: `c${index}`,
        name: both,
        text: null,
        authority,
        reading: null,
        note: null,
        requires: each,
      })),
    },
  ],
})
const asked = (property: string) => ({ property, part: null, with: null })
const code = (property: string): Requirement => ({ kind: 'code', asked: asked(property), in: ['yes'] })
const small = ruleSet(
  'small',
  [{ kind: 'number', asked: asked('employees'), comparison: { lessThan: 250 }, unit: 'people' }],
  'organisation',
)
const askedBy = (...ruleSets: RuleSet[]) => {
  const found = propertiesAsked(ruleSets, new Map([...ruleSets, small].map((each) => [each.id, each])))
  return Object.fromEntries(
    Object.entries(found).flatMap(([whose, set]) => (set.size === 0 ? [] : [[whose, [...set].toSorted()]])),
  )
}

test('what is asked of members is read of members, and the list of members of the cluster', () => {
  const count: Requirement = {
    kind: 'count',
    over: { rows: 'members' },
    where: {
      kind: 'any',
      parts: [
        code('does-rd'),
        { kind: 'activity', list: 'l' },
        {
          kind: 'count',
          over: { rows: 'years', last: 3 },
          where: code('rd-spending-declared'),
          distinct: null,
          comparison: { atLeast: 3 },
          unit: 'years',
        },
        { kind: 'rule-set', ruleSet: 'small', test: null, reading: null },
      ],
    },
    distinct: 'related-group',
    comparison: { atLeast: 5 },
    unit: 'members',
  }
  expect(askedBy(ruleSet('call', [count, { kind: 'exists', asked: asked('strategy-document'), age: null }]))).toEqual({
    cluster: ['member', 'members-total', 'strategy-document'],
    members: ['activity', 'does-rd', 'employees', 'rd-spending-declared', 'related-group'],
  })
})

test('a rule set on organisations asks of the organisation', () => {
  expect(askedBy(small)).toEqual({ organisation: ['employees'] })
})

test('coordinators and projects have their own', () => {
  const over = (rows: 'coordinators' | 'projects', property: string): Requirement => ({
    kind: 'count',
    over: { rows },
    where: { kind: 'not', part: { kind: 'exists', asked: asked(property), age: null } },
    distinct: null,
    comparison: { atLeast: 1 },
    unit: 'organisations',
  })
  expect(askedBy(ruleSet('call', [over('coordinators', 'founded'), over('projects', 'ends')]))).toEqual({
    cluster: ['coordinator', 'project'],
    coordinators: ['founded'],
    projects: ['ends'],
  })
})

test('a property that is not known is not read', () => {
  expect(askedBy(ruleSet('call', [code('secret')]))).toEqual({})
})

test('references are followed, in circles only once', () => {
  const refers = (id: string, to: string) => ruleSet(id, [{ kind: 'rule-set', ruleSet: to, test: null, reading: null }])
  const circle = [refers('a', 'b'), refers('b', 'c'), refers('c', 'a')]
  const known = new Map(circle.map((each) => [each.id, each]))
  const [first] = circle
  expect(first === undefined ? null : [...ruleSetsReferredTo(first, known)]).toEqual(['b', 'c'])
  expect(propertiesAsked(circle, known).cluster.size).toBe(0)
})
