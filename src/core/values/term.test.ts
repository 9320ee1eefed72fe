import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, dayNumber, dayOfNumber, monthsUntil } from './term.ts'

test.each([
  { day: '2020-02-29', months: 60, later: '2025-02-28', because: 'that February has no 29th' },
  { day: '2020-02-29', months: 48, later: '2024-02-29', because: 'that one has' },
  { day: '2023-12-31', months: 2, later: '2024-02-29', because: 'the term ends on the last day of the month' },
  { day: '2024-01-31', months: -2, later: '2023-11-30', because: 'the same holds backwards' },
  { day: '2019-02-13', months: 60, later: '2024-02-13', because: 'it is the same day' },
])('$day and $months months is $later, because $because', ({ day, months, later }) => {
  expect(addMonths(day, months)).toBe(later)
})

test('days are counted as the calendar has them', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0100-01-01'), max: new Date('3000-01-01'), noInvalidDate: true }),
      fc.integer({ min: -5000, max: 5000 }),
      (date, days) => {
        const day = date.toISOString().slice(0, 10)
        expect(dayOfNumber(dayNumber(day))).toBe(day)
        expect(addDays(day, days)).toBe(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10))
      },
    ),
  )
})

test.each([
  ['2024-01-31', '2024-02-29', 1],
  ['2024-01-31', '2024-03-01', 2],
  ['2024-01-31', '2024-01-31', 0],
  ['2024-01-31', '2020-01-31', 0],
])('from %s until %s one waits %d months', (from, until, months) => {
  expect(monthsUntil(from, until)).toBe(months)
})

test.each([
  [20_000 * 12, '9999-12-31'],
  [-20_000 * 12, '0000-01-01'],
  [1e300, '9999-12-31'],
  [-1e300, '0000-01-01'],
])('%d months from now there are no days with a text: %s', (months, day) => {
  expect(addMonths('2026-11-21', months)).toBe(day)
  expect(addDays('2026-11-21', months * 1000)).toBe(day)
})
