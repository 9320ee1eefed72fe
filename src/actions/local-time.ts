import type { LocalTime } from '#core/monitoring/digest.ts'

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What the clocks of a time zone show: `2026-03-31T07:00`. */
export function localTimeIn(timezone: string, moment: Date): LocalTime {
  const clock =
    clocks.get(timezone) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
  clocks.set(timezone, clock)
  return clock.format(moment).replace(' ', 'T')
}
