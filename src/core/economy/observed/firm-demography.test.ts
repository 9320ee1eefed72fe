import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeAt } from '#core/economy/cells/outcome.ts'
import type { FirmRules } from '#core/economy/firms/firm-rules.ts'
import { countFirmYears } from '#core/economy/testing/count-firms.ts'
import type { FirmYears } from '#core/economy/testing/count-firms.ts'
import { demographyIds, firmsOfYear } from './firm-demography.ts'
import type { DemographyId, FirmsOfYear } from './firm-demography.ts'
import { layOutFirms } from './firm-layout.ts'

const towns = ['a', 'b', 'c', 'd']
const divisions = ['10', '11', '20']
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
const layout = layOutFirms({
  municipalities: towns,
  countyOf: (town) => (town < 'c' ? 'north' : 'south'),
  divisions,
  sectionOf: (division) => (division < '20' ? 'X' : 'Y'),
})
const rule = { threshold: 3, safetyShare: 0.15 }
const rules: FirmRules = {
  highGrowth: {
    yearlyRate: 0.2,
    years: 3,
    leastAtStart: 10,
    source: { title: 'Manual', publisher: 'Eurostat and OECD', year: 2007, address: null },
    evidence: 'read',
  },
  survival: { leastAtRisk: 10 },
}

/** A firm by its persons in each year, where it is and what it does. */
type Firm = { readonly persons: readonly number[]; readonly town: number; readonly division: number }

function yearsOf(firms: readonly Firm[], splits: FirmYears['splits'] = []): FirmYears {
  const each = (of: (firm: Firm) => number) => Int32Array.from(firms.flatMap((firm) => years.map(() => of(firm))))
  return {
    years,
    insured: Float64Array.from(firms.flatMap(({ persons }) => persons)),
    places: towns,
    placeAt: each(({ town }) => town),
    activities: divisions,
    activityAt: each(({ division }) => division),
    splits,
  }
}

const seenIn = (firms: FirmYears, year: number): FirmsOfYear => {
  const told = firmsOfYear(
    { versionIn: () => '2', inEdition: () => ({ flows: countFirmYears(firms, rules.highGrowth), layout }), rule, rules },
    year,
  )
  if (told === null) throw new Error('not told')
  return told
}
const at = (told: FirmsOfYear, id: DemographyId, row: string, column: string) =>
  outcomeAt(told.fields[id], layout.rows.indexOf(row) * layout.columns.length + layout.columns.indexOf(column))

/** The same counts, firm by firm and cell by cell. */
function byHand(firms: readonly Firm[], year: number, { row, column }: { row: string; column: string }) {
  const y = years.indexOf(year)
  const own = firms.filter(({ town, division }) => {
    const place = towns[town] ?? ''
    const code = divisions[division] ?? ''
    return (
      [place, place < 'c' ? 'north' : 'south', 'country'].includes(row) && [code, code < '20' ? 'X' : 'Y', 'all'].includes(column)
    )
  })
  const first = ({ persons }: Firm) => persons.findIndex((count) => count > 0)
  /** Last year before an absence of more than two years. */
  const last = (firm: Firm) => {
    let until = first(firm)
    for (const [each, count] of firm.persons.entries()) if (count > 0 && each > until && each - until <= 3) until = each
    return until
  }
  const count = (of: (firm: Firm) => boolean) => own.filter((firm) => first(firm) !== -1 && of(firm)).length
  const born = (firm: Firm, when: number) => when > 0 && first(firm) === when
  const cohort = (after: number) => count((firm) => born(firm, y - after))
  const large = (firm: Firm) => (firm.persons[y - 3] ?? 0) >= 10 && !born(firm, y - 3)
  return {
    active: count((firm) => first(firm) <= y && y <= last(firm)),
    began: count((firm) => born(firm, y)),
    ended: count((firm) => last(firm) === y && y < 4),
    'cohort-1': cohort(1),
    'cohort-2': cohort(2),
    'cohort-3': cohort(3),
    large: count((firm) => large(firm) && (firm.persons[y] ?? 0) > 0),
    fast: count((firm) => large(firm) && (firm.persons[y] ?? 0) > (firm.persons[y - 3] ?? 0) * 1.728 * (1 + 1e-12)),
    gone: count((firm) => large(firm) && (firm.persons[y] ?? 0) === 0),
    kept: [1, 2, 3].map((after) => count((firm) => born(firm, y - after) && last(firm) >= y)),
  }
}

