import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownCells } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { outcomeAt } from '#core/economy/cells/outcome.ts'
import { measureEconomy } from './measure-economy.ts'
import { showTables } from './show-cells.ts'
import type { Tables } from './show-cells.ts'
import { shiftIds } from './shown-shift.ts'

type Numbers = readonly (readonly number[])[]
const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`)

type Hidden = { readonly cells?: readonly number[]; readonly places?: readonly number[]; readonly activities?: readonly number[] }

function tablesOf(numbers: Numbers, { cells = [], places = [], activities = [] }: Hidden = {}): Tables {
  const width = numbers[0]?.length ?? 0
  const amount = knownCells(names('p', numbers.length), names('a', width), numbers.flat())
  return {
    amount,
    firms: knownCells(amount.rows, amount.columns, amount.values),
    withheld: {
      cells: Uint8Array.from(amount.values, (_, at) => (cells.includes(at) ? 1 : 0)),
      rows: Uint8Array.from(amount.rows, (_, at) => (places.includes(at) ? 1 : 0)),
      columns: Uint8Array.from(amount.columns, (_, at) => (activities.includes(at) ? 1 : 0)),
      total: 0,
    },
  }
}

const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)

/** The parts of one place, added up by hand. */
function byHand(before: Numbers, after: Numbers, place: number) {
  const all = [sum(before.flat()), sum(after.flat())]
  const growth = (all[1] ?? 0) / (all[0] ?? 0)
  let [national, mix, regional] = [0, 0, 0]
  for (const [activity, x] of (before[place] ?? []).entries()) {
    const y = after[place]?.[activity] ?? 0
    const [then, now] = [before, after].map((year) => sum(year.map((row) => row[activity] ?? 0)))
    const own = (now ?? 0) / (then ?? 0)
    national += x * (growth - 1)
    mix += then === 0 ? y : x * (own - growth)
    regional += then === 0 ? 0 : y - x * own
  }
  return { change: sum([...(after[place] ?? [])]) - sum([...(before[place] ?? [])]), national, mix, regional }
}

const table = (height: number, width: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  })
const two = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 5 }))
  .chain(([height, width]) => fc.tuple(table(height, width), table(height, width)))
  .filter(([before]) => sum(before.flat()) > 0)

test('the change of a place and its parts, as added up by hand', () => {
  fc.assert(
    fc.property(two, ([before, after]) => {
      const { ofPlaces } = measureEconomy(tablesOf(after), { before: showTables(tablesOf(before)) })
      for (const place of before.keys())
        for (const id of shiftIds) {
          const { value, why } = outcomeAt(ofPlaces[id], place)
          expect(why).toBe('known')
          expect(value).toBeCloseTo(byHand(before, after, place)[id], 8)
        }
    }),
  )
})

test('withheld cells and totals leave intervals in which the truth lies, and never a number that is not so', () => {
  fc.assert(
    fc.property(
      two,
      fc.array(fc.nat(19), { maxLength: 8 }),
      fc.array(fc.nat(19), { maxLength: 8 }),
      fc.array(fc.nat(3), { maxLength: 2 }),
      fc.array(fc.nat(4), { maxLength: 3 }),
      ([before, after], hiddenBefore, hiddenAfter, places, activities) => {
        const open = measureEconomy(tablesOf(after, { cells: hiddenAfter, places, activities }), {
          before: showTables(tablesOf(before, { cells: hiddenBefore, places, activities })),
        })
        const exact = measureEconomy(tablesOf(after), { before: showTables(tablesOf(before)) })
        for (const id of shiftIds)
          for (const [seen, truth] of [
            [open.ofPlaces[id], exact.ofPlaces[id]],
            [open.shift[id], exact.shift[id]],
          ] as const)
            for (const [at, real] of truth.values.entries()) {
              const { value, least, most, why } = outcomeAt(seen, at)
              if (why === 'known') expect(value).toBeCloseTo(real, 8)
              else {
                expect(least).toBeLessThanOrEqual(real + 1e-8)
                expect(most).toBeGreaterThanOrEqual(real - 1e-8)
              }
            }
      },
    ),
    { numRuns: 100 },
  )
})

test('a withheld cell has an interval, and the growth of the country in a place whose total is shown is known all the same', () => {
  const before = [
    [60, 40],
    [40, 60],
  ]
  const after = [
    [90, 30],
    [50, 70],
  ]
  const { shift, ofPlaces } = measureEconomy(tablesOf(after, { cells: [0, 1, 2, 3] }), { before: showTables(tablesOf(before)) })
  expect(outcomeAt(shift.regional, 0)).toMatchObject({ why: 'withheld', least: expect.any(Number) })
  expect(outcomeAt(ofPlaces.national, 0)).toMatchObject({ why: 'known', value: expect.closeTo(20, 9) })
  expect(outcomeAt(ofPlaces.change, 0)).toMatchObject({ why: 'known', value: 20 })
})

test('what there was only before is part of what the country had', () => {
  const before = tablesOf([
    [50, 50],
    [100, 0],
  ])
  const gone = { rows: ['p0'], columns: ['a0'] }
  const after = tablesOf([[150]])
  const { ofPlaces } = measureEconomy(after, { before: showTables(before) })
  // The country went from 200 to 150; the one place that is left had 100.
  expect(after.amount).toMatchObject(gone)
  expect(outcomeAt(ofPlaces.national, 0).value).toBeCloseTo(100 * (150 / 200 - 1), 9)
  expect(outcomeAt(ofPlaces.change, 0).value).toBe(50)
})

test('without an earlier year there is no change, and it says so', () => {
  const { shift, ofPlaces } = measureEconomy(tablesOf([[1, 2]]), { before: null })
  expect(outcomeAt(shift.mix, 0).why).toBe('undefined-here')
  expect(outcomeAt(ofPlaces.change, 0).why).toBe('undefined-here')
})

test('variety is told within and between wider kinds, and not where there are none', () => {
  const cells: Cells = knownCells(['p'], ['10', '11', '20', '21'], [5, 5, 5, 5])
  const tables = {
    amount: cells,
    firms: cells,
    withheld: { cells: new Uint8Array(4), rows: new Uint8Array(1), columns: new Uint8Array(4), total: 0 },
  }
  const { ofPlaces } = measureEconomy(tables, { before: null, kindOf: (code) => code.slice(0, 1) })
  expect([outcomeAt(ofPlaces.unrelated, 0).value, outcomeAt(ofPlaces.related, 0).value]).toEqual([1, expect.closeTo(1, 12)])
  const none = measureEconomy(tables, { before: null })
  expect(outcomeAt(none.ofPlaces.related, 0).why).toBe('undefined-here')
})

test('an activity that has vanished does not tell what was kept back beside it', () => {
  // Before: a0 secret 100, a1 (kept back with it) 110, of a place that is shown with 300; a1 is no more.
  const before = tablesOf(
    [
      [100, 110, 90],
      [100, 110, 90],
    ],
    { cells: [0, 1, 3, 4] },
  )
  const after = knownCells(['p0', 'p1'], ['a0', 'a2'], [120, 90, 120, 90])
  const { growth } = measureEconomy(
    {
      amount: after,
      firms: after,
      withheld: { cells: new Uint8Array(4), rows: new Uint8Array(2), columns: new Uint8Array(2), total: 0 },
    },
    { before: showTables(before) },
  )
  const { least, most, why } = outcomeAt(growth, 0)
  expect(why).toBe('withheld')
  expect(most - least).toBeGreaterThan(0.5)
})
