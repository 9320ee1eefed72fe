import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endings, growsFast, livesOf } from '../testing/follow-firms.ts'
import type { Presence } from '../testing/follow-firms.ts'
import { gapRules } from './life.ts'
import type { GapRule } from './life.ts'
import { survivalSteps } from './survival.ts'
import type { SurvivalCount } from './survival.ts'

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

test('a firm that was there in the first period began at an unknown time', () => {
  const lives = livesOf(presence('xxxxxxxx', '.xx.....'), rule)
  expect([...lives.beganBefore]).toEqual([1, 0])
  expect(gapRules.years.longestGap).toBe(2)
})

test('twice the firms have twice the gaps', () => {
  const row = fc.array(fc.constantFrom('x', '.'), { minLength: 9, maxLength: 9 }).map((marks) => marks.join(''))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 3 }), (rows, longestGap) => {
      const doubled = livesOf(presence(...rows, ...rows), { longestGap })
      expect(doubled.filled).toBe(2 * livesOf(presence(...rows), { longestGap }).filled)
    }),
  )
})

// Remission of leukaemia under 6-mercaptopurine: Freireich et al. (1963), the example of Kaplan–Meier in textbooks (Cox & Oakes 1984).
const lengths = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
const ended = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]

/** Firms that were followed so long, as counts by length. */
function countsOf(followed: readonly number[], gone: readonly number[]): SurvivalCount[] {
  return [...new Set(followed.filter((_, at) => gone[at] === 1))]
    .toSorted((one, other) => one - other)
    .map((length) => ({
      length,
      atRisk: followed.filter((each) => each >= length).length,
      ended: followed.filter((each, at) => each === length && gone[at] === 1).length,
    }))
}

test('the textbook example of Kaplan and Meier with the errors of Greenwood', () => {
  const steps = survivalSteps(countsOf(lengths, ended))
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
})

test('without firms last seen alive, survival is the share still there', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 }), (all) => {
      const counts = countsOf(
        all,
        all.map(() => 1),
      )
      for (const step of survivalSteps(counts)) {
        expect(step.share).toBeCloseTo(all.filter((length) => length > step.length).length / all.length, 12)
        expect(step.least).toBeLessThanOrEqual(step.share)
        expect(step.most).toBeGreaterThanOrEqual(step.share)
      }
    }),
  )
  expect(survivalSteps([])).toEqual([])
})

test('where nobody ended, or nobody is left, the interval is open on one side and is no point', () => {
  const [kept, lost] = survivalSteps([
    { length: 1, atRisk: 30, ended: 0 },
    { length: 2, atRisk: 30, ended: 30 },
  ])
  // 0.025 ^ (1/30), the exact end of 30 out of 30.
  expect(kept).toMatchObject({ share: 1, most: 1, least: expect.closeTo(0.8843, 4) })
  expect(lost).toMatchObject({ share: 0, least: 0, most: expect.closeTo(0.1157, 4) })
})

test.each([
  { counts: [{ length: 1, atRisk: 3, ended: 4 }], because: 'more ended than there were' },
  { counts: [{ length: 1, atRisk: 0, ended: 0 }], because: 'nobody is followed' },
  { counts: [1, 1].map((length) => ({ length, atRisk: 9, ended: 1 })), because: 'a length comes twice' },
])('no survival where $because', ({ counts }) => {
  expect(() => survivalSteps(counts)).toThrow(RangeError)
})

test.each([
  { start: 10, end: 17.28, yearlyRate: 0.2, fast: false, because: 'exactly 20 % a year is not above it' },
  { start: 10, end: 18, yearlyRate: 0.2, fast: true, because: 'it is above 20 % a year' },
  { start: 10, end: 14, yearlyRate: 0.1, fast: true, because: 'it is above 10 % a year' },
  { start: 10, end: 14, yearlyRate: 0.2, fast: false, because: 'it is below 20 % a year' },
])('$start → $end by $yearlyRate a year: $because', ({ start, end, yearlyRate, fast }) => {
  expect(growsFast(start, end, { yearlyRate, years: 3 })).toBe(fast)
})
