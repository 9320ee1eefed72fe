import { expect, test } from 'vitest'
import { agree } from './agree.ts'
import type { StatementValue } from './statement.ts'

const cases: [StatementValue, StatementValue, boolean, string][] = [
  ['2020', '2020-06-30', true, 'the day lies in the year'],
  ['2020-07', '2020-06-30', false, 'the day lies in another month'],
  ['Vilnius', 'Kaunas', false, 'two towns'],
  [13, 13, true, 'one number'],
  [13, 14, false, 'two numbers'],
  [0, { absent: 'not-found' }, false, 'zero is not an absence'],
  [{ moreThan: 20 }, 25, false, 'a bound is not a number, even when the number keeps to it'],
  [{ lt: 'Gintaras' }, { lt: 'Gintaras', en: 'Amber' }, true, 'what both say is the same'],
  [{ organisation: 'organisation/resin', seats: 4 }, { organisation: 'organisation/resin', seats: 5 }, false, 'the seats differ'],
]

test.each(cases)('%j and %j: %s, for %s', (one, other, expected) => {
  expect([agree(one, other), agree(other, one)]).toEqual([expected, expected])
})
