import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceFrom, medianOf, spreadOf, spreadsOf, typicalOf } from './peer-spread.ts'
import { buildAnswers } from './testing/build-answers.ts'

describe('where peers lie', () => {
  test.each([
    { values: [1, 2, 3, 4], known: false, because: 'four are too few' },
    { values: [1, 2, 3, 4, 5], known: true, because: 'five are enough' },
  ])('of $values is known: $known, because $because', ({ values, known }) => {
    expect(spreadOf(values) !== null).toBe(known)
  })

  test('an absent answer is nobody’s zero', () => {
    const returns = [1, 2, 3, 4].map((events) => buildAnswers({ events }))
    const withAbsent = [...returns, buildAnswers({ events: { absent: 'not-answered' } }), buildAnswers({})]
    expect(spreadsOf(withAbsent, ['events']).size).toBe(0)
  })

  test('peers that all say the same give no measure of distance', () => {
    const spread = spreadOf([7, 7, 7, 7, 7])
    expect(spread && distanceFrom(spread, 900)).toBeNull()
  })

  test('one giant does not move the middle', () => {
    const spread = spreadOf([100, 110, 120, 130, 1e9])
    expect(spread && typicalOf(spread)).toBeLessThan(150)
    expect(spread && distanceFrom(spread, 1e9)).toBeGreaterThan(3.5)
  })
})

test.each([
  { values: [3], middle: 3 },
  { values: [3, 5], middle: 4 },
  { values: [9, 1, 5], middle: 5 },
  { values: [0, 0, 0, 8], middle: 0 },
])('the middle of $values is $middle', ({ values, middle }) => {
  expect(medianOf(values)).toBe(middle)
})

test('for all numbers: what is told of the middle leaves a hundred other numbers possible within a tenth of it', () => {
  const values = fc.array(fc.integer({ min: 2_000, max: 1e9 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(values, (given) => {
      const middle = medianOf(given)
      const told = spreadOf(given)?.centre
      // The middle cluster's number may be any of those that give the same rounded centre.
      const others = Array.from({ length: 300 }, (_, index) => middle * (0.85 + index / 1_000))
      const same = others.filter((other) => spreadOf([other, other, other, other, other])?.centre === told)
      expect(same.length).toBeGreaterThanOrEqual(100)
    }),
  )
})
