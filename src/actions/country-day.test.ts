import { expect, test } from 'vitest'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { countryDay, dayIn, endOfDay } from './country-day.ts'
import { loadCountry } from './load-country.ts'

test.each([
  { moment: '2025-12-31T21:59:59Z', day: '2025-12-31', because: 'in winter the clocks of Vilnius are two hours ahead' },
  { moment: '2025-12-31T22:00:00Z', day: '2026-01-01', because: 'the new year has begun in Vilnius' },
  { moment: '2026-06-30T20:59:59Z', day: '2026-06-30', because: 'in summer they are three hours ahead' },
  { moment: '2026-06-30T21:00:00Z', day: '2026-07-01', because: 'July has begun in Vilnius' },
  { moment: '2026-03-28T22:00:00Z', day: '2026-03-29', because: 'the day on which the clocks go forward begins as in winter' },
  { moment: '2026-10-25T21:59:59Z', day: '2026-10-25', because: 'the day on which they go back ends as in winter' },
])('$moment is $day: $because', ({ moment, day }) => {
  expect(dayIn('Europe/Vilnius', new Date(moment))).toBe(day)
})

test.each([
  { day: '2025-12-31', ends: '2025-12-31T22:00:00.000Z', because: 'in winter midnight of Vilnius is two hours early' },
  { day: '2026-06-30', ends: '2026-06-30T21:00:00.000Z', because: 'in summer it is three' },
  { day: '2026-03-28', ends: '2026-03-28T22:00:00.000Z', because: 'the clocks go forward a night later' },
  { day: '2026-03-29', ends: '2026-03-29T21:00:00.000Z', because: 'they have gone forward' },
  { day: '2026-10-25', ends: '2026-10-25T22:00:00.000Z', because: 'they have gone back' },
])('$day ends at $ends: $because', ({ day, ends }) => {
  const end = endOfDay('Europe/Vilnius', day)
  expect(end.toISOString()).toBe(ends)
  expect(dayIn('Europe/Vilnius', new Date(end.getTime() - 1))).toBe(day)
})

test('a day ends everywhere, also behind UTC and where clocks differ by half an hour', () => {
  expect(endOfDay('America/New_York', '2026-07-01').toISOString()).toBe('2026-07-02T04:00:00.000Z')
  expect(endOfDay('Asia/Kolkata', '2026-07-01').toISOString()).toBe('2026-07-01T18:30:00.000Z')
  expect(endOfDay('UTC', '2026-12-31').toISOString()).toBe('2027-01-01T00:00:00.000Z')
})

describeOnDatabase('the day of the country', (open) => {
  test('is that of its time zone, and of UTC before a country is loaded', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2025-12-31T22:30:00Z') }
    expect(await countryDay(world)).toBe('2025-12-31')
    await loadCountry(world, await readCountry(await writeFolder({})))
    expect(await countryDay(world)).toBe('2026-01-01')
  })
})
