import fc from 'fast-check'
import { cellState, knownCells } from '../cells/cells.ts'
import type { Cells } from '../cells/cells.ts'

const names = (letter: string, length: number): string[] => Array.from({ length }, (_, at) => `${letter}${at + 1}`)

/** A known table of so many regions and activities. */
export function tableOf(numbers: readonly (readonly number[])[]): Cells {
  return knownCells(names('r', numbers.length), names('a', numbers[0]?.length ?? 0), numbers.flat())
}

type Hidden = { readonly at: number; readonly least: number; readonly most: number; readonly state?: 'suppressed' | 'unknown' }

/** The table with some of its cells unseen, between bounds. */
export function hide(cells: Cells, hidden: readonly Hidden[]): Cells {
  const made = {
    ...cells,
    values: cells.values.slice(),
    least: cells.least.slice(),
    most: cells.most.slice(),
    states: cells.states.slice(),
  }
  for (const { at, least, most, state = 'suppressed' } of hidden) {
    made.values[at] = Number.NaN
    made.least[at] = least
    made.most[at] = most
    made.states[at] = cellState[state]
  }
  return made
}

/** A small table as it truly is, and the same with some cells unseen. */
export type HalfSeen = { readonly truth: Cells; readonly seen: Cells }

/** Small tables with zeros and some unseen cells, a few of them without an upper bound. */
export function halfSeenTables({ open = true } = {}): fc.Arbitrary<HalfSeen> {
  const cell = fc.record({
    truth: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })),
    isHidden: fc.boolean(),
    below: fc.integer({ min: 0, max: 6 }),
    above: fc.oneof(fc.integer({ min: 0, max: 6 }), open ? fc.constant(Infinity) : fc.constant(9)),
    state: fc.constantFrom('suppressed' as const, 'unknown' as const),
  })
  return fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
    fc.array(cell, { minLength: rows * columns, maxLength: rows * columns }).map((made) => {
      const truth = knownCells(
        names('r', rows),
        names('a', columns),
        made.map((each) => each.truth),
      )
      const hidden = made.flatMap((each, at) =>
        each.isHidden
          ? [{ at, least: Math.max(0, each.truth - each.below), most: each.truth + each.above, state: each.state }]
          : [],
      )
      return { truth, seen: hide(truth, hidden) }
    }),
  )
}

/** All tables of whole numbers that the bounds allow. */
export function* completions(seen: Cells): Generator<Cells> {
  const hidden = [...seen.states.keys()].filter((at) => (seen.states[at] ?? 0) > cellState.zero)
  const values = seen.values.slice()
  yield* complete(0)

  function* complete(next: number): Generator<Cells> {
    const at = hidden[next]
    if (at === undefined) {
      yield knownCells(seen.rows, seen.columns, values)
      return
    }
    for (let amount = Math.ceil(seen.least[at] ?? 0); amount <= (seen.most[at] ?? 0); amount += 1) {
      values[at] = amount
      yield* complete(next + 1)
    }
  }
}

const SLACK = 1e-9

/** Whether the true values lie in the intervals; places where the truth has no value are passed over. */
export function liesWithin(
  truth: ArrayLike<number>,
  interval: { readonly least: ArrayLike<number>; readonly most: ArrayLike<number> },
): boolean {
  return Array.from(truth).every((value, at) => {
    if (Number.isNaN(value)) return true
    const slack = SLACK * Math.max(1, Math.abs(value))
    return value >= (interval.least[at] ?? Number.NaN) - slack && value <= (interval.most[at] ?? Number.NaN) + slack
  })
}
