import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disclosureRules } from '#core/disclosure/rule.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { knownCells } from '#core/economy/cells/cells.ts'
import { guessesFirm } from './dominated.ts'
import { heldByOne, roomOfLargest } from './held-by-one.ts'

const rule = disclosureRules.confidential

function told(sizes: readonly number[], by: DisclosureRule = rule, withheld = 0): number {
  const [first = 0, second = 0] = sizes.toSorted((one, other) => other - one)
  const cells = (value: number) => knownCells(['town'], ['group'], [value])
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  return (
    heldByOne(
      {
        persons: cells(whole),
        firms: cells(sizes.length),
        largest: Float64Array.of(first),
        second: Float64Array.of(second),
        withheld: { cells: Uint8Array.of(withheld) },
      },
      by,
    )[0] ?? -1
  )
}

test.each([
  { sizes: [60, 10, 10, 10, 10], is: 1, because: 'most of it is one firm, and it may be anything from half to three quarters' },
  { sizes: [40, 20, 20, 20], is: 0, because: 'nobody holds half' },
  { sizes: [52, 46, 2], is: 0, because: 'the second could tell the first within a few per cent' },
  { sizes: [60, 40], is: 0, because: 'two firms are never told' },
])('$sizes: $is, because $because', ({ sizes, is }) => expect(told(sizes)).toBe(is))

test('nothing is told of a cell that is kept back, nor without a rule that takes in the second firm', () => {
  const sizes = [60, 10, 10, 10, 10]
  expect(told(sizes, rule, 1)).toBe(0)
  expect(told(sizes, { ...rule, pShare: null, dominance: { n: 1, k: 0.85 } })).toBe(0)
  expect(told(sizes, { ...rule, pShare: null })).toBe(1)
})

const firms = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 9 })

test('neither the class nor silence tells the second largest firm the largest within the share that protects it', () => {
  fc.assert(
    fc.property(firms, (sizes) => {
      const whole = sizes.reduce((sum, size) => sum + size, 0)
      const [first = 0, second = 0] = sizes.toSorted((one, other) => other - one)
      fc.pre(!guessesFirm(whole, { first, second }, rule))
      const room = roomOfLargest({ whole, count: sizes.length, second }, rule)
      expect(room?.least).toBeLessThanOrEqual(first)
      expect(room?.most).toBeGreaterThanOrEqual(first)
      if (told(sizes) === 0) return
      expect(first * 2).toBeGreaterThanOrEqual(whole)
      const least = Math.max(room?.least ?? 0, whole / 2)
      expect((room?.most ?? 0) - least).toBeGreaterThanOrEqual(0.15 * first - 1e-9)
    }),
    { numRuns: 500 },
  )
})

test('whether it is told does not depend on the answer: the same whole, number and second firm would be told of both', () => {
  // 58 of 100 with a second of 12 is told; 48 with the same second would be silent, and leaves 12 … 50.
  expect(told([58, 12, 10, 10, 10])).toBe(1)
  expect(told([48, 12, 10, 10, 10, 10])).toBe(0)
})
