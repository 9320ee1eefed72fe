import type { Cells } from '#core/economy/cells/cells.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'

/** Cells of which the largest firms hold so much that one could be worked out: by dominance of two, or by p%. */
export function dominatedCells(
  amount: Cells,
  largest: { readonly first: Float64Array; readonly second: Float64Array },
  { dominance, pShare }: Pick<DisclosureRule, 'dominance' | 'pShare'>,
): Uint8Array {
  return Uint8Array.from(amount.values, (whole, at) => {
    const [first, second] = [largest.first[at] ?? 0, largest.second[at] ?? 0]
    if (!(whole > 0)) return 0
    const two = dominance !== null && first + (dominance.n > 1 ? second : 0) > dominance.k * whole
    const rest = pShare !== null && whole - first - second < pShare * first
    return two || rest ? 1 : 0
  })
}
