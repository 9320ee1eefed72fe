import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, firstDay, isFuzzyDate } from './fuzzy-date.ts'

test.each([
  ['2018', '2018-01-01', '2019-01-01'],
  ['2018-05', '2018-05-01', '2018-06-01'],
  ['2018-12', '2018-12-01', '2019-01-01'],
  ['2018-12-31', '2018-12-31', '2019-01-01'],
  ['2024-02', '2024-02-01', '2024-03-01'],
  ['2024-02-28', '2024-02-28', '2024-02-29'],
  ['2023-02-28', '2023-02-28', '2023-03-01'],
])('%s begins on %s and is over on %s', (date, first, after) => {
  expect([firstDay(date), dayAfter(date)]).toEqual([first, after])
})

test.each(['', '18', '2018-13', '2018-00', '2018-02-30', '2023-02-29', '2018.05.12', '12/05/2018', '2018-5-1', '0x7e'])(
  '"%s" is not a date of the register',
  (text) => {
    expect(isFuzzyDate(text)).toBe(false)
    expect(() => firstDay(text)).toThrow(RangeError)
  },
)

test('the day after any day is the next day of the calendar', () => {
  const anyDay = fc.date({ min: new Date('1800-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(anyDay, (date) => {
      const day = date.toISOString().slice(0, 10)
      const next = new Date(`${day}T00:00:00Z`)
      next.setUTCDate(next.getUTCDate() + 1)
      expect(dayAfter(day)).toBe(next.toISOString().slice(0, 10))
    }),
  )
})
