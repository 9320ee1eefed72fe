import { expect, test } from 'vitest'
import { cellState, knownCells } from './cells.ts'

test('a zero that is known is a zero, not a gap', () => {
  const cells = knownCells(['a', 'b'], ['x'], [0, 5])
  expect([...cells.states]).toEqual([cellState.zero, cellState.value])
  expect([...cells.least]).toEqual([0, 5])
  expect([...cells.most]).toEqual([0, 5])
})

test.each([{ values: [-1, 2] }, { values: [Number.NaN, 2] }, { values: [Infinity, 2] }, { values: [1] }])(
  '$values is no table of two regions and one activity',
  ({ values }) => {
    expect(() => knownCells(['a', 'b'], ['x'], values)).toThrow(RangeError)
  },
)
