import { expect, test } from 'vitest'
import { entropyOfUnplaced } from './entropy-of-unplaced.ts'
import { entropy } from './entropy-within.ts'

const amount = (number: number, group: number) => ({ least: number, most: number, group })

test('amounts that may both be of one group beside others of their own are never told to be less alike than they may be', () => {
  const placed = [amount(5, 0), amount(4, 1), amount(5, 2)]
  const unplaced = [
    [0, 1],
    [1, 2],
  ].map((groups) => ({ least: 3, most: 3, groups, among: 2 }))
  // Both in the group that they share: 5, 10 and 5.
  expect(entropyOfUnplaced(placed, unplaced).least).toBeLessThanOrEqual(entropy(Float64Array.of(5, 10, 5)))
})

test('where the groups of one lie within those of the other the least is exact', () => {
  const unplaced = [[0], [0, 1]].map((groups) => ({ least: 3, most: 3, groups, among: 2 * groups.length }))
  expect(entropyOfUnplaced([amount(5, 0), amount(9, 1)], unplaced).least).toBeCloseTo(entropy(Float64Array.of(8, 12)), 9)
})
