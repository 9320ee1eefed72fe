import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { badFiles, doubtfulFile } from '#actions/economy/testing/bad-files.ts'
import { loadCountry } from '#actions/load-country.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addLake } from './lake.ts'
import { runSantalka } from './testing/run-santalka.ts'

describeOnDatabase('a file that is not as it should be, from the terminal', (open) => {
  let folder = ''
  let santalka: (...words: string[]) => ReturnType<typeof runSantalka>

  beforeAll(async () => {
    const { kysely: db, url } = await open()
    await loadCountry({ db, now: () => new Date('2026-11-20T08:00:00Z') }, await readCountry('countries/lithuania'))
    folder = await mkdtemp(join(tmpdir(), 'santalka-cli-bad-'))
    santalka = (...words) => runSantalka(words, { url, folder, commands: [addLake] })
    return () => rm(folder, { recursive: true, force: true })
  }, 120_000)

  test.each(badFiles)(
    '$what is told precisely in both languages, and nothing of it is held',
    async ({ name, content, en, lt }) => {
      await writeFile(join(folder, name), content)
      for (const [language, parts] of Object.entries({ en, lt })) {
        const { code, said, complained } = await santalka('lake', 'import', name, '--lang', language)
        expect([code, said]).toEqual([exitCode.importRefused, ''])
        for (const part of [`${name}: `, ...parts]) expect(complained).toContain(part)
      }
      expect(JSON.parse((await santalka('lake', 'status', '--format', 'json')).said)).toEqual([])
      const staging = join(folder, 'data', 'lake', 'staging')
      expect(existsSync(staging) ? await readdir(staging) : []).toEqual([])
    },
  )

  test('negative people, unknown activities and a firm in two towns are told with their lines, and the rest comes in', async () => {
    await writeFile(join(folder, 'doubtful.csv'), doubtfulFile())
    const { code, said } = await santalka('lake', 'import', 'doubtful.csv')
    expect(code).toBe(exitCode.ok)
    for (const part of [
      'doubtful.csv: 15 rows brought in',
      'line 14: negative (numInsured: “-5”)',
      'Activity not known: 1 row',
      'does not have the code of activity: 1 row (997777)',
      'A firm in two municipalities in one period: 2 rows (number and lines: 1 (2, 17))',
    ])
      expect(said).toContain(part)
  })
})
