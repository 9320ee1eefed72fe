import type { Cells, Series } from '../cells/cells.ts'
import { entropyOfShares, squaresOfShares } from '../cells/evenness.ts'
import { seriesFrom } from '../cells/outcome.ts'
import { sharesInRow } from '../cells/shares.ts'
import { sumsOf } from '../cells/sums.ts'
import type { Sums } from '../cells/sums.ts'

/**
 * Specialisation of each region as a Herfindahl index of its activities. Formula: H_r = Σ_i p_ri², p_ri = e_ri / e_r. Sources: O. C. Herfindahl 1950;
 * A. O. Hirschman 1964. In: R × C amounts. Out: R numbers, 1/C (all alike) … 1 (one activity). Empty region: `no-activity`. One activity: 1.
 * Unseen cells: an interval that holds the truth; published totals have to be those of the activities of the table.
 */
export function regionHerfindahl(cells: Cells, sums: Sums = sumsOf(cells)): Series {
  return seriesFrom(cells.rows, (row) => squaresOfShares(sharesInRow(cells, row, sums.rows)))
}

/**
 * Variety of each region. Formula: E_r = −Σ_i p_ri log2 p_ri, with 0 log 0 = 0. Source: C. Shannon 1948; for regions K. Frenken, F. van Oort,
 * T. Verburg 2007, "Related variety, unrelated variety and regional economic growth". In: R × C amounts. Out: R numbers in bits, 0 … log2 C.
 * Empty region: `no-activity`. Unseen cells: an interval that holds the truth.
 */
export function regionEntropy(cells: Cells, sums: Sums = sumsOf(cells)): Series {
  return seriesFrom(cells.rows, (row) => entropyOfShares(sharesInRow(cells, row, sums.rows)))
}
