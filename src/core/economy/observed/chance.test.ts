import { expect, test } from 'vitest'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { knownCells } from '#core/economy/cells/cells.ts'
import { chanceAt, doubtOfChance } from './chance.ts'
import { measureEconomy } from './measure-economy.ts'
import { protectYear } from './protect-year.ts'

const places = ['county/a', 'county/b']
const activities = ['C', 'J']

/** Firms of two places by two activities, ten persons each unless told otherwise. */
function economyOf(firms: readonly number[], persons: readonly number[] = firms.map((each) => each * 10)) {
  const amount = knownCells(places, activities, persons)
  const table = {
    by: 'county',
    columns: 'section',
    amount,
    persons: amount,
    firms: knownCells(places, activities, firms),
  } as const
  const none = new Float64Array(4)
  const withheld = protectYear(
    [{ ...table, largest: none, second: none, paid: { firms: table.firms.values, largest: none, second: none } }],
    { tree: growActivityTree('2', []), sets: [], countyOf: () => null },
    { rule: disclosureRules.confidential },
  )('county', 'section')
  if (withheld === null) throw new Error('the table is not there')
  return measureEconomy({ amount, firms: table.firms, withheld }, { before: null })
}

// 8 of the 20 firms of J are in a place with 100 of all 400: 8 of 20 by Clopper–Pearson is 0.191–0.639, divided by 0.25.
test('eight of twenty firms where a quarter of all firms is: 1.6, and by chance from 0.76 to 2.56', () => {
  const found = chanceAt(economyOf([92, 8, 288, 12]), 1)
  expect(found).toMatchObject({
    value: 1.6,
    why: 'known',
    least: expect.closeTo(0.191_19 / 0.25, 3),
    most: expect.closeTo(0.639_46 / 0.25, 3),
  })
})

test('means of months are rounded to whole firms for the interval, the quotient is not', () => {
  const found = chanceAt(economyOf([92.25, 8.25, 287.5, 12]), 1)
  expect(found.value).toBeCloseTo((8.25 * 400) / (20.25 * 100.5), 12)
  expect(found.least).toBeCloseTo(0.191_19 / (100 / 400), 1)
})

test.each([
  {
    firms: [92, 0.2, 288, 0.2],
    why: 'too-few',
    because: 'somebody was there for some months, though not half a firm in the mean',
  },
  { firms: [92, 0, 288, 0], why: 'no-activity', because: 'nobody was ever there' },
])('of an activity of $firms the reason is $why, because $because', ({ firms, why }) => {
  const economy = measureEconomy(
    {
      amount: knownCells(places, activities, firms),
      firms: knownCells(places, activities, firms),
      withheld: { cells: new Uint8Array(4), rows: new Uint8Array(2), columns: new Uint8Array(2), total: 0 },
    },
    { before: null },
  )
  expect(chanceAt(economy, 1)).toEqual({ value: null, least: null, most: null, why })
})

test('where firms are kept back nothing is told of chance, not even an interval', () => {
  const economy = economyOf([92, 2, 288, 12])
  expect(economy.firms.states[1]).not.toBe(0)
  expect(chanceAt(economy, 1)).toEqual({ value: null, least: null, most: null, why: 'withheld' })
})

test.each([
  { firms: [92, 8, 288, 12], persons: [920, 80, 2880, 120], says: 'may-be-chance', because: 'the interval holds 1' },
  { firms: [60, 40, 290, 10], persons: [600, 400, 2900, 100], says: null, because: 'four fifths of the firms are no chance' },
  {
    firms: [96, 4, 204, 96],
    persons: [960, 900, 2040, 960],
    says: 'larger-firms',
    because: 'fewer firms than elsewhere, but large ones',
  },
  { firms: [92, 8, 288, 12], persons: [920, 8, 2880, 120], says: null, because: 'it is not specialised' },
] as const)('$firms firms with $persons persons: $says, because $because', ({ firms, persons, says }) => {
  const economy = economyOf(firms, persons)
  const quotient = {
    value: economy.quotient.values[1] ?? null,
    least: economy.quotient.least[1] ?? 0,
    most: null,
    why: 'known',
  } as const
  expect(doubtOfChance(quotient, chanceAt(economy, 1))).toBe(says)
})
