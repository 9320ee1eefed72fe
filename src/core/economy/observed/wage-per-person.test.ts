import { expect, test } from 'vitest'
import { knownCells, reasons } from '#core/economy/cells/cells.ts'
import { hide } from '#core/economy/testing/half-seen.ts'
import { wagePerPerson } from './wage-per-person.ts'

const persons = knownCells(['kaunas', 'vilnius'], ['16', '62'], [10, 20, 0, 40])
/** The other way round, and with an activity more: cells are found by their names. */
const wages = knownCells(['vilnius', 'kaunas'], ['62', '10', '16'], [80_000, 5, 0, 30_000, 5, 12_000])

test('is wages over persons of the same place and activity', () => {
  const field = wagePerPerson(persons, wages)
  expect([field.values[0], field.values[1], field.values[3]]).toEqual([1200, 1500, 2000])
  expect(reasons[field.why[2] ?? -1]).toBe('no-activity')
})

test('is an interval where either is kept back, and tells no more than the two tables', () => {
  const hiddenWages = wagePerPerson(persons, hide(wages, [{ at: 3, least: 20_000, most: 50_000 }]))
  expect([hiddenWages.values[1], hiddenWages.least[1], hiddenWages.most[1]]).toEqual([Number.NaN, 1000, 2500])
  const hiddenPersons = wagePerPerson(hide(persons, [{ at: 1, least: 15, most: 30 }]), wages)
  expect([hiddenPersons.least[1], hiddenPersons.most[1]]).toEqual([1000, 2000])
  const nothing = wagePerPerson(hide(persons, [{ at: 1, least: 0, most: Infinity }]), wages)
  expect([nothing.least[1], nothing.most[1], reasons[nothing.why[1] ?? -1]]).toEqual([0, Infinity, 'withheld'])
})

test('is not known where the wages have no such cell', () => {
  const field = wagePerPerson(persons, knownCells(['kaunas'], ['16'], [12_000]))
  expect([field.values[0], field.values[3], reasons[field.why[3] ?? -1]]).toEqual([1200, Number.NaN, 'unknown'])
})
