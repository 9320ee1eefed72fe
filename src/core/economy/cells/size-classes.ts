import type { Cells } from './cells.ts'
import { isSeen } from './sums.ts'

/** A class of firms by size, both ends included: `{ from: 10, to: 19 }`; Infinity where it is open. */
export type SizeClass = { readonly from: number; readonly to: number }

/**
 * Narrows unseen cells by the classes of size of the firms that give no number: what is seen + Σ from … what is seen + Σ to.
 * In: R × C `cells` of persons of which an unseen one has in `least` what is seen of it; `bounds` laid out alike, with what the firms of a cell
 * that give no number have together at least and at most (Infinity where one has no class, where a class is open, or where not all firms are
 * known; 0 where there are none); `isKept` = 1 where a cell's classes are not to be told, as such a sum is about few firms. Out: cells of the same states, in
 * persons. Refuses: tables of other shapes.
 */
export function boundByClasses(cells: Cells, bounds: Cells, isKept?: Uint8Array): Cells {
  const count = cells.states.length
  if (bounds.states.length !== count || (isKept?.length ?? count) !== count)
    throw new RangeError(`bounds of ${bounds.states.length} cells for ${count}`)
  const least = cells.least.slice()
  const most = cells.most.slice()
  for (const [at, state] of cells.states.entries()) {
    if (isSeen(state) || isKept?.[at] === 1) continue
    const seen = least[at] ?? 0
    least[at] = seen + (bounds.least[at] ?? 0)
    most[at] = Math.min(most[at] ?? Infinity, seen + (bounds.most[at] ?? Infinity))
  }
  return { ...cells, least, most }
}