const firm: fc.Arbitrary<Firm> = fc.record({
  persons: fc.array(fc.constantFrom(0, 0, 3, 9, 10, 12, 18, 30), { minLength: years.length, maxLength: years.length }),
  town: fc.nat(towns.length - 1),
  division: fc.nat(divisions.length - 1),
})
const counts = ['active', 'began', 'ended', 'cohort-1', 'cohort-2', 'cohort-3', 'large', 'fast', 'gone'] as const

test('what is shown is what counting by hand gives, and never a count of one or two firms', () => {
  let shown = 0
  fc.assert(
    fc.property(fc.array(firm, { minLength: 40, maxLength: 160 }), fc.constantFrom(...years), (firms, year) => {
      const told = seenIn(yearsOf(firms), year)
      for (const row of layout.rows)
        for (const column of layout.columns) {
          const real = byHand(firms, year, { row, column })
          for (const id of counts) {
            const { value, why } = at(told, id, row, column)
            if (why !== 'known') continue
            shown += 1
            expect([id, value]).toEqual([id, real[id]])
            expect([1, 2]).not.toContain(value)
          }
          for (const after of [1, 2, 3] as const) {
            const { value, why } = at(told, `survival-${after}`, row, column)
            if (why === 'known') expect(value).toBeCloseTo((real.kept[after - 1] ?? 0) / real[`cohort-${after}`], 12)
          }
        }
    }),
    { numRuns: 40 },
  )
  expect(shown).toBeGreaterThan(1_000)
}, 60_000)

test('no sum leaves one number that is kept back alone with a few firms', () => {
  fc.assert(
    fc.property(fc.array(firm, { minLength: 20, maxLength: 120 }), fc.constantFrom(...years), (firms, year) => {
      const told = seenIn(yearsOf(firms), year)
      const real = layout.rows.flatMap((row) => layout.columns.map((column) => byHand(firms, year, { row, column })))
      for (const id of counts)
        for (const { whole, parts } of layout.sums) {
          const open = [whole, ...parts].filter((node) => outcomeAt(told.fields[id], node).why === 'withheld')
          const [alone] = open
          // What can be worked out is a number that did not need hiding by itself: none, or enough.
          if (open.length === 1 && alone !== undefined) expect([1, 2]).not.toContain(real[alone]?.[id])
        }
    }),
    { numRuns: 40 },
  )
}, 60_000)

/** So many firms alike. */
const some = (count: number, persons: readonly number[], town = 0, division = 0): Firm[] =>
  Array.from({ length: count }, () => ({ persons, town, division }))
const always = [5, 5, 5, 5, 5, 5, 5]
const since2022 = [0, 0, 0, 5, 5, 5, 5]

test('two firms that began are kept back in their town, and neither the county, the country nor another activity gives them away', () => {
  const firms = [
    ...towns.flatMap((_, town) => [...some(10, always, town), ...some(10, always, town, 2)]),
    ...some(2, since2022),
    ...some(6, since2022, 1),
    ...some(5, since2022, 2),
  ]
  const told = seenIn(yearsOf(firms), 2022)
  expect(at(told, 'began', 'a', '10').why).toBe('withheld')
  expect(at(told, 'active', 'a', '10').why).toBe('withheld')
  expect(at(told, 'entry', 'a', 'all').why).toBe('withheld')
  // North is towns a and b: with the total shown, b has to be kept back as well.
  if (at(told, 'began', 'north', '10').why === 'known') expect(at(told, 'began', 'b', '10').why).toBe('withheld')
  expect(at(told, 'began', 'c', '10')).toMatchObject({ why: 'known', value: 5 })
  expect(at(told, 'entry', 'c', '10').value).toBeCloseTo(5 / 15, 12)
  // How a cohort fared three years on tells no more of it than its own year did.
  expect(at(seenIn(yearsOf(firms), 2025), 'survival-3', 'a', '10').why).toBe('withheld')
})

