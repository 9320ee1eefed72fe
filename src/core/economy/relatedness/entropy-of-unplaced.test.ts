import fc from 'fast-check'
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

test('many amounts kept back are not each the whole: the most is no more than that of all activities alike', () => {
  const hidden = { least: 0, most: 50 }
  const unplaced = Array.from({ length: 40 }, (_, group) => ({ ...hidden, groups: [group], among: 9 }))
  const { most } = entropyOfUnplaced([amount(5, 0)], unplaced)
  expect(most).toBeLessThanOrEqual(Math.log2(1 + 40 * 9))
  // All of them alike and each divided among all of its own: nearly that is possible.
  expect(most).toBeGreaterThan(Math.log2(40 * 9) - 0.1)
})

test('whatever coarse amounts are and however they are divided, the entropy lies between the ends', () => {
  const given = fc.record({
    placed: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    unplaced: fc.array(
      fc.record({ least: fc.nat(6), more: fc.nat(30), parts: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    where: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(given, ({ placed, unplaced, where }) => {
      const open = unplaced.map(({ least, more, parts }, at) => ({
        least,
        most: least + more,
        groups: [at],
        among: parts.length,
      }))
      const ends = entropyOfUnplaced(
        placed.map((each, at) => amount(each, at)),
        open,
      )
      // Each divided among activities of its own, as its parts say.
      const divided = unplaced.flatMap(({ least, more, parts }) => {
        const whole = parts.reduce((sum, part) => sum + part, 0)
        return parts.map((part) => (least + more * where) * (whole === 0 ? 1 / parts.length : part / whole))
      })
      const really = entropy(Float64Array.of(...placed, ...divided))
      expect(really).toBeLessThanOrEqual(ends.most + 1e-9)
      expect(really).toBeGreaterThanOrEqual(ends.least - 1e-9)
    }),
  )
})
