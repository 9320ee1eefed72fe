/**
 * A date as well as it is known: a year `2018`, a month `2018-05` or a day `2018-05-12` (ISO 8601 reduced precision).
 * Kept as the text that the source gives, so that "2018" never turns into a first of January.
 */
export type FuzzyDate = string

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

const FUZZY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether the text is a year, a month or a day that exists in the calendar. */
export function isFuzzyDate(text: string): boolean {
  const parts = FUZZY.exec(text)
  if (!parts) return false
  const month = Number(parts[2] ?? '1')
  const day = Number(parts[3] ?? '1')
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(parts[1]), month)
}

/** First day that the fuzzy date can mean: `2018` → `2018-01-01`. Refuses what is not a fuzzy date. */
export function firstDay(date: FuzzyDate): Day {
  mustBeFuzzy(date)
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** Day after the last one that the fuzzy date can mean: `2018` → `2019-01-01`. Refuses what is not a fuzzy date. */
export function dayAfter(date: FuzzyDate): Day {
  mustBeFuzzy(date)
  const year = Number(date.slice(0, 4))
  if (date.length === 4) return `${pad(year + 1, 4)}-01-01`
  const month = Number(date.slice(5, 7))
  if (date.length === 7) return month === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(month + 1, 2)}-01`
  const day = Number(date.slice(8, 10))
  if (day < daysInMonth(year, month)) return `${date.slice(0, 8)}${pad(day + 1, 2)}`
  return dayAfter(date.slice(0, 7))
}

/** The year of a fuzzy date or of a day. */
export function yearOf(date: FuzzyDate): number {
  return Number(date.slice(0, 4))
}

function mustBeFuzzy(date: FuzzyDate): void {
  if (!isFuzzyDate(date)) throw new RangeError(`Not a year, month or day: ${date}`)
}

/** Days in a month of the proleptic Gregorian calendar; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
