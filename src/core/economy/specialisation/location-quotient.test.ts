import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeAt } from '../cells/outcome.ts'
import { sumsOf } from '../cells/sums.ts'
import { tightenBounds } from '../cells/tighten-bounds.ts'
import { completions, halfSeenTables, hide, liesWithin, tableOf } from '../testing/half-seen.ts'
import { locationQuotient, specialised, specialisedState, symmetricQuotient } from './location-quotient.ts'

// Worked by hand: 2 regions, 2 activities; e = 100.
const small = tableOf([
  [30, 10],
  [20, 40],
])

test('the quotient is the share of the activity in the region over its share in the whole', () => {
  expect([...locationQuotient(small).values]).toEqual(
    [1.5, 0.5, 20 / 60 / 0.5, 40 / 60 / 0.5].map((value) => expect.closeTo(value, 12)),
  )
})

test('exactly 1 counts as specialised', () => {
  const flat = tableOf([
    [1, 2],
    [2, 4],
  ])
  expect([...specialised(locationQuotient(flat))]).toEqual([1, 1, 1, 1])
})

test('an empty region and an activity of nobody have no quotient, and a zero elsewhere is a zero', () => {
  const field = locationQuotient(
    tableOf([
      [0, 0, 0],
      [3, 0, 1],
      [0, 0, 2],
    ]),
  )
  const why = (at: number) => outcomeAt(field, at).why
  expect([0, 1, 2, 4, 7].map(why)).toEqual(Array.from({ length: 5 }, () => 'no-activity'))
  expect(outcomeAt(field, 6)).toEqual({ value: 0, least: 0, most: 0, why: 'known' })
})

test('a kept-back cell has an interval, not a zero', () => {
  const field = locationQuotient(hide(small, [{ at: 0, least: 1, most: 100 }]))
  const at = outcomeAt(field, 0)
  expect(at.value).toBeNaN()
  expect(at.why).toBe('withheld')
  expect(at.least).toBeGreaterThan(0)
  expect(at.most).toBeLessThan(5)
})

test('what was never seen and has no bound may be anything', () => {
  const field = locationQuotient(
    hide(
      tableOf([
        [5, 5],
        [5, 5],
      ]),
      [{ at: 0, least: 0, most: Infinity, state: 'unknown' }],
    ),
  )
  expect(outcomeAt(field, 0)).toMatchObject({ least: 0, why: 'unknown' })
  // The rest of the table is changed by it, but not without bounds: x grows, the other region's quotient with it.
  expect(outcomeAt(field, 3).least).toBeGreaterThan(0)
})

test('published totals make the other cells known although one is kept back', () => {
  const seen = hide(small, [{ at: 0, least: 0, most: Infinity }])
  const field = locationQuotient(seen, sumsOf(seen, { rows: [40, 60], columns: [50, 50] }))
  expect(outcomeAt(field, 3)).toMatchObject({ why: 'known', value: expect.closeTo(4 / 3, 12) })
  expect(outcomeAt(field, 0)).toMatchObject({ why: 'withheld', least: 0, most: expect.closeTo(1.5, 12) })
})

test('the truth lies in the interval', () => {
  fc.assert(
    fc.property(halfSeenTables(), ({ truth, seen }) => {
      expect(liesWithin(locationQuotient(truth).values, locationQuotient(seen))).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('the truth lies in the interval when totals are published and the bounds are tightened', () => {
  fc.assert(
    fc.property(halfSeenTables(), fc.infiniteStream(fc.boolean()), ({ truth, seen }, isPublished) => {
      const sums = sumsOf(truth)
      const some = (line: Float64Array) => Array.from(line, (amount) => (isPublished.next().value === true ? amount : Number.NaN))
      const published = {
        rows: some(sums.rows.values),
        columns: some(sums.columns.values),
        total: some(sums.total.values)[0] ?? 0,
      }
      const tightened = tightenBounds(seen, published)
      const quotients = locationQuotient(truth).values
      expect(liesWithin(quotients, locationQuotient(seen, sumsOf(seen, published)))).toBe(true)
      expect(liesWithin(quotients, locationQuotient(tightened.cells, tightened.sums))).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('the interval is no wider than the completions: both ends are reached when every amount in between is tried', () => {
  const truth = tableOf([
    [4, 3],
    [2, 5],
  ])
  const seen = hide(truth, [
    { at: 0, least: 1, most: 9 },
    { at: 2, least: 0, most: 4 },
    { at: 3, least: 2, most: 8 },
  ])
  const field = locationQuotient(seen)
  const reached = Array.from({ length: 4 }, () => ({ least: Infinity, most: -Infinity }))
  for (const completion of completions(seen))
    for (const [at, value] of locationQuotient(completion).values.entries()) {
      const ends = reached[at]
      if (ends === undefined) continue
      ends.least = Math.min(ends.least, value)
      ends.most = Math.max(ends.most, value)
    }
  for (const [at, ends] of reached.entries()) {
    expect(field.least[at]).toBeCloseTo(ends.least, 10)
    // Between whole numbers the greatest may be a little higher.
    expect(field.most[at] ?? 0).toBeGreaterThanOrEqual(ends.most - 1e-12)
    expect(field.most[at] ?? 0).toBeLessThan(ends.most * 1.02)
  }
})

/** The same number, or none in both. */
function expectSame(one: number | undefined, other: number): void {
  if (Number.isNaN(other)) expect(one).toBeNaN()
  else expect(Math.abs((one ?? Number.NaN) - other)).toBeLessThanOrEqual(1e-12 * Math.max(1, other))
}

test('units cancel, and the order of regions and activities does not matter', () => {
  const tables = fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 5,
  })
  fc.assert(
    fc.property(tables, fc.integer({ min: 2, max: 1_000 }), (numbers, times) => {
      const plain = locationQuotient(tableOf(numbers)).values
      const scaled = locationQuotient(tableOf(numbers.map((row) => row.map((value) => value * times)))).values
      for (const [at, value] of plain.entries()) expectSame(scaled[at], value)
      const turned = locationQuotient(tableOf(numbers.toReversed())).values
      const last = numbers.length - 1
      for (const [at, value] of plain.entries()) expectSame(turned[(last - Math.floor(at / 3)) * 3 + (at % 3)], value)
      const withEmpty = locationQuotient(tableOf([...numbers, [0, 0, 0]])).values
      for (const [at, value] of plain.entries()) expectSame(withEmpty[at], value)
    }),
  )
})

test('the symmetric quotient runs from −1 to 1 and is 0 at 1', () => {
  const field = symmetricQuotient(
    locationQuotient(
      tableOf([
        [0, 2],
        [2, 2],
      ]),
    ),
  )
  expect(outcomeAt(field, 0).value).toBe(-1)
  expect(outcomeAt(field, 1).value).toBeCloseTo((1.5 - 1) / 2.5, 12)
})

test('when the interval holds 1 nobody can say whether it is specialised', () => {
  const field = locationQuotient(hide(small, [{ at: 0, least: 0, most: 100 }]))
  expect(specialised(field)[0]).toBe(specialisedState['cannot-say'])
})
