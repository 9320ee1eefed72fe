import { gapRules } from './life.ts'
import type { HighGrowthRule } from './high-growth.ts'

/** After how many years it is asked who of a cohort is still there. */
export const survivalYears = [1, 2, 3, 4, 5] as const
export type SurvivalYears = (typeof survivalYears)[number]

/**
 * What is counted of the firms that were seen in a year. active: between their beginning and their end; away-k: seen again later, and still
 * away k years after this one (a gap that `life.ts` fills); began: first seen then; left: last seen then; kept-k: began then and there k years
 * later, or back in time; large: as many insured persons as the rule of growth asks for or more so many years before, when they did not
 * begin (their mean of that year is no size); fast: those of them that grew by more than its rate; gone: as large in this year, not there
 * so many years later. Source: Eurostat–OECD manual (2007).
 */
export const seenCounts = [
  ...(['active', 'away-1', 'away-2', 'began', 'left'] as const),
  ...(['kept-1', 'kept-2', 'kept-3', 'kept-4', 'kept-5'] as const),
  ...(['large', 'fast', 'gone'] as const),
] as const
export type SeenCount = (typeof seenCounts)[number]

/**
 * Firms counted by the year in which they were seen, their place and their activity in one edition of the classification: of line l
 * `numbers[count][l]`. Years are whole and in a row. A place or activity of −1 is not known; an activity of −2 − i is one of those of
 * `splits[i]`, nobody knows which.
 */
export type FirmFlows = {
  readonly years: readonly number[]
  readonly yearAt: Int32Array
  readonly places: readonly string[]
  readonly placeAt: Int32Array
  readonly activities: readonly string[]
  readonly activityAt: Int32Array
  readonly splits: readonly (readonly number[])[]
  readonly numbers: { readonly [count in SeenCount]: Float64Array }
}

/** What is told of a year. */
export type FirmCount =
  | ('active' | 'began' | 'ended' | 'left' | 'large' | 'fast' | 'gone')
  | `${'cohort' | 'kept' | 'lost'}-${SurvivalYears}`

/** Numbers of the year of that number, added or taken away. */
export type CountPart = { readonly count: SeenCount; readonly at: number; readonly sign: 1 | -1 }

/**
 * What a count of the year of number `at` is made of; null where it cannot be said: the first year does not tell who began, the last not who
 * left, nor the last ones who ended, since such a firm may come back. cohort-k, and kept-k of them, began k years before and are told where they
 * began; lost-k were last seen the year before: of a firm that is away at the end of the series nobody knows whether it comes back, and it
 * is lost until it does. A firm that is gone is told where it was.
 */
export function partsOf(
  count: FirmCount,
  at: number,
  { years, growth }: { years: number; growth: HighGrowthRule | null },
): readonly CountPart[] | null {
  const { longestGap } = gapRules.years
  const part = (of: SeenCount, from: number, sign: 1 | -1 = 1): CountPart => ({ count: of, at: from, sign })
  const bornBefore = (after: number, ...of: readonly [SeenCount, SeenCount?]) => {
    const [counted, less] = of
    if (at - after < 1) return null
    return [part(counted, at - after), ...(less === undefined ? [] : [part(less, at - after, -1)])]
  }
  switch (count) {
    case 'active':
      // In a gap a firm is where it was before it.
      return [part('active', at), part('away-1', at - 1), part('away-2', at - 2)].filter((each) => each.at >= 0)
    case 'began':
      return at < 1 ? null : [part('began', at)]
    case 'left':
      return at >= years - 1 ? null : [part('left', at)]
    case 'ended':
      return at >= years - 1 - longestGap ? null : [part('left', at)]
    case 'large':
    case 'fast':
      return growth === null || at < growth.years ? null : [part(count, at)]
    case 'gone':
      return growth === null || at < growth.years ? null : [part('gone', at - growth.years)]
    case 'cohort-1':
    case 'cohort-2':
    case 'cohort-3':
    case 'cohort-4':
    case 'cohort-5':
      return bornBefore(Number(count.slice(-1)), 'began')
    case 'kept-1':
    case 'kept-2':
    case 'kept-3':
    case 'kept-4':
    case 'kept-5':
      return bornBefore(Number(count.slice(-1)), count)
    case 'lost-1':
      return bornBefore(1, 'began', 'kept-1')
    case 'lost-2':
      return bornBefore(2, 'kept-1', 'kept-2')
    case 'lost-3':
      return bornBefore(3, 'kept-2', 'kept-3')
    case 'lost-4':
      return bornBefore(4, 'kept-3', 'kept-4')
    case 'lost-5':
      return bornBefore(5, 'kept-4', 'kept-5')
  }
}
