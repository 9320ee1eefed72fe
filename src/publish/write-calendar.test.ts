import { expect, test } from 'vitest'
import { languages } from '#core/values/language.ts'
import { writeCampaignCalendar } from './write-calendar.ts'

const calendar = {
  campaign: '2026',
  asksAbout: 2025,
  dates: [
    { what: 'opens', on: '2026-01-01' },
    { what: 'returns-due', on: '2026-03-29' },
    { what: 'closes', on: '2026-12-31' },
  ],
  language: 'lt',
  timezone: 'Europe/Vilnius',
  publicUrl: 'https://klasteriai.example.lt',
  settledAt: new Date('2025-12-31T23:30:00Z'),
  revision: 0,
} as const

test.each(languages)('the calendar of a campaign in %s', async (language) => {
  await expect(writeCampaignCalendar({ ...calendar, language }).replaceAll('\r\n', '\n')).toMatchFileSnapshot(
    `golden/campaign.${language}.ics`,
  )
})

test('a date is the same day in every time zone, over New Year and when clocks change', () => {
  for (const timezone of ['Europe/Vilnius', 'Pacific/Auckland', 'America/Los_Angeles', 'UTC']) {
    const file = writeCampaignCalendar({ ...calendar, timezone })
    expect(file.match(/^DTSTART.*/gm)).toEqual([
      'DTSTART;VALUE=DATE:20260101',
      'DTSTART;VALUE=DATE:20260329',
      'DTSTART;VALUE=DATE:20261231',
    ])
    expect(file.match(/^DTEND.*/gm)?.at(-1)).toBe('DTEND;VALUE=DATE:20270101')
  }
})

test('a date that moves keeps its identifier and is known to be newer', () => {
  const moved = { ...calendar, dates: [{ what: 'returns-due', on: '2026-04-15' }], revision: 1 } as const
  const file = writeCampaignCalendar(moved)
  expect(file).toContain('UID:campaign-2026-returns-due@klasteriai.example.lt\r\n')
  expect(file).toContain('SEQUENCE:1\r\n')
})

test('no line is longer than a calendar program must read, and every line ends as it asks', () => {
  const file = writeCampaignCalendar(calendar)
  const lines = file.split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
  expect(lines.at(-1)).toBe('')
})
