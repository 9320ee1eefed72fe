import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeAt } from '../cells/outcome.ts'
import { halfSeenTables, liesWithin, tableOf } from '../testing/half-seen.ts'
import { theilIndex } from './spread.ts'
import { theilParts } from './theil-parts.ts'

/** Regions in turn of two groups. */
const inTurn = (region: string): string => (Number(region.slice(1)) % 2 === 0 ? 'even' : 'odd')

test('what lies between groups and within them, by hand', () => {
  // Three places have 50, 30 and 20 % of an activity, and 20, 30 and 50 % of everything; the first two are one county.
  const cells = tableOf([
    [50, 0, 30],
    [30, 0, 90],
    [20, 0, 180],
  ])
  const { between, within } = theilParts(cells, (region) => (region === 'r3' ? 'south' : 'north'))
  const outside = 0.8 * Math.log(0.8 / 0.5) + 0.2 * Math.log(0.2 / 0.5)
  const inside = 0.8 * (0.625 * Math.log(0.625 / 0.4) + 0.375 * Math.log(0.375 / 0.6))
  expect(outcomeAt(between, 0)).toMatchObject({ why: 'known', value: expect.closeTo(outside, 12) })
  expect(outcomeAt(within, 0)).toMatchObject({ why: 'known', value: expect.closeTo(inside, 12) })
  expect([outcomeAt(between, 1).why, outcomeAt(within, 1).why]).toEqual(['no-activity', 'no-activity'])
})

test('both parts add up to the index; one group leaves all within, a group for each place all between', () => {
  fc.assert(
    fc.property(halfSeenTables(), ({ truth }) => {
      const whole = theilIndex(truth)
      const { between, within } = theilParts(truth, inTurn)
      const one = theilParts(truth, () => 'all')
      const each = theilParts(truth, (region) => region)
      for (const at of truth.columns.keys()) {
        const index = outcomeAt(whole, at)
        if (index.why !== 'known') continue
        expect(outcomeAt(between, at).value + outcomeAt(within, at).value).toBeCloseTo(index.value, 10)
        expect([outcomeAt(one.between, at).value, outcomeAt(each.within, at).value]).toEqual([
          expect.closeTo(0, 12),
          expect.closeTo(0, 12),
        ])
      }
    }),
  )
})

test('with unseen cells both intervals hold what is true', () => {
  fc.assert(
    fc.property(halfSeenTables(), ({ truth, seen }) => {
      const [real, told] = [theilParts(truth, inTurn), theilParts(seen, inTurn)]
      for (const part of ['between', 'within'] as const) expect(liesWithin(real[part].values, told[part])).toBe(true)
    }),
  )
})
