import type { Day } from '#core/values/fuzzy-date.ts'
import { addDays, addMonths, dayNumber } from '#core/values/term.ts'
import { everything } from './range.ts'
import type { Range } from './range.ts'
import type { Comparison, DateComparison, DurationUnit } from '#core/rules/rule-set.ts'

/** The days (as numbers) since which it must have lasted for a duration up to the reference day to satisfy. */
export function daysLasting(comparison: Comparison, unit: DurationUnit, day: Day): Range {
  const until = { lo: -Infinity, hi: dayNumber(day), loOpen: true, hiOpen: false }
  if ('atLeast' in comparison) return { ...until, hi: latest(comparison.atLeast, unit, day) }
  if ('moreThan' in comparison) return { ...until, hi: latest(comparison.moreThan, unit, addDays(day, -1)) }
  if ('atMost' in comparison) return { ...until, lo: earliest(comparison.atMost, unit, day), loOpen: false }
  if ('lessThan' in comparison) return { ...until, lo: earliest(comparison.lessThan, unit, addDays(day, 1)), loOpen: false }
  return {
    lo: earliest(comparison.to, unit, day),
    hi: latest(comparison.from, unit, day),
    loOpen: false,
    hiOpen: false,
  }
}

/** The days (as numbers) that satisfy a comparison with a day. */
export function daysComparing({ is, day }: DateComparison, referenceDay: Day): Range {
  const at = dayNumber(day ?? referenceDay)
  switch (is) {
    case 'on-or-before':
      return { ...everything, hi: at, hiOpen: false }
    case 'before':
      return { ...everything, hi: at - 1, hiOpen: false }
    case 'on-or-after':
      return { ...everything, lo: at, loOpen: false }
    case 'after':
      return { ...everything, lo: at + 1, loOpen: false }
  }
}

/** The day on which something that began on a day has lasted so long. */
export function dayLasted(since: Day, amount: number, unit: DurationUnit): Day {
  if (unit === 'days') return addDays(since, amount)
  return addMonths(since, Math.round(unit === 'years' ? amount * 12 : amount))
}

/** The latest beginning from which the term is over by the day; none when it is longer than there are days before. */
function latest(amount: number, unit: DurationUnit, day: Day): number {
  let since = dayLasted(day, -amount, unit)
  if (since < FIRST_COUNTED) return -Infinity
  while (dayLasted(addDays(since, 1), amount, unit) <= day) since = addDays(since, 1)
  return dayNumber(since)
}

/** The earliest beginning from which the term is not over before the day. */
function earliest(amount: number, unit: DurationUnit, day: Day): number {
  let since = dayLasted(day, -amount, unit)
  if (since < FIRST_COUNTED) return -Infinity
  while (dayLasted(since, amount, unit) < day) since = addDays(since, 1)
  while (dayLasted(addDays(since, -1), amount, unit) >= day) since = addDays(since, -1)
  return dayNumber(since)
}

/** No fact of the register is older. */
const FIRST_COUNTED: Day = '0001-01-01'
