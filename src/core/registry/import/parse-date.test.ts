import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth } from '#core/values/fuzzy-date.ts'
import { dateBefore } from './day-before.ts'
import { parseDate } from './parse-date.ts'
import type { CellContent } from './sheet.ts'

describe('a date is read in every notation that people use here', () => {
  test.each<[CellContent, string]>([
    ['2018-05-12', '2018-05-12'],
    ['2018.05.12', '2018-05-12'],
    ['2018 05 12', '2018-05-12'],
    ['2018/05/12', '2018-05-12'],
    ['20180512', '2018-05-12'],
    ['12.05.2018', '2018-05-12'],
    ['12-05-2018', '2018-05-12'],
    ['25/05/2018', '2018-05-25'],
    ['05/25/2018', '2018-05-25'],
    ['05/05/2018', '2018-05-05'],
    ['2018-5-2', '2018-05-02'],
    ['2018', '2018'],
    ['2018 m.', '2018'],
    ['2018-05', '2018-05'],
    ['05.2018', '2018-05'],
    ['2018 m. gegužės 12 d.', '2018-05-12'],
    ['2018 m. gruodžio mėn.', '2018-12'],
    ['2018-05-12 00:00:00', '2018-05-12'],
    ['2018-05-12T10:20:30Z', '2018-05-12'],
    [{ day: '2018-05-12' }, '2018-05-12'],
    [2018, '2018'],
    [43232, '2018-05-12'],
    [36526, '2000-01-01'],
    [43159, '2018-02-28'],
    [43160, '2018-03-01'],
    ['2020-02-29', '2020-02-29'],
  ])('%j is %s', (cell, date) => {
    expect(parseDate(cell)).toEqual({ date })
  })

  test.each(['2018-02-30', '2019-02-29', '31.04.2018', '2018-13', 'vakar', '12.05.18', '', '0000', 7, 99, true])(
    '%j is no date',
    (cell) => {
      expect(parseDate(cell)).toHaveProperty('malformed')
    },
  )

  test('with slashes and both numbers up to 12 it is asked, and read as it is answered', () => {
    expect(parseDate('03/04/2018')).toEqual({ ambiguous: '03/04/2018', dayFirst: '2018-04-03', monthFirst: '2018-03-04' })
    expect(parseDate('03/04/2018', 'day-first')).toEqual({ date: '2018-04-03' })
    expect(parseDate('03/04/2018', 'month-first')).toEqual({ date: '2018-03-04' })
  })

  const anyDay = fc
    .record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ year, month }) =>
      fc
        .integer({ min: 1, max: daysInMonth(year, month) })
        .map((day) => ({ year, month, day, iso: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` })),
    )

  test('any day comes out the same from each of its notations', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month, day, iso }) => {
        for (const text of [iso, iso.replaceAll('-', '.'), `${day}.${month}.${year}`])
          expect(parseDate(text)).toEqual({ date: iso })
        expect(parseDate(`${day}/${month}/${year}`, 'day-first')).toEqual({ date: iso })
      }),
    )
  })

  test("a spreadsheet's number of days is the day that the calendar has", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 100_000 }), (serial) => {
        expect(parseDate(serial)).toEqual({ date: new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10) })
      }),
    )
  })
})

test.each([
  ['2018', '2017'],
  ['2018-01', '2017-12'],
  ['2018-05', '2018-04'],
  ['2018-03-01', '2018-02-28'],
  ['2020-03-01', '2020-02-29'],
  ['2018-01-01', '2017-12-31'],
  ['2018-05-12', '2018-05-11'],
])('before %s comes %s', (date, before) => {
  expect(dateBefore(date)).toBe(before)
})
