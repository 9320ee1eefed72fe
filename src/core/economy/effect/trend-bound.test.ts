import { expect, test } from 'vitest'
import { overlapOf } from './overlap.ts'
import { trendSensitivity } from './trend-bound.ts'

const effect = { after: 1, estimate: 0.5, standardError: 0.1, critical: 2, before: [0.1, 0.15], times: [0, 1] }

test('the bound widens with each year after the start by the largest parting seen before it', () => {
  // Before: 0.10 → 0.15 → 0 (the base year); the largest step is 0.15, twice of it after two years.
  const { largestBefore, bounds, breaksAt } = trendSensitivity(effect)
  expect(largestBefore).toBeCloseTo(0.15, 12)
  expect(bounds[0]?.least).toBeCloseTo(0.3, 12)
  expect(bounds[1]?.least).toBeCloseTo(0, 12)
  expect(bounds[1]?.most).toBeCloseTo(1, 12)
  expect(breaksAt).toBeCloseTo(1, 12)
})

test('an interval that holds 0 already needs no parting to break it, and no parting before leaves nothing to break it with', () => {
  expect(trendSensitivity({ ...effect, estimate: 0.1 }).breaksAt).toBeNull()
  expect(trendSensitivity({ ...effect, before: [] })).toMatchObject({ largestBefore: 0, yearsBefore: 0, breaksAt: Infinity })
})

test('treated firms with a score that nobody outside has are counted', () => {
  const { treated, outside, treatedBeyond } = overlapOf([0.05, 0.95, 1, 0.5, 0.55], [0, 1, 1, 1, 0])
  expect(treated[9]).toBe(2)
  expect(outside[0]).toBe(1)
  expect(treatedBeyond).toBeCloseTo(2 / 3, 12)
  expect(overlapOf([0.5], [0]).treatedBeyond).toBeNaN()
})
