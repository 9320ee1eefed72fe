import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFirmYears } from '#core/economy/testing/count-firms.ts'
import type { FirmYears } from '#core/economy/testing/count-firms.ts'
import { survivalSteps } from '#core/economy/firms/survival.ts'
import { layOutFirms } from './firm-layout.ts'
import { firmSurvival } from './firm-survival.ts'
import type { SurvivalCounts } from './firm-survival.ts'
import { mostBySums } from './follow-cohort.ts'
import { survivalCells } from './list-firms.ts'
import { protectCohort, protectFlows, tablesIn } from './protect-firms.ts'
import type { HeldFlows } from './protect-firms.ts'
import { survivalAt } from './survival-curve.ts'

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
/** Old firms that leave in each year, so that who left in it is no secret and a year shows who began. */
const leavers = years.slice(1, -1).flatMap((last) =>
  some(
    5,
    years.map((year) => (year <= last ? 1 : 0)),
  ),
)
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
  for (const { share, least, most } of points) expect(least < (share ?? Number.NaN) && (share ?? Number.NaN) < most).toBe(true)
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

test('of a year in another edition only all activities together come in, and the others are counted', () => {
  const held = heldOf(some(40, [0, 1, 1, 1, 1, 1]), (year) => (year < 2024 ? '2' : '2.1'))
  const told = survivalIn(held, '2.1')
  expect(survivalAt(told, { place: 'country', activity: 'all' }, rules).points).toHaveLength(4)
  expect(survivalAt(told, { place: 'country', activity: '10' }, rules)).toEqual({ why: 'other-edition', points: [] })
})

test('a curve over some of the years says how many were coded in another edition', () => {
  const held = heldOf(
    [...some(40, [0, 1, 1, 1, 1, 1]), ...some(30, [0, 0, 0, 0, 1, 1]), ...some(10, [0, 0, 0, 0, 1, 0])],
    (year) => (year < 2024 ? '2' : '2.1'),
  )
  const at = (activity: string) => survivalAt(survivalIn(held, '2.1'), { place: 'country', activity }, rules).points[0]
  expect(at('10')).toMatchObject({ atRisk: 40, ended: 10, share: 0.75, cohorts: 1, withheld: 0, unknown: 0, elsewhere: 3 })
  expect(at('all')).toMatchObject({ atRisk: 80, ended: 10, cohorts: 4, withheld: 0, elsewhere: 0 })
})

test('a cohort that is kept back because it lost few is not left out: an interval takes the place of the share', () => {
  const lostOne = [2020, 2021].flatMap((birth) => {
    const there = (until: number) => years.map((year) => (year >= birth && year <= until ? 1 : 0))
    return [...some(19, there(2024)), ...some(1, there(birth))]
  })
  const held = heldOf([...leavers, ...lostOne, ...some(20, [0, 0, 0, 1, 1, 1]), ...some(20, [0, 0, 0, 0, 1, 1])])
  const [first] = curve(held).points
  // Those two cohorts lost one each, and what is shown of them says 19 nowhere.
  expect(first).toMatchObject({ atRisk: 40, ended: 0, cohorts: 2, withheld: 2, share: null })
  expect(first?.least).toBeLessThan(40 / 80)
  expect(first?.most).toBe(1)
})

test('of a kept-back cohort that is told again later at least those were there who are then', () => {
  const held = heldOf([
    ...leavers,
    ...some(17, [0, 1, 1, 1, 1, 1]),
    ...some(1, [0, 1, 0, 0, 0, 0]),
    ...some(4, [0, 1, 1, 0, 0, 0]),
    ...some(20, [0, 0, 0, 0, 1, 1]),
  ])
  const [first] = curve(held).points
  expect(first).toMatchObject({ atRisk: 20, withheld: 1, share: null })
  // 22 began, 17 were there after two years: 37 of 42 at least, less what chance allows.
  expect(first?.least).toBeCloseTo(survivalSteps([{ length: 1, atRisk: 42, ended: 5 }])[0]?.least ?? 0, 12)
})

