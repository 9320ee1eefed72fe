import { daysInMonth, isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { textOf } from './sheet.ts'
import type { CellContent } from './sheet.ts'

/** How to read 03/04/2018: nobody can tell from the file alone. */
export type DateOrder = 'day-first' | 'month-first' | null

export type ParsedDate =
  | { readonly date: string }
  | { readonly malformed: string }
  | { readonly ambiguous: string; readonly dayFirst: string; readonly monthFirst: string }

/**
 * A date in the notations of Lithuania and Europe: 2018-05-12, 2018.05.12, 12.05.2018, 12/05/2018, `2018 m. gegužės 12 d.`,
 * a month, a year alone; of a spreadsheet also its own number of days. With slashes day and month may be swapped (as in the
 * United States); where both readings exist, it is asked.
 */
export function parseDate(cell: CellContent, order: DateOrder = null): ParsedDate {
  if (typeof cell === 'object' && cell !== null && 'day' in cell) return dated(cell.day, cell.day)
  if (typeof cell === 'number') return parseSerial(cell)
  if (typeof cell !== 'string') return { malformed: textOf(cell) ?? '' }
  const text = cell.trim().replace(/[.\s]+$/, '')
  const time = /^(.{8,10})[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text)
  return parseText(time?.[1] ?? text, cell, order)
}

function parseText(text: string, given: string, order: DateOrder): ParsedDate {
  const yearFirst = /^(\d{4})(?:\s?m)?(?:[-./\s]+(\d{1,2})(?:[-./\s]+(\d{1,2}))?)?(?:\s?[md])?$/.exec(text)
  if (yearFirst) return dated(join(yearFirst[1], yearFirst[2], yearFirst[3]), given)
  if (/^\d{8}$/.test(text)) return dated(join(text.slice(0, 4), text.slice(4, 6), text.slice(6)), given)
  const monthYear = /^(\d{1,2})[./](\d{4})$/.exec(text)
  if (monthYear) return dated(join(monthYear[2], monthYear[1]), given)
  const inWords = /^(\d{4})\s?m?\.?\s+(\p{L}+)(?:\.?\s+(\d{1,2})(?:\s?d)?)?(?:\s+m[eė]n)?$/u.exec(text)
  if (inWords) return dated(join(inWords[1], monthOf(inWords[2] ?? ''), inWords[3]), given)
  const yearLast = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(text)
  if (!yearLast) return { malformed: given }
  const [, first = '', sign, second = '', year = ''] = yearLast
  const dayFirst = join(year, second, first)
  const monthFirst = join(year, first, second)
  // With dots the day always comes first; with slashes both are in use.
  if (sign !== '/' || order === 'day-first') return dated(dayFirst, given)
  if (order === 'month-first') return dated(monthFirst, given)
  if (isFuzzyDate(dayFirst) && isFuzzyDate(monthFirst) && dayFirst !== monthFirst)
    return { ambiguous: given, dayFirst, monthFirst }
  return isFuzzyDate(dayFirst) ? dated(dayFirst, given) : dated(monthFirst, given)
}

/** A number in a date column: a year, or the days since 1899-12-31 that spreadsheets count (which have a 29 February 1900). */
function parseSerial(serial: number): ParsedDate {
  if (Number.isInteger(serial) && serial >= 1500 && serial <= 2200) return dated(String(serial), String(serial))
  if (!Number.isFinite(serial) || serial < 10_000 || serial > 110_000) return { malformed: String(serial) }
  return { date: dayOfSerial(Math.floor(serial)) }
}

function dayOfSerial(serial: number): string {
  let year = 1900
  let left = serial - 1
  const daysIn = (of: number) => 365 + (of === 1900 || daysInMonth(of, 2) === 29 ? 1 : 0)
  for (; left >= daysIn(year); year += 1) left -= daysIn(year)
  let month = 1
  for (; left >= daysInMonth(year, month); month += 1) left -= daysInMonth(year, month)
  return join(String(year), String(month), String(left + 1))
}

const months = ['saus', 'vasar', 'kov', 'baland', 'geguz', 'birzel', 'liep', 'rugpj', 'rugs', 'spal', 'lapkr', 'gruod']

function monthOf(word: string): string {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const index = months.findIndex((stem) => folded.startsWith(stem))
  return index < 0 ? '' : String(index + 1)
}

function join(year = '', month?: string, day?: string): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
}

function dated(date: string, given: string): ParsedDate {
  return isFuzzyDate(date) && date >= '1500' ? { date } : { malformed: given }
}
