import { daysInMonth, dayAfter, firstDay } from '#core/values/fuzzy-date.ts'
import type { Day, FuzzyDate } from '#core/values/fuzzy-date.ts'
import type { DurationUnit } from '#core/rules/rule-set.ts'

/** Before and after every day that a test speaks of. */
export const longAgo: Day = '1900-01-01'
export const noEnd: Day = '9999-12-31'

/** So many calendar days later (earlier when negative). */
export function shiftDays(day: Day, days: number): Day {
  let shifted = day
  for (let step = 0; step < Math.abs(days); step += 1) shifted = days > 0 ? dayAfter(shifted) : dayBefore(shifted)
  return shifted
}

export function dayBefore(day: Day): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  if (date > 1) return dayOf(year, month, date - 1)
  return month > 1 ? dayOf(year, month - 1, daysInMonth(year, month - 1)) : dayOf(year - 1, 12, 31)
}

export function lastDay(date: FuzzyDate): Day {
  return dayBefore(dayAfter(date))
}

/** The day on which a term ends that began on a day: the same day of its last month, or that month's last day. */
export function endOfTerm(start: Day, length: number, unit: DurationUnit): Day {
  if (unit === 'days') return shiftDays(start, length)
  const months = unit === 'years' ? length * 12 : length
  const all = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(all / 12), (all % 12) + 1]
  return dayOf(year, month, Math.min(Number(start.slice(8, 10)), daysInMonth(year, month)))
}

/** The last start of which a term of that length ends on the day or before (or: certainly before) the day. */
export function lastStart(day: Day, length: number, unit: DurationUnit): Day {
  let start = unit === 'days' ? shiftDays(day, -length) : endOfTerm(day, -length, unit)
  while (endOfTerm(start, length, unit) <= day) start = dayAfter(start)
  while (endOfTerm(start, length, unit) > day) start = dayBefore(start)
  return start
}

/** The days of a fuzzy date that can matter: its first, its last, and those of the candidates that lie in it. */
export function daysWithin(date: FuzzyDate, candidates: Iterable<Day>): Day[] {
  const [first, last] = [firstDay(date), lastDay(date)]
  return sortedDays([first, last, ...candidates].filter((day) => first <= day && day <= last))
}

export function sortedDays(days: Iterable<Day>): Day[] {
  return [...new Set(days)].toSorted()
}

function dayOf(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
