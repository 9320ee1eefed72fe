import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { inventCountry } from '../invent-country.ts'
import { places, placeShortName } from '../places.ts'
import { economyFiles } from './economy-files.ts'
import { inventFirms } from './invent-firms.ts'

const files = economyFiles({ others: 900, activityName: (code) => `veikla ${code}` })
const textOf = (name: string) => [...(files.find((file) => file.name === name)?.rows() ?? [])].join('\n')
const table = z.array(z.array(z.string()))
const rowsOf = (name: string, delimiter: string) => table.parse(parse(textOf(name), { delimiter })).slice(1)

const monthly = new Map([2021, 2025].map((year) => [year, rowsOf(`monthly-${year}.csv`, ';')]))

test('a monthly file has twelve columns, and wages only above three insured persons', () => {
  for (const rows of monthly.values()) {
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]))
    expect(rows.filter((row) => (row[7] !== '') !== Number(row[8]) > 3)).toEqual([])
    expect(rows.filter((row) => Number(row[8]) < 1)).toEqual([])
  }
})

test('municipalities are those of the sample country, some rows tell neither place nor activity', () => {
  const names = new Set(['', 'Tylvaros m. sav.', 'Tylvaros r. sav.', ...places.map(placeShortName)])
  for (const rows of monthly.values()) {
    expect(rows.filter((row) => !names.has(row[3] ?? ''))).toEqual([])
    expect(rows.filter((row) => row[3] === '').length).toBeGreaterThan(0)
    expect(rows.filter((row) => row[4] === '0' || row[4] === '').length).toBeGreaterThan(0)
  }
})

test('firms begin and end, and the codes of activities change their version in 2025', () => {
  const firmsIn = (year: number, month: string) =>
    new Set((monthly.get(year) ?? []).filter((row) => row[6] === month).map(([insurer]) => insurer))
  const [first, last] = [firmsIn(2021, '202101'), firmsIn(2025, '202512')]
  expect([...first].filter((each) => !last.has(each)).length).toBeGreaterThan(50)
  expect([...last].filter((each) => !first.has(each)).length).toBeGreaterThan(50)
  const codes = (year: number) => new Set((monthly.get(year) ?? []).map((row) => row[4]))
  expect(codes(2021)).toContain('620100')
  expect(codes(2025)).not.toContain('620100')
  expect(codes(2025)).toContain('621000')
})

test('every organisation of the register is among the firms, by its code', () => {
  const country = inventCountry()
  const codes = new Set((monthly.get(2021) ?? []).map((row) => row[1]))
  expect(country.organisations.filter(({ code }) => !codes.has(code))).toEqual([])
})

test('no two firms have the same name or code', () => {
  const firms = inventFirms(inventCountry(), 5_100)
  const codes = firms.flatMap(({ code }) => code ?? [])
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(firms.map(({ name }) => name)).size).toBe(firms.length)
})

test('a trade that nobody organised stands out in its place', () => {
  const rows = (monthly.get(2025) ?? []).filter((row) => row[6] === '202512')
  const bikes = rows.filter((row) => row[4]?.startsWith('309'))
  const share = bikes.filter((row) => row[3] === 'Girmūnės m. sav.').length / bikes.length
  expect(share).toBeGreaterThan(0.8)
})

test('registers and projects have the columns of their publishers in every row', () => {
  for (const [name, delimiter, columns] of [
    ['legal-entities.csv', '|', 10],
    ['accounts.csv', ',', 17],
    ['projects.csv', ';', 11],
    ['organizations.csv', ';', 25],
  ] as const)
    expect([name, ...new Set(rowsOf(name, delimiter).map((row) => row.length))]).toEqual([name, columns])
})

test('the dice always fall the same way', () => {
  const again = economyFiles({ others: 900, activityName: (code) => `veikla ${code}` })
  expect(
    [...(again.find(({ name }) => name === 'monthly-2025.csv')?.rows() ?? [])].join('\n') === textOf('monthly-2025.csv'),
  ).toBe(true)
})
