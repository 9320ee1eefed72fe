import fc from 'fast-check'
import { expect, test } from 'vitest'
import { halfSeenTables, hide, liesWithin, tableOf } from '../testing/half-seen.ts'
import { locationQuotient } from '../specialisation/location-quotient.ts'
import { cellState } from './cells.ts'
import { mergeColumns, mergeRows } from './merge.ts'
import { sumsOf } from './sums.ts'

const cells = tableOf([
  [4, 0, 6],
  [2, 0, 1],
])

test('a group is the sum of its activities, under its own name', () => {
  const merged = mergeColumns(cells, [
    { name: 'wood', members: ['a1', 'a3'] },
    { name: 'none', members: ['a2'] },
  ])
  expect(merged.columns).toEqual(['wood', 'none'])
  expect([...merged.values]).toEqual([10, 0, 3, 0])
  expect(merged.states[1]).toBe(cellState.zero)
})

test('an unseen member makes the group unseen, and its bounds go along', () => {
  const seen = hide(cells, [
    { at: 0, least: 1, most: 9 },
    { at: 3, least: 0, most: Infinity, state: 'unknown' },
  ])
  const merged = mergeColumns(seen, [{ name: 'all', members: ['a1', 'a2', 'a3'] }])
  expect([merged.states[0], merged.least[0], merged.most[0]]).toEqual([cellState.suppressed, 7, 15])
  expect([merged.states[1], merged.least[1], merged.most[1]]).toEqual([cellState.unknown, 1, Infinity])
})

test('an activity may be in two groups; twice in one, or in no table, is a mistake', () => {
  expect(
    mergeColumns(cells, [
      { name: 'x', members: ['a1'] },
      { name: 'y', members: ['a1'] },
    ]).values[1],
  ).toBe(4)
  expect(() => mergeColumns(cells, [{ name: 'x', members: ['a1', 'a1'] }])).toThrow(/twice/)
  expect(() => mergeColumns(cells, [{ name: 'x', members: [] }])).toThrow(/no members/)
  expect(() => mergeColumns(cells, [{ name: 'x', members: ['a9'] }])).toThrow(/a9/)
  expect(mergeColumns(cells, [{ name: 'x', members: ['a1', 'a9'] }], 'zero').values[0]).toBe(4)
})

test('municipalities add up to counties', () => {
  expect([...mergeRows(cells, [{ name: 'county', members: ['r1', 'r2'] }]).values]).toEqual([6, 0, 7])
})

test('merging does not change the totals of regions, and the truth stays inside', () => {
  fc.assert(
    fc.property(halfSeenTables(), ({ truth, seen }) => {
      const groups = [{ name: 'all', members: truth.columns }]
      const merged = mergeColumns(seen, groups)
      expect(liesWithin(mergeColumns(truth, groups).values, merged)).toBe(true)
      expect([...merged.least]).toEqual([...sumsOf(seen).rows.least])
      expect([...mergeColumns(truth, groups).values]).toEqual([...sumsOf(truth).rows.values])
    }),
  )
})

test('the quotient of a group is that of its sums, not a mean of quotients', () => {
  const table = tableOf([
    [8, 1, 1],
    [1, 4, 5],
  ])
  const group = locationQuotient(
    mergeColumns(table, [
      { name: 'g', members: ['a1', 'a2'] },
      { name: 'rest', members: ['a3'] },
    ]),
  )
  expect(group.values[0]).toBeCloseTo(9 / 10 / (14 / 20), 12)
})
