import { dayIn } from '#actions/country-day.ts'
import type { Day } from '#core/statements/statement.ts'
import type { Sheet } from '#store/monitoring/sheets.ts'

/** The last day on which the link of a sheet works: it ends with the day, at midnight of the country. */
export function lastDayOf({ expiresAt }: Pick<Sheet, 'expiresAt'>, timezone: string): Day {
  return dayIn(timezone, new Date(Date.parse(expiresAt) - 1))
}
