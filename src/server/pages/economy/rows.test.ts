import { expect, test } from 'vitest'
import type { Figure } from '#core/economy/observed/figure.ts'
import type { Unit } from '#core/economy/observed/question.ts'
import { isLarge } from './rows.ts'

const known = (value: number): Figure => ({ value, least: value, most: value, why: 'known' })
const asking = (unit: Unit) => ({
  question: { year: 2023, unit, by: 'municipality', level: 'division', groups: null } as const,
  standsOut: { persons: 100, firms: 10 },
})

test.each([
  { unit: 'employment', amount: 100, firms: 3, large: true, because: 'a hundred people work there' },
  { unit: 'employment', amount: 99, firms: 9, large: false, because: 'people and firms are few' },
  { unit: 'employment', amount: 20, firms: 10, large: true, because: 'there are ten firms' },
  { unit: 'wages', amount: 1_260_000, firms: 3, large: false, because: 'euros are no people' },
  { unit: 'wages', amount: 100, firms: 10, large: true, because: 'there are ten firms' },
  { unit: 'firms', amount: 9, firms: 9, large: false, because: 'firms are few' },
] as const)('$amount ($unit) with $firms firms stand out: $large, because $because', ({ unit, amount, firms, large }) => {
  expect(isLarge(asking(unit), { amount: known(amount), firms: known(firms) })).toBe(large)
})
