import { seenCounts } from '#core/economy/firms/firm-flows.ts'
import type { FirmFlows, SeenCount } from '#core/economy/firms/firm-flows.ts'
import type { HighGrowthRule } from '#core/economy/firms/high-growth.ts'
import { gapRules } from '#core/economy/firms/life.ts'
import { growsFast, livesOf } from './follow-firms.ts'

/**
 * Firms over consecutive whole years, each with its place and its activity: (f, y) lies at `f * years.length + y`. `insured` is the mean of
 * the year; NaN or 0 where a firm was not there.
 */
export type FirmYears = Omit<FirmFlows, 'yearAt' | 'numbers'> & { readonly insured: Float64Array }

/** What the lake counts in SQL, counted here firm by firm: a line for each year in which one was there. */
export function countFirmYears(firms: FirmYears, growth: HighGrowthRule | null): FirmFlows {
  const { years, insured } = firms
  const periods = years.length
  const { first, last } = livesOf(
    { firms: insured.length / periods, periods, seen: Uint8Array.from(insured, (persons) => (persons > 0 ? 1 : 0)) },
    gapRules.years,
  )
  const lines = [...insured.keys()].filter((cell) => (insured[cell] ?? Number.NaN) > 0)
  const counted = lines.map((cell): ReadonlySet<string> => {
    const [firm, at] = [Math.floor(cell / periods), cell % periods]
    const persons = (of: number) => (of < 0 || of >= periods ? Number.NaN : (insured[firm * periods + of] ?? Number.NaN))
    const until = last[firm] ?? -1
    const beganIn = (of: number) => of > 0 && first[firm] === of
    const span = growth?.years ?? 0
    const wasLarge = growth !== null && persons(at - span) >= growth.leastAtStart && !beganIn(at - span)
    const nextSeen = years.findIndex((_, each) => each > at && persons(each) > 0)
    const counts: { readonly [count in SeenCount]: boolean } = {
      active: at <= until,
      'away-1': at < until && nextSeen > at + 1,
      'away-2': at < until && nextSeen > at + 2,
      began: beganIn(at),
      left: at === until,
      'kept-1': beganIn(at) && until >= at + 1,
      'kept-2': beganIn(at) && until >= at + 2,
      'kept-3': beganIn(at) && until >= at + 3,
      'kept-4': beganIn(at) && until >= at + 4,
      'kept-5': beganIn(at) && until >= at + 5,
      large: wasLarge,
      fast: growth !== null && wasLarge && growsFast(persons(at - span), persons(at), growth),
      gone: growth !== null && persons(at) >= growth.leastAtStart && !beganIn(at) && !(persons(at + span) > 0),
    }
    return new Set(seenCounts.filter((each) => counts[each]))
  })
  const count = (is: SeenCount) => Float64Array.from(counted, (each) => (each.has(is) ? 1 : 0))
  return {
    ...firms,
    yearAt: Int32Array.from(lines, (cell) => cell % periods),
    placeAt: Int32Array.from(lines, (cell) => firms.placeAt[cell] ?? -1),
    activityAt: Int32Array.from(lines, (cell) => firms.activityAt[cell] ?? -1),
    numbers: {
      active: count('active'),
      'away-1': count('away-1'),
      'away-2': count('away-2'),
      began: count('began'),
      left: count('left'),
      'kept-1': count('kept-1'),
      'kept-2': count('kept-2'),
      'kept-3': count('kept-3'),
      'kept-4': count('kept-4'),
      'kept-5': count('kept-5'),
      large: count('large'),
      fast: count('fast'),
      gone: count('gone'),
    },
  }
}
