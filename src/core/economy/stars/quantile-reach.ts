import type { Interval } from '../cells/outcome.ts'
import { quantileOf } from '../quantile.ts'
import type { Contender } from './standing.ts'

/**
 * Ends of a quantile over amounts that are not all seen, and of which some may not be there at all. It grows with every amount; and it is lowest when
 * the lowest of the uncertain ones are there (highest likewise), so that the first m of them, for every m, are all that has to be tried.
 */
export function quantileReach(contenders: readonly Contender[], share: number): Interval {
  const certain = contenders.filter(({ isThere }) => isThere)
  const uncertain = contenders.filter(({ isThere, mayBeThere }) => mayBeThere && !isThere)
  const lowest = uncertain.map(({ least }) => least).toSorted((a, b) => a - b)
  const highest = uncertain.map(({ most }) => most).toSorted((a, b) => b - a)
  const lows = prefixes(lowest).map((some) =>
    quantileOf(Float64Array.from([...certain.map(({ least }) => least), ...some]).toSorted(), share),
  )
  const highs = prefixes(highest).map((some) =>
    quantileOf(Float64Array.from([...certain.map(({ most }) => most), ...some]).toSorted(), share),
  )
  const numbers = (values: readonly number[]) => values.filter((value) => !Number.isNaN(value))
  return { least: Math.min(...numbers(lows)), most: Math.max(...numbers(highs)) }
}

const prefixes = (values: readonly number[]): number[][] =>
  [...values.keys(), values.length].map((length) => values.slice(0, length))
