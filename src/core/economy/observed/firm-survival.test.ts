import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFirmYears } from '#core/economy/testing/count-firms.ts'
import type { FirmYears } from '#core/economy/testing/count-firms.ts'
import { layOutFirms } from './firm-layout.ts'
import { firmSurvival, survivalAt } from './firm-survival.ts'
import type { SurvivalCounts } from './firm-survival.ts'
import { protectCohort, protectFlows, tablesIn } from './protect-firms.ts'
import type { HeldFlows } from './protect-firms.ts'

const towns = ['a', 'b', 'c', 'd']
const divisions = ['10', '11', '20']
const years = [2019, 2020, 2021, 2022, 2023, 2024]
const layout = layOutFirms({
  municipalities: towns,
  countyOf: (town) => (town < 'c' ? 'north' : 'south'),
  divisions,
  sectionOf: (division) => (division < '20' ? 'X' : 'Y'),
})
const rules = { highGrowth: null, survival: { leastAtRisk: 10 } }

/** A firm by the years in which it is there, where it is and what it does. */
type Firm = { readonly there: readonly number[]; readonly town: number; readonly division: number }

function heldOf(firms: readonly Firm[], versionIn: HeldFlows['versionIn'] = () => '2'): HeldFlows {
  const each = (of: (firm: Firm) => number) => Int32Array.from(firms.flatMap((firm) => years.map(() => of(firm))))
  const held: FirmYears = {
    years,
    insured: Float64Array.from(firms.flatMap(({ there }) => there)),
    places: towns,
    placeAt: each(({ town }) => town),
    activities: divisions,
    activityAt: each(({ division }) => division),
    splits: [],
  }
  const flows = countFirmYears(held, null)
  return { versionIn, inEdition: () => ({ flows, layout }), rule: { threshold: 3, safetyShare: 0.15 }, rules }
}
const survivalIn = (held: HeldFlows, version: '2' | '2.1' = '2'): SurvivalCounts => firmSurvival(held, version, tablesIn(held))
const some = (count: number, there: readonly number[], town = 0, division = 0): Firm[] =>
  Array.from({ length: count }, () => ({ there, town, division }))
const curve = (held: HeldFlows, place = 'country', activity = 'all') => survivalAt(survivalIn(held), { place, activity }, rules)

test('cohorts are followed as long as they are held, and firms that are still there are not lost', () => {
  const held = heldOf([
    ...some(20, [0, 1, 1, 1, 1, 1]),
    ...some(20, [0, 1, 0, 0, 0, 0]),
    ...some(30, [0, 0, 0, 1, 1, 1]),
    ...some(10, [0, 0, 0, 1, 1, 0]),
  ])
  const { why, points } = curve(held)
  expect(why).toBeNull()
  expect(points.map(({ length, atRisk, ended, cohorts }) => ({ length, atRisk, ended, cohorts }))).toEqual([
    { length: 1, atRisk: 80, ended: 20, cohorts: 4 },
    { length: 2, atRisk: 60, ended: 10, cohorts: 3 },
    { length: 3, atRisk: 20, ended: 0, cohorts: 2 },
    { length: 4, atRisk: 20, ended: 0, cohorts: 1 },
  ])
  expect(points[0]?.share).toBe(0.75)
  expect(points[3]?.share).toBeCloseTo(0.75 * (50 / 60), 12)
  for (const { share, least, most } of points) expect(least < share && share < most).toBe(true)
})

test('a pause is no end, and what may be one counts as lost until the firm comes back', () => {
  const held = heldOf([...some(20, [0, 1, 1, 1, 1, 1]), ...some(10, [0, 1, 0, 1, 1, 1]), ...some(10, [0, 1, 1, 1, 1, 0])])
  expect(curve(held).points.map(({ ended }) => ended)).toEqual([0, 0, 0, 10])
})

test('a curve ends where too few are left to follow, and says why there is none', () => {
  const held = heldOf([...some(40, [1, 1, 1, 1, 1, 1]), ...some(12, [0, 1, 1, 1, 1, 1]), ...some(6, [0, 1, 0, 0, 0, 0])])
  expect(curve(held).points).toHaveLength(4)
  expect(
    survivalAt(survivalIn(held), { place: 'country', activity: 'all' }, { ...rules, survival: { leastAtRisk: 15 } }),
  ).toMatchObject({ why: null, points: [{ length: 1 }] })
  expect(curve(held, 'country', '20')).toEqual({ why: 'too-few', points: [] })
  expect(survivalAt(survivalIn(held), { place: 'country', activity: 'all' }, { ...rules, survival: null }).why).toBe('no-rule')
})

test('of a year in another edition only all activities together come in', () => {
  const held = heldOf(some(40, [0, 1, 1, 1, 1, 1]), (year) => (year < 2024 ? '2' : '2.1'))
  const told = survivalIn(held, '2.1')
  expect(survivalAt(told, { place: 'country', activity: 'all' }, rules).points).toHaveLength(4)
  expect(survivalAt(told, { place: 'country', activity: '10' }, rules).why).toBe('too-few')
})

const firm: fc.Arbitrary<Firm> = fc.record({
  there: fc.array(fc.constantFrom(0, 1, 1), { minLength: years.length, maxLength: years.length }),
  town: fc.nat(towns.length - 1),
  division: fc.nat(divisions.length - 1),
})

test('nothing comes into a curve that its cohort keeps back at that age or the age before', () => {
  fc.assert(
    fc.property(fc.array(firm, { minLength: 20, maxLength: 120 }), (firms) => {
      const held = heldOf(firms)
      const tables = tablesIn(held)
      for (const [index, { after, atRisk, ended, cohorts, apart }] of survivalIn(held).ages.entries()) {
        const births = years.slice(1).filter((birth) => birth + after <= 2024)
        const age = ([1, 2, 3, 4, 5] as const)[index] ?? 1
        const before = ([1, 2, 3, 4] as const)[index - 1]
        const patterns = births.map((birth) => ({
          birth,
          now: protectCohort(held, birth + age, { after: age, tables }),
          earlier:
            before === undefined
              ? protectFlows(held, layout, tables(birth))
              : protectCohort(held, birth + before, { after: before, tables }),
        }))
        for (const at of atRisk.keys()) {
          const told = patterns.filter(({ now, earlier }) => now[at] === 0 && earlier[at] === 0)
          const sum = (kind: 'kept' | 'lost') =>
            told.reduce((all, { birth }) => all + (tables(birth + age)(`${kind}-${age}`)?.values[at] ?? 0), 0)
          expect([cohorts[at], apart[at]]).toEqual([told.length, births.length - told.length])
          expect([ended[at], atRisk[at]]).toEqual([sum('lost'), sum('lost') + sum('kept')])
        }
      }
    }),
    { numRuns: 6 },
  )
}, 60_000)
