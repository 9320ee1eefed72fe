import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  betaBelow,
  chiSquareAbove,
  fisherAbove,
  normalBelow,
  normalQuantile,
  normalTwoSided,
  studentTwoSided,
  studentWithin,
} from './tails.ts'

// Values of Abramowitz & Stegun, table 26.1.
test.each([
  [0, 0.5],
  [1, 0.841344746068543],
  [1.28, 0.899727432045558],
  [1.96, 0.9750021048517795],
  [3, 0.9986501019683699],
  [-5, 2.866515718791946e-7],
])('P(Z ≤ %d) = %d', (z, p) => {
  expect(normalBelow(z)).toBeCloseTo(p, 10)
})

test('the far tail keeps its digits', () => {
  expect(normalBelow(-10) / 7.61985302416053e-24).toBeCloseTo(1, 9)
  expect(normalTwoSided(0)).toBe(1)
  expect(normalBelow(-Infinity)).toBe(0)
  expect(normalBelow(NaN)).toBeNaN()
})

// Percentage points: Abramowitz & Stegun, tables 26.5 (normal), 26.8 (chi-squared), 26.10 (Student).
test.each([
  [0.975, 1.959963984540054],
  [0.995, 2.575829303548901],
  [0.95, 1.644853626951473],
  [0.0001, -3.719016485455709],
])('the normal quantile of %d is %d', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 11)
})

test.each([
  [3.841458820694124, 1, 0.05],
  [5.991464547107979, 2, 0.05],
  [18.307038053275146, 10, 0.05],
  [23.209251158954356, 10, 0.01],
  [124.34211340400407, 100, 0.05],
])('chi-squared %d with %d degrees leaves %d above', (x, df, above) => {
  expect(chiSquareAbove(x, df)).toBeCloseTo(above, 11)
})

test.each([
  [12.706204736432095, 1, 0.05],
  [2.2281388519649385, 10, 0.05],
  [2.75, 30, 0.01],
  [1.959963984540054, 1e9, 0.05],
])('Student %d with %d degrees has %d outside', (t, df, outside) => {
  expect(studentTwoSided(t, df)).toBeCloseTo(outside, 5)
  expect(studentWithin(1 - outside, df)).toBeCloseTo(t, 3)
})

test('quantiles undo probabilities, and both sides of a beta variable make one', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
      expect(Math.abs(normalBelow(normalQuantile(p)) - p)).toBeLessThan(1e-13)
    }),
  )
  const parameter = fc.double({ min: 0.1, max: 50, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), parameter, parameter, (x, a, b) => {
      expect(betaBelow(x, a, b) + betaBelow(1 - x, b, a)).toBeCloseTo(1, 10)
    }),
  )
})

test('what is no probability is refused', () => {
  expect(() => normalQuantile(1.1)).toThrow(RangeError)
  expect(() => chiSquareAbove(1, 0)).toThrow(RangeError)
  expect(() => studentWithin(1, 3)).toThrow(RangeError)
})

test("Fisher's F has the quantiles of the tables, and is the square of Student's t", () => {
  expect(fisherAbove(3.3541308285291986, 2, 27)).toBeCloseTo(0.05, 9)
  expect(fisherAbove(2.25 ** 2, 1, 9)).toBeCloseTo(studentTwoSided(2.25, 9), 12)
  expect(fisherAbove(0, 3, 5)).toBe(1)
})
