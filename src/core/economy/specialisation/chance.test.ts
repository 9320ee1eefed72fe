import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeAt } from '../cells/outcome.ts'
import { hide, tableOf } from '../testing/half-seen.ts'
import { exactInterval } from './exact-interval.ts'
import { quotientOfFirms } from './quotient-of-firms.ts'

// Ends in closed form: none of n has most = 1 − (α/2)^(1/n); all of n has least = (α/2)^(1/n).
test.each([
  { count: 0, of: 10, least: 0, most: 1 - 0.025 ** 0.1 },
  { count: 10, of: 10, least: 0.025 ** 0.1, most: 1 },
  { count: 0, of: 1, least: 0, most: 0.975 },
  // Printed in many textbooks: 5 of 10 gives 18.71 % to 81.29 %.
  { count: 5, of: 10, least: 0.1870860284, most: 0.8129139716 },
])('$count of $of', ({ count, of, least, most }) => {
  const interval = exactInterval(count, of)
  expect(interval.least).toBeCloseTo(least, 9)
  expect(interval.most).toBeCloseTo(most, 9)
})

/** P(X = k) of a binomial variable, by multiplying out. */
function binomial(k: number, n: number, p: number): number {
  let ways = 1
  for (let step = 1; step <= k; step += 1) ways = (ways * (n - k + step)) / step
  return ways * p ** k * (1 - p) ** (n - k)
}

test('at each end the tail of the binomial distribution is α/2, by adding it up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom(0.8, 0.9, 0.95, 0.99),
      (of, some, level) => {
        const count = Math.min(some, of)
        const { least, most } = exactInterval(count, of, level)
        const sum = (from: number, to: number, share: number) =>
          Array.from({ length: to - from + 1 }, (_, step) => binomial(from + step, of, share)).reduce(
            (all, each) => all + each,
            0,
          )
        if (count > 0) expect(sum(count, of, least)).toBeCloseTo((1 - level) / 2, 9)
        if (count < of) expect(sum(0, count, most)).toBeCloseTo((1 - level) / 2, 9)
      },
    ),
  )
})

test('what cannot be counted is refused', () => {
  expect(() => exactInterval(1.5, 3)).toThrow(RangeError)
  expect(() => exactInterval(4, 3)).toThrow(RangeError)
  expect(() => exactInterval(0, 0)).toThrow(RangeError)
})

test('firms: the quotient with its interval of chance; few firms leave it wide', () => {
  const firms = tableOf([
    [1, 99],
    [1, 899],
  ])
  const few = outcomeAt(quotientOfFirms(firms), 0)
  expect(few).toMatchObject({ value: expect.closeTo(5, 12), why: 'known' })
  expect(few.least).toBeLessThan(0.2)
  expect(few.most).toBeGreaterThan(9)
  const many = outcomeAt(
    quotientOfFirms(
      tableOf([
        [100, 9_900],
        [100, 89_900],
      ]),
    ),
    0,
  )
  expect(many.most - many.least).toBeLessThan(1.5)
  expect(
    outcomeAt(
      quotientOfFirms(
        tableOf([
          [0, 1],
          [0, 2],
        ]),
      ),
      0,
    ).why,
  ).toBe('no-activity')
  expect(outcomeAt(quotientOfFirms(hide(firms, [{ at: 0, least: 0, most: 9 }])), 0)).toMatchObject({
    why: 'withheld',
    least: Number.NaN,
  })
})
