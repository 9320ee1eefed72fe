import { cellsAt, codesOf, layOut, namesOfCell } from './lay-out.ts'
import type { Layout } from './lay-out.ts'
import type { DisclosureRule } from './rule.ts'
import { sensitivityOf, sensitivityOfCount } from './sensitivity.ts'
import type { Sensitivity } from './sensitivity.ts'
import type { Contribution, TableAsked } from './table-asked.ts'

/**
 * All tables of a measure as one system. Its unknowns are *atoms*: contributions that appear in exactly the same cells, so that
 * nobody can tell them apart by adding and subtracting. A *sum* is what a cell shows, the total of its atoms; cells of several
 * tables with the same contributors are one sum, which is how tables that share cells are linked without being told.
 */
export type System = {
  readonly atoms: readonly Atom[]
  readonly sums: readonly Sum[]
  /** Two lists of atoms known to give the same total, although no cell says so (counts told in several tables). */
  readonly ties: readonly Tie[]
  readonly layouts: readonly Layout[]
  /** For each layout, cell number → sum; -1 = an empty cell. */
  readonly sumAt: readonly Int32Array[]
  /** For each layout, its contributions with the atom that each of them went into. */
  readonly atomOf: readonly (readonly (readonly [contribution: Contribution, atom: number])[])[]
}

export type Atom = {
  readonly amount: number
  /** What makes it unsafe to be known by itself, should somebody subtract one sum from another. Null for counts. */
  readonly sensitivity: Sensitivity | null
  /** What each independent unit adds to it, the largest first. */
  readonly shares: readonly { readonly by: string; readonly amount: number }[]
  readonly sums: readonly number[]
  /** How it counts in ties. */
  readonly ties: readonly (readonly [tie: number, coefficient: number])[]
}

export type Sum = {
  readonly atoms: readonly number[]
  readonly value: number
  readonly sensitivity: Sensitivity | null
  /** The unit that it belongs to altogether, when there is only one. */
  readonly only: string | null
  /** What is lost with it: grows with the value, so that small cells are withheld before large totals. */
  readonly weight: number
  readonly kind: TableAsked['kind']
}

export type Tie = { readonly plus: readonly number[]; readonly minus: readonly number[] }

type Draft = { readonly contributions: number[]; readonly kind: TableAsked['kind'] }

export function systemOf(tables: readonly TableAsked[], rule: DisclosureRule): System {
  const layouts = tables.map(layOut)
  const numberOf = new Map<string, number>()
  const contributions: Contribution[] = []
  /** Cell by its name, so that an atom of counts stays within its own table. */
  const cellsOf: string[][] = []
  const drafts = new Map<string, Draft>()
  const placed: (readonly [Contribution, number])[][] = layouts.map(() => [])
  for (const [tableIndex, layout] of layouts.entries()) {
    const { table } = layout
    // In the order of their names, so that the same rows in another order are protected in the same way.
    for (const contribution of table.contributions.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      if (!(contribution.amount >= 0)) throw new Error(`contribution ${contribution.id} is negative or no number`)
      // An amount is one unknown in all tables of its measure; corrected between two editions it is another one, and a reader
      // may know that all others are the same. Who is counted is unknown itself, so each table counts anew.
      const name =
        table.kind === 'magnitude'
          ? `${table.measure} ${contribution.amount} ${contribution.id}`
          : `${tableIndex} ${contribution.id}`
      const number = numberOf.get(name) ?? contributions.length
      if (number === contributions.length) {
        numberOf.set(name, number)
        contributions.push(contribution)
        cellsOf.push([])
      }
      placed[tableIndex]?.push([contribution, number])
      const codes = layout.axes.map((axis) => codesOf(contribution, axis))
      for (const cell of cellsAt(layout, codes)) {
        const cellName = `${tableIndex} ${cell}`
        const draft: Draft = drafts.get(cellName) ?? { contributions: [], kind: table.kind }
        if (draft.contributions.at(-1) === number) throw new Error(`contribution ${contribution.id} is twice in ${table.id}`)
        draft.contributions.push(number)
        drafts.set(cellName, draft)
        cellsOf[number]?.push(cellName)
      }
    }
  }
  return assemble(layouts, { contributions, cellsOf, drafts, placed }, rule)
}

type Drafts = {
  readonly contributions: readonly Contribution[]
  readonly cellsOf: readonly (readonly string[])[]
  readonly drafts: ReadonlyMap<string, Draft>
  readonly placed: readonly (readonly (readonly [Contribution, number])[])[]
}

