import { expect, test } from 'vitest'
import { sayPeriod, saySlice, saySlices } from './say-slice.ts'

test.each([
  ['2023-01', '2023 m. sausis', 'January 2023'],
  ['2023', '2023', '2023'],
  ['2022-profit', '2022 m., pelnas ir nuostoliai', '2022, profit and loss'],
  ['2022-balance', '2022 m., balansai', '2022, balance sheets'],
  ['2015-Q3-74-5', '2015 m. III ketv.', '2015, quarter III'],
  ['2021-2025', '2021–2025', '2021–2025'],
  ['2-2.1', '', ''],
  ['horizon', 'horizon', 'horizon'],
])('the slice %s is said in words', (slice, lithuanian, english) => {
  expect([saySlice('lt', slice).replaceAll('\u00a0', ' '), saySlice('en', slice)]).toEqual([lithuanian, english])
})

test('a span of slices is one of periods, and a year with all its parts is that year', () => {
  expect(saySlices('en', ['2023-01', '2023-02', '2023-12'])).toBe('January 2023 – December 2023')
  expect(saySlices('en', ['2022-balance', '2023-profit'])).toBe('2022–2023')
  expect(saySlices('en', ['2022-balance', '2022-profit'])).toBe('2022')
  expect(saySlices('en', ['2022-balance'])).toBe('2022, balance sheets')
  expect(saySlices('en', [])).toBe('')
  expect(sayPeriod('en', '2022-balance')).toBe('2022')
})
