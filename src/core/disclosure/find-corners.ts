import { codesOf, codesOfCell } from './lay-out.ts'
import type { Layout } from './lay-out.ts'
import type { System } from './system.ts'

/**
 * The hypercube method (Repsilber; Giessing and Repsilber 2002): a withheld cell is uncertain when it is a corner of a block
 * of withheld cells, 2 in each direction of the table, because one amount can wander round the block and no total notices.
 * Here the corners are atoms of the finest cells, and what the block costs is counted over all tables of the system, subtotals
 * and linked tables included: whatever such a wandering would change has to be withheld.
 */
export type Corners = {
  /** Atom → +1 or -1: who gains and who gives when the asked sum grows. */
  readonly signs: ReadonlyMap<number, 1 | -1>
  /** Published sums that would have to be withheld. */
  readonly opens: readonly number[]
  readonly cost: number
}

export type CornerIndex = readonly LayoutIndex[]

type LayoutIndex = {
  readonly layout: Layout
  /** Finest cell → its atoms, the largest first. */
  readonly atomsAt: ReadonlyMap<number, readonly number[]>
  /** Atom → its finest code on each axis; null when it has several on one. */
  readonly codes: readonly (readonly number[] | null)[]
  readonly finest: readonly (readonly number[])[]
}

export function indexCorners(system: System): CornerIndex {
  return system.layouts.map((layout, index) => {
    const codes: (readonly number[] | null)[] = system.atoms.map(() => null)
    for (const [contribution, atom] of system.atomOf[index] ?? []) {
      if (codes[atom] === null) codes[atom] = finestCodes(layout, contribution)
    }
    const atomsAt = new Map<number, number[]>()
    const finest = layout.axes.map(() => new Set<number>())
    for (const [atom, own] of codes.entries()) {
      if (own === null) continue
      const cell = cellOf(layout, own)
      atomsAt.set(cell, [...(atomsAt.get(cell) ?? []), atom])
      for (const [axis, code] of own.entries()) finest[axis]?.add(code)
    }
    const amount = (atom: number) => system.atoms[atom]?.amount ?? 0
    for (const atoms of atomsAt.values()) atoms.sort((one, other) => amount(other) - amount(one))
    return { layout, atomsAt, codes, finest: finest.map((each) => [...each].toSorted((one, other) => one - other)) }
  })
}

function finestCodes(layout: Layout, contribution: Parameters<typeof codesOf>[0]): readonly number[] | null {
  const codes: number[] = []
  for (const axis of layout.axes) {
    const own = contribution.at[axis.id]
    if (own !== undefined && typeof own !== 'string' && own.length !== 1) return null
    // The first code found after the total is the one that the contribution names itself.
    codes.push(codesOf(contribution, axis)[1] ?? 0)
  }
  return codes
}

function cellOf({ axes }: Layout, codes: readonly number[]): number {
  return axes.reduce((cell, { codes: all }, axis) => cell * all.length + (codes[axis] ?? 0), 0)
}

type Asked = {
  readonly layout: number
  readonly cell: number
  /** The atom of the asked sum that wanders. */
  readonly origin: number
  /** How much must be able to come in, and to go out. */
  readonly up: number
  readonly down: number
  /** What is lost by withholding a sum: nothing when it is withheld already. */
  readonly priceOf: (sum: number) => number
  /** How much of an atom is known to the one who looks: it can neither come in nor go out. Null = all of it is. */
  readonly knownOf: (atom: number) => number | null
  /** Blocks that cost as much or more are of no interest. */
  readonly mostCost: number
}

/** More blocks than this are not priced for one cell: the cheapest beginnings come first. */
const MOST_PRICED = 300

