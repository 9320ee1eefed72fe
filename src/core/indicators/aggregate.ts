import type { Answers } from '#core/monitoring/answer.ts'
import { medianOf } from '#core/monitoring/peer-spread.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Measured } from '#core/values/absence.ts'
import { absent, isNumber, ratio } from '#core/values/measured.ts'
import type { Indicator } from './indicators.ts'

/** A cluster of the population with its answers; null when it has not handed in a return. */
export type Reporting = { readonly cluster: SubjectId; readonly answers: Answers | null }

/** A country's (a field's, a county's) number, and on how much of it the number rests. */
export type Aggregate = {
  /** Sum or ratio of sums, as the indicator says; absent where only the middle makes sense. */
  readonly total: Measured
  readonly median: Measured
  /** Clusters that gave a number, with it: what disclosure control looks at. */
  readonly contributions: readonly { readonly cluster: SubjectId; readonly value: number }[]
  /** Clusters asked. */
  readonly population: number
  /** Share of the clusters asked that handed in a return. */
  readonly responseRate: Measured
  /** Share of the clusters asked that gave this number: never more than the response rate. */
  readonly coverage: Measured
}

/** Puts the answers of clusters together, without holding absent ones for zero. */
export function aggregate(indicator: Indicator, reporting: readonly Reporting[]): Aggregate {
  const returns = reporting.flatMap(({ cluster, answers }) => (answers === null ? [] : [{ cluster, answers }]))
  const contributions = returns.flatMap(({ cluster, answers }) => {
    const value = indicator.measure(answers)
    return isNumber(value) ? [{ cluster, value }] : []
  })
  const population = reporting.length
  const values = contributions.map(({ value }) => value)
  return {
    total: totalOf(
      indicator,
      returns.map(({ answers }) => answers),
      values,
    ),
    median: values.length === 0 ? absent('not-answered') : medianOf(values),
    contributions,
    population,
    responseRate: ratio(returns.length, population),
    coverage: ratio(values.length, population),
  }
}

function totalOf({ nationally }: Indicator, returns: readonly Answers[], values: readonly number[]): Measured {
  if (nationally.by === 'median') return absent('not-applicable')
  if (nationally.by === 'sum') return values.length === 0 ? absent('not-answered') : sumUp(values)
  // Only clusters that gave both sides: a whole without its part would pull the country's share down.
  const pairs = returns.flatMap((answers) => {
    const part = nationally.part(answers)
    const whole = nationally.whole(answers)
    return isNumber(part) && isNumber(whole) ? [{ part, whole }] : []
  })
  if (pairs.length === 0) return absent('not-answered')
  return ratio(sumUp(pairs.map(({ part }) => part)), sumUp(pairs.map(({ whole }) => whole)))
}

/** Sums from the smallest on, so that the order in which clusters come cannot change the last digit. */
function sumUp(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other).reduce((total, value) => total + value, 0)
}
