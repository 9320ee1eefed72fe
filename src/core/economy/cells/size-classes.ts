import { cellState } from './cells.ts'
import type { Cells } from './cells.ts'

/** A class of firms by size, both ends included: `{ from: 10, to: 19 }`; Infinity where it is open. */
export type SizeClass = { readonly from: number; readonly to: number }

function checkClasses(classes: readonly SizeClass[]): void {
  for (const { from, to } of classes)
    if (!(from >= 0 && to >= from)) throw new RangeError(`a class of size from ${from} to ${to} holds nothing`)
}

/**
 * How many work in firms of which only their number in each class of size is known: Σ n_k from_k … Σ n_k to_k.
 * In: counts of firms, one for each class. Out: persons. Refuses: negative counts, a class that ends before it begins.
 */
export function boundsFromSizes(counts: ArrayLike<number>, classes: readonly SizeClass[]): { least: number; most: number } {
  checkClasses(classes)
  let least = 0
  let most = 0
  for (const [at, { from, to }] of classes.entries()) {
    const firms = counts[at] ?? 0
    if (!(firms >= 0)) throw new RangeError(`${firms} firms`)
    if (firms === 0) continue
    least += firms * from
    most += firms * to
  }
  return { least, most }
}

/**
 * Narrows unseen cells by their firms: firms in each class of size × the limits of the class. Formula and units as in `boundsFromSizes`.
 * In: R × C cells of persons; `counts` of R × C × K firms, classes last (cell (r, c), class k at `(r * C + c) * K + k`); NaN in a cell's first
 * class = its firms are not known. Out: cells of the same states. A cell without firms has nobody: its bounds become 0 … 0.
 * Refuses: counts that do not fit, and firms that contradict the bounds already there (RangeError that names the cell).
 */
export function boundBySizes(cells: Cells, counts: ArrayLike<number>, classes: readonly SizeClass[]): Cells {
  const width = classes.length
  if (counts.length !== cells.states.length * width)
    throw new RangeError(`${counts.length} counts for ${cells.states.length} cells of ${width} classes`)
  const least = cells.least.slice()
  const most = cells.most.slice()
  for (const [at, state] of cells.states.entries()) {
    if (state === cellState.value || state === cellState.zero) continue
    const own = Array.from({ length: width }, (_, size) => counts[at * width + size] ?? Number.NaN)
    if (Number.isNaN(own[0])) continue
    const bounds = boundsFromSizes(own, classes)
    const low = Math.max(bounds.least, least[at] ?? 0)
    const high = Math.min(bounds.most, most[at] ?? Infinity)
    if (low > high)
      throw new RangeError(`firms of cell ${at} employ ${bounds.least} to ${bounds.most}, which its other bounds do not allow`)
    least[at] = low
    most[at] = high
  }
  return { ...cells, least, most }
}
