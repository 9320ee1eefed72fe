import type { Field } from '#core/economy/cells/cells.ts'
import { fieldFrom, known, none } from '#core/economy/cells/outcome.ts'
import type { Outcome } from '#core/economy/cells/outcome.ts'
import type { FirmCount } from '#core/economy/firms/firm-flows.ts'
import type { FirmRules } from '#core/economy/firms/firm-rules.ts'
import type { SurvivalCounts } from './firm-survival.ts'
import { protectCohort, protectFamily, protectFlows, tablesIn } from './protect-firms.ts'
import type { HeldFlows } from './protect-firms.ts'

/** Cohorts that are told by themselves. */
const cohortYears = [1, 2, 3] as const
type CohortYears = (typeof cohortYears)[number]

/** What is told of the firms of a place and an activity in a year: counts, and shares of them. */
export const demographyIds = [
  ...['active', 'began', 'entry', 'ended', 'exit'],
  ...['cohort-1', 'survival-1', 'cohort-2', 'survival-2', 'cohort-3', 'survival-3'],
  ...['large', 'fast', 'fast-share', 'gone'],
] as const satisfies readonly DemographyId[]
export type DemographyId =
  | ('active' | 'began' | 'ended' | 'large' | 'fast' | 'gone' | 'entry' | 'exit')
  | `${'cohort' | 'survival'}-${CohortYears}`
  | 'fast-share'

/** Rows are towns, counties and the country, columns divisions, sections and all activities. */
export type FirmDemography = FirmsOfYear & {
  /** Of all cohorts of these years together. */
  readonly survival: SurvivalCounts
  readonly rules: FirmRules
}

/** What is told of one year by itself. */
export type FirmsOfYear = {
  readonly year: number
  /** Years in a row that it was seen in. */
  readonly years: readonly number[]
  readonly version: '2' | '2.1'
  readonly fields: { readonly [id in DemographyId]: Field }
}

/**
 * How firms came, went, stayed and grew in a year. Made of firms one by one, hence protected here: a count of fewer firms than the
 * country's threshold is secret, and so is what is left of a whole beside it (those that did not begin, did not survive, did not grow
 * fast) and what two years tell together (who left the next year, whom a cohort lost since the year before). What belongs together has
 * one pattern: active, began and ended; a cohort and who of it is there; large and fast. Each is completed over towns, counties and the
 * country and over divisions, sections and all activities at once, so that no total tells what is kept back; a cohort is kept back as
 * well where its year keeps back how many began. null where the year is not among the years in a row.
 */
export function firmsOfYear(held: HeldFlows, year: number): FirmsOfYear | null {
  const version = held.versionIn(year)
  const { flows, layout } = held.inEdition(version)
  if (!flows.years.includes(year)) return null
  const tables = tablesIn(held)
  const tableOf = tables(year)
  const hidden = new Map<string, Uint8Array>([
    ['flows', protectFlows(held, layout, tableOf)],
    ['growth', protectFamily(held, layout, [tableOf('large'), tableOf('fast')], [[0, 1]])],
    ['gone', protectFamily(held, layout, [tableOf('gone')], [])],
    ...cohortYears.map((after): [string, Uint8Array] => [`cohort-${after}`, protectCohort(held, year, { after, tables })]),
  ])
  const outcome =
    (count: FirmCount, family: string) =>
    (at: number): Outcome => {
      const table = tableOf(count)
      if (table === null) return none('undefined-here')
      if (table.seen[at] === 0) return none('unknown')
      return hidden.get(family)?.[at] === 1 ? none('withheld') : known(table.values[at] ?? 0)
    }
  const field = (of: (at: number) => Outcome) => fieldFrom(layout, (row, column) => of(row * layout.columns.length + column))
  const count = (id: FirmCount, family: string) => field(outcome(id, family))
  const share = (part: FirmCount, whole: FirmCount, family: string) =>
    field((at) => shareOf(outcome(part, family)(at), outcome(whole, family)(at)))
  return {
    year,
    years: flows.years,
    version,
    fields: {
      active: count('active', 'flows'),
      began: count('began', 'flows'),
      entry: share('began', 'active', 'flows'),
      ended: count('ended', 'flows'),
      exit: share('ended', 'active', 'flows'),
      'cohort-1': count('cohort-1', 'cohort-1'),
      'survival-1': share('kept-1', 'cohort-1', 'cohort-1'),
      'cohort-2': count('cohort-2', 'cohort-2'),
      'survival-2': share('kept-2', 'cohort-2', 'cohort-2'),
      'cohort-3': count('cohort-3', 'cohort-3'),
      'survival-3': share('kept-3', 'cohort-3', 'cohort-3'),
      large: count('large', 'growth'),
      fast: count('fast', 'growth'),
      'fast-share': share('fast', 'large', 'growth'),
      gone: count('gone', 'gone'),
    },
  }
}

function shareOf(part: Outcome, whole: Outcome): Outcome {
  if (whole.why !== 'known') return whole
  if (whole.value === 0) return none('no-activity')
  return part.why === 'known' ? known(part.value / whole.value) : part
}
