import fc from 'fast-check'
import { expect, test } from 'vitest'
import { halfSeenTables, hide, liesWithin, tableOf } from '../testing/half-seen.ts'
import { imputeByFitting } from './impute.ts'
import { sumsOf } from './sums.ts'
import { tightenBounds } from './tighten-bounds.ts'

test('hidden cells are estimated in proportion to what is left of rows and columns, and are marked', () => {
  const truth = tableOf([
    [10, 20, 5],
    [20, 40, 5],
  ])
  const seen = hide(
    truth,
    [0, 1, 3, 4].map((at) => ({ at, least: 0, most: Infinity })),
  )
  const { cells, sums } = tightenBounds(seen, { rows: [35, 65], columns: [30, 60, 10] })
  const imputed = imputeByFitting(cells, sums)
  // The truth is in proportion here, so that it is found.
  for (const [at, value] of truth.values.entries()) expect(imputed.values[at]).toBeCloseTo(value, 6)
  expect([...imputed.isEstimate]).toEqual([1, 1, 0, 1, 1, 0])
})

test('estimates keep within their bounds and meet published totals', () => {
  fc.assert(
    fc.property(halfSeenTables(), ({ truth, seen }) => {
      const { rows, columns } = sumsOf(truth)
      const { cells, sums } = tightenBounds(seen, { rows: rows.values, columns: columns.values })
      const imputed = imputeByFitting(cells, sums)
      expect(liesWithin(imputed.values, cells)).toBe(true)
      expect(imputed.gap).toBeLessThan(1e-6)
    }),
    { numRuns: 200 },
  )
})

test('without any bound there is nothing to estimate from', () => {
  const seen = hide(tableOf([[1, 2]]), [{ at: 0, least: 0, most: Infinity }])
  expect(() => imputeByFitting(seen, sumsOf(seen))).toThrow(/r1, a1/)
})
