import { growsFast } from './high-growth.ts'
import type { HighGrowthRule } from './high-growth.ts'
import { endings, gapRules, livesOf } from './life.ts'
import type { Lives } from './life.ts'

/**
 * Firms over consecutive whole years, each with its place and its activity in one edition of the classification: (f, y) lies at
 * `f * years.length + y`. A place or activity of −1 is not known; an activity of −2 − i is one of those of `splits[i]`, nobody knows which.
 */
export type FirmYears = {
  readonly years: readonly number[]
  /** Mean of the year; NaN or 0 where a firm was not there. */
  readonly insured: Float64Array
  readonly places: readonly string[]
  readonly placeAt: Int32Array
  readonly activities: readonly string[]
  readonly activityAt: Int32Array
  readonly splits: readonly (readonly number[])[]
}

/** After how many years it is asked who of a cohort is still there. */
export const survivalYears = [1, 2, 3, 4, 5] as const
export type SurvivalYears = (typeof survivalYears)[number]

/** What is counted of firms in a year. */
export type FirmCount =
  | ('active' | 'began' | 'ended' | 'left' | 'large' | 'fast' | 'gone')
  | `${'cohort' | 'kept' | 'lost'}-${SurvivalYears}`

/** Is told of each firm that counts, and of which year (its number among the years) its place and activity are taken. */
export type FirmVisit = (firm: number, at: number) => void

const { longestGap } = gapRules.years

/**
 * Visits the firms that count in a year, by what is counted; false where it cannot be said. began: first seen then, which the first year cannot
 * tell; left: last seen then; ended: the same, once such a firm can no longer come back (`life.ts`). cohort-k: began k years before;
 * kept-k: those of them that are there in the year itself or come back in time; lost-k: those last seen the year before. Of a firm that is
 * away at the end of the series nobody knows whether it comes back: it is lost until it does. large: as many insured persons as the rule
 * of `growth` asks for or more so many years before, and there still; fast: those of them that grew by more than its rate; gone: as large
 * then, not there now. A firm that began in the first of these years is in none of them: its mean of that year is no size. Source:
 * Eurostat–OECD manual (2007).
 */
export function firmEvents(
  { years, insured }: Pick<FirmYears, 'years' | 'insured'>,
  growth: HighGrowthRule | null,
): (count: FirmCount, year: number, visit: FirmVisit) => boolean {
  const width = years.length
  const firms = insured.length / width
  const isThere = (firm: number, at: number) => (insured[firm * width + at] ?? Number.NaN) > 0
  // A loop: of millions of numbers, `from` makes one object each.
  const seenIn = new Uint8Array(insured.length)
  for (let cell = 0; cell < insured.length; cell += 1) if ((insured[cell] ?? Number.NaN) > 0) seenIn[cell] = 1
  const lives = livesOf({ firms, periods: width, seen: seenIn }, { longestGap })
  const { first, last, ending } = lives
  /** In a gap a firm is where it was before it. */
  const lastSeen = (firm: number, at: number): number => {
    let seen = at
    while (seen > 0 && !isThere(firm, seen)) seen -= 1
    return seen
  }
  /** Whether a firm counts, and of which year it is; null where it cannot be said. */
  const testOf = (count: FirmCount, at: number): { of: number; counts: (firm: number) => boolean } | null => {
    const [kind = '', after = ''] = count.split('-')
    switch (kind) {
      case 'active':
        return { of: at, counts: (firm) => first[firm] !== -1 && (first[firm] ?? 0) <= at && at <= (last[firm] ?? -1) }
      case 'began':
        return at === 0 ? null : { of: at, counts: (firm) => beganIn(lives, firm) === at }
      case 'left':
        return at === width - 1 ? null : { of: at, counts: (firm) => last[firm] === at }
      case 'ended':
        return at >= width - 1 - longestGap
          ? null
          : { of: at, counts: (firm) => last[firm] === at && endings[ending[firm] ?? 0] === 'gone' }
      case 'cohort':
      case 'kept':
      case 'lost': {
        const birth = at - Number(after)
        if (birth < 1) return null
        const isIn = (firm: number) => kind === 'cohort' || (kind === 'kept' ? (last[firm] ?? -1) >= at : last[firm] === at - 1)
        return { of: birth, counts: (firm) => beganIn(lives, firm) === birth && isIn(firm) }
      }
      default: {
        const start = growth === null ? -1 : at - growth.years
        if (growth === null || start < 0) return null
        const wasLarge = (firm: number) =>
          (insured[firm * width + start] ?? Number.NaN) >= growth.leastAtStart && beganIn(lives, firm) !== start
        if (kind === 'gone') return { of: start, counts: (firm) => wasLarge(firm) && !isThere(firm, at) }
        const grew = (firm: number) => growsFast(insured[firm * width + start] ?? 0, insured[firm * width + at] ?? 0, growth)
        return { of: at, counts: (firm) => wasLarge(firm) && isThere(firm, at) && (kind === 'large' || grew(firm)) }
      }
    }
  }
  return (count, year, visit) => {
    const at = years.indexOf(year)
    const test = at === -1 ? null : testOf(count, at)
    if (test === null) return false
    for (let firm = 0; firm < firms; firm += 1) if (test.counts(firm)) visit(firm, lastSeen(firm, test.of))
    return true
  }
}

/** The year in which a firm was first seen; −1 where nobody knows when it began. */
function beganIn({ first, beganBefore }: Lives, firm: number): number {
  return beganBefore[firm] === 1 ? -1 : (first[firm] ?? -1)
}
