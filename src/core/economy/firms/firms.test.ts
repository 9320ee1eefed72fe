import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highGrowthOf, highGrowthRules } from './high-growth.ts'
import { endings, flowsOf, gapRules, livesOf } from './life.ts'
import type { GapRule, Presence } from './life.ts'
import { cohortsOf, survivalAt, survivalOf } from './survival.ts'

/** Firms as rows of x (seen) and . (not seen). */
function presence(...rows: string[]): Presence {
  const periods = rows[0]?.length ?? 0
  return { firms: rows.length, periods, seen: Uint8Array.from(rows.join(''), (mark) => (mark === 'x' ? 1 : 0)) }
}

const rule: GapRule = { longestGap: 2 }

test.each([
  { row: '..xxxxxx', first: 2, last: 7, ending: 'alive', because: 'it is seen to the end' },
  { row: '..xx.xxx', first: 2, last: 7, ending: 'alive', because: 'one month away is no exit' },
  { row: '..x..xxx', first: 2, last: 7, ending: 'alive', because: 'as long away as the rule allows is no exit' },
  { row: '.xx.....', first: 1, last: 2, ending: 'gone', because: 'it has been away longer than the rule allows' },
  { row: '.xxxxx..', first: 1, last: 5, ending: 'unsettled', because: 'it may still come back' },
  { row: '.xx...xx', first: 1, last: 2, ending: 'gone', because: 'its return after a long absence is no second beginning' },
  { row: '........', first: -1, last: -1, ending: 'gone', because: 'it was never seen' },
])('$row is $ending, because $because', ({ row, first, last, ending }) => {
  const lives = livesOf(presence(row), rule)
  expect([lives.first[0], lives.last[0], endings[lives.ending[0] ?? 0]]).toEqual([first, last, ending])
})

test('firms of the first period began at an unknown time: they are no entries and in no cohort', () => {
  const lives = livesOf(presence('xxxxxxxx', '.xx.....'), rule)
  const flows = flowsOf(lives, 8, rule)
  expect(flows[0]).toMatchObject({ firms: 1, entries: NaN, entryRate: NaN })
  expect(flows[1]).toMatchObject({ firms: 2, entries: 1, exits: 0, entryRate: 0.5, churn: 0.5 })
  expect(flows[2]).toMatchObject({ firms: 2, exits: 1, exitRate: 0.5, settled: true })
  expect([...cohortsOf(lives)]).toEqual([[1, { lengths: [2], ended: [1] }]])
})

test('where an exit cannot yet be told from a gap there is no exit rate, and no zero', () => {
  const flows = flowsOf(livesOf(presence('.xxxxx..'), rule), 8, rule)
  expect(flows[5]).toMatchObject({ settled: false, exits: NaN, exitRate: NaN })
  expect(flows[7]).toMatchObject({ firms: 0, entryRate: NaN })
  expect(gapRules.months.longestGap).toBe(24)
})

test('firms of a period are those of the one before, less who ended, plus who began', () => {
  const row = fc.array(fc.constantFrom('x', '.'), { minLength: 9, maxLength: 9 }).map((marks) => marks.join(''))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 3 }), (rows, longestGap) => {
      const lives = livesOf(presence(...rows), { longestGap })
      const flows = flowsOf(lives, 9, { longestGap })
      for (const [at, flow] of flows.entries()) {
        const before = flows[at - 1]
        if (before?.settled === true) expect(flow.firms).toBe(before.firms - before.exits + flow.entries)
      }
      const doubled = livesOf(presence(...rows, ...rows), { longestGap })
      expect(doubled.filled).toBe(2 * lives.filled)
    }),
  )
})

// Remission of leukaemia under 6-mercaptopurine: Freireich et al. (1963), the example of Kaplan–Meier in textbooks (Cox & Oakes 1984).
const lengths = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
const ended = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]

test('the textbook example of Kaplan and Meier with the errors of Greenwood', () => {
  const steps = survivalOf({ lengths, ended })
  expect(
    steps.map(({ length, atRisk, share, standardError }) => [length, atRisk, share.toFixed(3), standardError.toFixed(4)]),
  ).toEqual([
    [6, 21, '0.857', '0.0764'],
    [7, 17, '0.807', '0.0869'],
    [10, 15, '0.753', '0.0963'],
    [13, 12, '0.690', '0.1068'],
    [16, 11, '0.627', '0.1141'],
    [22, 7, '0.538', '0.1282'],
    [23, 6, '0.448', '0.1346'],
  ])
  // log(−log) interval of the first step, as printed by statistical packages.
  expect(steps[0]?.least).toBeCloseTo(0.6197, 4)
  expect(steps[0]?.most).toBeCloseTo(0.9516, 4)
  expect(survivalAt(steps, 5)).toBe(1)
  expect(survivalAt(steps, 12)).toBeCloseTo(0.7529, 4)
})

test('without firms last seen alive, survival is the share still there; nobody left has no interval', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 }), (all) => {
      for (const step of survivalOf({ lengths: all, ended: all.map(() => 1) })) {
        expect(step.share).toBeCloseTo(all.filter((length) => length > step.length).length / all.length, 12)
        if (step.share > 0) expect(step.least).toBeLessThanOrEqual(step.share)
        else expect(step.least).toBeNaN()
      }
    }),
  )
  expect(survivalOf({ lengths: [], ended: [] })).toEqual([])
  expect(() => survivalOf({ lengths: [-1], ended: [1] })).toThrow(RangeError)
})

test.each([
  { start: 10, end: 17.28, rule: 'oecd-20', growing: 0, because: 'exactly 20 % a year is not above it' },
  { start: 10, end: 18, rule: 'oecd-20', growing: 1, because: 'it is above 20 % a year' },
  { start: 10, end: 14, rule: 'eurostat-10', growing: 1, because: 'it is above 10 % a year' },
  { start: 10, end: 14, rule: 'oecd-20', growing: 0, because: 'it is below 20 % a year' },
] as const)('$start → $end by $rule: $because', ({ start, end, rule: id, growing }) => {
  expect(highGrowthOf([start], [end], highGrowthRules[id])).toMatchObject({ eligible: 1, growing })
})

test('small firms, firms not seen and firms gone are not in the share, and the gone are counted', () => {
  expect(highGrowthOf([9, 20, NaN, 20, 0], [90, 0, 30, NaN, 5], highGrowthRules['oecd-20'])).toEqual({
    eligible: 0,
    growing: 0,
    gone: 1,
    share: NaN,
  })
})
