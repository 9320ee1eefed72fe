import { describe, expect, test } from 'vitest'
import { bruteForce } from './brute-force.ts'
import { materialFrom } from './build-material.ts'
import type { Tale, Told } from './build-material.ts'
import { conditionOf, listOf, ruleSetOf } from './build-rule-set.ts'
import { endOfTerm, lastStart } from './calendar.ts'
import { endsOfQuantity } from './domains.ts'
import type { Asked, Requirement } from '#core/rules/rule-set.ts'

const day = '2024-02-13'
const cluster = 'cluster/sample-01'

const asked = (property: string, part: string | null = null, match: Asked['with'] = null): Asked => ({
  property,
  part,
  with: match,
})
const member = (name: string, told: Partial<Told> = {}): Told => ({
  property: 'member',
  value: { organisation: `organisation/${name}`, role: 'member' },
  ...told,
})

function outcomeOf(requires: Requirement, told: readonly Told[], others: Tale = {}): string {
  const lists = { apv: listOf('2', ['26', '30'], ['30.1']) }
  const ruleSet = ruleSetOf('asked', [conditionOf('one', requires)], { lists })
  const test = ruleSet.tests[0]
  if (test === undefined) throw new RangeError('no test')
  return bruteForce({
    ruleSet,
    test,
    reading: null,
    material: materialFrom(cluster, { [cluster]: told, ...others }),
    day,
    others: [],
  })
}

describe('a fact of the cluster', () => {
  const atLeastHalf: Requirement = { kind: 'number', asked: asked('management-fte'), comparison: { atLeast: 0.5 }, unit: 'fte' }
  const fte = (value: Told['value']): Told => ({ property: 'management-fte', value })
  const notNone: Requirement = { kind: 'number', asked: asked('management-fte'), comparison: { atLeast: 0 }, unit: 'fte' }
  const moreThanFive: Requirement = {
    kind: 'duration',
    since: asked('joint-activity-since'),
    comparison: { moreThan: 5 },
    unit: 'years',
  }
  const since = (value: Told['value']): Told => ({ property: 'joint-activity-since', value })

  test.each<[Requirement, Told[], string, string]>([
    [atLeastHalf, [fte(0.5)], 'pass', 'the threshold belongs to it'],
    [atLeastHalf, [fte(0.4)], 'fail', 'it is less'],
    [atLeastHalf, [], 'cannot-say', 'nobody told'],
    [notNone, [], 'cannot-say', 'a missing fact is never a pass, even if every number would do'],
    [atLeastHalf, [fte({ absent: 'not-applicable' })], 'fail', 'there is none'],
    [atLeastHalf, [fte({ absent: 'withheld' })], 'cannot-say', 'withheld is not known'],
    [atLeastHalf, [fte({ moreThan: 0.5 })], 'pass', 'more than the threshold'],
    [atLeastHalf, [fte({ about: 0.5 })], 'cannot-say', 'about 0.5 is 0.45 to 0.55'],
    [atLeastHalf, [fte({ about: 1 })], 'pass', 'about 1 is 0.5 to 1.5'],
    [atLeastHalf, [fte(0.4), fte(0.6)], 'cannot-say', 'both may be right'],
    [atLeastHalf, [fte(0.5), fte(0.6)], 'pass', 'either would do'],
    [atLeastHalf, [{ ...fte(0.6), rank: 'preferred' }, fte(0.4)], 'pass', 'one is preferred'],
    [moreThanFive, [since('2019-02-13')], 'fail', 'exactly five years to the day'],
    [moreThanFive, [since('2019-02-12')], 'pass', 'five years and a day'],
    [moreThanFive, [since('2019-02')], 'cannot-say', 'some day of that month'],
    [moreThanFive, [since('2018')], 'pass', 'the last day of the year would do'],
    [moreThanFive, [since('2025')], 'fail', 'it has not begun'],
  ])('%j with %j → %s: %s', (requires, told, expected) => {
    expect(outcomeOf(requires, told)).toBe(expected)
  })
})

