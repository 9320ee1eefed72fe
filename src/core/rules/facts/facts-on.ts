import { covers } from '#core/statements/span.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import { dayAfter, firstDay, yearOf } from '#core/values/fuzzy-date.ts'
import type { Day, FuzzyDate } from '#core/values/fuzzy-date.ts'
import { addDays } from '#core/values/term.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { Facts, Said } from '#core/rules/material.ts'

/** When a rule asks: on a day, or of a whole year. */
export type When = { readonly day: Day; readonly year: number | null }

/** Something that is said, and whether its period surely holds the day. */
export type Held = { readonly said: Said; readonly isSure: boolean }

/**
 * What is said of a property for a day. A state begun "2018" may or may not hold on a day of 2018. For a year: what was
 * observed for that year, or the state at its end.
 */
export function heldOn(facts: Facts | null, property: string, { day, year }: When): Held[] {
  const all = facts?.said.get(property)
  if (all === undefined) return NOTHING
  const isObserved = propertyOf(property)?.timing === 'observation'
  const held: Held[] = []
  const at = year === null ? day : `${yearText(year)}-12-31`
  for (const said of all) {
    if (year !== null && isObserved) {
      if (isOfYear(said, property, year)) held.push({ said, isSure: true })
    } else if (covers(said, at)) held.push({ said, isSure: isObserved || surelyCovers(said, at) })
  }
  return held
}

const NOTHING: Held[] = []

/** Whether somebody states that there is none. */
export function isStatedNone(held: readonly Held[]): boolean {
  return held.some(({ said }) => isNone(said.value))
}

/** Whether a value states that there is none (`absent: not-applicable`); other absences leave it open. */
export function isNone(value: StatementValue): boolean {
  return typeof value === 'object' && isAbsentValue(value) && value.absent === 'not-applicable'
}

/** What really says something: not an absence of any kind. */
export function withValue(held: readonly Held[]): Held[] {
  return held.filter(({ said }) => !(typeof said.value === 'object' && isAbsentValue(said.value)))
}

/** The days that a fuzzy date may mean, and the day after the last of them. */
type Period = { readonly first: Day; readonly last: Day; readonly after: Day }

const periods = new Map<FuzzyDate, Period>()
/** More dates than a country tells; so many are kept, then all are worked out anew. */
const MOST_PERIODS = 20_000

/** First and last day on which something told as a fuzzy date may have happened. The same dates are told again and again. */
export function daysOf(date: FuzzyDate): Period {
  const before = periods.get(date)
  if (before !== undefined) return before
  const after = dayAfter(date)
  const period = { first: firstDay(date), last: addDays(after, -1), after }
  if (periods.size >= MOST_PERIODS) periods.clear()
  periods.set(date, period)
  return period
}

/** Of a whole day nothing is uncertain, and of a year or month that lies before or after the day neither: mostly so. */
function surelyCovers({ validFrom, validTo, from, until }: Said, day: Day): boolean {
  if (validFrom !== null && from !== null && validFrom.length < 10 && !(validFrom < day.slice(0, validFrom.length))) {
    const { first, last } = daysOf(validFrom)
    if (from <= first && last > day) return false
  }
  if (validTo === null || until === null || validTo.length === 10 || day.slice(0, validTo.length) < validTo) return true
  const { first, after } = daysOf(validTo)
  return until < after || day <= first
}

/** The one value that surely holds when a rule asks, and that nobody contradicts; null where it is not as plain as that. */
export function plainlyHeldOn(facts: Facts | null, property: string, { day, year }: When): Said | null {
  const all = facts?.said.get(property)
  if (all === undefined) return null
  const isObserved = propertyOf(property)?.timing === 'observation'
  const at = year === null ? day : `${yearText(year)}-12-31`
  let only: Said | null = null
  for (const said of all) {
    const isHeld = year !== null && isObserved ? isOfYear(said, property, year) : covers(said, at)
    if (!isHeld) continue
    if (only !== null || said.rivals.length > 0) return null
    if (!isObserved && !surelyCovers(said, at)) return null
    only = said
  }
  return only
}

/** A yes or no of several years is one of each of them; a sum of several years is not that of any. */
function isOfYear({ validFrom, validTo }: Said, property: string, year: number): boolean {
  if (validFrom === null) return false
  const end = validTo ?? validFrom
  if (propertyOf(property)?.type.kind === 'number') return yearOf(validFrom) === year && yearOf(end) === year
  const asked = daysOf(yearText(year))
  return daysOf(validFrom).first <= asked.first && asked.after <= daysOf(end).after
}

function yearText(year: number): FuzzyDate {
  return String(year).padStart(4, '0')
}
