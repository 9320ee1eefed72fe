import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { monthlyFile } from '#actions/economy/testing/sodra-file.ts'
import { loadCountry } from '#actions/load-country.ts'
import { holdings } from '#lake/ask/holdings.ts'
import { closeLake, openLake } from '#lake/open.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { examineAudit, readAudit } from '#store/audit-trail.ts'
import { programFolder } from '#store/engine/config.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { programEnv } from '#store/testing/program-env.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'

const FIRMS = 800
const months = Array.from({ length: 12 }, (_, month) => `2023${String(month + 1).padStart(2, '0')}`)
const ROWS = FIRMS * months.length

function year(insured: string): string {
  const towns = ['Kauno m. sav.', 'Vilniaus m. sav.', 'Šiaulių m. sav.']
  return monthlyFile(
    months.flatMap((month) =>
      Array.from({ length: FIRMS }, (_, at) => ({
        insurer: at + 1,
        month,
        insured,
        place: towns[at % towns.length] ?? '',
        activity: at % 2 === 0 ? '620100' : '412000',
      })),
    ),
  )
}

describeOnDatabase('santalka lake import, in a process of its own', (open) => {
  let database: TestDatabase
  let folder = ''
  /** How long a check takes, in milliseconds: as long as an import up to the months that it writes. */
  let usual = 0

  beforeAll(async () => {
    database = await open()
    await loadCountry(
      { db: database.kysely, now: () => new Date('2026-11-20T08:00:00Z') },
      await readCountry('countries/lithuania'),
    )
    return async () => rm(folder, { recursive: true, force: true })
  }, 120_000)

  async function freshFolder(): Promise<void> {
    if (folder !== '') await rm(folder, { recursive: true, force: true })
    folder = await mkdtemp(join(tmpdir(), 'santalka-lake-killed-'))
    await writeFile(join(folder, 'monthly-2023.csv'), year('10'))
  }

  function santalka(...words: string[]) {
    const env = {
      ...programEnv,
      SANTALKA_DATA: join(folder, 'data'),
      DATABASE_URL: database.url,
    }
    const child = spawn(process.execPath, [join(programFolder, 'src/cli/main.ts'), ...words], { env, cwd: folder })
    let told = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (told += chunk.toString()))
    const ended = new Promise<{ code: number | null; told: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, told })),
    )
    return { child, ended }
  }

  async function held() {
    const lake = openLake(join(folder, 'data', 'lake'))
    try {
      return await holdings(lake)
    } finally {
      await closeLake(lake)
    }
  }

  const imports = async () =>
    (await readAudit(database.kysely, 'lake', { most: 50, before: null })).filter(({ act }) => act === 'import-economy')

  test('killed at any time, leaves all of the year or nothing of it; the next import makes it whole, and once', async () => {
    await freshFolder()
    const begun = performance.now()
    expect((await santalka('lake', 'import', 'monthly-2023.csv', '--whole', '--dry').ended).code).toBe(exitCode.ok)
    usual = performance.now() - begun
    const left: number[] = []
    for (const share of [0.3, 0.6, 0.8]) {
      const { child, ended } = santalka('lake', 'import', 'monthly-2023.csv', '--whole')
      await pause(usual * share)
      child.kill('SIGKILL')
      await ended
      const [set] = await held()
      left.push(set?.rows ?? 0)
      expect([0, ROWS]).toContain(set?.rows ?? 0)
    }
    // At least once it was early enough to tell something.
    expect(left).toContain(0)
    expect((await santalka('lake', 'import', 'monthly-2023.csv', '--whole').ended).code).toBe(exitCode.ok)
    expect(await held()).toMatchObject([{ rows: ROWS, loads: [{ rowsKept: ROWS }] }])
    expect(await readdir(join(folder, 'data', 'lake', 'staging'))).toEqual([])
    expect((await examineAudit(database.kysely)).damage).toEqual([])
  }, 240_000)

  test('a correction that is killed leaves the year as it was before, or as corrected: no month of each', async () => {
    const correction = join(folder, 'corrected.csv')
    await writeFile(correction, year('20'))
    const { child, ended } = santalka('lake', 'import', 'corrected.csv', '--whole')
    await pause(usual * 0.9)
    child.kill('SIGKILL')
    await ended
    const [set] = await held()
    const sums = set?.slices.map(({ totals }) => totals.measures['insured']) ?? []
    expect(sums).toHaveLength(months.length)
    expect([FIRMS * 10, FIRMS * 20]).toContain(sums[0])
    expect(new Set(sums).size).toBe(1)
  }, 240_000)

  test('two of the same file at once: one brings it in, the other is told so or that somebody is at it', async () => {
    await freshFolder()
    const before = (await imports()).length
    const both = await Promise.all([
      santalka('lake', 'import', 'monthly-2023.csv', '--whole').ended,
      santalka('lake', 'import', 'monthly-2023.csv', '--whole').ended,
    ])
    const said = both.map(({ told }) => told)
    expect(said.filter((told) => told.includes('rows brought in'))).toHaveLength(1)
    for (const { code, told } of both)
      if (!told.includes('rows brought in'))
        expect([code, told]).toEqual(
          /nothing/i.test(told)
            ? [exitCode.ok, expect.any(String)]
            : [exitCode.importRefused, expect.stringContaining('Another process is bringing data in')],
        )
    expect(await held()).toMatchObject([{ rows: ROWS, loads: [{ rowsKept: ROWS }] }])
    expect(await imports()).toHaveLength(before + 1)
  }, 240_000)
})
