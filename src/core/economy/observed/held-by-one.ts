import type { Cells } from '#core/economy/cells/cells.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'

/** Told is a class, half of the persons or more; never the share itself. */
const HALF = 0.5

type Counted = {
  readonly persons: Cells
  readonly firms: Cells
  readonly largest: Float64Array
  readonly second: Float64Array
  readonly withheld: { readonly cells: Uint8Array }
}

/**
 * Cells of which it may be told that one firm holds half of the persons or more (1). Not told (0): it is not so, or telling would betray.
 * Whoever attacks knows the cell, its number of firms, the rule, and as the second largest firm its own size x₂: the largest is then between
 * max(x₂, X − (n − 1) x₂) and what the rule leaves, min(X − x₂, k X − x₂, (X − x₂) / (1 + p)). Saying “half or more” cuts the lower part off,
 * silence the upper one. So it is told only where both parts are at least as wide as the rule's safety share (or p, the larger) of the size in them,
 * or where the answer is no news to the second firm and the whole room is as wide. Whether it is told depends on X, n and x₂ alone, not on the answer. Without a rule against
 * dominance that takes in the second firm (p%, or n ≥ 2) nothing is told, and nothing of a cell that is kept back. Told of one table of a year
 * only (see `askYear`): of several that are parts of each other, classes could be combined.
 */
export function heldByOne({ persons, firms, largest, second, withheld }: Counted, rule: DisclosureRule): Uint8Array {
  return Uint8Array.from(persons.values, (whole, at) => {
    const count = Math.floor(firms.values[at] ?? 0)
    const [first, next] = [largest[at] ?? 0, second[at] ?? 0]
    const isUsable = withheld.cells[at] === 0 && whole > 0 && count >= 3 && first + next <= whole
    return isUsable && first >= HALF * whole && mayBeTold({ whole, count, second: next }, rule) ? 1 : 0
  })
}

/** Whether the class of a cell may be told, as far as its second largest firm can see. */
export function mayBeTold(
  cell: { readonly whole: number; readonly count: number; readonly second: number },
  rule: DisclosureRule,
): boolean {
  const room = roomOfLargest(cell, rule)
  if (room === null) return false
  const cut = HALF * cell.whole
  const width = Math.max(rule.safetyShare, rule.pShare ?? 0)
  const isWide = (least: number, most: number) => most - least >= width * most
  const isNews = room.least < cut && room.most > cut
  return isNews ? isWide(room.least, cut) && isWide(cut, room.most) : isWide(room.least, room.most)
}

/** Between which sizes the second largest firm of a shown cell knows the largest to be; null where no rule keeps it from working it out. */
export function roomOfLargest(
  { whole, count, second }: { readonly whole: number; readonly count: number; readonly second: number },
  { dominance, pShare }: DisclosureRule,
): { readonly least: number; readonly most: number } | null {
  const byDominance = dominance !== null && dominance.n >= 2 ? dominance.k * whole - second : Infinity
  const byShare = pShare === null ? Infinity : (whole - second) / (1 + pShare)
  if (byDominance === Infinity && byShare === Infinity) return null
  return { least: Math.max(second, whole - (count - 1) * second), most: Math.min(whole - second, byDominance, byShare) }
}
