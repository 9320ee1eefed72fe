import { survivalYears } from '#core/economy/firms/firm-flows.ts'
import type { SurvivalYears } from '#core/economy/firms/firm-flows.ts'
import type { FirmLayout, FirmTable } from './firm-layout.ts'

/** What a number of firms is at least and at most; both are the same where it is told. */
export type Between = { readonly least: number; readonly most: number }

/** A cohort at an age in one cell: who of it was there a year before and who still is, or why it cannot come in. */
export type CohortStep =
  | { readonly why: null; readonly isTold: boolean; readonly before: Between; readonly kept: Between }
  | { readonly why: 'unknown' | 'elsewhere' }

/** What is known of a cohort at an age; null where its year is coded in another edition, which has no such cell. */
export type CohortSeen = {
  readonly kept: FirmTable
  readonly lost: FirmTable
  readonly hidden: Uint8Array
  readonly at: number
} | null

/** Cohorts are told by themselves until this age. */
const TOLD_UNTIL: SurvivalYears = 3

/**
 * Follows a cohort as far as its numbers are told, and says between what they are where they are kept back: no more than were there before,
 * no fewer than are there later. Made of numbers that are told and nothing else. One of an age that no page tells by itself comes in only
 * where the age before is told too, so that a difference over several years is never of fewer firms than a year's is.
 */
export function followCohort(began: Between | null, ages: readonly CohortSeen[]): CohortStep[] {
  let before = began
  const steps = ages.map((seen, index): CohortStep => {
    const start = before
    before = null
    if (seen === null) return { why: 'elsewhere' }
    const { kept, lost, hidden, at } = seen
    if (kept.seen[at] === 0 || lost.seen[at] === 0) return { why: 'unknown' }
    const wasTold = start === null || start.least === start.most
    const isTold = hidden[at] === 0 && (wasTold || (survivalYears[index] ?? Infinity) <= TOLD_UNTIL)
    const value = kept.values[at] ?? 0
    if (isTold && wasTold) {
      before = exactly(value)
      return { why: null, isTold, before: exactly(value + (lost.values[at] ?? 0)), kept: before }
    }
    const most = start?.most ?? Infinity
    before = isTold ? exactly(value) : { least: 0, most }
    return { why: null, isTold: false, before: wasTold && start !== null ? start : { least: 0, most }, kept: before }
  })
  // Who is there later was there before.
  let later = 0
  return steps
    .toReversed()
    .map((step): CohortStep => {
      if (step.why !== null) {
        later = 0
        return step
      }
      later = Math.max(step.kept.least, later)
      const { before: start, kept } = step
      return { ...step, before: { ...start, least: Math.max(start.least, later) }, kept: { ...kept, least: later } }
    })
    .toReversed()
}

function exactly(value: number): Between {
  return { least: value, most: value }
}

/** How many there are at most in each cell: what the sums that are told leave for it. */
export function mostBySums({ sums }: Pick<FirmLayout, 'sums'>, { values, seen }: FirmTable, hidden: Uint8Array): Float64Array {
  const isTold = (at: number) => hidden[at] === 0 && seen[at] === 1
  const most = values.map((value, at) => (isTold(at) ? value : Infinity))
  // Of the country to counties and of counties to towns, and the same of activities: what a whole that is kept back may be, its parts may be.
  for (let round = 0; round < 4; round += 1)
    for (const { whole, parts } of sums) {
      let left = most[whole] ?? Infinity
      for (const part of parts) if (isTold(part)) left -= values[part] ?? 0
      for (const part of parts) if (hidden[part] === 1) most[part] = Math.min(most[part] ?? Infinity, left)
    }
  return most
}