describe('members', () => {
  const atLeast = (number: number, where: Requirement | null = null, distinct: string | null = null): Requirement => ({
    kind: 'count',
    over: { rows: 'members' },
    where,
    distinct,
    comparison: { atLeast: number },
    unit: 'members',
  })
  const total = (value: Told['value']): Told => ({ property: 'members-total', value })
  const doesRd: Requirement = { kind: 'code', asked: asked('does-rd'), in: ['yes'] }
  const rd = (answer: string): Told => ({ property: 'does-rd', value: answer })
  const joined: Requirement = { kind: 'duration', since: 'membership', comparison: { atLeast: 5 }, unit: 'years' }
  const group = (name: string): Told => ({ property: 'related-group', value: name })
  const active: Requirement = { kind: 'activity', list: 'apv' }
  const activity = (version: string, code: string): Told => ({ property: 'activity', value: { version, code } })
  const [a, b] = ['organisation/a', 'organisation/b']

  test.each<[Requirement, Told[], Tale, string, string]>([
    [atLeast(1), [member('a')], {}, 'pass', 'one is named'],
    [atLeast(2), [member('a')], {}, 'cannot-say', 'others may not be named'],
    [atLeast(2), [member('a'), total(1)], {}, 'fail', 'all are named'],
    [atLeast(2), [member('a'), member('b'), total(1)], {}, 'pass', 'the named ones count, whatever the total'],
    [atLeast(2), [member('a'), total(2)], {}, 'pass', 'one more is there without a name'],
    [atLeast(1), [total(0)], {}, 'fail', 'no members'],
    [
      atLeast(2),
      [member('a'), { ...member('a'), value: { organisation: a, role: 'founder' } }, total(1)],
      {},
      'fail',
      'one member',
    ],
    [atLeast(1, doesRd), [member('a'), total(1)], {}, 'cannot-say', 'nobody told of a'],
    [atLeast(2, doesRd), [member('a'), member('b'), total(2)], { [a]: [rd('no')] }, 'fail', 'only b can'],
    [atLeast(2, doesRd), [member('a'), member('b'), total(3)], { [a]: [rd('no')] }, 'cannot-say', 'b and the third can'],
    [atLeast(1), [member('a', { from: '2024' }), total(0)], {}, 'cannot-say', 'joined before or after the day'],
    [atLeast(1), [member('a', { to: '2024-02-13' }), total(0)], {}, 'pass', 'the last day belongs to it'],
    [atLeast(1), [member('a', { to: '2024-02-12' }), total(0)], {}, 'fail', 'left the day before'],
    [atLeast(1, joined), [member('a', { from: '2019-02-13' })], {}, 'pass', 'five years to the day'],
    [atLeast(1, joined), [member('a', { from: '2019-02-14' }), total(1)], {}, 'fail', 'a day late'],
    [atLeast(1, joined), [member('a'), total(1)], {}, 'cannot-say', 'joined on an unknown day'],
    [
      atLeast(1, joined),
      [member('a', { from: '2018', to: '2020-06-30' }), member('a', { from: '2020-07-01' }), total(1)],
      {},
      'pass',
      'two statements without a gap are one membership',
    ],
    [
      atLeast(1, joined),
      [member('a', { from: '2018', to: '2020-06-30' }), member('a', { from: '2020-07-02' }), total(1)],
      {},
      'fail',
      'it left for a day',
    ],
    [
      atLeast(2, null, 'related-group'),
      [member('a'), member('b')],
      { [a]: [group('x')], [b]: [group('y')] },
      'pass',
      'two groups',
    ],
    [
      atLeast(2, null, 'related-group'),
      [member('a'), member('b'), total(2)],
      { [a]: [group('x')], [b]: [group('x')] },
      'fail',
      'one group',
    ],
    [
      atLeast(2, null, 'related-group'),
      [member('a'), member('b'), total(2)],
      { [a]: [group('x')] },
      'cannot-say',
      'b may belong to x',
    ],
    [atLeast(1, active), [member('a')], { [a]: [activity('2', '26.51')] }, 'pass', 'on the list'],
    [atLeast(1, active), [member('a')], { [a]: [activity('2', '265100')] }, 'pass', 'dots do not matter'],
    [atLeast(1, active), [member('a'), total(1)], { [a]: [activity('2.1', '26.51')] }, 'cannot-say', 'another version'],
    [
      atLeast(1, active),
      [member('a'), total(1)],
      { [a]: [activity('2', '30.11')] },
      'cannot-say',
      'excepted, but perhaps not all',
    ],
    [
      atLeast(1, active),
      [member('a'), total(1)],
      { [a]: [{ property: 'activity', value: { absent: 'not-applicable' } }] },
      'fail',
      'has none',
    ],
  ])('%j with %j and %j → %s: %s', (requires, told, others, expected) => {
    expect(outcomeOf(requires, told, others)).toBe(expected)
  })
})

test.each([
  ['2020-02-29', 5, '2025-02-28'],
  ['2019-02-28', 5, '2024-02-28'],
  ['2024-01-31', 1 / 12, '2024-02-29'],
  ['2020-02-29', 4, '2024-02-29'],
])('%s and %d years end on %s', (start, years, end) => {
  expect(endOfTerm(start, years, 'years')).toBe(end)
})

test('the last start of a term of five years up to 28 February is the leap day', () => {
  expect(lastStart('2025-02-28', 5, 'years')).toBe('2020-02-29')
  expect(lastStart('2024-02-13', 5, 'years')).toBe('2019-02-13')
})

test.each([
  [7_000_000, 6_500_000, 7_500_000],
  [1_250, 1_245, 1_255],
  [12.5, 12.45, 12.55],
])('about %d is %d to %d', (about, lo, hi) => {
  expect(endsOfQuantity({ about })).toEqual([lo, hi])
})
