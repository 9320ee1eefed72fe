import { daysInMonth, firstDay } from '#core/values/fuzzy-date.ts'
import type { FuzzyDate } from '#core/values/fuzzy-date.ts'

/** The last moment before a date, as exact as the date is: `2023-03` → `2023-02`, `2023-03-01` → `2023-02-28`. */
export function dateBefore(date: FuzzyDate): FuzzyDate {
  const year = Number(date.slice(0, 4))
  if (date.length === 4) return padded(year - 1, 4)
  const month = Number(date.slice(5, 7))
  const monthBefore = month === 1 ? `${padded(year - 1, 4)}-12` : `${date.slice(0, 4)}-${padded(month - 1, 2)}`
  if (date.length === 7) return monthBefore
  const day = Number(firstDay(date).slice(8))
  if (day > 1) return `${date.slice(0, 8)}${padded(day - 1, 2)}`
  return `${monthBefore}-${padded(daysInMonth(Number(monthBefore.slice(0, 4)), Number(monthBefore.slice(5))), 2)}`
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
