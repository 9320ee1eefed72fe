import type { Cells, Series } from '../cells/cells.ts'
import { squaresOfShares } from '../cells/evenness.ts'
import { seriesFrom } from '../cells/outcome.ts'
import { sharesInColumn } from '../cells/shares.ts'
import { sumsOf } from '../cells/sums.ts'
import type { Sums } from '../cells/sums.ts'

/**
 * Concentration of each activity in few regions. Formula: H_i = Σ_r s_ri², s_ri = e_ri / e_i. Sources: O. C. Herfindahl 1950; A. O. Hirschman 1964.
 * In: R × C amounts. Out: C numbers, 1/R (even) … 1 (one region). It knows no reference: large regions hold more of everything.
 * An activity of nobody: `no-activity`. Unseen cells: an interval that holds the truth.
 */
export function activityHerfindahl(cells: Cells, sums: Sums = sumsOf(cells)): Series {
  return seriesFrom(cells.columns, (column) => squaresOfShares(sharesInColumn(cells, column, sums.columns)))
}
