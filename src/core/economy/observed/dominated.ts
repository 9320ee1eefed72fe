import type { Cells } from '#core/economy/cells/cells.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'

/** Of each cell the two largest firms, laid out like `Cells`. */
type Largest = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly largest: Float64Array
  readonly second: Float64Array
}

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

/** The two largest firms of each of some groups of activities (one activity is a group of itself), in the order of the table asked for. */
export function largestOf(
  of: Largest,
  {
    rows,
    groups,
  }: {
    readonly rows: readonly string[]
    readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[]
  },
): Largest {
  const rowAt = new Map(of.rows.map((row, at) => [row, at]))
  const columnAt = new Map(of.columns.map((column, at) => [column, at]))
  const largest = new Float64Array(rows.length * groups.length)
  const second = new Float64Array(largest.length)
  for (const [row, place] of rows.entries()) {
    const from = rowAt.get(place)
    if (from === undefined) continue
    for (const [column, { members }] of groups.entries()) {
      const sizes = members.flatMap((member) => {
        const at = columnAt.get(member)
        return at === undefined
          ? []
          : [of.largest[from * of.columns.length + at] ?? 0, of.second[from * of.columns.length + at] ?? 0]
      })
      const [first = 0, next = 0] = sizes.toSorted((one, other) => other - one)
      largest[row * groups.length + column] = first
      second[row * groups.length + column] = next
    }
  }
  return { rows, columns: groups.map(({ name }) => name), largest, second }
}
