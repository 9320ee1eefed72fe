import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import { gatherTreatment } from '#actions/economy/gather-treatment.ts'
import { joinedFirms } from '#actions/economy/testing/joined-firms.ts'
import { loadCountry } from '#actions/load-country.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { addLake } from './lake.ts'
import { addObserveEffect } from './observe-effect.ts'
import { addObserve } from './observe.ts'
import { runSantalka } from './testing/run-santalka.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-cli-effect-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Row = { readonly [column: string]: string }
type Interval = { readonly estimate: number; readonly least: number; readonly most: number }
type Told = {
  readonly who: string
  readonly effect: {
    readonly outcomes: readonly {
      readonly outcome: string
      readonly overall: Interval | null
      readonly events: readonly Interval[]
      readonly placebo: Interval | null
      readonly second: Interval | null
      readonly lastYear: Interval | null
    }[]
  } | null
  readonly loads: readonly string[]
}

describeOnDatabase('whether membership worked, from the terminal', (open) => {
  let database: TestDatabase
  const run = (...words: string[]) =>
    runSantalka(words, { url: database.url, folder, commands: [addLake, addObserve, addObserveEffect] })

  beforeAll(async () => {
    database = await open()
    const db = database.kysely
    await loadCountry({ db, now: () => new Date('2026-11-20T08:00:00Z') }, await readCountry('countries/sample'))
    const { starts } = await gatherTreatment(db, 'members')
    await writeFile(join(folder, 'monthly.csv.gz'), gzipSync(joinedFirms(starts)))
  })

  test('before anything is held it says so, in the format that was asked for', async () => {
    const { code, said, complained } = await run('observe', 'effect', '--format', 'json', '--lang', 'lt')
    expect([code, JSON.parse(said), complained]).toEqual([
      exitCode.ok,
      { who: 'members', matching: 'caliper', effect: null, loads: [], isWhole: null },
      'Ekonomikos duomenų dar neįkelta.',
    ])
    expect((await run('lake', 'import', 'monthly.csv.gz')).code).toBe(exitCode.ok)
  })

  test('every estimate has its interval, in JSON and as a table, and both are the same numbers', async () => {
    const json = await run('observe', 'effect', '--format', 'json')
    const told: Told = JSON.parse(json.said)
    const outcomes = told.effect?.outcomes ?? []
    const intervals = outcomes.flatMap(({ overall, events, placebo, second, lastYear }) =>
      [overall, ...events, placebo, second, lastYear].filter((each) => each !== null),
    )
    expect(intervals.length).toBeGreaterThan(10)
    for (const { estimate, least, most } of intervals) {
      expect(least).toBeLessThanOrEqual(estimate)
      expect(estimate).toBeLessThanOrEqual(most)
    }
    const table = await run('observe', 'effect', '--format', 'csv')
    expect(table.code).toBe(exitCode.ok)
    const rows: Row[] = parse(table.said, { columns: true })
    for (const row of rows) {
      const numbers = [row['estimate'], row['least'], row['most']]
      // Either all three, or none and the reason.
      expect(new Set(numbers.map((number) => number === '')).size).toBe(1)
      expect(row['estimate'] === '').toBe(row['why-not'] !== '')
      expect(row).toMatchObject({ who: 'members', from: '2021', to: '2025', loads: told.loads.join('; ') })
    }
    const overall = outcomes.find(({ outcome }) => outcome === 'employment')?.overall
    expect(overall?.least).toBeGreaterThan(10)
    expect(rows.find((row) => row['outcome'] === 'employment' && row['estimate-of'] === 'since-start')).toMatchObject({
      estimate: String(overall?.estimate),
      least: String(overall?.least),
      most: String(overall?.most),
    })
    const plain = rows.filter((row) => row['estimate-of'] === 'last-year')
    expect(plain.map((row) => [row['outcome'], row['why-not'], row['treated']])).toEqual([
      ['employment', 'by-changes-only', ''],
      ['employment-of-survivors', '', ''],
      ['wage', expect.stringMatching(/^(?:too-few-in-last-year)?$/), ''],
    ])
    expect(plain[1]?.['estimate']).toBe(
      String(outcomes.find(({ outcome }) => outcome === 'employment-of-survivors')?.lastYear?.estimate),
    )
    expect(rows.find((row) => row['outcome'] === 'survival')?.['why-not']).toBe('too-few-ended')
  })

  test('too few of them: no number at all, and why', async () => {
    const rows: Row[] = parse((await run('observe', 'effect', '--who', 'beneficiaries')).said, { columns: true })
    expect(rows).toEqual([expect.objectContaining({ outcome: '', estimate: '', 'why-not': 'too-few-matched' })])
  })

  test.each([
    { words: ['--format', 'xml'], complaint: 'Possible: csv, json' },
    { words: ['--who', 'everybody'], complaint: 'Possible: members, beneficiaries' },
    { words: ['--year', '2023'], complaint: '“observe effect” takes no --year' },
  ])('"$words" is answered: $complaint', async ({ words, complaint }) => {
    const { code, complained } = await run('observe', 'effect', ...words)
    expect({ code, complained }).toEqual({ code: exitCode.usage, complained: expect.stringContaining(complaint) })
  })
})
