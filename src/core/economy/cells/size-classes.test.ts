import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hide, tableOf } from '../testing/half-seen.ts'
import { locationQuotient } from '../specialisation/location-quotient.ts'
import { mergeColumns } from './merge.ts'
import { boundByClasses } from './size-classes.ts'

const open = { least: 0, most: Infinity, state: 'unknown' } as const

test('firms that give a class of size make an unseen cell an interval; a seen one stays as it is', () => {
  // 4 are seen in each; two firms of 10–19 and one of up to nine give no number in the first.
  const cells = hide(tableOf([[4, 7, 4]]), [
    { ...open, at: 0, least: 4 },
    { ...open, at: 2, least: 4 },
  ])
  const bounds = hide(tableOf([[0, 0, 0]]), [
    { ...open, at: 0, least: 21, most: 47 },
    { ...open, at: 2, least: 250 },
  ])
  const bounded = boundByClasses(cells, bounds)
  expect([...bounded.least]).toEqual([25, 7, 254])
  expect([...bounded.most]).toEqual([51, 7, Infinity])
  expect([...bounded.states]).toEqual([...cells.states])
  const kept = boundByClasses(cells, bounds, Uint8Array.of(1, 0, 0))
  expect([kept.least[0], kept.most[0], kept.least[2]]).toEqual([4, Infinity, 254])
  expect(() => boundByClasses(cells, tableOf([[0]]))).toThrow(RangeError)
})

test('whatever the firms of a class have, the truth stays within, also of groups and of quotients', () => {
  const firm = fc
    .record({
      from: fc.integer({ min: 0, max: 40 }),
      room: fc.integer({ min: 0, max: 30 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ from, room, at }) => ({ from, to: from + room, size: from + Math.round(room * at) }))
  const cell = fc.record({ seen: fc.integer({ min: 0, max: 50 }), firms: fc.array(firm, { maxLength: 3 }) })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (all) => {
      const sums = all.map(({ seen, firms }) => ({
        seen,
        least: firms.reduce((sum, { from }) => sum + from, 0),
        most: firms.reduce((sum, { to }) => sum + to, 0),
        truth: firms.reduce((sum, { size }) => sum + size, seen),
      }))
      const inRows = (pick: (cell: (typeof sums)[number]) => number) =>
        [0, 3].map((start) => sums.slice(start, start + 3).map(pick))
      const unseen = [...all.keys()].filter((at) => (all[at]?.firms.length ?? 0) > 0)
      const cells = hide(
        tableOf(inRows(({ seen }) => seen)),
        unseen.map((at) => ({ ...open, at, least: sums[at]?.seen ?? 0 })),
      )
      const bounds = hide(
        tableOf(inRows(() => 0)),
        unseen.map((at) => ({ ...open, at, least: sums[at]?.least ?? 0, most: sums[at]?.most ?? 0 })),
      )
      const truth = tableOf(inRows(({ truth: persons }) => persons))
      const bounded = boundByClasses(cells, bounds)
      const groups = [
        { name: 'g', members: ['a1', 'a2'] },
        { name: 'rest', members: ['a3'] },
      ]
      for (const [one, other] of [
        [truth, bounded],
        [mergeColumns(truth, groups), boundByClasses(mergeColumns(cells, groups), mergeColumns(bounds, groups))],
      ] as const) {
        expect(
          other.least.every((least, at) => least <= (one.least[at] ?? 0) && (other.most[at] ?? 0) >= (one.most[at] ?? 0)),
        ).toBe(true)
        const [exact, interval] = [locationQuotient(one), locationQuotient(other)]
        for (const [at, value] of exact.values.entries()) {
          if (Number.isNaN(value) || Number.isNaN(interval.least[at] ?? Number.NaN)) continue
          expect(value).toBeGreaterThanOrEqual((interval.least[at] ?? 0) - 1e-9)
          expect(value).toBeLessThanOrEqual((interval.most[at] ?? Infinity) + 1e-9)
        }
      }
    }),
  )
})
