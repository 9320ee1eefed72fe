import { dayAfter, isFuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Day, Moment } from '#core/statements/statement.ts'
import { Problem } from './problems.ts'

/** The two points on the two time axes that a view is for; null = today, and all that is known. */
export type Times = { readonly asOf: Day | null; readonly knownAt: Moment | null }

/**
 * Reads `asOf` (a day, or a month or year: then its last day) and `knownAt` (a moment, or a day: then its end, in UTC).
 * Today and the future of knowledge are the plain view.
 */
export function readTimes(query: URLSearchParams, now: Date, today: Day): Times {
  return { asOf: readAsOf(query.get('asOf') ?? '', today), knownAt: readKnownAt(query.get('knownAt') ?? '', now) }
}

function readAsOf(given: string, today: Day): Day | null {
  const text = given.trim()
  if (text === '') return null
  if (!isFuzzyDate(text) || text < '1000' || text >= '9999') throw new Problem('as-of-is-no-day', text, 'asOf')
  const day = text.length === 10 ? text : dayBefore(dayAfter(text))
  return day === today ? null : day
}

function readKnownAt(given: string, now: Date): Moment | null {
  // A space in a query is a plus sign that was not encoded: 2026-11-21T10:00:00+02:00.
  const text = given.trim().replace(' ', '+')
  if (text === '') return null
  const moment = isFuzzyDate(text) && text.length === 10 ? `${text}T23:59:59.999999Z` : momentOf(text)
  if (moment === null || moment < '1000') throw new Problem('known-at-is-no-moment', given, 'knownAt')
  return moment > momentOfDate(now) ? null : moment
}

const MOMENT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.(\d{1,6}))?)?(?:Z|[+-]\d\d:\d\d)$/

function momentOf(text: string): Moment | null {
  const parts = MOMENT.exec(text)
  if (!parts || !isFuzzyDate(parts[1] ?? '')) return null
  const milliseconds = Date.parse(text)
  if (!Number.isFinite(milliseconds)) return null
  // A Date keeps milliseconds; the digits behind them are the ones that were given.
  const digits = (parts[2] ?? '').padEnd(6, '0')
  return `${new Date(milliseconds).toISOString().slice(0, 19)}.${digits}Z`
}

export function momentOfDate(date: Date): Moment {
  return date.toISOString().replace('Z', '000Z')
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
