import { expect, test } from 'vitest'
import { compareEditions } from './compare-editions.ts'
import type { Condition, Requirement, RuleSet } from '#core/rules/rule-set.ts'

const both = (text: string) => ({ lt: text, en: text })
const authority = { source: 'survey', paragraph: null, textStatus: 'summary' } as const
const count = (least: number, where: Requirement | null = null): Requirement => ({
  kind: 'count',
  over: { rows: 'members' },
  where,
  distinct: null,
  comparison: { atLeast: least },
  unit: 'members',
})
const yes = (property: string, ...codes: string[]): Requirement => ({
  kind: 'code',
  asked: { property, part: null, with: null },
  in: codes,
})
const condition = (id: string, requires: Requirement, more: Partial<Condition> = {}): Condition => ({
  id,
  name: both(id),
  text: { en: 'words' },
  authority,
  reading: null,
  note: null,
  requires,
  ...more,
})
const list = { name: both('high'), version: '2', startsWith: ['26', '27'], except: ['27.1'], authority }
const first: RuleSet = {
  id: 'call',
  name: both('Call'),
  summary: both('Whether it may'),
  purpose: 'eligibility',
  of: 'cluster',
  jurisdiction: 'lt',
  policy: 'call',
  authority,
  act: 'act/flax',
  measure: null,
  decidedBy: both('The agency'),
  inForce: { from: '2020', to: '2021' },
  note: both('a note'),
  method: both('a method'),
  readings: [{ id: 'a', name: both('a'), source: 'survey', note: both('first') }],
  lists: { high: list },
  tests: [
    {
      id: 'low',
      name: both('low'),
      conditions: [
        condition('size', count(5)),
        condition('research', count(3, { kind: 'all', parts: [yes('does-rd', 'yes'), { kind: 'activity', list: 'high' }] })),
      ],
    },
    {
      id: 'high',
      name: both('high'),
      conditions: [
        condition('choice', {
          kind: 'at-least',
          number: 1,
          parts: [yes('status', 'active'), { kind: 'not', part: { kind: 'not-entered' } }],
        }),
        condition(
          'age',
          { kind: 'date', asked: { property: 'founded', part: null, with: null }, comparison: { is: 'before', day: null } },
          { reading: 'a' },
        ),
        condition('plan', {
          kind: 'exists',
          asked: { property: 'strategy-document', part: null, with: null },
          age: { part: 'approved', comparison: { atMost: 36 } },
        }),
      ],
    },
  ],
}

/** The rule set with one leaf of it in another wording. */
function changed(at: readonly (string | number)[], to: unknown): RuleSet {
  // Parts that are written once and used twice become parts of their own.
  const copy: RuleSet = JSON.parse(JSON.stringify(first))
  let here: unknown = copy
  for (const step of at.slice(0, -1)) here = Reflect.get(Object(here), step)
  Reflect.set(Object(here), at.at(-1) ?? '', to)
  return copy
}

test('an edition does not differ from itself', () => {
  expect(compareEditions(first, structuredClone(first))).toEqual([])
})

