import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { knownCells } from '#core/economy/cells/cells.ts'
import { attack, numbersOf } from '../testing/attack-tables.ts'
import { decideYear } from './protect-year.ts'
import { frameAll, sumsBetween } from './year-sums.ts'
import type { YearTable } from './year-sums.ts'

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
