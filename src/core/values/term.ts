import { daysInMonth } from './fuzzy-date.ts'
import type { Day } from './fuzzy-date.ts'

/**
 * The day so many calendar months later (earlier when negative): the same day of that month, or the last day of the
 * month when it has no such day. `2020-02-29` + 60 months = `2025-02-28`. (Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c): a
 * period in months or years ends on that day of the last month, and on its last day when it has no such day.)
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const count = year * 12 + (month - 1) + months
  const laterYear = Math.floor(count / 12)
  if (laterYear < 0) return FIRST_DAY
  if (laterYear > 9999) return LAST_DAY
  const laterMonth = count - laterYear * 12 + 1
  return dayOf(laterYear, laterMonth, Math.min(date, daysInMonth(laterYear, laterMonth)))
}

/** Days before the year 0 and after the year 9999 have no text: they are told as the first and the last that have one. */
const FIRST_DAY: Day = '0000-01-01'
const LAST_DAY: Day = '9999-12-31'

/** The day so many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days)
}

/** Days since 0000-03-01 of the proleptic Gregorian calendar: for arithmetic and comparison only. */
export function dayNumber(day: Day): number {
  const { year, month, date } = partsOf(day)
  const shifted = month <= 2 ? year - 1 : year
  const monthFromMarch = (month + 9) % 12
  const days = Math.floor((153 * monthFromMarch + 2) / 5) + date - 1
  return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + days
}

/** The day of a number that `dayNumber` gave. */
export function dayOfNumber(number: number): Day {
  if (number < dayNumber(FIRST_DAY)) return FIRST_DAY
  if (number > dayNumber(LAST_DAY)) return LAST_DAY
  const era = Math.floor(number / 146_097)
  const inEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

/** Whole months from one day until another, rounded up; 0 when it is not later. */
export function monthsUntil(from: Day, until: Day): number {
  if (until <= from) return 0
  const one = partsOf(from)
  const other = partsOf(until)
  const months = (other.year - one.year) * 12 + (other.month - one.month)
  return addMonths(from, months) >= until ? months : months + 1
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

function dayOf(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
