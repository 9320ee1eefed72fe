import { covers } from '#core/statements/span.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import { dayAfter, firstDay, yearOf } from '#core/values/fuzzy-date.ts'
import type { Day, FuzzyDate } from '#core/values/fuzzy-date.ts'
import { addDays } from '#core/values/term.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { Facts, Said } from './material.ts'

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

export function isNone(value: StatementValue): boolean {
  return typeof value === 'object' && isAbsentValue(value) && value.absent === 'not-applicable'
}

/** What really says something: not an absence of any kind. */
export function withValue(held: readonly Held[]): Held[] {
  return held.filter(({ said }) => !(typeof said.value === 'object' && isAbsentValue(said.value)))
}

/** First and last day on which something told as a fuzzy date may have happened. */
export function daysOf(date: FuzzyDate): { first: Day; last: Day } {
  return { first: firstDay(date), last: addDays(dayAfter(date), -1) }
}

function surelyCovers({ validFrom, validTo, from, until }: Said, day: Day): boolean {
  const beganInTime = validFrom === null || from === null || from > firstDay(validFrom) || daysOf(validFrom).last <= day
  const notYetEnded = validTo === null || until === null || until < dayAfter(validTo) || day <= firstDay(validTo)
  return beganInTime && notYetEnded
}

/** A yes or no of several years is one of each of them; a sum of several years is not that of any. */
function isOfYear({ validFrom, validTo }: Said, property: string, year: number): boolean {
  if (validFrom === null) return false
  const end = validTo ?? validFrom
  if (propertyOf(property)?.type.kind === 'number') return yearOf(validFrom) === year && yearOf(end) === year
  return firstDay(validFrom) <= firstDay(yearText(year)) && dayAfter(yearText(year)) <= dayAfter(end)
}

function yearText(year: number): FuzzyDate {
  return String(year).padStart(4, '0')
}
