import type { Cells } from '#core/economy/cells/cells.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'

/** Of each cell the two largest firms, laid out like `Cells`. */
type Largest = { readonly largest: Float64Array; readonly second: Float64Array }

/** Cells of which the largest firms hold so much that one could be worked out: by dominance, or by p%. */
export function dominatedCells(amount: Cells, of: Largest, rule: Pick<DisclosureRule, 'dominance' | 'pShare'>): Uint8Array {
  return Uint8Array.from(amount.values, (whole, at) =>
    guessesFirm(whole, { first: of.largest[at] ?? 0, second: of.second[at] ?? 0 }, rule) ? 1 : 0,
  )
}

/** Whether the two largest firms of a whole hold so much of it that one of them could be worked out: by dominance, or by p%. */
export function guessesFirm(
  whole: number,
  { first, second }: { readonly first: number; readonly second: number },
  { dominance, pShare }: Pick<DisclosureRule, 'dominance' | 'pShare'>,
): boolean {
  if (!(whole > 0)) return false
  if (dominance !== null && first + (dominance.n > 1 ? second : 0) > dominance.k * whole) return true
  return pShare !== null && whole - first - second < pShare * first
}
