import { expect, test } from 'vitest'
import type { BriefVerdict } from '#core/rules/judge.ts'
import { cellOf, columnsOf, inOrderOfMatrix } from './matrix.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import { conditionOf, readingOf, ruleSetOf } from '#core/rules/testing/build-rule-set.ts'
import type { Outcome } from '#core/rules/verdict.ts'

const levels = ['emerging', 'developing', 'mature']
const testNamed = (id: string) => ({ id, name: { lt: id, en: id }, conditions: [conditionOf(id, { kind: 'not-entered' })] })
const ladder: RuleSet = { ...ruleSetOf('concept', [], { tests: levels.map(testNamed) }), purpose: 'level' }
const label: RuleSet = { ...ruleSetOf('bronze', [], { tests: ['preconditions', 'valid'].map(testNamed) }), purpose: 'label' }
const call = ruleSetOf('call', [], { readings: [readingOf('a'), readingOf('b')] })

function verdict(ruleSet: string, outcomes: readonly Outcome[], reading: string | null = null): BriefVerdict {
  const names = ruleSet === 'concept' ? levels : ruleSet === 'bronze' ? ['preconditions', 'valid'] : ['met']
  return {
    ruleSet,
    reading,
    edition: 1,
    subject: 'cluster/amber',
    inForce: true,
    tests: outcomes.map((outcome, index) => ({ test: names[index] ?? '', outcome, conditions: [] })),
  }
}

test('a column for each reading and test, one for a whole ladder of levels', () => {
  expect([ladder, label, call].flatMap(columnsOf).map(({ id }) => id)).toEqual([
    'concept',
    'bronze/preconditions',
    'bronze/valid',
    'call:a',
    'call:b',
  ])
})

test('rule sets stand by purpose, the latest of each first, those on organisations nowhere', () => {
  const older: RuleSet = { ...ladder, id: 'concept-2014', inForce: { from: '2014-02', to: '2017-10-12' } }
  const newer: RuleSet = { ...ladder, id: 'concept-2017', inForce: { from: '2017-10-13', to: null } }
  const sizes = ruleSetOf('sizes', [], { of: 'organisation' })
  expect(inOrderOfMatrix([label, older, sizes, call, newer]).map(({ id }) => id)).toEqual([
    'concept-2017',
    'concept-2014',
    'call',
    'bronze',
  ])
})

test.each<{ outcomes: Outcome[]; outcome: Outcome; sure: string | null; possible: string | null; because: string }>([
  { outcomes: ['pass', 'pass', 'pass'], outcome: 'pass', sure: 'mature', possible: 'mature', because: 'all is met' },
  {
    outcomes: ['pass', 'cannot-say', 'fail'],
    outcome: 'pass',
    sure: 'emerging',
    possible: 'developing',
    because: 'the next is open',
  },
  {
    outcomes: ['cannot-say', 'cannot-say', 'cannot-say'],
    outcome: 'cannot-say',
    sure: null,
    possible: 'mature',
    because: 'all is open',
  },
  { outcomes: ['fail', 'fail', 'fail'], outcome: 'fail', sure: null, possible: null, because: 'no level is left' },
])('of levels $outcomes: $because', ({ outcomes, outcome, sure, possible }) => {
  const [column] = columnsOf(ladder)
  expect(column && cellOf(column, [verdict('concept', outcomes)])).toEqual({
    outcome,
    differs: false,
    levels: { sure, possible },
  })
})

test('readings that come to different outcomes are marked in each of them', () => {
  const cells = (a: Outcome, b: Outcome) =>
    columnsOf(call).map((column) => cellOf(column, [verdict('call', [a], 'a'), verdict('call', [b], 'b')]))
  expect(cells('fail', 'cannot-say')).toEqual([
    { outcome: 'fail', differs: true, levels: null },
    { outcome: 'cannot-say', differs: true, levels: null },
  ])
  expect(cells('pass', 'pass').map((cell) => cell?.differs)).toEqual([false, false])
})

test('a rule set that was not judged has no cell', () => {
  const [column] = columnsOf(label)
  expect(column && cellOf(column, [verdict('concept', ['pass'])])).toBeUndefined()
})
