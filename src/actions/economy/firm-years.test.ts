import { expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { Correspondence } from '#core/economy/activities/bridge.ts'
import { firmYears } from './firm-years.ts'

const trees = {
  '2': growActivityTree('2', ['62.01', '62.02', '63.11', '26.11', '47.11']),
  '2.1': growActivityTree('2.1', ['62.10', '62.20', '63.10', '26.11', '46.11', '47.11']),
}
const correspondence: Correspondence = {
  from: '2',
  to: '2.1',
  links: [
    { from: '62.01', to: '62.10' },
    { from: '62.01', to: '63.10' },
    { from: '62.02', to: '62.20' },
    { from: '62.02', to: '62.10' },
    { from: '63.11', to: '63.10' },
    { from: '26.11', to: '26.11' },
  ],
}
const years = [2023, 2024, 2025]

/** Firms by their codes in each year; null: not there. */
function heldOf(firms: Readonly<Record<string, readonly (string | null)[]>>) {
  const all = Object.values(firms).flat()
  // Years before 2025 are coded in the older edition.
  const coded = all.map((code, at) => (code === null ? null : `${code} ${at % 3 < 2 ? '2' : '2.1'}`))
  const codes = [...new Set(coded)].filter((code) => code !== null)
  return {
    firms: Object.keys(firms),
    years,
    heldMonths: [12, 12, 12],
    insured: Float64Array.from(all, (code) => (code === null ? Number.NaN : 5)),
    wage: new Float64Array(all.length),
    places: { names: ['municipality/a', '?Nowhere'], at: new Int32Array(all.length) },
    activities: {
      names: codes.map((code) => code.split(' ')[0] ?? ''),
      versions: codes.map((code) => code.split(' ')[1] ?? ''),
      at: Int32Array.from(coded, (code) => (code === null ? -1 : codes.indexOf(code))),
    },
  }
}

const coding = {
  trees,
  correspondence,
  municipalityOf: (place: string) => (place.startsWith('?') ? null : place),
}

/** What a firm is said to do in a year: a division, several that it may be, or nothing. */
function said(codes: readonly (string | null)[], year: number, links: Correspondence | null = correspondence) {
  const firms = firmYears(heldOf({ '301': codes }), '2.1', { ...coding, correspondence: links })
  const at = firms.activityAt[years.indexOf(year)] ?? -1
  if (at < -1) return firms.splits[-2 - at]?.map((each) => firms.activities[each]).toSorted()
  return at === -1 ? null : firms.activities[at]
}

test.each([
  { codes: ['620100', '620100', '631000'], year: 2023, is: '63', because: 'it was seen in a linked class of the edition later' },
  { codes: ['620100', '620100', '261100'], year: 2023, is: ['62', '63'], because: 'an unrelated class later is a change' },
  { codes: ['620100', null, null], year: 2023, is: ['62', '63'], because: 'it ended, and its class was split' },
  { codes: ['620200', null, null], year: 2023, is: '62', because: 'all links of its class lead to one division' },
  { codes: ['471100', null, null], year: 2023, is: null, because: 'the correspondence has no link' },
  { codes: ['620000', null, null], year: 2023, is: ['62', '63'], because: 'of a whole division, all of its classes count' },
  { codes: ['620100', '620100', '631000'], year: 2025, is: '63', because: 'the year is coded in this edition' },
  { codes: ['999999', null, null], year: 2023, is: null, because: 'no edition has such a code' },
])('$codes is $is in $year, because $because', ({ codes, year, is }) => {
  expect(said(codes, year)).toEqual(is)
})

test('without a correspondence a firm of the other edition may be anything', () => {
  expect(said(['620100', null, null], 2023, null)).toEqual(['26', '46', '47', '62', '63'])
})

test('only firms with a code of the register count, over whole years in a row, where they are known to be', () => {
  const firms = firmYears(heldOf({ '301': ['261100', '261100', '261100'], 'sodra:7': ['261100', null, null] }), '2.1', coding)
  expect(firms.years).toEqual(years)
  expect(firms.insured).toHaveLength(3)
  expect([...firms.placeAt]).toEqual([0, 0, 0])
  const part = firmYears({ ...heldOf({ '301': ['261100', '261100', '261100'] }), heldMonths: [12, 11, 12] }, '2.1', coding)
  expect(part.years).toEqual([2025])
})
