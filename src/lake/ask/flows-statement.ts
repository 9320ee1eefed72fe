// How firms began, ended and grew over years, counted where the rows are. Like `statements.ts`, a text that DuckDB and PostgreSQL both
// understand.

import type { GapRule } from '#core/economy/firms/life.ts'
import { fastFrom } from '#core/economy/firms/high-growth.ts'
import type { HighGrowthRule } from '#core/economy/firms/high-growth.ts'
import { seenCounts } from '#core/economy/firms/firm-flows.ts'
import type { SeenCount } from '#core/economy/firms/firm-flows.ts'
import { text } from '../engine.ts'
import { yearOfFirms } from './statements.ts'
import type { Months } from './statements.ts'

export type FlowsAsked = {
  readonly months: Months
  /** The first of the years, which cannot tell who began. */
  readonly first: number
  /** Months in each year. */
  readonly held: number
  /** Codes with their edition (`999999 2`) that the edition does not have: they say nothing of what a firm did. */
  readonly unread: readonly string[]
  /** Years are coded in both editions. */
  readonly isMixed: boolean
  readonly gap: GapRule
  /** null: the country says nothing of growth, and nothing is counted of it. */
  readonly growth: HighGrowthRule | null
}

/**
 * Firms with a code of the register, by year, place, activity and what is counted: `year, place, activity, near`, then `seenCounts`. Place
 * and activity are those of the latest month of the year, as `panelStatement` has them; `near` is the code of the other edition that the
 * firm has in the first later year, else in the last before. A firm that is away for no longer than the gap is told in the last year that it
 * was seen in.
 */
export function flowsStatement({ firmMonth }: { readonly firmMonth: string }, asked: FlowsAsked): string {
  const { first, held, growth, gap } = asked
  for (const number of [first, held])
    if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`${number} is no year`)
  const { place, activity, insured, conditions } = yearOfFirms(asked.months)
  const near = asked.isMixed ? nearestOf(asked.unread) : 'CAST(NULL AS VARCHAR)'
  // As many years as growth looks back, and the next one.
  const steps = [...Array(growth?.years ?? 1).keys()].map((at) => at + 1)
  const moved = steps.flatMap((step) => [
    `LAG(year, ${step}) OVER own AS before_${step}`,
    `LAG(size, ${step}) OVER own AS size_${step}`,
    `LEAD(year, ${step}) OVER own AS after_${step}`,
  ])
  const left = `CASE WHEN year - before_1 > ${gap.longestGap + 1} THEN before_1 END`
  const began = `year = began AND year > ${first}`
  const kept = (after: number) => `${began} AND ended >= year + ${after}`
  const counted: { readonly [count in SeenCount]: string } = {
    active: 'year <= ended',
    'away-1': 'year < ended AND after_1 - year > 1',
    'away-2': 'year < ended AND after_1 - year > 2',
    began,
    left: 'year = ended',
    'kept-1': kept(1),
    'kept-2': kept(2),
    'kept-3': kept(3),
    'kept-4': kept(4),
    'kept-5': kept(5),
    ...(growth === null ? { large: 'FALSE', fast: 'FALSE', gone: 'FALSE' } : grown(growth, { first, began, steps })),
  }
  const sums = seenCounts.map(
    (count, at) => `CAST(SUM(CASE WHEN ${counted[count]} THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS count_${at}`,
  )
  return `WITH cells AS (SELECT firm, CAST(SUBSTR(month, 1, 4) AS INTEGER) AS year, ${place} AS place, ${activity} AS activity, ${insured} / ${held} AS size
      FROM ${firmMonth} WHERE ${[...conditions, `firm NOT LIKE 'sodra:%'`].join(' AND ')} GROUP BY firm, SUBSTR(month, 1, 4)),
    coded AS (SELECT firm, year, size, SUBSTR(place, 8) AS place, SUBSTR(activity, 8) AS activity FROM cells),
    led AS (SELECT firm, year, size, place, activity, ${near} AS near FROM coded),
    moved AS (SELECT firm, year, size, place, activity, near, ${moved.join(', ')} FROM led WHERE size > 0 WINDOW own AS (PARTITION BY firm ORDER BY year)),
    lived AS (SELECT moved.*, MIN(year) OVER whole AS began, COALESCE(MIN(${left}) OVER whole, MAX(year) OVER whole) AS ended
      FROM moved WINDOW whole AS (PARTITION BY firm))
    SELECT CAST(year AS VARCHAR) AS year, place, activity, near, ${sums.join(', ')} FROM lived GROUP BY year, place, activity, near`
}

function grown(
  { years, leastAtStart, yearlyRate }: HighGrowthRule,
  { first, began, steps }: { first: number; began: string; steps: readonly number[] },
): { readonly [count in 'large' | 'fast' | 'gone']: string } {
  const then = `(CASE ${steps.map((step) => `WHEN before_${step} = year - ${years} THEN size_${step}`).join(' ')} END)`
  // Of a firm that began in that year the mean is no size.
  const large = `${then} >= ${leastAtStart} AND NOT (began = year - ${years} AND began > ${first})`
  const isThereLater = steps.map((step) => `COALESCE(after_${step}, 0) = year + ${years}`).join(' OR ')
  return {
    large,
    fast: `${large} AND size / ${then} > CAST(${fastFrom({ years, yearlyRate }).toExponential()} AS DOUBLE PRECISION)`,
    gone: `size >= ${leastAtStart} AND NOT (${began}) AND NOT (${isThereLater})`,
  }
}

/** The code of the other edition in the nearest year that has one. The year stands in front, so that the least text is the first year. */
function nearestOf(unread: readonly string[]): string {
  const isIn = (edition: string) =>
    `activity LIKE '% ${edition}'${unread.length === 0 ? '' : ` AND activity NOT IN (${unread.map(text).join(', ')})`}`
  const nearest = (edition: string) => {
    const coded = `CASE WHEN ${isIn(edition)} THEN CAST(year AS VARCHAR) || activity END`
    const over = (rows: string) => `OVER (PARTITION BY firm ORDER BY year ROWS BETWEEN ${rows})`
    return `SUBSTR(COALESCE(MIN(${coded}) ${over('1 FOLLOWING AND UNBOUNDED FOLLOWING')}, MAX(${coded}) ${over('UNBOUNDED PRECEDING AND 1 PRECEDING')}), 5)`
  }
  return `CASE WHEN activity LIKE '% 2' THEN ${nearest('2.1')} WHEN activity LIKE '% 2.1' THEN ${nearest('2')} END`
}