export function findCorners(system: System, index: CornerIndex, asked: Asked): Corners | null {
  const own = index[asked.layout]
  const sumAt = system.sumAt[asked.layout]
  const start = own?.codes[asked.origin] ?? null
  if (own === undefined || sumAt === undefined || start === null) return null
  if (!canGive(system, asked, { atom: asked.origin, least: asked.down })) return null
  const { layout, atomsAt, finest } = own
  const within = codesOfCell(layout, asked.cell)
  const outside = outsideOf(system, asked.layout)
  const originOutside = outside(asked.origin)

  /** Who stands at a corner: preferably somebody in the same cells of all other tables, so that those notice nothing. */
  function atomAt(codes: readonly number[], sign: 1 | -1): number | null {
    const least = sign > 0 ? asked.down : asked.up
    const able = (atomsAt.get(cellOf(layout, codes)) ?? []).filter((atom) => canGive(system, asked, { atom, least }))
    return able.find((atom) => outside(atom) === originOutside) ?? able[0] ?? null
  }

  type Corner = { readonly codes: readonly number[]; readonly atom: number; readonly sign: 1 | -1 }
  const priceOfLeaf = (codes: readonly number[]) => {
    const sum = sumAt[cellOf(layout, codes)] ?? -1
    return sum < 0 ? 0 : asked.priceOf(sum)
  }
  const found: Corners[] = []
  let priced = 0

  function extend(axis: number, corners: readonly Corner[], leafCost: number): void {
    const least = found.at(-1)?.cost ?? asked.mostCost
    if (priced > MOST_PRICED || least === 0 || leafCost >= least) return
    if (axis === layout.axes.length) {
      priced += 1
      const block = price(system, corners, asked.priceOf)
      if (block.cost < least) found.push(block)
      return
    }
    const target = within[axis] ?? 0
    const options: { readonly corners: readonly Corner[]; readonly cost: number }[] = []
    for (const code of target === 0 ? [] : (finest[axis] ?? [])) {
      if (isWithin(layout, axis, { code, target })) continue
      const added = mirrored(corners, { axis, code })
      if (added !== null) options.push({ corners: [...corners, ...added.corners], cost: leafCost + added.cost })
    }
    for (const option of options.toSorted((one, other) => one.cost - other.cost)) extend(axis + 1, option.corners, option.cost)
    // Without a partner on this axis its totals move along and have to be withheld.
    extend(axis + 1, corners, leafCost)
  }

  function mirrored(
    corners: readonly Corner[],
    { axis, code }: { axis: number; code: number },
  ): { corners: Corner[]; cost: number } | null {
    const added: Corner[] = []
    let cost = 0
    for (const { codes, sign } of corners) {
      const across = codes.with(axis, code)
      const turned = sign === 1 ? -1 : 1
      const atom = atomAt(across, turned)
      if (atom === null) return null
      added.push({ codes: across, atom, sign: turned })
      cost += priceOfLeaf(across)
    }
    return { corners: added, cost }
  }

  extend(0, [{ codes: start, atom: asked.origin, sign: 1 }], 0)
  // Each one that was kept is cheaper than the one before.
  return found.at(-1) ?? null
}

function canGive(system: System, { knownOf }: Asked, { atom, least }: { atom: number; least: number }): boolean {
  const known = knownOf(atom)
  return known !== null && (system.atoms[atom]?.amount ?? 0) - known >= least
}

/** Whether a code is the one asked for or lies somewhere below it. */
function isWithin({ axes }: Layout, axis: number, { code, target }: { code: number; target: number }): boolean {
  for (let each = code; each > 0; each = axes[axis]?.parents[each] ?? 0) if (each === target) return true
  return target === 0
}

/** What an atom is in all tables but one, as a name to compare. */
function outsideOf(system: System, layout: number): (atom: number) => string {
  if (system.layouts.length === 1) return () => ''
  const inside = new Set(system.sumAt[layout])
  const names = new Map<number, string>()
  return (atom) => {
    const known = names.get(atom)
    if (known !== undefined) return known
    const name = (system.atoms[atom]?.sums ?? []).filter((sum) => !inside.has(sum)).join(' ')
    names.set(atom, name)
    return name
  }
}

function price(
  system: System,
  corners: readonly { readonly atom: number; readonly sign: 1 | -1 }[],
  priceOf: (sum: number) => number,
): Corners {
  const net = new Map<number, number>()
  const tied = new Map<number, number>()
  for (const { atom, sign } of corners) {
    for (const [tie, coefficient] of system.atoms[atom]?.ties ?? []) tied.set(tie, (tied.get(tie) ?? 0) + sign * coefficient)
    for (const sum of system.atoms[atom]?.sums ?? []) net.set(sum, (net.get(sum) ?? 0) + sign)
  }
  const opens: number[] = []
  // Where another table would have to move along, a block in this one alone is no possible world.
  let cost = [...tied.values()].some((change) => change !== 0) ? Number.POSITIVE_INFINITY : 0
  for (const [sum, change] of net) {
    const own = change === 0 ? 0 : priceOf(sum)
    if (own === 0) continue
    opens.push(sum)
    cost += own
  }
  return { signs: new Map(corners.map(({ atom, sign }) => [atom, sign])), opens, cost }
}
