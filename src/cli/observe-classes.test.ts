import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { addLake } from './lake.ts'
import { addObserve } from './observe.ts'
import { runSantalka } from './testing/run-santalka.ts'

const towns = { kauno: 'Kauno m. sav.', vilniaus: 'Vilniaus m. sav.', klaipedos: 'Klaipėdos m. sav.', alytaus: 'Alytaus m. sav.' }
const activities = ['62.01', '31.09', '26.51', '55.10']

const mapping = `id: sized
title: { lt: "Įmonės su klasėmis", en: "Firms with classes" }
publisher: Somebody
activity-version: "2"
period: YYYY
columns: { firm: firm, period: year, insured: persons, place: place, activity: activity }
sizes:
  column: class
  classes:
    "1–9": { from: 1, to: 9 }
    "10–19": { from: 10, to: 19 }
    "250+": { from: 250 }
`

/** Five firms with their number everywhere, and five with a class in two places; in 2023 some of few firms, of one class or without an end. */
function rows(year: 2023 | 2024): string[] {
  const seen = Object.values(towns).flatMap((town, at) =>
    activities.flatMap((activity, kind) =>
      Array.from({ length: year === 2023 && at === 3 && kind === 3 ? 2 : 5 }, (_, firm) => [
        town,
        activity,
        (at === 0 && kind === 0 ? 60 : 20) + firm,
        '',
      ]),
    ),
  )
  const classed = (town: string, activity: string, classes: readonly string[]) =>
    classes.map((name) => [town, activity, '', name])
  return [
    ...seen,
    ...classed(towns.kauno, '62.01', ['10–19', '10–19', '10–19', '1–9', '1–9']),
    ...classed(towns.vilniaus, '62.01', ['1–9', '1–9', '10–19', '10–19', '10–19']),
    ...(year === 2024
      ? []
      : [
          ...classed(towns.vilniaus, '31.09', ['10–19']),
          ...classed(towns.klaipedos, '31.09', ['10–19', '10–19', '250+']),
          ...classed(towns.alytaus, '55.10', ['10–19', '10–19', '10–19', '10–19']),
        ]),
  ].map((row, firm) => `${firm},${year},${row.join(',')}`)
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-cli-classes-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describeOnDatabase('an own file in which some firms give a class of size', (open) => {
  let database: TestDatabase
  const run = (...words: string[]) => runSantalka(words, { url: database.url, folder, commands: [addLake, addObserve] })

  beforeAll(async () => {
    database = await open()
    await loadCountry(
      { db: database.kysely, now: () => new Date('2026-11-20T08:00:00Z') },
      await readCountry('countries/lithuania'),
    )
    await writeFile(join(folder, 'mapping.yaml'), mapping)
    await writeFile(
      join(folder, 'sized.csv'),
      `firm,year,place,activity,persons,class\n${[...rows(2023), ...rows(2024)].join('\n')}\n`,
    )
  })

  const ranking = async (year: number) => {
    const { code, said } = await run('observe', 'ranking', '--year', String(year), '--format', 'csv')
    expect(code).toBe(exitCode.ok)
    const [heads = '', ...lines] = said.split(/\r?\n/)
    const named = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [heads.split(',')[at] ?? '', cell])))
    return (town: string, activity: string) =>
      named.find((row) => row['place'] === `municipality/${town}-m` && row['activity'] === activity)
  }

  test('is brought in with how many rows give one', async () => {
    const { code, said } = await run('lake', 'import', 'sized.csv', '--mapping', 'mapping.yaml')
    expect([code, said]).toEqual([exitCode.ok, expect.stringContaining('own.sized')])
    expect(said).toContain('a class of size: 28 rows')
  })

  test('is told by intervals, of persons, shares and quotients', async () => {
    const told = await ranking(2024)
    // 60 … 64 are seen; 32 … 75 persons are in the firms with a class.
    expect(told('kauno', '62')).toMatchObject({
      amount: '',
      'amount-least': '342',
      'amount-most': '385',
      'amount-why': 'unknown',
    })
    const quotient = told('kauno', '62')
    expect(Number(quotient?.['quotient-least'])).toBeGreaterThan(1)
    expect(Number(quotient?.['quotient-most'])).toBeLessThan(2)
    expect(Number(quotient?.['share-least'])).toBeGreaterThan(0.4)
    expect(Number(quotient?.['share-most'])).toBeLessThan(0.6)
    expect(told('klaipedos', '62')).toMatchObject({ amount: '110', 'amount-why': '' })
  })

  test('but not where they would be about few firms, one that is nearly all, or a number that is kept back', async () => {
    const told = await ranking(2023)
    expect(told('kauno', '62')).toMatchObject({ 'amount-least': '342', 'amount-most': '385' })
    for (const town of ['vilniaus', 'klaipedos'])
      expect(told(town, '31')).toMatchObject({ amount: '', 'amount-least': '110', 'amount-most': '', 'amount-why': 'unknown' })
    expect(told('alytaus', '55')).toMatchObject({ amount: '', 'amount-least': '0', 'amount-most': '', 'amount-why': 'withheld' })
  })
})
