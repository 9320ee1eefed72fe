import { z } from 'zod'
import type { Day } from '#core/statements/statement.ts'
import { readDocuments } from '#store/country-documents.ts'
import { localTimeIn } from './local-time.ts'
import type { World } from './world.ts'

const calendars = new Map<string, Intl.DateTimeFormat>()

/** The calendar day in a time zone. */
export function dayIn(timezone: string, now: Date): Day {
  // Every request asks; making a calendar takes longer than all the rest of a kept page.
  const calendar =
    calendars.get(timezone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' })
  calendars.set(timezone, calendar)
  return calendar.format(now)
}

/** The moment at which a calendar day is over in a time zone: its clocks show midnight. */
export function endOfDay(timezone: string, day: Day): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + 86_400_000
  const aheadAt = (moment: number) => Date.parse(`${localTimeIn(timezone, new Date(moment))}Z`) - moment
  // The clocks may be changed between midnight in UTC and midnight there: looked at again where they stand then.
  return new Date(midnight - aheadAt(midnight - aheadAt(midnight)))
}

const countrySchema = z.object({ timezone: z.string() })

/** Today in the country that was loaded; before one is, today in UTC. */
export async function countryDay(world: World): Promise<Day> {
  return dayIn(await countryTimezone(world), world.now())
}

/** The time zone of the country that was loaded; before one is, UTC. */
export async function countryTimezone({ db }: World): Promise<string> {
  const country = countrySchema.safeParse((await readDocuments(db)).get('country'))
  return country.data?.timezone ?? 'UTC'
}

const settingSchema = z.object({ 'second-factor': z.literal('free') })

/** Whether the country's agency signs in with a second step: it does, unless the country says otherwise. */
export async function asksSecondFactor({ db }: World): Promise<boolean> {
  return !settingSchema.safeParse((await readDocuments(db)).get('country')).success
}
