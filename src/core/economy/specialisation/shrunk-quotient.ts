import type { Cells, Series, Field } from '../cells/cells.ts'
import { fieldFrom, known, none, outcomeAt, seriesFrom, unseenReason, within } from '../cells/outcome.ts'
import { isSeen, sumsOf } from '../cells/sums.ts'
import { locationQuotient } from './location-quotient.ts'

export type Shrunk = {
  readonly quotients: Field
  /** How far each activity's quotients truly differ between regions, beyond chance: the variance of the gamma prior; 0 = all is chance. */
  readonly variance: Series
}

/**
 * Location quotients drawn towards 1 as far as they may be chance: for ranking small regions, never in place of the quotient itself.
 * Formula: e_ri is Poisson with mean θ_ri m_ri, m_ri = e_i e_r / e, and θ gamma with mean 1 and variance A_i; then LQ′ = (e_ri + 1/A) / (m_ri + 1/A).
 * A by moments: A = Σ_r m_r (LQ_r − 1)² / Σ m_r − 1 / m̄, not below 0; when A = 0 every LQ′ is 1. Source: R. J. Marshall 1991, "Mapping disease and
 * mortality rates using empirical Bayes estimators", Applied Statistics 40(2). In: R × C counts (firms, or jobs when each is a chance of its own, which
 * large firms break). Out: R × C numbers between LQ and 1. One region, or an activity or region of nothing: `no-activity`. An unseen cell in the
 * activity or in a total: no value, `withheld` or `unknown`, and between 0 and the most of the quotient or 1. Refuses nothing else.
 */
export function shrunkQuotient(counts: Cells): Shrunk {
  const sums = sumsOf(counts)
  const plain = locationQuotient(counts, sums)
  const width = counts.columns.length
  const all = sums.total.values[0] ?? Number.NaN
  const expected = (row: number, column: number) => ((sums.columns.values[column] ?? 0) * (sums.rows.values[row] ?? 0)) / all
  const variance = seriesFrom(counts.columns, (column) => {
    if (sums.columns.most[column] === 0) return none('no-activity')
    if (!isSeen(sums.columns.states[column]) || !sums.rows.states.every(isSeen)) return none('unknown')
    let weight = 0
    let spread = 0
    let regions = 0
    for (let row = 0; row < counts.rows.length; row += 1) {
      const mean = expected(row, column)
      if (mean === 0) continue
      const quotient = (counts.values[row * width + column] ?? 0) / mean
      weight += mean
      spread += mean * (quotient - 1) * (quotient - 1)
      regions += 1
    }
    return regions < 2 ? none('too-few') : known(Math.max(0, spread / weight - regions / weight))
  })
  const quotients = fieldFrom(counts, (row, column) => {
    const at = row * width + column
    const quotient = outcomeAt(plain, at)
    if (quotient.why === 'no-activity') return none('no-activity')
    const prior = outcomeAt(variance, column)
    if (quotient.why !== 'known' || prior.why === 'unknown')
      return within({ least: 0, most: Math.max(1, quotient.most) }, quotient.why === 'withheld' ? 'withheld' : unseenReason(3))
    if (prior.why !== 'known') return quotient
    if (prior.value === 0) return known(1)
    return known(((counts.values[at] ?? 0) + 1 / prior.value) / (expected(row, column) + 1 / prior.value))
  })
  return { quotients, variance }
}
