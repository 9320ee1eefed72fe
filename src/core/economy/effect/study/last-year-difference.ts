import { studentWithin } from '../../tails.ts'
import { weightedDifference } from '../matched-effect.ts'
import type { Interval } from './effect-study.ts'
import { isVaried } from './interval.ts'
import { outcomeOf } from './outcome-of.ts'
import type { OutcomeQuestion } from './outcome-question.ts'
import type { Outcome } from './study-rules.ts'

/** Persons of unequal firms are compared by changes only: a mean of persons would be little else than the largest firm, and tell it. */
const byChangesOnly: Outcome = 'employment'

/** Why an outcome of which the rest is said has no difference in the last year. */
export function whyNoLastYear(outcome: Outcome): 'by-changes-only' | 'too-few-in-last-year' {
  return outcome === byChangesOnly ? 'by-changes-only' : 'too-few-in-last-year'
}

/**
 * Where the firms of the pairs stand in the last year held: the mean difference of the two firms of a pair, with what they differed by before, its
 * error clustered by pair. Pairs of which both firms have the outcome then. Made of single firms: null, like the estimates beside it, of fewer
 * pairs than the rules ask for, and where nothing varies.
 */
export function lastYearDifference({ panel, pairs, outcome, rules }: OutcomeQuestion): Interval | null {
  if (outcome === byChangesOnly) return null
  const firms = pairs.flatMap(({ treated, control }) => [treated, control])
  const values = outcomeOf(panel, firms, outcome)
  const width = panel.years.length
  const last = Float64Array.from(firms, (_, unit) => values[(unit + 1) * width - 1] ?? NaN)
  const isWhole = (pair: number) => !Number.isNaN(last[2 * pair] ?? NaN) && !Number.isNaN(last[2 * pair + 1] ?? NaN)
  const { estimate, standardError, treated } = weightedDifference({
    outcome: last,
    treated: firms.map((_, unit) => (unit % 2 === 0 ? 1 : 0)),
    weights: firms.map((_, unit) => (isWhole(unit >> 1) ? 1 : 0)),
    clusters: Int32Array.from(firms, (_, unit) => unit >> 1),
  })
  if (treated < rules.fewestMatched || !isVaried({ estimate, standardError })) return null
  const half = studentWithin(rules.level, treated - 1) * standardError
  return { estimate, least: estimate - half, most: estimate + half, treated }
}