test('a share of which few are left is kept back, and so is one of which all but few are', () => {
  const firms = [...some(10, always), ...some(9, since2022), ...some(1, [0, 0, 0, 5, 0, 0, 0])]
  const told = seenIn(yearsOf(firms), 2023)
  expect(at(told, 'survival-1', 'country', 'all').why).toBe('withheld')
  const more = [...firms, ...some(4, [0, 0, 0, 5, 0, 0, 0])]
  expect(at(seenIn(yearsOf(more), 2023), 'survival-1', 'country', 'all').value).toBeCloseTo(9 / 14, 12)
})

test('what cannot be known yet, or of the first year, is said and is no zero', () => {
  const firms = yearsOf(some(20, always))
  expect(at(seenIn(firms, 2019), 'began', 'country', 'all').why).toBe('undefined-here')
  expect(at(seenIn(firms, 2025), 'ended', 'country', 'all').why).toBe('undefined-here')
  expect(at(seenIn(firms, 2021), 'large', 'country', 'all').why).toBe('undefined-here')
  expect(at(seenIn(firms, 2025), 'began', 'country', 'all')).toMatchObject({ why: 'known', value: 0 })
  expect(at(seenIn(firms, 2025), 'survival-1', 'country', 'all').why).toBe('no-activity')
  expect(
    firmsOfYear(
      { versionIn: () => '2', inEdition: () => ({ flows: countFirmYears(firms, rules.highGrowth), layout }), rule, rules },
      2018,
    ),
  ).toBeNull()
})

test('a firm that began in the first of three years is not taken for one that grew', () => {
  const began = [0, 0, 12, 40, 40, 40, 40]
  const firms = [...some(5, [12, 12, 12, 12, 12, 40, 40]), ...some(5, began), ...some(5, always)]
  const told = seenIn(yearsOf(firms), 2024)
  expect(at(told, 'large', 'country', 'all').value).toBe(5)
  expect(at(told, 'fast-share', 'country', 'all').value).toBe(1)
})

test('a firm that may belong to two activities leaves both unknown, and their section known where it is one', () => {
  const split = some(6, since2022, 0, -2)
  const firms = yearsOf([...some(10, always), ...some(10, always, 0, 2), ...split], [[0, 1]])
  const told = seenIn(firms, 2022)
  expect(at(told, 'began', 'a', '10').why).toBe('unknown')
  expect(at(told, 'began', 'a', 'X')).toMatchObject({ why: 'known', value: 6 })
  expect(at(told, 'began', 'a', '20')).toMatchObject({ why: 'known', value: 0 })
  const across = seenIn(yearsOf([...some(10, always), ...split], [[1, 2]]), 2022)
  expect(at(across, 'began', 'a', 'X').why).toBe('unknown')
  expect(at(across, 'began', 'a', 'all')).toMatchObject({ why: 'known', value: 6 })
})

test('every measure has a field', () => {
  expect(Object.keys(seenIn(yearsOf(some(3, always)), 2022).fields).toSorted()).toEqual(demographyIds.toSorted())
})

test('two kept-back cells of one firm each are not told by what they come to together', () => {
  const stays = years.map(() => 5)
  const many = (town: number, count: number): Firm[] =>
    Array.from({ length: count }, () => ({ persons: stays, town, division: 0 }))
  const told = seenIn(yearsOf([...many(0, 1), ...many(1, 1), ...many(2, 35), ...many(3, 38)]), 2023)
  const [c, d] = [at(told, 'active', 'c', '10'), at(told, 'active', 'd', '10')]
  const [north, whole] = [at(told, 'active', 'north', '10'), at(told, 'active', 'country', '10')]
  expect([at(told, 'active', 'a', '10').why, at(told, 'active', 'b', '10').why]).toEqual(['withheld', 'withheld'])
  expect(north.why).toBe('withheld')
  // All but the two of them may not be taken from the whole.
  expect([c.why, d.why, whole.why]).toContain('withheld')
})
