import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeAt } from '../cells/outcome.ts'
import { halfSeenTables, liesWithin, tableOf } from '../testing/half-seen.ts'
import { activityHerfindahl } from './herfindahl.ts'
import { hooverGini, hooverIndex, theilIndex } from './spread.ts'

const measures = { activityHerfindahl, hooverIndex, hooverGini, theilIndex }

// Facts retyped from the examples printed in the manual of EconGeo 2.1 (hoover_gini, hoover_index): inhabitants and jobs of five regions.
const inhabitants = [10, 15, 20, 25, 30]
const jobs = tableOf([[0], [10], [10], [30], [50]])

test('published example: Gini 0.31 and Hoover 0.25 of five regions', () => {
  expect(outcomeAt(hooverGini(jobs, { reference: inhabitants }), 0).value).toBeCloseTo(0.31, 12)
  expect(outcomeAt(hooverIndex(jobs, { reference: inhabitants }), 0).value).toBeCloseTo(0.25, 12)
})

test('the Gini coefficient is half the sum over all pairs', () => {
  const tables = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 2,
    maxLength: 7,
  })
  fc.assert(
    fc.property(tables, (pairs) => {
      const all = pairs.reduce((sum, [own]) => sum + own, 0)
      fc.pre(all > 0)
      const whole = pairs.reduce((sum, [, reference]) => sum + reference, 0)
      let sum = 0
      for (const [s, x] of pairs) for (const [t, y] of pairs) sum += Math.abs((s * y - t * x) / (all * whole))
      const cells = tableOf(pairs.map(([own]) => [own]))
      expect(hooverGini(cells, { reference: pairs.map(([, reference]) => reference) }).values[0]).toBeCloseTo(sum / 2, 10)
    }),
  )
})

test('spread like the reference is 0, all in one region is 1 less its share', () => {
  const cells = tableOf([
    [1, 8],
    [3, 0],
    [4, 0],
  ])
  const held = { reference: [2, 6, 8] }
  expect([0, 1].map((at) => outcomeAt(hooverIndex(cells, held), at).value)).toEqual([0, 1 - 2 / 16])
  expect(outcomeAt(hooverGini(cells, held), 1).value).toBeCloseTo(1 - 2 / 16, 12)
  expect(outcomeAt(theilIndex(cells, held), 1).value).toBeCloseTo(Math.log(8), 12)
  expect(outcomeAt(activityHerfindahl(cells), 1).value).toBe(1)
})

test('something where the reference is empty: the Gini counts it last, Theil has no value', () => {
  const cells = tableOf([[1], [1]])
  expect(outcomeAt(hooverGini(cells, { reference: [0, 5] }), 0).value).toBeCloseTo(0.5, 12)
  expect(outcomeAt(theilIndex(cells, { reference: [0, 5] }), 0).why).toBe('undefined-here')
})

test('an activity of nobody is nowhere, and a reference of another length is refused', () => {
  const cells = tableOf([
    [0, 1],
    [0, 2],
  ])
  for (const measure of Object.values(measures)) expect(outcomeAt(measure(cells), 0).why).toBe('no-activity')
  expect(() => hooverIndex(jobs, { reference: [1] })).toThrow(/5 regions/)
})

test.each(Object.values(measures))('the truth lies in the interval: %o', (measure) => {
  fc.assert(
    fc.property(halfSeenTables(), ({ truth, seen }) => {
      expect(liesWithin(measure(truth).values, measure(seen))).toBe(true)
    }),
    { numRuns: 600 },
  )
})

test('regions with the same ratio may be merged: Gini, Hoover and Theil stay', () => {
  const whole = tableOf([[2], [4], [9]])
  const merged = tableOf([[6], [9]])
  for (const measure of [hooverGini, hooverIndex, theilIndex])
    expect(measure(whole, { reference: [1, 2, 7] }).values[0]).toBeCloseTo(
      measure(merged, { reference: [3, 7] }).values[0] ?? 0,
      12,
    )
})
