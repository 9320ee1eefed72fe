import ical from 'ical-generator'
import type { CampaignDate } from '#core/monitoring/letters.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'

export type CampaignCalendar = {
  /** The campaign's id, `2026`, and the year that it asks about. */
  readonly campaign: string
  readonly asksAbout: number
  readonly dates: readonly CampaignDate[]
  readonly language: Language
  readonly timezone: string
  readonly publicUrl: string
  /** When the dates were settled, so that the same dates are the same file; a program takes the later of two. */
  readonly settledAt: Date
  /** How often the dates were changed: an extension makes calendar programs move the day they know already. */
  readonly revision: number
}

/** The dates of a campaign as a calendar file (RFC 5545): whole days, known again by their identifiers when they move. */
export function writeCampaignCalendar(calendar: CampaignCalendar): string {
  const { campaign, asksAbout, dates, language, timezone, publicUrl, settledAt, revision } = calendar
  const host = new URL(publicUrl).hostname
  const made = ical({
    name: say(language, 'calendar.name', { asksAbout: String(asksAbout) }),
    prodId: { company: 'Santalka', product: 'Santalka', language: language.toUpperCase() },
    url: publicUrl,
  })
  for (const { what, on } of dates) {
    made.createEvent({
      id: `campaign-${campaign}-${what}@${host}`,
      start: new Date(`${on}T00:00:00Z`),
      end: nextDay(on),
      allDay: true,
      summary: say(language, `calendar.${what}`, { asksAbout: String(asksAbout) }),
      stamp: settledAt,
      lastModified: settledAt,
      sequence: revision,
      url: publicUrl,
    })
  }
  // Given a time zone, the library writes moments in the time of whatever machine it runs on; so the zone is named here.
  return `${made.toString().replace('\r\nBEGIN:VEVENT', `\r\nX-WR-TIMEZONE:${timezone}\r\nBEGIN:VEVENT`)}\r\n`
}

// The end of a whole day is the day after it, which is not in it any more.
function nextDay(on: string): Date {
  const next = new Date(`${on}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next
}
