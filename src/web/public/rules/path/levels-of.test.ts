import { expect, test } from 'vitest'
import type { Condition, Requirement, RuleSet } from '#core/rules/rule-set.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import { levelsOf, reachOf } from './levels-of.ts'

const authority = { source: 'ours', paragraph: null, textStatus: 'summary' } as const
const words = (text: string) => ({ lt: text, en: text })
const condition = (id: string, requires: Requirement): Condition => ({
  id,
  name: words(id),
  text: null,
  authority,
  reading: null,
  note: null,
  requires,
})
const members: Requirement = {
  kind: 'count',
  over: { rows: 'members' },
  where: null,
  distinct: null,
  comparison: { atLeast: 5 },
  unit: 'members',
}

/** Two levels, each of five members and of something that nobody has entered from the act. */
const concept: RuleSet = {
  id: 'concept',
  name: words('Concept'),
  summary: words('Levels'),
  purpose: 'level',
  of: 'cluster',
  jurisdiction: 'lt',
  policy: 'concept',
  authority,
  act: null,
  measure: null,
  decidedBy: words('somebody'),
  inForce: { from: null, to: null },
  note: null,
  method: null,
  readings: [],
  lists: {},
  tests: ['emerging', 'mature'].map((level) => ({
    id: level,
    name: words(level),
    conditions: [condition('members', members), condition('indicators', { kind: 'not-entered' })],
  })),
}

const verdict = (outcomes: { [level: string]: [whole: Outcome, members: Outcome, indicators: Outcome] }) => ({
  tests: Object.entries(outcomes).map(([level, [outcome, ofMembers, ofIndicators]]) => ({
    test: level,
    outcome,
    conditions: [
      { condition: 'members', outcome: ofMembers },
      { condition: 'indicators', outcome: ofIndicators },
    ],
  })),
})

test('the highest level stands on top', () => {
  const levels = levelsOf(concept, verdict({ emerging: ['pass', 'pass', 'pass'], mature: ['fail', 'fail', 'cannot-say'] }))
  expect(levels.map(({ test: level, standing }) => [level, standing])).toEqual([
    ['mature', 'ruled-out'],
    ['emerging', 'reached'],
  ])
  expect(reachOf(levels)).toMatchObject({ reached: { test: 'emerging' }, possible: { test: 'emerging' } })
})

test('when only the act is missing it is told apart from missing facts', () => {
  const [mature, emerging] = levelsOf(
    concept,
    verdict({ emerging: ['cannot-say', 'cannot-say', 'cannot-say'], mature: ['cannot-say', 'pass', 'cannot-say'] }),
  )
  expect(mature).toMatchObject({ standing: 'not-entered', met: [{ en: 'members' }], notEntered: [{ en: 'indicators' }] })
  expect(emerging).toMatchObject({ standing: 'open', open: [{ en: 'members' }] })
})

test('where nothing is reached and nothing possible both are none', () => {
  const levels = levelsOf(concept, verdict({ emerging: ['fail', 'fail', 'cannot-say'], mature: ['fail', 'fail', 'cannot-say'] }))
  expect(reachOf(levels)).toEqual({ reached: null, possible: null })
})
