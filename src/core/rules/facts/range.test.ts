import { expect, test } from 'vitest'
import { cutUp, exactly, notNegative, rangeOfQuantity, satisfying, wholeNumbers } from './range.ts'

test.each([
  [{ about: 7_000_000 }, 6_500_000, 7_500_000],
  [{ about: 0.25 }, 0.245, 0.255],
  [{ about: 130 }, 125, 135],
  [{ from: 40, to: 70 }, 40, 70],
  [12, 12, 12],
])('%j lies between %d and %d', (quantity, lo, hi) => {
  const range = rangeOfQuantity(quantity)
  expect(range.lo).toBeCloseTo(lo, 9)
  expect(range.hi).toBeCloseTo(hi, 9)
})

test('more than 50 members is 51 or more', () => {
  expect(wholeNumbers(rangeOfQuantity({ moreThan: 50 }))).toMatchObject({ lo: 51, hi: Infinity })
})

test('thresholds cut what is possible into pieces that lie inside or outside of each', () => {
  const pieces = cutUp(notNegative, [satisfying({ atLeast: 5 }), satisfying({ moreThan: 5 }), satisfying({ atMost: 9 })], true)
  expect(pieces.map(({ lo, hi }) => [lo, hi])).toEqual([
    [0, 4],
    [5, 5],
    [6, 9],
    [10, Infinity],
  ])
  expect(cutUp(exactly(5), [satisfying({ atLeast: 5 })], false)).toEqual([exactly(5)])
  expect(cutUp({ lo: 0, hi: 1, loOpen: false, hiOpen: false }, [satisfying({ moreThan: 0.5 })], false)).toHaveLength(2)
})
