import type { DisclosureRule } from './rule.ts'
import { sensitivityOf } from './sensitivity.ts'
import type { System } from './system.ts'

/** A total of atoms that must stay uncertain. */
export type Target = {
  readonly kind: TargetKind
  readonly atoms: readonly number[]
  readonly value: number
  /** How far it must stay uncertain, upwards and (to zero at most) downwards. */
  readonly width: number
  /** The cell, when it is one. */
  readonly sum: number | null
  /** The firm that it belongs to altogether: it cannot be protected from itself. */
  readonly only: string | null
}

/** An unsafe cell; what is left when one cell is subtracted from another; all that one firm has in several cells. */
export type TargetKind = 'cell' | 'difference' | 'firm'

/** Larger widths first: their blocks serve smaller ones as well. */
export function targetsOf(system: System, rule: DisclosureRule): Target[] {
  const targets: Target[] = []
  for (const [sum, { atoms, value, sensitivity, only }] of system.sums.entries()) {
    if (sensitivity !== null) targets.push({ kind: 'cell', atoms, value, width: sensitivity.width, sum, only })
  }
  const cells = new Set(targets.map(({ atoms }) => atoms.join(' ')))
  const alone = new Map<string, number[]>()
  for (const [atom, { amount, sensitivity, shares }] of system.atoms.entries()) {
    const only = shares.length === 1 ? (shares[0]?.by ?? null) : null
    if (only !== null) alone.set(only, [...(alone.get(only) ?? []), atom])
    if (sensitivity === null || cells.has(`${atom}`)) continue
    targets.push({ kind: 'difference', atoms: [atom], value: amount, width: sensitivity.width, sum: null, only })
  }
  for (const [only, atoms] of alone) {
    const value = atoms.reduce((total, atom) => total + (system.atoms[atom]?.amount ?? 0), 0)
    const width = sensitivityOf([{ amount: value, waives: false }], rule)?.width
    if (atoms.length < 2 || cells.has(atoms.join(' ')) || width === undefined) continue
    targets.push({ kind: 'firm', atoms, value, width, sum: null, only })
  }
  return targets.toSorted((one, other) => other.width - one.width)
}
