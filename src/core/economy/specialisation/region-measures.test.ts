import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeAt } from '../cells/outcome.ts'
import { halfSeenTables, hide, liesWithin, tableOf } from '../testing/half-seen.ts'
import { hachmanIndex, krugmanIndex } from './compare-with-whole.ts'
import { regionEntropy, regionHerfindahl } from './region-diversity.ts'

const measures = { krugmanIndex, hachmanIndex, regionEntropy, regionHerfindahl }

const alike = tableOf([
  [1, 2, 3],
  [2, 4, 6],
])
const apart = tableOf([
  [5, 0],
  [0, 5],
])

test.each([
  { measure: krugmanIndex, same: 0, other: 1 },
  { measure: hachmanIndex, same: 1, other: 0.5 },
])('regions made up like the whole, and regions with nothing in common: $measure.name', ({ measure, same, other }) => {
  expect(outcomeAt(measure(alike), 0).value).toBeCloseTo(same, 12)
  expect(outcomeAt(measure(apart), 0).value).toBeCloseTo(other, 12)
})

test('one activity has entropy 0 and Herfindahl 1; four alike have 2 bits and a quarter', () => {
  const cells = tableOf([
    [7, 0, 0, 0],
    [3, 3, 3, 3],
  ])
  expect([...regionEntropy(cells).values]).toEqual([0, 2])
  expect([...regionHerfindahl(cells).values]).toEqual([1, 0.25])
})

test.each(Object.values(measures))('an empty region has none of it: %o', (measure) => {
  const series = measure(
    tableOf([
      [0, 0],
      [1, 2],
    ]),
  )
  expect(outcomeAt(series, 0)).toMatchObject({ value: Number.NaN, why: 'no-activity' })
  expect(outcomeAt(series, 1).why).toBe('known')
})

test.each(Object.values(measures))('the truth lies in the interval: %o', (measure) => {
  fc.assert(
    fc.property(halfSeenTables(), ({ truth, seen }) => {
      expect(liesWithin(measure(truth).values, measure(seen))).toBe(true)
    }),
    { numRuns: 600 },
  )
})

test.each(Object.values(measures))(
  'activities may stand in any order, units cancel, an empty region changes nothing: %o',
  (measure) => {
    const tables = fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 99 }), (numbers, times) => {
        const plain = measure(tableOf(numbers)).values
        const turned = measure(tableOf(numbers.map((row) => row.toReversed().map((value) => value * times)))).values
        const withEmpty = measure(tableOf([...numbers, [0, 0, 0]])).values
        for (const [at, value] of plain.entries()) {
          expect(turned[at]).toBeCloseTo(value, 9)
          expect(withEmpty[at]).toBeCloseTo(value, 9)
        }
      }),
      { numRuns: 200 },
    )
  },
)

test('a narrow unseen cell leaves a narrow interval', () => {
  const seen = hide(
    tableOf([
      [10, 20, 30],
      [5, 5, 5],
    ]),
    [{ at: 0, least: 9, most: 11 }],
  )
  for (const measure of Object.values(measures)) {
    const { least, most, why } = outcomeAt(measure(seen), 0)
    expect(why).toBe('withheld')
    expect(most - least).toBeLessThan(0.12)
  }
})
