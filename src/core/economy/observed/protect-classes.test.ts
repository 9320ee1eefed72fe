import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellState, knownCells } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { attack, numbersOf } from '../testing/attack-tables.ts'
import { nesting, protectingRule, tablesOfTowns } from '../testing/towns-and-levels.ts'
import { decideYear, withheldOf } from './protect-year.ts'
import { showCells, withClasses } from './show-cells.ts'
import { eachCell, frameAll, sumsBetween } from './year-sums.ts'
import type { YearTable } from './year-sums.ts'

const rule = { ...protectingRule, dominance: { n: 1, k: 0.8 } }

type Class = { readonly from: number; readonly to: number }
/** Firms of a town and an activity: those that give a number, and those that give a class. */
type Firms = { readonly seen: readonly number[]; readonly classed: readonly Class[] }

const sumOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0)
const topOf = (sizes: readonly number[], place: number) => sizes.toSorted((one, other) => other - one)[place] ?? 0

/** Tables of the persons of all firms. */
function tablesOf(economy: readonly Firms[]): YearTable[] {
  return tablesOfTowns(economy, (firms, { by, columns, rows, names }) => {
    const seen = firms.map((all) => all.flatMap((each) => each.seen))
    const classed = firms.map((all) => all.flatMap((each) => each.classed))
    const isUnseen = (at: number) => (classed[at]?.length ?? 0) > 0
    const unseen = (cells: Cells, most: (at: number) => number): Cells => ({
      ...cells,
      values: cells.values.map((value, at) => (isUnseen(at) ? Number.NaN : value)),
      most: cells.most.map((value, at) => (isUnseen(at) ? most(at) : value)),
      states: cells.states.map((state, at) => (isUnseen(at) ? cellState.unknown : state)),
    })
    const amount = unseen(knownCells(rows, names, seen.map(sumOf)), () => Infinity)
    const inEnd = (end: 'least' | 'most') => {
      const ends = classed.map((all) =>
        all.map(({ from, to }) => (end === 'least' ? from : to === Infinity ? Math.max(from, 1) : to)),
      )
      return {
        amount: knownCells(rows, names, ends.map(sumOf)),
        firms: Float64Array.from(ends, (sizes) => sizes.length),
        largest: Float64Array.from(ends, (sizes) => topOf(sizes, 0)),
        second: Float64Array.from(ends, (sizes) => topOf(sizes, 1)),
      }
    }
    const counted = Float64Array.from(seen, (sizes) => sizes.length)
    const none = new Float64Array(seen.length)
    const least = inEnd('least')
    return {
      by,
      columns,
      amount,
      persons: amount,
      firms: unseen(knownCells(rows, names, counted), () => Infinity),
      largest: Float64Array.from(seen, (sizes) => topOf(sizes, 0)),
      second: Float64Array.from(seen, (sizes) => topOf(sizes, 1)),
      paid: { firms: counted, largest: none, second: none },
      classed: {
        bounds: unseen(least.amount, (at) => sumOf((classed[at] ?? []).map(({ to }) => to))),
        least,
        most: inEnd('most'),
      },
    }
  })
}

const classes: readonly Class[] = [
  { from: 0, to: 9 },
  { from: 10, to: 19 },
  { from: 20, to: 49 },
  { from: 50, to: 249 },
  { from: 250, to: Infinity },
]
const firmsOfCell: fc.Arbitrary<Firms> = fc.record({
  seen: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
  classed: fc.oneof(
    fc.constant([]),
    fc.array(fc.constantFrom(...classes.slice(0, 3)), { maxLength: 6 }),
    fc.array(fc.constantFrom(...classes), { maxLength: 4 }),
  ),
})
const economies = fc.array(firmsOfCell, { minLength: 36, maxLength: 36 })

test('what classes of size tell of few firms, or of one that is nearly all, cannot be worked out from the intervals that are shown', () => {
  let [attacked, told] = [0, 0]
  // A true zero is the least of firms of the lowest class: the next begins with 10.
  const roomOf = (truth: number) => (truth === 0 ? 10 : 2 * rule.safetyShare * truth)
  fc.assert(
    fc.property(economies, (economy) => {
      const tables = tablesOf(economy)
      const decided = decideYear(tables, nesting, { rule })
      const kept = decided.byClass ?? new Uint8Array()
      const framed = frameAll(tables)
      const sums = sumsBetween(framed, nesting)
      const isCell = new Uint8Array(kept.length)
      for (const frame of framed) eachCell(frame, (_, [node]) => isCell.fill(1, node, (node ?? 0) + 1))
      // Whoever attacks knows what each interval adds at both ends, as if what is seen of it were known.
      for (const end of ['least', 'most'] as const) {
        const values = numbersOf(framed, ({ classed }) => classed?.[end].amount.least ?? new Float64Array())
        const firms = numbersOf(framed, ({ classed }) => classed?.[end].firms ?? new Float64Array())
        // Totals are told as what the shown cells come to, so that they say no more than those.
        const { least, most } = attack(
          sums,
          values,
          kept.map((isKept, at) => (isCell[at] === 1 ? isKept : 1)),
        )
        for (const [at, truth] of values.entries()) {
          if (isCell[at] === 0) continue
          if (kept[at] === 0) told += (firms[at] ?? 0) > 0 ? 1 : 0
          const isFew = (firms[at] ?? 0) > 0 && (firms[at] ?? 0) < rule.threshold
          if (!isFew) continue
          attacked += 1
          expect(kept[at]).toBe(1)
          expect((most[at] ?? 0) - (least[at] ?? 0)).toBeGreaterThanOrEqual(roomOf(truth) - 1e-6)
        }
      }
    }),
    { numRuns: 40 },
  )
  expect(attacked).toBeGreaterThan(500)
  expect(told).toBeGreaterThan(80)
}, 60_000)

