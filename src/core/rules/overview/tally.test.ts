import { expect, test } from 'vitest'
import type { BriefVerdict } from '#core/rules/judge.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import { tallyTests } from './tally.ts'
import type { Outcome } from '#core/rules/verdict.ts'

const both = { lt: '', en: '' }
const authority = { source: 'act', paragraph: null, textStatus: 'official' } as const

function condition(id: string, reading: string | null): RuleSet['tests'][number]['conditions'][number] {
  return { id, name: both, text: null, authority, reading, note: null, requires: { kind: 'not-entered' } }
}

const call: RuleSet = {
  id: 'call',
  name: both,
  summary: both,
  purpose: 'eligibility',
  of: 'cluster',
  jurisdiction: 'lt',
  policy: 'call',
  authority,
  act: null,
  measure: null,
  decidedBy: both,
  inForce: { from: null, to: null },
  note: null,
  method: null,
  readings: ['a', 'b'].map((id) => ({ id, name: both, source: 'act', note: null })),
  lists: {},
  tests: [{ id: 'met', name: both, conditions: [condition('members', null), condition('sector', 'a')] }],
}

function verdict(
  subject: string,
  reading: string,
  outcomes: { members: Outcome; sector?: Outcome; whole: Outcome },
): BriefVerdict {
  const { members, sector, whole } = outcomes
  return {
    ruleSet: 'call',
    edition: 1,
    reading,
    subject,
    inForce: true,
    tests: [
      {
        test: 'met',
        outcome: whole,
        conditions: [
          { condition: 'members', outcome: members },
          ...(sector === undefined ? [] : [{ condition: 'sector', outcome: sector }]),
        ],
      },
    ],
  }
}

test('clusters are counted for each reading, test and condition; those of other rule sets are not', () => {
  const tallies = tallyTests(call, [
    verdict('cluster/one', 'a', { members: 'pass', sector: 'cannot-say', whole: 'cannot-say' }),
    verdict('cluster/one', 'b', { members: 'pass', whole: 'pass' }),
    verdict('cluster/two', 'a', { members: 'fail', sector: 'pass', whole: 'fail' }),
    verdict('cluster/two', 'b', { members: 'fail', whole: 'fail' }),
    { ...verdict('cluster/two', 'b', { members: 'fail', whole: 'fail' }), ruleSet: 'other' },
  ])
  expect(tallies).toEqual([
    {
      reading: 'a',
      test: 'met',
      tally: { pass: 0, fail: 1, 'cannot-say': 1 },
      conditions: { members: { pass: 1, fail: 1, 'cannot-say': 0 }, sector: { pass: 1, fail: 0, 'cannot-say': 1 } },
    },
    {
      reading: 'b',
      test: 'met',
      tally: { pass: 1, fail: 1, 'cannot-say': 0 },
      conditions: { members: { pass: 1, fail: 1, 'cannot-say': 0 } },
    },
  ])
})

test('a rule set that nobody was measured by has a tally of zeros, not none', () => {
  expect(tallyTests(call, []).map(({ tally }) => tally)).toEqual([
    { pass: 0, fail: 0, 'cannot-say': 0 },
    { pass: 0, fail: 0, 'cannot-say': 0 },
  ])
})
