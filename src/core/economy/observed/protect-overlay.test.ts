import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { knownCells } from '#core/economy/cells/cells.ts'
import type { LinkedSum } from './linked/linked-numbers.ts'
import { decideYear } from './protect-year.ts'
import { frameAll, nodeAt, sumsBetween } from './year-sums.ts'
import type { Frame, YearTable } from './year-sums.ts'

const rule = {
  id: 'economy',
  threshold: 3,
  dominance: { n: 1, k: 0.8 },
  pShare: null,
  rounding: null,
  countsAreSafe: false,
  safetyShare: 0.15,
}
const classes = ['31.01', '31.02', '32.11', '62.01', '62.02', '62.03']
const tree = growActivityTree('2', classes)
const towns = ['a', 'b', 'c', 'd', 'e', 'f']
const countyOf = (town: string) => (town < 'd' ? 'county/1' : 'county/2')
const nesting = { tree, sets: [], countyOf }

/** The persons of each firm of a town and a class. */
type Economy = readonly (readonly number[])[]

/** Tables of towns and counties by classes, groups and divisions, in persons or in firms. */
function tablesOf(economy: Economy, unit: 'persons' | 'firms'): YearTable[] {
  const areas = [
    { by: 'municipality', rows: towns, has: (row: string, town: string) => row === town },
    { by: 'county', rows: ['county/1', 'county/2'], has: (row: string, town: string) => countyOf(town) === row },
  ] as const
  const levels = [
    { columns: 'class', length: 5 },
    { columns: 'group', length: 4 },
    { columns: 'division', length: 2 },
  ] as const
  return areas.flatMap(({ by, rows, has }) =>
    levels.map(({ columns, length }): YearTable => {
      const names = [...new Set(classes.map((code) => code.slice(0, length)))]
      const cells = rows.flatMap((row) =>
        names.map((name) =>
          towns.flatMap((town, at) =>
            classes.flatMap((code, column) =>
              has(row, town) && code.startsWith(name) ? (economy[at * classes.length + column] ?? []) : [],
            ),
          ),
        ),
      )
      const persons = knownCells(
        rows,
        names,
        cells.map((sizes) => sizes.reduce((sum, size) => sum + size, 0)),
      )
      const firms = knownCells(
        rows,
        names,
        cells.map((sizes) => sizes.length),
      )
      const top = (place: number) => Float64Array.from(cells, (sizes) => sizes.toSorted((one, other) => other - one)[place] ?? 0)
      const none = new Float64Array(cells.length)
      return {
        by,
        columns,
        amount: unit === 'persons' ? persons : firms,
        persons,
        firms,
        largest: top(0),
        second: top(1),
        paid: { firms: firms.least, largest: none, second: none },
      }
    }),
  )
}

/** Every number of the tables with its totals. */
function numbersOf(framed: readonly Frame[], pick: (table: YearTable) => Float64Array): Float64Array {
  const numbers = new Float64Array(framed.at(-1)?.end ?? 0)
  for (const frame of framed)
    for (const [at, value] of pick(frame.table).entries()) {
      const [row, column] = [Math.floor(at / (frame.width - 1)), at % (frame.width - 1)]
      for (const line of [row, frame.height - 1])
        for (const each of [column, frame.width - 1]) {
          const node = nodeAt(frame, line, each)
          numbers[node] = (numbers[node] ?? 0) + value
        }
    }
  return numbers
}

/** What whoever adds up and takes away learns of what is kept back: at least and at most. */
function attack(sums: readonly LinkedSum[], values: Float64Array, hidden: Uint8Array) {
  const least = Float64Array.from(values, (value, at) => (hidden[at] === 1 ? 0 : value))
  const most = Float64Array.from(values, (value, at) => (hidden[at] === 1 ? Infinity : value))
  const [low, high] = [(at: number) => least[at] ?? 0, (at: number) => most[at] ?? Infinity]
  for (let moved = true; moved;) {
    moved = false
    const tighten = (at: number, from: number, to: number) => {
      if (from > low(at) + 1e-9) [least[at], moved] = [from, true]
      if (to < high(at) - 1e-9) [most[at], moved] = [to, true]
    }
    for (const { whole, parts } of sums) {
      const all = (of: (at: number) => number, but = -1) => parts.reduce((sum, at) => (at === but ? sum : sum + of(at)), 0)
      tighten(whole, all(low), all(high))
      for (const part of parts) tighten(part, low(whole) - all(high, part), high(whole) - all(low, part))
    }
  }
  return { least, most }
}

const economy: fc.Arbitrary<Economy> = fc.array(
  fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 80 })), { maxLength: 7 }),
  { minLength: towns.length * classes.length, maxLength: towns.length * classes.length },
)

test('the tables of firms laid over those of persons tell no more of a number that is kept back than either', () => {
  let attacked = 0
  fc.assert(
    fc.property(economy, (firms) => {
      const counted = tablesOf(firms, 'firms')
      const inPersons = decideYear(tablesOf(firms, 'persons'), nesting, { rule }).inAmount
      const inFirms = decideYear(counted, nesting, { rule }).inAmount
      // How many firms there are stands beside the persons too, so a number is told where either pattern shows it.
      const inBoth = inPersons.map((isHidden, at) => (inFirms[at] === 1 ? isHidden : 0))
      expect([...inBoth]).toEqual([...inPersons])
      const framed = frameAll(counted)
      const sums = sumsBetween(framed, nesting)
      const counts = numbersOf(framed, (table) => table.firms.values)
      for (const values of [counts, numbersOf(framed, (table) => table.persons.values)]) {
        const { least, most } = attack(sums, values, inBoth)
        for (const [at, truth] of values.entries()) {
          const isFew = (counts[at] ?? 0) > 0 && (counts[at] ?? 0) < rule.threshold
          if (!isFew) continue
          attacked += 1
          expect((most[at] ?? 0) - (least[at] ?? 0)).toBeGreaterThanOrEqual(2 * rule.safetyShare * truth - 1e-6)
        }
      }
    }),
    { numRuns: 40 },
  )
  expect(attacked).toBeGreaterThan(500)
}, 60_000)
