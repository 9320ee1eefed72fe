import { expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { Correspondence } from '#core/economy/activities/bridge.ts'
import { countFirms, layOutFirms } from '#core/economy/observed/firm-layout.ts'
import type { CountedFirms } from '#lake/ask/firm-flows.ts'
import { leadFlows } from './lead-flows.ts'

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

/** One firm by its codes in each year as the lake counts it; null: not there. Years before 2025 are coded in the older edition. */
function countedOf(codes: readonly (string | null)[]): CountedFirms {
  const coded = codes.map((code, at) => (code === null ? null : `${code} ${at < 2 ? '2' : '2.1'}`))
  const lines = [...coded.keys()].filter((at) => coded[at] !== null)
  const isOther = (at: number, than: number) => coded[at]?.split(' ')[1] !== coded[than]?.split(' ')[1] && coded[at] !== null
  const near = lines.map(
    (at) => lines.find((each) => each > at && isOther(each, at)) ?? lines.findLast((each) => isOther(each, at)),
  )
  const all = coded.filter((code) => code !== null)
  const ones = new Float64Array(lines.length).fill(1)
  return {
    years,
    yearAt: Int32Array.from(lines),
    places: ['municipality/a', '?Nowhere'],
    placeAt: new Int32Array(lines.length),
    codes: all,
    codeAt: Int32Array.from(lines, (at) => all.indexOf(coded[at] ?? '')),
    nearCodes: all,
    nearAt: Int32Array.from(near, (at) => (at === undefined ? -1 : all.indexOf(coded[at] ?? ''))),
    numbers: {
      ...{ active: ones, 'away-1': ones, 'away-2': ones, began: ones, left: ones, large: ones, fast: ones, gone: ones },
      ...{ 'kept-1': ones, 'kept-2': ones, 'kept-3': ones, 'kept-4': ones, 'kept-5': ones },
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
  const flows = leadFlows(countedOf(codes), '2.1', { ...coding, correspondence: links })
  const at = flows.activityAt[flows.yearAt.indexOf(years.indexOf(year))] ?? -1
  if (at < -1) return flows.splits[-2 - at]?.map((each) => flows.activities[each]).toSorted()
  return at === -1 ? null : flows.activities[at]
}

const everything = ['26', '46', '47', '62', '63']

test.each([
  { codes: ['620100', '620100', '631000'], year: 2023, is: '63', because: 'it was seen in a linked class of the edition later' },
  { codes: ['620100', '620100', '261100'], year: 2023, is: ['62', '63'], because: 'an unrelated class later is a change' },
  { codes: ['620100', null, null], year: 2023, is: ['62', '63'], because: 'it ended, and its class was split' },
  { codes: ['620200', null, null], year: 2023, is: '62', because: 'all links of its class lead to one division' },
  { codes: ['471100', null, null], year: 2023, is: [...everything], because: 'without a link nobody knows' },
  { codes: ['J', null, null], year: 2023, is: null, because: 'a section is no division in its own edition' },
  { codes: [null, null, 'J'], year: 2025, is: null, because: 'a section is no division' },
  { codes: ['620000', null, null], year: 2023, is: ['62', '63'], because: 'of a whole division, all of its classes count' },
  { codes: ['620100', '620100', '631000'], year: 2025, is: '63', because: 'the year is coded in this edition' },
  { codes: ['999999', null, null], year: 2023, is: null, because: 'no edition has such a code' },
])('$codes is $is in $year, because $because', ({ codes, year, is }) => {
  expect(said(codes, year)).toEqual(is)
})

test('without a correspondence a firm of the other edition may be anything', () => {
  expect(said(['620100', null, null], 2023, null)).toEqual(everything)
})

// What is kept back of how many began is kept back of who stayed by then, which may be told in another edition: the whole has to be the same.
test.each([
  { links: correspondence, held: 'with a correspondence' },
  { links: null, held: 'without one' },
])('in all activities together the same firms count in either edition, $held', ({ links }) => {
  const counted = countedOf(['620100', '261100', '261100'])
  const codes = ['620100 2', '471100 2', '620000 2', 'J 2', '999999 2', '620100', '462000 2.1', '461100 2.1', 'J 2.1']
  const firms = {
    ...counted,
    yearAt: new Int32Array(codes.length).fill(1),
    placeAt: new Int32Array(codes.length),
    codes,
    codeAt: Int32Array.from(codes.keys()),
    nearAt: new Int32Array(codes.length).fill(-1),
    numbers: { ...counted.numbers, began: Float64Array.from(codes, (_, at) => 2 ** at) },
  }
  const began = (['2', '2.1'] as const).map((version) => {
    const flows = leadFlows(firms, version, { ...coding, correspondence: links })
    const layout = layOutFirms({
      ...{ municipalities: flows.places, countyOf: () => null },
      ...{ divisions: flows.activities, sectionOf: () => null },
    })
    return countFirms(layout, flows, [{ count: 'began', at: 1, sign: 1 }]).values.at(-1)
  })
  // Those of 62.01, 47.11, division 62 and 46.11.
  expect(began).toEqual([1 + 2 + 4 + 128, 1 + 2 + 4 + 128])
})

test('firms of one year, place and division are one line, whatever their codes', () => {
  const counted = countedOf(['261100', '261100', '261100'])
  const same = { ...counted, yearAt: new Int32Array(3).fill(2), placeAt: Int32Array.from([0, 1, 1]) }
  const flows = leadFlows(same, '2.1', coding)
  expect([...flows.placeAt]).toEqual([0, -1])
  expect([...flows.numbers.active]).toEqual([1, 2])
  expect(flows.places).toEqual(['municipality/a'])
})
