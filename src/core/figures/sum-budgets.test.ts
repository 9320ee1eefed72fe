import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumOf } from './sum-budgets.ts'

test('the six rounded budgets of 2014–2020 make 85.35 million, and the sum is not exact', () => {
  const budgets = [23.7, 13, 16.9, 28.9, 1.45, 1.4].map((million) => ({ about: million * 1_000_000 }))
  expect(sumOf(budgets)).toEqual({ sum: 85_350_000, exact: false })
})

test('nothing sums to zero, and zero is an exact number', () => {
  expect(sumOf([])).toEqual({ sum: 0, exact: true })
  expect(sumOf([0, 0])).toEqual({ sum: 0, exact: true })
})

test('cents do not get lost, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000_00 }), { maxLength: 50 }), (cents) => {
      const whole = cents.reduce((sum, each) => sum + each, 0)
      expect(sumOf(cents.map((each) => each / 100)).sum).toBe(whole / 100)
      expect(sumOf(cents.toReversed().map((each) => each / 100)).sum).toBe(whole / 100)
    }),
  )
})
