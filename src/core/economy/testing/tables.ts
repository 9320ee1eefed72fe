import fc from 'fast-check'
import type { Cells } from '../cells/cells.ts'
import { cellState, knownCells } from '../cells/cells.ts'
import { randomFrom } from '../random.ts'

export function named(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
}

/** A known table from lines of numbers, with rows r1… and columns c1…. */
export function tableOf(lines: readonly (readonly number[])[]): Cells {
  return knownCells(named('r', lines.length), named('c', lines[0]?.length ?? 0), lines.flat())
}

/** Tables of whole numbers with many zeros. */
export function someLines(largest = 6): fc.Arbitrary<number[][]> {
  return fc.tuple(fc.integer({ min: 1, max: largest }), fc.integer({ min: 1, max: largest })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
}

/** The table with some cells kept back: only that they lie between `least` and `most` is told. */
export function withheld(
  cells: Cells,
  bounds: readonly { readonly at: number; readonly least: number; readonly most: number }[],
): Cells {
  const [values, least, most, states] = [cells.values.slice(), cells.least.slice(), cells.most.slice(), cells.states.slice()]
  for (const { at, least: low, most: high } of bounds) {
    values[at] = Number.NaN
    least[at] = low
    most[at] = high
    states[at] = cellState.suppressed
  }
  return { ...cells, values, least, most, states }
}

/** A large invented economy: half of the cells are empty, the others differ by two orders of magnitude. */
export function inventedTable(rows: number, columns: number, seed = 1): Cells {
  const next = randomFrom(seed)
  const amounts = Float64Array.from({ length: rows * columns }, () => (next() < 0.5 ? 0 : Math.floor(Math.exp(next() * 6))))
  return knownCells(named('r', rows), named('c', columns), amounts)
}

/** The numbers in another order, each index of `order` taken in turn. */
export function reordered<T>(list: readonly T[], order: readonly number[]): T[] {
  return order.flatMap((at) => list.slice(at, at + 1))
}
