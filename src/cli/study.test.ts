import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { World } from '#actions/world.ts'
import { studyFormats } from '#publish/study/study-file.ts'
import { freezeSampleStudy, loadSampleWithReturns, STUDY_YEAR } from '#server/testing/freeze-sample-study.ts'
import { NOW, openApp } from '#server/testing/open-test-app.ts'
import { programFolder } from '#store/engine/config.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { programEnv } from '#store/testing/program-env.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'

describeOnDatabase('santalka study', (open) => {
  let database: TestDatabase
  let world: World
  beforeAll(async () => {
    database = await open()
    world = { db: database.kysely, now: () => NOW }
    await loadSampleWithReturns(world)
    await freezeSampleStudy(world)
  })

  function santalka(...words: string[]): Promise<{ code: unknown; said: string; complained: string }> {
    const env = {
      ...programEnv,
      DATABASE_URL: database.url,
      PUBLIC_URL: 'https://santalka.example',
    }
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [join(programFolder, 'src/cli/main.ts'), 'study', ...words],
        { env },
        (error, said, complained) => resolve({ code: error?.code ?? 0, said, complained }),
      )
    })
  }

  test('builds the very files that the page gives', async () => {
    const out = await mkdtemp(join(tmpdir(), 'santalka-study-'))
    expect(await santalka('build', '--year', String(STUDY_YEAR), '--out', out, '--language', 'en')).toMatchObject({ code: 0 })
    const app = await openApp(world)
    for (const format of studyFormats) {
      const page = await app.inject({ url: `/en/editions/${STUDY_YEAR}.1.${format}` })
      const name = /filename="([^"]+)"/.exec(String(page.headers['content-disposition']))?.[1] ?? ''
      expect((await readFile(join(out, name))).equals(page.rawPayload), name).toBe(true)
    }
    expect(await readdir(out)).toHaveLength(studyFormats.length)
  }, 180_000)

  test('lists the editions, and checks their hashes', async () => {
    expect((await santalka('list')).said).toMatch(new RegExp(`^${STUDY_YEAR}\\.1 {2}.+ {2}[0-9a-f]{64}\\n$`))
    const { code, said } = await santalka('check')
    expect(code).toBe(0)
    expect(said).toContain('The hash of 1 edition agrees.')
  }, 60_000)

  test('freezes nothing that nobody else has approved', async () => {
    expect(await santalka('freeze', '--year', '1999')).toMatchObject({ code: exitCode.usage })
    expect((await santalka('freeze', '--year', String(STUDY_YEAR))).code).not.toBe(0)
  }, 60_000)

  test.each([
    [['build', '--year', 'x', '--out', '.'], '“x” is not a year'],
    [['build', '--year', '1999', '--out', '.'], 'no study about 1999'],
    [['build', '--year', '2024', '--out', '.', '--format', 'doc'], 'There are: pdf'],
    [['build', '--year', '2024', '--out', '.', '--edition', '0'], 'not the number of an edition'],
  ])('%j is told what is wrong', async (words, sentence) => {
    const { code, complained } = await santalka(...words)
    expect(code).toBe(exitCode.usage)
    expect(complained).toContain(sentence)
  })
})