const size = ['tests', 0, 'conditions', 0]
const research = ['tests', 0, 'conditions', 1]
test.each([
  {
    at: [...size, 'requires', 'comparison', 'atLeast'],
    to: 8,
    what: 'threshold-changed',
    condition: 'size',
    path: [...size, 'requires'],
  },
  {
    at: [...size, 'requires', 'unit'],
    to: 'organisations',
    what: 'threshold-changed',
    condition: 'size',
    path: [...size, 'requires'],
  },
  {
    at: [...research, 'requires', 'where', 'parts', 0, 'in'],
    to: ['yes', 'no'],
    what: 'threshold-changed',
    condition: 'research',
    path: [...research, 'requires', 'where', 'parts', 0],
  },
  {
    at: [...research, 'requires', 'where', 'parts', 1, 'list'],
    to: 'low',
    what: 'requirement-changed',
    condition: 'research',
    path: [...research, 'requires', 'where', 'parts', 1],
  },
  {
    at: [...research, 'requires', 'where', 'kind'],
    to: 'any',
    what: 'requirement-changed',
    condition: 'research',
    path: [...research, 'requires', 'where'],
  },
  {
    at: [...size, 'requires', 'where'],
    to: yes('does-rd', 'yes'),
    what: 'requirement-changed',
    condition: 'size',
    path: [...size, 'requires'],
  },
  {
    at: [...size, 'requires', 'over'],
    to: { rows: 'coordinators' },
    what: 'requirement-changed',
    condition: 'size',
    path: [...size, 'requires'],
  },
  { at: [...size, 'name', 'lt'], to: 'dydis', what: 'wording-changed', condition: 'size', path: [...size, 'name'] },
  { at: [...size, 'reading'], to: 'a', what: 'detail-changed', condition: 'size', path: [...size, 'reading'] },
  {
    at: [...size, 'authority', 'paragraph'],
    to: '5',
    what: 'authority-changed',
    condition: 'size',
    path: [...size, 'authority'],
  },
  { at: ['inForce', 'to'], to: '2022', what: 'period-changed', condition: null, path: ['inForce'] },
  { at: ['lists', 'high', 'except'], to: [], what: 'list-changed', condition: null, path: ['lists', 'high'] },
  { at: ['readings', 0, 'note'], to: null, what: 'wording-changed', condition: null, path: ['readings', 0, 'note'] },
])('$what at $path when $at is $to', ({ at, to, what, condition: id, path }) => {
  const differences = compareEditions(first, changed(at, to))
  expect(differences).toMatchObject([{ what, condition: id, path }])
  expect(compareEditions(changed(at, to), first)).toMatchObject([{ what, condition: id, path }])
})

test('a threshold is told before and after', () => {
  expect(compareEditions(first, changed([...size, 'requires', 'comparison'], { moreThan: 8 }))).toEqual([
    {
      what: 'threshold-changed',
      test: 'low',
      condition: 'size',
      path: [...size, 'requires'],
      before: { kind: 'number', comparison: { atLeast: 5 }, unit: 'members' },
      after: { kind: 'number', comparison: { moreThan: 8 }, unit: 'members' },
    },
  ])
})

test('conditions and levels come and go by their names, and their order counts', () => {
  const more = condition('more', { kind: 'not-entered' })
  const before = first.tests[0]?.conditions ?? []
  const added = compareEditions(first, changed(['tests', 0, 'conditions'], [more, ...before]))
  expect(added).toMatchObject([{ what: 'condition-added', test: 'low', condition: 'more', before: null, after: { id: 'more' } }])
  const removed = compareEditions(first, changed(['tests', 0, 'conditions'], before.slice(1)))
  expect(removed).toMatchObject([{ what: 'condition-removed', test: 'low', condition: 'size', path: size, after: null }])
  expect(compareEditions(first, changed(['tests'], first.tests.toReversed()))).toMatchObject([
    { what: 'order-changed', path: ['tests'], before: ['low', 'high'], after: ['high', 'low'] },
  ])
  expect(compareEditions(first, changed(['tests'], first.tests.slice(1)))).toMatchObject([{ what: 'test-removed', test: 'low' }])
})

test('what every condition has from the whole is told once', () => {
  const text = { ...authority, source: 'act-text', textStatus: 'official' } as const
  const later: RuleSet = {
    ...first,
    authority: text,
    lists: { high: { ...list, authority: text } },
    tests: first.tests.map((each) => ({ ...each, conditions: each.conditions.map((one) => ({ ...one, authority: text })) })),
  }
  expect(compareEditions(first, later).map(({ what, path }) => `${what} ${path.join('/')}`)).toEqual([
    'authority-changed authority',
    'list-changed lists/high',
  ])
})

test('whatever is changed in a rule set, a difference tells it', () => {
  const leaves = leavesOf(first, []).filter((at) => at.at(-1) !== 'kind')
  expect(leaves.length).toBeGreaterThan(90)
  const missed = leaves.filter((at) => compareEditions(first, changed(at, 'otherwise')).length === 0)
  expect(missed.map((at) => at.join('/'))).toEqual(['id'])
})

function leavesOf(value: unknown, at: readonly (string | number)[]): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((each, index) => leavesOf(each, [...at, index]))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...at, name]))
  return [[...at]]
}
