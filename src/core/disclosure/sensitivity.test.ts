import { expect, test } from 'vitest'
import { disclosureRules } from './rule.ts'
import type { DisclosureRule } from './rule.ts'
import { sensitivityOf, sensitivityOfCount } from './sensitivity.ts'

const none: DisclosureRule = {
  id: 'none',
  threshold: null,
  dominance: null,
  pShare: null,
  rounding: null,
  countsAreSafe: false,
  safetyShare: 0,
}

function judge(amounts: readonly number[], rule: Partial<DisclosureRule>) {
  return sensitivityOf(
    amounts.map((amount) => ({ amount, waives: false })),
    { ...none, ...rule },
  )
}

// Numbers of the Handbook on Statistical Disclosure Control (Hundepool and others), section 4.2, by the names that it gives them.
test('example 1: dominance of one says safe, although the second firm knows the first to within 2 %', () => {
  const amounts = [50_000, 49_000, 1_000]
  expect(judge(amounts, { dominance: { n: 1, k: 0.9 } })).toBeNull()
  expect(judge(amounts, { pShare: 0.1 })).toEqual({ because: 'too-close', width: 4_000 })
})

test('example 2: the dominance of two that goes with p = 10 % protects more than p = 10 % asks for', () => {
  const amounts = [52_000, 50_000, 8_000]
  expect(judge(amounts, { pShare: 0.1 })).toBeNull()
  expect(judge(amounts, { dominance: { n: 2, k: 100 / 110 } })?.because).toBe('dominated')
})

test('example 4: 300 of 330 must look as if it could be in a total of at least 352.94', () => {
  const found = judge([300, 20, 10], { dominance: { n: 1, k: 0.85 } })
  expect(330 + (found?.width ?? 0)).toBeCloseTo(352.94, 2)
})

test('example 5: the upper end that p% asks for lets the second firm estimate the first by p% too much, and no less', () => {
  const [first, second, rest] = [100, 60, 2]
  const found = judge([first, second, rest], { pShare: 0.1 })
  expect(first + second + rest + (found?.width ?? 0) - second).toBeCloseTo(1.1 * first, 9)
})

test.each([
  { amounts: [], unsafe: false, because: 'nobody stands behind an empty cell' },
  { amounts: [5], unsafe: true, because: 'it is one firm' },
  { amounts: [5, 5], unsafe: true, because: 'each of two knows the other' },
  { amounts: [5, 5, 5], unsafe: false, because: 'the third hides the two others' },
  { amounts: [0, 0], unsafe: true, because: 'it says of two firms that they have none' },
  { amounts: [0, 0, 0], unsafe: false, because: 'that none of several has any is no firm of its own' },
  { amounts: [100, 0, 0, 0], unsafe: true, because: 'those who have none know whose it is' },
  { amounts: [1, 99, 1, 1], unsafe: true, because: 'the order of the rows says nothing' },
])('$amounts is unsafe: $unsafe, because $because', ({ amounts, unsafe }) => {
  expect(judge(amounts, disclosureRules.confidential) !== null).toBe(unsafe)
})

test('a firm that has waived is no longer protected, its competitors still are', () => {
  const rule = { ...none, pShare: 0.1 }
  const waived = (amount: number) => ({ amount, waives: true })
  const own = (amount: number) => ({ amount, waives: false })
  expect(sensitivityOf([waived(1_000), waived(10)], rule)).toBeNull()
  expect(sensitivityOf([waived(1_000), own(50), own(30)], rule)).toBeNull()
  expect(sensitivityOf([waived(1_000), own(50), own(1)], rule)).toEqual({ because: 'too-close', width: 4 })
})

test.each([
  { count: 0, width: null },
  { count: 1, width: 2 },
  { count: 2, width: 1 },
  { count: 3, width: null },
])('a count of $count must be uncertain by $width', ({ count, width }) => {
  expect(sensitivityOfCount(count, disclosureRules.counted)?.width ?? null).toBe(width)
  expect(sensitivityOfCount(count, disclosureRules.open)).toBeNull()
})
