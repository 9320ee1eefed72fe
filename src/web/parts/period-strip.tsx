import type { FuzzyDate } from '#core/values/fuzzy-date.ts'
import { dayAfter, firstDay, isFuzzyDate } from '#core/values/fuzzy-date.ts'

export type PeriodGiven = { readonly validFrom: FuzzyDate | null; readonly validTo: FuzzyDate | null }

/** Years between which periods are drawn, the same for all rows of a table. */
export type Years = { readonly from: number; readonly to: number }

/** The years that the periods of a table span, up to the shown day; null when none of them has a date. */
export function yearsOf(periods: readonly PeriodGiven[], day: string): Years | null {
  const dates = periods.flatMap(({ validFrom, validTo }) => [validFrom, validTo]).filter((date) => date !== null)
  const years = dates.map((date) => Number(date.slice(0, 4)))
  return years.length === 0
    ? null
    : { from: Math.min(...years), to: Math.max(Number(day.slice(0, 4)) + 1, ...years.map((year) => year + 1)) }
}

/**
 * A period as a bar on the years of its table. An end that the source does not give is drawn as a thin line: the label
 * or project may or may not go on. The words of the period stand beside it.
 */
export function PeriodStrip({ period, years }: { period: PeriodGiven; years: Years }) {
  const { validFrom, validTo } = period
  if (validFrom === null && validTo === null) return null
  const start = validFrom === null ? 0 : placeOf(firstDayOf(validFrom), years)
  const end = validTo === null ? 100 : placeOf(dayAfterOf(validTo), years)
  // Where one end is open, only the known year itself is sure.
  const sureFrom = validFrom === null ? Math.max(0, end - yearWidth(years)) : start
  const sureTo = validTo === null ? Math.min(100, start + yearWidth(years)) : end
  return (
    <svg className="period-strip" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="strip-all" width="100" height="10" />
      <rect className="strip-open" x={start} y="4" width={Math.max(0, end - start)} height="2" />
      <rect className="strip-sure" x={sureFrom} y="1.5" width={Math.max(1.5, sureTo - sureFrom)} height="7" />
    </svg>
  )
}

function yearWidth({ from, to }: Years): number {
  return 100 / (to - from)
}

/** Where a day lies between the years, 0–100. */
function placeOf(day: string, years: Years): number {
  const [year = years.from, month = 1, date = 1] = day.split('-').map(Number)
  const place = ((year + (month - 1) / 12 + (date - 1) / 365 - years.from) / (years.to - years.from)) * 100
  return Math.round(Math.min(100, Math.max(0, place)) * 10) / 10
}

function firstDayOf(date: FuzzyDate): string {
  return isFuzzyDate(date) ? firstDay(date) : date
}

function dayAfterOf(date: FuzzyDate): string {
  return isFuzzyDate(date) ? dayAfter(date) : date
}
