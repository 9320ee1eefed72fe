import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeAt } from '../cells/outcome.ts'
import { halfSeenTables, liesWithin, tableOf } from '../testing/half-seen.ts'
import { litzenbergerSternberg } from './litzenberger-sternberg.ts'

test('by the three densities of the authors', () => {
  const jobs = tableOf([[60], [40]])
  const firms = tableOf([[30], [10]])
  const area = [2, 8]
  const inhabitants = [300, 700]
  const byArea = 60 / 2 / (100 / 10)
  const byPeople = 60 / 300 / (100 / 1_000)
  const bySize = 60 / 30 / (100 / 40)
  const index = litzenbergerSternberg(jobs, firms, { area, inhabitants })
  expect(outcomeAt(index, 0).value).toBeCloseTo((byArea * byPeople) / bySize, 12)
})

test('spread like area, inhabitants and firms is 1; nowhere is no activity; a region without it is 0', () => {
  const jobs = tableOf([
    [5, 0, 0],
    [5, 0, 3],
  ])
  const firms = tableOf([
    [1, 0, 0],
    [1, 0, 1],
  ])
  const index = litzenbergerSternberg(jobs, firms, { area: [4, 4], inhabitants: [9, 9] })
  expect([0, 1, 2].map((at) => outcomeAt(index, at))).toMatchObject([
    { value: 1 },
    { why: 'no-activity' },
    { value: 0, why: 'known' },
  ])
})

test('a region without area or people, other tables, and jobs without a firm are refused', () => {
  const jobs = tableOf([[5]])
  const held = { area: [1], inhabitants: [1] }
  expect(() => litzenbergerSternberg(jobs, tableOf([[1]]), { ...held, area: [0] })).toThrow(/more than 0/)
  expect(() => litzenbergerSternberg(jobs, tableOf([[1, 1]]), held)).toThrow(/other/)
  expect(() => litzenbergerSternberg(jobs, tableOf([[0]]), held)).toThrow(/no firm/)
})

test('the truth lies in the interval', () => {
  fc.assert(
    fc.property(halfSeenTables(), ({ truth, seen }) => {
      const held = { area: truth.rows.map((_, at) => at + 1), inhabitants: truth.rows.map((_, at) => 9 - at) }
      expect(liesWithin(litzenbergerSternberg(truth, truth, held).values, litzenbergerSternberg(seen, seen, held))).toBe(true)
    }),
    { numRuns: 300 },
  )
})
