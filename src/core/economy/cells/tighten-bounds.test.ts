import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completions, halfSeenTables, hide, liesWithin, tableOf } from '../testing/half-seen.ts'
import { cellState } from './cells.ts'
import { sumsOf } from './sums.ts'
import { tightenBounds } from './tighten-bounds.ts'

const truth = tableOf([
  [4, 3, 6],
  [2, 5, 1],
])
const unseen = (at: number) => ({ at, least: 0, most: Infinity })

test('one hidden cell of a row with a published total has one possible value left, and stays kept back', () => {
  const { cells, contradictions } = tightenBounds(hide(truth, [unseen(1)]), { rows: [13, 8] })
  expect([cells.least[1], cells.most[1], cells.states[1]]).toEqual([3, 3, cellState.suppressed])
  expect(cells.values[1]).toBeNaN()
  expect(contradictions).toEqual([])
})

test('two hidden cells of a row lie between nothing and what is left of the total, and columns tighten them further', () => {
  const { cells } = tightenBounds(hide(truth, [unseen(0), unseen(1), unseen(3)]), { rows: [13, 8], columns: [6, 8, 7] })
  // Row 2 gives its hidden cell 2, so column 1 gives 4, so the row gives 3.
  expect([0, 1, 3].map((at) => [cells.least[at], cells.most[at]])).toEqual([
    [4, 4],
    [3, 3],
    [2, 2],
  ])
})

test('a total that also counts other activities bounds from above only', () => {
  const { cells } = tightenBounds(hide(truth, [unseen(1)]), { rows: [20, 8] }, { activities: false, regions: true })
  expect([cells.least[1], cells.most[1]]).toEqual([0, 10])
})

test('numbers that cannot all be true are told by line and change nothing', () => {
  const seen = hide(truth, [{ at: 1, least: 0, most: 2 }])
  const { cells, contradictions } = tightenBounds(seen, { rows: [13, 8] })
  expect(contradictions).toContainEqual({ axis: 'region', name: 'r1' })
  expect(cells.most[1]).toBe(2)
})

test('a hidden row without totals keeps what it had', () => {
  const { cells, sums } = tightenBounds(hide(truth, [unseen(0), unseen(1), unseen(2)]))
  expect([...cells.most.slice(0, 3)]).toEqual([Infinity, Infinity, Infinity])
  expect(sums.rows.most[0]).toBe(Infinity)
})

test('bounds only get narrower and never cut the truth off', () => {
  fc.assert(
    fc.property(halfSeenTables(), fc.infiniteStream(fc.boolean()), (table, isPublished) => {
      const sums = sumsOf(table.truth)
      const some = (line: Float64Array) => Array.from(line, (amount) => (isPublished.next().value === true ? amount : Number.NaN))
      const {
        cells,
        sums: tightened,
        contradictions,
      } = tightenBounds(table.seen, { rows: some(sums.rows.values), columns: some(sums.columns.values) })
      expect(contradictions).toEqual([])
      expect(liesWithin(table.truth.values, cells)).toBe(true)
      expect(liesWithin(sums.rows.values, tightened.rows)).toBe(true)
      expect(liesWithin(sums.total.values, tightened.total)).toBe(true)
      for (const [at, least] of cells.least.entries()) {
        expect(least).toBeGreaterThanOrEqual(table.seen.least[at] ?? 0)
        expect(cells.most[at]).toBeLessThanOrEqual(table.seen.most[at] ?? 0)
      }
    }),
  )
})

test('every completion that fits the totals is inside, by trying them all', () => {
  const seen = hide(
    truth,
    [0, 1, 3, 4].map((at) => ({ at, least: 0, most: 8 })),
  )
  const published = { rows: [13, 8], columns: [6, 8, 7] }
  const { cells } = tightenBounds(seen, published)
  let fitting = 0
  for (const completion of completions(seen)) {
    const { rows, columns } = sumsOf(completion)
    if ([...rows.values].join() !== '13,8' || [...columns.values].join() !== '6,8,7') continue
    fitting += 1
    expect(liesWithin(completion.values, cells)).toBe(true)
  }
  expect(fitting).toBeGreaterThan(1)
})

test('a published total below what is certain is refused with the name of its region', () => {
  expect(() => sumsOf(truth, { rows: [3, 8] })).toThrow(/r1/)
})
