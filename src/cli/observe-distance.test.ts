import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import { gatheredFirms } from '#actions/economy/testing/gathered-firms.ts'
import { loadCountry } from '#actions/load-country.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { addLake } from './lake.ts'
import { addObserveDistance } from './observe-distance.ts'
import { addObserve } from './observe.ts'
import { runSantalka } from './testing/run-santalka.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-cli-distance-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describeOnDatabase('distances between firms from the terminal', (open) => {
  let database: TestDatabase
  const run = (...words: string[]) =>
    runSantalka(words, { url: database.url, folder, commands: [addLake, addObserve, addObserveDistance] })
  const csv = async (...words: string[]) => {
    const { code, said } = await run('observe', 'distance', ...words, '--format', 'csv')
    expect(code).toBe(exitCode.ok)
    const rows: unknown = parse(said, { columns: true })
    return rows
  }

  beforeAll(async () => {
    database = await open()
    await loadCountry(
      { db: database.kysely, now: () => new Date('2026-11-20T08:00:00Z') },
      await readCountry('countries/lithuania'),
    )
  })

  test('nothing while nothing is held', async () => {
    expect((await run('observe', 'distance', '31')).code).toBe(exitCode.importRefused)
    await writeFile(join(folder, 'monthly-2023.csv'), gatheredFirms())
    expect((await run('lake', 'import', 'monthly-2023.csv')).code).toBe(exitCode.ok)
  })

  test('simulated as often as asked, the same with the same seed, as a table and as JSON', async () => {
    const curves = await csv('31', '--simulations', '40', '--seed', '7')
    expect(curves).toContainEqual(
      expect.objectContaining({
        measure: 'M',
        outside: 'concentrated',
        simulations: '40',
        seed: '7',
        sited: 'centres',
        activity: '31',
      }),
    )
    expect(await csv('31', '--simulations', '40', '--seed', '7', '--year', '2023')).toEqual(curves)
    expect(await csv('31', '--simulations', '40', '--seed', '8')).not.toEqual(curves)
    const { said, complained } = await run('observe', 'distance', '31', '--simulations', '20', '--format', 'json')
    expect(JSON.parse(said)).toMatchObject({
      activity: '31',
      year: 2023,
      distance: { refused: null, durantonOverman: { simulations: 20 } },
    })
    expect(complained).toContain('Computed by Santalka')
  })

  test('few firms are told why they are not, in the reader’s language', async () => {
    const { code, said, complained } = await run('observe', 'distance', '15', '--lang', 'lt')
    expect([code, complained]).toEqual([exitCode.ok, expect.stringContaining('Įmonių mažiau kaip 20')])
    expect(said.split(/\r?\n/)[1]).toContain('too-few')
    expect((await run('observe', 'distance', 'drawn.wood-furniture', '--simulations', '20')).code).toBe(exitCode.ok)
  })

  test.each([
    [['62', '--simulations', '19'], '20'],
    [['62', '--simulations', 'many'], 'many'],
    [['62', '--weigh', 'gold'], 'persons'],
    [['62', '--year', '23'], '2023'],
    [['furniture'], 'drawn.software'],
    [['99'], '99'],
    [['nobody.wood'], 'nobody.wood'],
  ])('%j is told what it may be', async (words, told) => {
    const { code, complained } = await run('observe', 'distance', ...words)
    expect([code, complained]).toEqual([exitCode.usage, expect.stringContaining(told)])
  })
})