test('whether a kept-back cohort lost one firm or two changes nothing that is told', () => {
  const told = (lost: number) =>
    curve(
      heldOf([
        ...leavers,
        ...some(30 - lost, [0, 1, 1, 1, 1, 1]),
        ...some(lost, [0, 1, 0, 0, 0, 0]),
        ...some(30, [0, 0, 1, 1, 1, 1]),
      ]),
    )
  expect(told(1)).toEqual(told(2))
  const cells = survivalCells(told(1))
  expect(cells[0]?.slice(0, 4)).toEqual([1, 30, 0, null])
  // No share but why; one cohort is kept back, and in two years nobody began.
  expect(cells[0]?.slice(6)).toEqual(['withheld', 3, 1, 0, 0])
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
      for (const [index, { after, atRisk, ended, cohorts, withheld }] of survivalIn(held).ages.entries()) {
        const births = years.slice(1).filter((birth) => birth + after <= 2024)
        const age = ([1, 2, 3, 4, 5] as const)[index] ?? 1
        const before = ([1, 2, 3, 4] as const)[index - 1]
        const patterns = births.map((birth) => ({
          birth,
          // Of ages that are told by no page a cohort comes in as long as all since the third are told.
          third: age < 5 ? null : protectCohort(held, birth + 3, { after: 3, tables }),
          now: protectCohort(held, birth + age, { after: age, tables }),
          earlier:
            before === undefined
              ? protectFlows(held, layout, tables(birth))
              : protectCohort(held, birth + before, { after: before, tables }),
        }))
        for (const at of atRisk.keys()) {
          const told = patterns.filter(({ now, earlier, third }) => now[at] === 0 && earlier[at] === 0 && third?.[at] !== 1)
          const sum = (kind: 'kept' | 'lost') =>
            told.reduce((all, { birth }) => all + (tables(birth + age)(`${kind}-${age}`)?.values[at] ?? 0), 0)
          expect([cohorts[at], withheld[at]]).toEqual([told.length, births.length - told.length])
          expect([ended[at], atRisk[at]]).toEqual([sum('lost'), sum('lost') + sum('kept')])
        }
      }
    }),
    { numRuns: 6 },
  )
}, 60_000)

/** Firms of few years that mostly stay, so that cohorts lose one or two. */
const lasting: fc.Arbitrary<Firm> = fc
  .record({
    birth: fc.integer({ min: 0, max: 4 }),
    life: fc.constantFrom(1, 2, 3, 9, 9, 9, 9, 9, 9, 9),
    town: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
    division: fc.constantFrom(0, 0, 0, 0, 1, 2),
  })
  .map(({ birth, life, town, division }) => ({
    there: years.map((_, at) => (at >= birth && at < birth + life ? 1 : 0)),
    town,
    division,
  }))

test('whatever is kept back, what all firms together come to lies in the interval, and nothing but the share without it', () => {
  let bounded = 0
  fc.assert(
    fc.property(fc.array(lasting, { minLength: 60, maxLength: 260 }), (firms) => {
      const held = heldOf(firms)
      const tables = tablesIn(held)
      const told = survivalIn(held)
      for (const [row, place] of told.rows.entries())
        for (const [column, activity] of told.columns.entries()) {
          const at = row * told.columns.length + column
          let truth = 1
          for (const { length, share, least, most, withheld } of survivalAt(told, { place, activity }, rules).points) {
            const age = ([1, 2, 3, 4, 5] as const)[length - 1] ?? 1
            const births = years.slice(1).filter((birth) => birth + age <= 2024)
            const sum = (kind: 'kept' | 'lost') =>
              births.reduce((all, birth) => all + (tables(birth + age)(`${kind}-${age}`)?.values[at] ?? 0), 0)
            truth *= sum('kept') / (sum('kept') + sum('lost'))
            expect([least <= truth + 1e-12, most >= truth - 1e-12]).toEqual([true, true])
            if (share !== null) expect(share).toBeCloseTo(truth, 12)
            if (withheld > 0) {
              expect(share).toBeNull()
              bounded += 1
            }
          }
        }
    }),
    { numRuns: 25 },
  )
  expect(bounded).toBeGreaterThan(0)
}, 60_000)

test('what the sums that are told leave for a number is never less than it is', () => {
  fc.assert(
    fc.property(fc.array(firm, { minLength: 20, maxLength: 80 }), (firms) => {
      const held = heldOf(firms)
      const tables = tablesIn(held)
      const table = tables(2021)('began')
      if (table === null) throw new RangeError('nobody began')
      const most = mostBySums(layout, table, protectFlows(held, layout, tables(2021)))
      for (const [at, value] of table.values.entries()) expect(most[at] ?? 0).toBeGreaterThanOrEqual(value)
    }),
    { numRuns: 10 },
  )
})
