import { TOTAL } from './table-asked.ts'
import type { Breakdown, Contribution, TableAsked } from './table-asked.ts'

/** A breakdown by number: code 0 is the total, `parents[0]` is -1. */
export type Axis = {
  readonly id: string
  readonly codes: readonly string[]
  readonly parents: readonly number[]
  readonly numberOf: ReadonlyMap<string, number>
}

/** A table as a block of cells: a cell's number is its codes read as digits, the first breakdown varying slowest. */
export type Layout = {
  readonly table: TableAsked
  readonly axes: readonly Axis[]
  readonly cellCount: number
}

export function layOut(table: TableAsked): Layout {
  const axes = table.breakdowns.map(axisOf)
  return { table, axes, cellCount: axes.reduce((product, { codes }) => product * codes.length, 1) }
}

function axisOf({ id, codes }: Breakdown): Axis {
  const all = [TOTAL, ...codes.map(({ code }) => code)]
  const numberOf = new Map(all.map((code, index) => [code, index]))
  if (numberOf.size !== all.length) throw new Error(`breakdown ${id} has a code twice`)
  const parents = [-1, ...codes.map(({ within }) => (within === null ? 0 : numbered(numberOf, within, id)))]
  return { id, codes: all, parents, numberOf }
}

function numbered(numberOf: ReadonlyMap<string, number>, code: string, breakdown: string): number {
  const found = numberOf.get(code)
  if (found === undefined) throw new Error(`breakdown ${breakdown} has no code ${code}`)
  return found
}

/** The codes that a contribution counts in on one axis: its own, all that they lie within, and the total. */
export function codesOf({ at }: Contribution, axis: Axis): number[] {
  const own = at[axis.id]
  const found = new Set([0])
  for (const code of own === undefined ? [] : typeof own === 'string' ? [own] : own) {
    for (let each = numbered(axis.numberOf, code, axis.id); each > 0; each = axis.parents[each] ?? 0) found.add(each)
  }
  return [...found]
}

/** The numbers of all cells that lie at one of the codes given for each axis. */
export function cellsAt({ axes }: Layout, codes: readonly (readonly number[])[]): number[] {
  let cells = [0]
  for (const [index, { codes: all }] of axes.entries()) {
    cells = cells.flatMap((cell) => (codes[index] ?? []).map((code) => cell * all.length + code))
  }
  return cells
}

/** The codes of a cell, by their numbers. */
export function codesOfCell({ axes }: Layout, cell: number): number[] {
  const codes: number[] = []
  let rest = cell
  for (const { codes: all } of axes.toReversed()) {
    codes.unshift(rest % all.length)
    rest = Math.floor(rest / all.length)
  }
  return codes
}

export function namesOfCell(layout: Layout, cell: number): string[] {
  return codesOfCell(layout, cell).map((code, index) => layout.axes[index]?.codes[code] ?? '')
}
