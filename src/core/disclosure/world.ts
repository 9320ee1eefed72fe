import type { System } from './system.ts'

/** A possible world that shows how far a target can be from the truth. */
export type World = {
  readonly direction: 1 | -1
  /** How far the target is from the truth in it. */
  readonly far: number
  /** Atom → by how much it differs from the truth. */
  readonly move: ReadonlyMap<number, number>
  /** The sums that are another number in it: it stays possible as long as all of them are withheld. */
  readonly changes: ReadonlySet<number>
  /** Who knows that it is not the true one: it changes an amount that is all theirs, or leaves less than they gave. */
  readonly doubters: ReadonlySet<string>
}

export function worldOf(system: System, { direction, far, move }: Pick<World, 'direction' | 'far' | 'move'>): World {
  const changes = new Map<number, number>()
  const doubters = new Set<string>()
  let size = 0
  for (const [atom, change] of move) {
    const { shares = [], amount = 0, sums = [] } = system.atoms[atom] ?? {}
    size = Math.max(size, Math.abs(change))
    for (const sum of sums) changes.set(sum, (changes.get(sum) ?? 0) + change)
    for (const share of shares) {
      // The largest come first: where one of several could have given what is left, so could all after it.
      if (shares.length > 1 && amount + change >= share.amount * (1 - 1e-9)) break
      doubters.add(share.by)
    }
  }
  const changed = [...changes].flatMap(([sum, change]) => (Math.abs(change) > size * 1e-9 ? [sum] : []))
  return { direction, far, move, changes: new Set(changed), doubters }
}
