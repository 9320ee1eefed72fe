import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cells } from '../cells/cells.ts'
import { outcomeAt } from '../cells/outcome.ts'
import { halfSeenTables, hide, liesWithin, tableOf } from '../testing/half-seen.ts'
import { growthOf, symmetricGrowth } from './growth.ts'
import { shiftParts, shiftShare } from './shift-share.ts'

test.each([
  { before: 100, after: 110, growth: 20 / 210 },
  { before: 110, after: 100, growth: -20 / 210 },
  { before: 0, after: 5, growth: 2 },
  { before: 5, after: 0, growth: -2 },
  { before: 0, after: 0, growth: Number.NaN },
])('from $before to $after', ({ before, after, growth }) => {
  expect(symmetricGrowth(before, after)).toEqual(Number.isNaN(growth) ? Number.NaN : expect.closeTo(growth, 12))
})

// Worked by hand. Before 200 jobs in all, after 240: ρ = 1.2; activity a1 100 → 140, a2 100 → 100.
const before = tableOf([
  [60, 40],
  [40, 60],
])
const after = tableOf([
  [90, 30],
  [50, 70],
])

test('the three parts of a cell, worked by hand', () => {
  const { cells } = shiftShare(before, after)
  const part = (name: 'national' | 'mix' | 'regional' | 'competitive' | 'allocation') => outcomeAt(cells[name], 0).value
  expect(part('national')).toBeCloseTo(12, 12)
  expect(part('mix')).toBeCloseTo(12, 12)
  expect(part('regional')).toBeCloseTo(6, 12)
  // As if the region were made up like the whole: 50 jobs instead of 60.
  expect(part('competitive')).toBeCloseTo(5, 12)
  expect(part('allocation')).toBeCloseTo(1, 12)
})

const pairs = fc
  .tuple(halfSeenTables(), fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 16, maxLength: 16 }))
  .map(([table, amounts]) => {
    const later = (cells: Cells) => amounts.slice(0, cells.values.length)
    const truth = { ...table.truth }
    const width = truth.columns.length
    const numbers = truth.rows.map((_, row) => later(truth).slice(row * width, (row + 1) * width))
    return { ...table, after: tableOf(numbers) }
  })

test('parts add up to the change exactly, and regional parts to nothing over the regions', () => {
  fc.assert(
    fc.property(pairs, ({ truth, after: later }) => {
      const { cells, regions } = shiftShare(truth, later)
      for (let at = 0; at < truth.values.length; at += 1) {
        const value = (name: (typeof shiftParts)[number]) => cells[name].values[at] ?? Number.NaN
        if (outcomeAt(cells.national, at).why === 'no-activity') continue
        expect(value('national') + value('mix') + value('regional')).toBeCloseTo(
          (later.values[at] ?? 0) - (truth.values[at] ?? 0),
          9,
        )
        expect(value('competitive') + value('allocation')).toBeCloseTo(value('regional'), 9)
      }
      const sum = regions.regional.values.reduce((all, each) => all + each, 0)
      if (!Number.isNaN(sum)) expect(sum).toBeCloseTo(0, 8)
    }),
  )
})

test('the truth lies in the intervals of all parts and of growth', () => {
  fc.assert(
    fc.property(pairs, halfSeenTables(), ({ truth, seen, after: later }, other) => {
      const laterSeen = hide(
        later,
        [...other.seen.states.keys()]
          .filter((at) => (other.seen.states[at] ?? 0) > 1 && at < later.values.length)
          .map((at) => ({ at, least: Math.max(0, (later.values[at] ?? 0) - 3), most: (later.values[at] ?? 0) + 4 })),
      )
      const exact = shiftShare(truth, later)
      const open = shiftShare(seen, laterSeen)
      for (const part of shiftParts) {
        expect(liesWithin(exact.cells[part].values, open.cells[part]), part).toBe(true)
        expect(liesWithin(exact.regions[part].values, open.regions[part]), part).toBe(true)
      }
      const growth = growthOf(seen, laterSeen)
      const told = growthOf(truth, later).values.map((value, at) => (Number.isNaN(growth.least[at]) ? Number.NaN : value))
      expect(liesWithin(told, growth)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('where nothing is there at one time and perhaps nothing at the other, no growth is told: it need not have ended or begun', () => {
  const perhaps = hide(tableOf([[5, 5, 10]]), [
    { at: 0, least: 0, most: 9 },
    { at: 1, least: 2, most: 9 },
  ])
  const ended = growthOf(perhaps, tableOf([[0, 0, 10]]))
  expect(ended.least.slice(0, 2)).toEqual(Float64Array.of(Number.NaN, -2))
  expect(outcomeAt(ended, 0).why).not.toBe('known')
  expect(outcomeAt(ended, 1)).toMatchObject({ least: -2, most: -2 })
  const begun = growthOf(tableOf([[0, 0, 10]]), perhaps)
  expect(begun.most.slice(0, 2)).toEqual(Float64Array.of(Number.NaN, 2))
})

test('an activity that is new in the whole is mix, a cell that began from nothing is allocation', () => {
  const { cells } = shiftShare(
    tableOf([
      [0, 0, 10],
      [0, 5, 10],
    ]),
    tableOf([
      [4, 3, 10],
      [0, 5, 10],
    ]),
  )
  expect(outcomeAt(cells.mix, 0).value).toBe(4)
  expect(outcomeAt(cells.regional, 0).value).toBe(0)
  expect([outcomeAt(cells.competitive, 1).value, outcomeAt(cells.allocation, 1).value]).toEqual([0, 3])
})

test('other regions or activities are refused, and a whole of nothing has no parts', () => {
  expect(() => shiftShare(before, tableOf([[1]]))).toThrow(/other regions/)
  expect(outcomeAt(shiftShare(tableOf([[0]]), tableOf([[3]])).regions.mix, 0).why).toBe('no-activity')
})