function assemble(layouts: readonly Layout[], { contributions, cellsOf, drafts, placed }: Drafts, rule: DisclosureRule): System {
  const { atomOf, members } = groupAtoms(cellsOf)
  const sums: Sum[] = []
  const sumsOf: number[][] = members.map(() => [])
  const ties: Tie[] = []
  const known = new Map<string, number>()
  const sumAt = layouts.map(({ cellCount }) => new Int32Array(cellCount).fill(-1))
  for (const [cellName, draft] of drafts) {
    const [tableIndex = 0, cell = 0] = cellName.split(' ').map(Number)
    const atoms = [...new Set(draft.contributions.map((each) => atomOf[each] ?? 0))].toSorted((one, other) => one - other)
    const layout = layouts[tableIndex]
    if (layout === undefined) continue
    const name = draft.kind === 'magnitude' ? atoms.join(' ') : countName(layout, cell)
    let sum = known.get(name)
    if (sum === undefined) {
      sum = sums.length
      known.set(name, sum)
      sums.push(sumOf(draft, atoms, { contributions, rule }))
      for (const atom of atoms) sumsOf[atom]?.push(sum)
    } else if (draft.kind === 'count') {
      const minus = sums[sum]?.atoms ?? []
      if (minus.join(' ') !== atoms.join(' ')) ties.push({ plus: atoms, minus })
    }
    const row = sumAt[tableIndex]
    if (row !== undefined) row[cell] = sum
  }
  const tiesOf: (readonly [number, number])[][] = members.map(() => [])
  for (const [tie, { plus, minus }] of ties.entries()) {
    for (const atom of plus) tiesOf[atom]?.push([tie, 1])
    for (const atom of minus) tiesOf[atom]?.push([tie, -1])
  }
  const atoms = members.map((own, index): Atom => {
    const shares = sharesOf(own, contributions)
    const amount = shares.reduce((total, each) => total + each.amount, 0)
    // To be counted oneself is no secret that helps: only amounts are known to those who told them.
    const isCounted = sums[sumsOf[index]?.[0] ?? -1]?.kind === 'count'
    return {
      amount,
      sensitivity: isCounted ? null : sensitivityOf(shares, rule),
      shares: isCounted ? [] : shares,
      sums: sumsOf[index] ?? [],
      ties: tiesOf[index] ?? [],
    }
  })
  const placedAtoms = placed.map((each) => each.map(([one, number]) => [one, atomOf[number] ?? 0] as const))
  return { atoms, sums, ties, layouts, sumAt, atomOf: placedAtoms }
}

function groupAtoms(cellsOf: readonly (readonly string[])[]): { atomOf: number[]; members: number[][] } {
  const members: number[][] = []
  const numbers = new Map<string, number>()
  const atomOf = cellsOf.map((cells, contribution) => {
    const name = cells.join(',')
    const atom = numbers.get(name) ?? members.length
    if (atom === members.length) {
      numbers.set(name, atom)
      members.push([])
    }
    members[atom]?.push(contribution)
    return atom
  })
  return { atomOf, members }
}

/** The same cell in another table: the same measure, and the same codes where it is not the total of a breakdown. */
function countName(layout: Layout, cell: number): string {
  const codes = namesOfCell(layout, cell)
  const named = layout.axes.flatMap(({ id }, index) =>
    codes[index] === layout.axes[index]?.codes[0] ? [] : `${id}=${codes[index]}`,
  )
  return [layout.table.measure, ...named.toSorted()].join('|')
}

function sumOf(
  draft: Draft,
  atoms: readonly number[],
  { contributions, rule }: { contributions: readonly Contribution[]; rule: DisclosureRule },
): Sum {
  const shares = sharesOf(draft.contributions, contributions)
  const value = shares.reduce((total, { amount }) => total + amount, 0)
  return {
    atoms,
    value,
    sensitivity: draft.kind === 'count' ? sensitivityOfCount(value, rule) : sensitivityOf(shares, rule),
    only: draft.kind === 'magnitude' && shares.length === 1 ? (shares[0]?.by ?? null) : null,
    weight: 1 + Math.log2(1 + value),
    kind: draft.kind,
  }
}

/** Amounts of one unit are one share. It waives only where it does so for all of them. */
function sharesOf(
  numbers: readonly number[],
  contributions: readonly Contribution[],
): { by: string; amount: number; waives: boolean }[] {
  const shares = new Map<string, { by: string; amount: number; waives: boolean }>()
  for (const number of numbers) {
    const contribution = contributions[number]
    if (contribution === undefined) continue
    const { by, amount, waives = false } = contribution
    const before = shares.get(by) ?? { by, amount: 0, waives: true }
    shares.set(by, { by, amount: before.amount + amount, waives: before.waives && waives })
  }
  return [...shares.values()].toSorted((one, other) => other.amount - one.amount)
}
