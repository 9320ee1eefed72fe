import type { System } from './system.ts'
import type { ProtectedTable } from './table-asked.ts'

/** The sums that some cell shows. The tables stand in the system from the number `from` on, in the order of `shown`. */
export function shownSums(
  { sumAt, layouts }: System,
  { from, shown }: { readonly from: number; readonly shown: readonly ProtectedTable[] },
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [index, { id, cells }] of shown.entries()) {
    const layout = layouts[from + index]
    if (layout?.table.id !== id || layout.cellCount !== cells.length)
      throw new Error(`table ${id} is not the one that was asked for`)
    for (const [cell, each] of cells.entries()) {
      const sum = sumAt[from + index]?.[cell] ?? -1
      if (sum >= 0 && typeof each.shown === 'number') found.add(sum)
    }
  }
  return found
}
