import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownCells } from '#core/economy/cells/cells.ts'
import { attack, numbersOf } from '../testing/attack-tables.ts'
import { codes, nesting, protectingRule, tablesOfTowns, towns } from '../testing/towns-and-levels.ts'
import { decideYear } from './protect-year.ts'
import { frameAll, sumsBetween } from './year-sums.ts'
import type { YearTable } from './year-sums.ts'

const rule = { ...protectingRule, dominance: { n: 1, k: 0.8 } }

/** The persons of each firm of a town and a class. */
type Economy = readonly (readonly number[])[]

/** Tables in persons or in firms. */
function tablesOf(economy: Economy, unit: 'persons' | 'firms'): YearTable[] {
  return tablesOfTowns(economy, (firmsOfCells, { by, columns, rows, names }) => {
    const cells = firmsOfCells.map((firms) => firms.flat())
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
  })
}

const economy: fc.Arbitrary<Economy> = fc.array(
  fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 80 })), { maxLength: 7 }),
  { minLength: towns.length * codes.length, maxLength: towns.length * codes.length },
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