/** Every way in which so many firms may have classes, by what they have together at least and at most. */
function waysOf(firms: number, among: readonly Class[]): { least: number; most: number }[] {
  if (firms === 0) return [{ least: 0, most: 0 }]
  return among.flatMap(({ from, to }, at) =>
    waysOf(firms - 1, among.slice(at)).map(({ least, most }) => ({ least: from + least, most: to + most })),
  )
}

test('of one firm or two whose number of persons is not told at least two ways to have classes are left, though it is known how many there are', () => {
  const closed = classes.slice(0, 4)
  const few = fc.record({
    seen: fc.constant([]),
    classed: fc.oneof(fc.constant([]), fc.array(fc.constantFrom(...closed), { minLength: 1, maxLength: 6 })),
  })
  let [attacked, told] = [0, 0]
  fc.assert(
    fc.property(fc.array(few, { minLength: 36, maxLength: 36 }), (economy) => {
      const tables = tablesOf(economy)
      const kept = decideYear(tables, nesting, { rule }).byClass ?? new Uint8Array()
      const framed = frameAll(tables)
      const isCell = new Uint8Array(kept.length)
      for (const frame of framed) eachCell(frame, (_, [node]) => isCell.fill(1, node, (node ?? 0) + 1))
      const hidden = kept.map((isKept, at) => (isCell[at] === 1 ? isKept : 1))
      const learntOf = (end: 'least' | 'most') => {
        const values = numbersOf(framed, ({ classed }) => classed?.[end].amount.least ?? new Float64Array())
        const { least, most } = attack(sumsBetween(framed, nesting), values, hidden)
        return (node: number, truth: number) => (least[node] ?? 0) - 1e-6 <= truth && truth <= (most[node] ?? 0) + 1e-6
      }
      const [isLeast, isMost] = [learntOf('least'), learntOf('most')]
      for (const frame of framed.slice(0, 1))
        eachCell(frame, (cell, [node = 0]) => {
          const firms = economy[cell]?.classed ?? []
          if (kept[node] === 0) told += firms.length > 0 ? 1 : 0
          if (firms.length === 0 || firms.length > 2) return
          attacked += 1
          const left = waysOf(firms.length, closed).filter(({ least, most }) => isLeast(node, least) && isMost(node, most))
          expect(left.length).toBeGreaterThan(1)
        })
    }),
    { numRuns: 60 },
  )
  expect(attacked).toBeGreaterThan(200)
  expect(told).toBeGreaterThan(20)
}, 60_000)

test('a cell that is kept back, or of few firms with a class, is told as if nobody knew a class; the others are narrower and hold the truth', () => {
  let [as, narrower] = [0, 0]
  fc.assert(
    fc.property(economies, (economy) => {
      const tables = tablesOf(economy)
      const without = tables.map((table) => ({ ...table, classed: null }))
      const [decided, plain] = [decideYear(tables, nesting, { rule }), decideYear(without, nesting, { rule })]
      expect([decided.inPersons, decided.inAmount, plain.byClass]).toEqual([plain.inPersons, plain.inAmount, null])
      for (const [number, table] of tables.entries()) {
        const withheld = withheldOf(tables, decided)(table.by, table.columns)
        const before = without[number]
        if (withheld === null || before === undefined) throw new Error('there is no such table')
        const shown = showCells(withClasses(table, withheld), withheld).cells
        const bare = showCells(withClasses(before, withheld), withheld).cells
        for (const [at, isHidden] of withheld.cells.entries()) {
          const [least, most] = [table.classed?.bounds.least[at] ?? 0, table.classed?.bounds.most[at] ?? 0]
          const count = table.classed?.most.firms[at] ?? 0
          if (isHidden === 1 || (count > 0 && count < rule.threshold)) {
            as += 1
            expect([shown.least[at], shown.most[at]]).toEqual([bare.least[at], bare.most[at]])
          } else if (count > 0 && withheld.byClass?.[at] === 0) {
            narrower += 1
            const seen = table.amount.least[at] ?? 0
            expect([shown.least[at], shown.most[at], shown.states[at]]).toEqual([seen + least, seen + most, cellState.unknown])
          }
        }
      }
    }),
    { numRuns: 40 },
  )
  expect(as).toBeGreaterThan(500)
  expect(narrower).toBeGreaterThan(25)
}, 60_000)

test('where one firm has nearly all by its class, or all but one are of one class, the interval is not told', () => {
  const economy = Array.from({ length: 36 }, (): Firms => ({ seen: [5, 6, 7, 8], classed: [] }))
  const [small, middle, large] = [
    { from: 1, to: 9 },
    { from: 10, to: 19 },
    { from: 100, to: 249 },
  ]
  const toldOf = (...classed: readonly Class[]) => {
    const tables = tablesOf(economy.map((firms, at) => (at === 0 || at === 8 ? { ...firms, classed } : firms)))
    const withheld = withheldOf(tables, decideYear(tables, nesting, { rule }))('municipality', 'class')
    const [table] = tables
    if (withheld === null || table === undefined) throw new Error('there is no such table')
    const { least, most } = showCells(withClasses(table, withheld), withheld).cells
    return [least[0], most[0]]
  }
  expect(toldOf(small, small, middle, middle)).toEqual([48, 82])
  expect(toldOf(small, small, middle, large)).toEqual([26, Infinity])
  expect(toldOf(small, middle)).toEqual([26, Infinity])
  // The one that is of another class, smaller or larger, takes it away and has the others.
  for (const alike of [
    [small, small, small, small],
    [small, small, small, middle],
    [small, middle, middle, middle],
  ])
    expect(toldOf(...alike)).toEqual([26, Infinity])
})
