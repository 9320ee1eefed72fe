import { expect, test } from 'vitest'
import type { Figure } from '#core/economy/observed/figure.ts'
import { narrowRows } from './narrow-rows.ts'

const known = (value: number): Figure => ({ value, least: value, most: value, why: 'known' })
const hidden = (least: number, most: number | null): Figure => ({ value: null, least, most, why: 'withheld' })

test.each([
  { amount: known(100), shown: 1, unsaid: 0, because: 'it is exactly at least a hundred' },
  { amount: known(99), shown: 0, unsaid: 0, because: 'it is seen to be less' },
  { amount: hidden(120, 150), shown: 1, unsaid: 0, because: 'whatever it is, it is at least a hundred' },
  { amount: hidden(80, 150), shown: 0, unsaid: 1, because: 'it may be either' },
  { amount: hidden(0, null), shown: 0, unsaid: 1, because: 'nothing bounds it' },
  { amount: hidden(0, 99), shown: 0, unsaid: 0, because: 'it cannot be a hundred' },
])('at least a hundred: $amount.least–$amount.most is shown $shown times, $because', ({ amount, shown, unsaid }) => {
  const narrowed = narrowRows([{ amount, quotient: known(1) }], { least: 100, specialised: false })
  expect([narrowed.rows.length, narrowed.unsaid]).toEqual([shown, unsaid])
})

test('specialised only: an open quotient is counted, one that nothing can be divided by is not', () => {
  const none: Figure = { value: null, least: 0, most: null, why: 'no-activity' }
  const rows = [known(1), known(0.9), hidden(1.1, 3), hidden(0.5, 3), hidden(0.1, 0.9), none].map((quotient) => ({
    amount: known(5),
    quotient,
  }))
  const narrowed = narrowRows(rows, { least: 0, specialised: true })
  expect(narrowed.rows.map(({ quotient }) => quotient.least)).toEqual([1, 1.1])
  expect(narrowed.unsaid).toBe(1)
})
