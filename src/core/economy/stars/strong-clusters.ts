import type { Cells, Field } from '../cells/cells.ts'
import { outcomeAt } from '../cells/outcome.ts'
import type { Interval } from '../cells/outcome.ts'
import { quantileReach } from './quantile-reach.ts'
import type { Contender } from './standing.ts'

/** How the U.S. Cluster Mapping Project tells strong clusters: shares of regions that have the group. */
export type StrongRule = {
  /** The quotient has to reach this quantile (`strict`: pass it). */
  readonly quotient: number
  readonly strict: boolean
  readonly leastQuotient: number | null
  /** Jobs and firms have to pass this quantile. */
  readonly floor: number
}

type Measures = { readonly employment: Cells; readonly firms: Cells; readonly quotient: Field }

export type Strength = {
  readonly given: 'yes' | 'no' | 'cannot-say' | 'no-activity'
  /** What has to be reached or passed. */
  readonly cuts: { readonly quotient: Interval; readonly employment: Interval; readonly firms: Interval }
}

/**
 * Strong clusters by the U.S. rule. Formula, for each group over the regions in which somebody works in it: LQ ≥ its quantile, jobs > their floor,
 * firms > their floor, and LQ ≥ the least one; quantiles of type 7. The rule is data: in the U.S. the 75th and 25th percentiles and 1. Source: U.S. Cluster Mapping Project (Harvard Business School and U.S.
 * Economic Development Administration), the rule as in its published program. In: R × G jobs, firms and quotients. Out: R × G, `strengths[r * G + g]`.
 * A region at the cut itself is in (≥) or out (>) as the formula says. One region alone is at its own percentiles: never above the floors, so `no`.
 * Unseen cells: `yes` and `no` only when true for every completion. Refuses tables of other sizes.
 */
export function strongClusters({ employment, firms, quotient }: Measures, rule: StrongRule): readonly Strength[] {
  const width = employment.columns.length
  if (firms.values.length !== employment.values.length || quotient.values.length !== employment.values.length)
    throw new RangeError('jobs, firms and quotients are of other regions or groups')
  const strengths: Strength[] = []
  for (let column = 0; column < width; column += 1) {
    const places = employment.rows.map((_, row) => row * width + column)
    const presence = (at: number) => ({ isThere: (employment.least[at] ?? 0) > 0, mayBeThere: (employment.most[at] ?? 0) > 0 })
    const ofCells = ({ least, most }: Pick<Cells, 'least' | 'most'>) =>
      places.map((at): Contender => ({ least: least[at] ?? 0, most: most[at] ?? Infinity, ...presence(at) }))
    const jobs = ofCells(employment)
    const firmCounts = ofCells(firms)
    const quotients = places.map((at): Contender => {
      const { least, most } = outcomeAt(quotient, at)
      return { least: Number.isNaN(least) ? 0 : least, most: Number.isNaN(most) ? Infinity : most, ...presence(at) }
    })
    const cuts = {
      quotient: quantileReach(quotients, rule.quotient),
      employment: quantileReach(jobs, rule.floor),
      firms: quantileReach(firmCounts, rule.floor),
    }
    for (const [row, at] of places.entries()) {
      const own = jobs[row]
      const firmsHere = firmCounts[row]
      const quotientHere = quotients[row]
      if (own === undefined || firmsHere === undefined || quotientHere === undefined || !own.mayBeThere) {
        strengths[at] = { given: 'no-activity', cuts }
        continue
      }
      const answers = [
        rule.strict ? passes(quotientHere, cuts.quotient) : reaches(quotientHere, cuts.quotient),
        passes(own, cuts.employment),
        passes(firmsHere, cuts.firms),
        rule.leastQuotient === null ? 'yes' : reaches(quotientHere, { least: rule.leastQuotient, most: rule.leastQuotient }),
        own.isThere ? 'yes' : 'cannot-say',
      ]
      strengths[at] = { given: answers.includes('no') ? 'no' : answers.includes('cannot-say') ? 'cannot-say' : 'yes', cuts }
    }
  }
  return strengths
}

type Answer = 'yes' | 'no' | 'cannot-say'

function reaches(own: Interval, cut: Interval): Answer {
  if (own.least >= cut.most) return 'yes'
  return own.most < cut.least ? 'no' : 'cannot-say'
}

function passes(own: Interval, cut: Interval): Answer {
  if (own.least > cut.most) return 'yes'
  return own.most <= cut.least ? 'no' : 'cannot-say'
}
