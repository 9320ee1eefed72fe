import type { Cells } from '../cells/cells.ts'
import { sharesOfAmounts, sharesOfLine } from '../cells/shares.ts'
import type { Shares } from '../cells/shares.ts'
import type { Sums } from '../cells/sums.ts'

/**
 * What the places of an activity are held against: the totals of the regions (`null`; all activities of the table, the activity itself among them),
 * or an amount for each region — inhabitants, area, manufacturing only. Another reference gives another number: say which.
 */
export type Reference = ArrayLike<number> | null

/** Shares of the regions in the reference, R numbers that add up to 1 where all are seen; refuses a reference of other regions. */
export function referenceShares(cells: Cells, sums: Sums, reference: Reference): Shares {
  if (reference === null) return sharesOfLine(sums.rows, sums.total)
  if (reference.length !== cells.rows.length)
    throw new RangeError(`a reference of ${reference.length} amounts for ${cells.rows.length} regions`)
  return sharesOfAmounts(reference)
}
