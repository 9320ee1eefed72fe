import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellState, knownCells } from '#core/economy/cells/cells.ts'
import { showCells, withholdCells } from './withhold-cells.ts'

const rule = { threshold: 3, safetyShare: 0.15 }
const places = ['a', 'b', 'c']
const activities = ['x', 'y', 'z']

function shown(amounts: readonly number[], firms: readonly number[]) {
  const amount = knownCells(places, activities, amounts)
  const withheld = withholdCells(amount, knownCells(places, activities, firms), { rule })
  return { ...showCells(amount, withheld), withheld }
}

test('a cell of two firms is kept back, and others with it, so that no total gives it away', () => {
  const { cells } = shown([40, 30, 20, 50, 60, 70, 10, 20, 90], [2, 9, 9, 9, 9, 9, 9, 9, 9])
  expect(cells.states[0]).toBe(cellState.suppressed)
  for (const line of [
    [0, 1, 2],
    [0, 3, 6],
  ])
    expect(line.filter((at) => cells.states[at] === cellState.suppressed).length).toBeGreaterThan(1)
})

test('a true zero is no secret and stays a zero', () => {
  const { cells } = shown([40, 0, 20, 50, 60, 70, 10, 20, 90], [2, 0, 9, 9, 9, 9, 9, 9, 9])
  expect(cells.states[1]).toBe(cellState.zero)
})

test('an activity of two firms in the whole country has no total either', () => {
  const { withheld } = shown([40, 30, 7, 50, 60, 0, 10, 20, 0], [9, 9, 2, 9, 9, 0, 9, 9, 0])
  expect([...withheld.columns]).toEqual([0, 0, 1])
})

test('nothing is kept back where every cell has firms enough', () => {
  expect([...shown([1, 2, 3, 4, 5, 6, 7, 8, 9], [3, 3, 3, 3, 3, 3, 3, 3, 3]).withheld.cells]).toEqual(
    Array.from({ length: 9 }, () => 0),
  )
})

test('whatever the table, the truth lies within the bounds that are shown, and a cell of few firms is never shown', () => {
  const table = fc.array(fc.record({ firms: fc.nat(6), each: fc.integer({ min: 1, max: 40 }) }), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(table, (drawn) => {
      const amounts = drawn.map(({ firms, each }) => firms * each)
      const { cells } = shown(
        amounts,
        drawn.map(({ firms }) => firms),
      )
      for (const [at, { firms }] of drawn.entries()) {
        expect(cells.least[at]).toBeLessThanOrEqual((amounts[at] ?? 0) + 1e-9)
        expect(cells.most[at]).toBeGreaterThanOrEqual((amounts[at] ?? 0) - 1e-9)
        if (firms > 0 && firms < 3) expect(cells.states[at]).toBe(cellState.suppressed)
      }
    }),
    { numRuns: 200 },
  )
})
