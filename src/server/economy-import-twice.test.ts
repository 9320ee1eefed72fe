import { spawn } from 'node:child_process'
import type { FastifyInstance } from 'fastify'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { monthlyFile } from '#actions/economy/testing/sodra-file.ts'
import { personOf } from '#actions/testing/people.ts'
import { holdings } from '#lake/ask/holdings.ts'
import { closeLake, openLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { programFolder } from '#store/engine/config.ts'
import { programEnv } from '#store/testing/program-env.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { dropFile, IMPORT_PAGE, pressDeed } from './testing/import-page.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const ROWS = 600
const content = monthlyFile(
  Array.from({ length: ROWS }, (_, at) => ({
    insurer: at + 1,
    place: at % 2 === 0 ? 'Kauno m. sav.' : 'Vilniaus m. sav.',
    activity: at % 3 === 0 ? '620100' : '412000',
  })),
)

describeOnDatabase('the same file from the browser and from the terminal at once', (open) => {
  let app: FastifyInstance
  let lake: Lake
  let folder = ''
  let url = ''

  beforeAll(async () => {
    const { world, database } = await openLithuania(open)
    url = database.url
    folder = await mkdtemp(join(tmpdir(), 'santalka-twice-'))
    await writeFile(join(folder, 'monthly.csv'), content)
    lake = openLake(join(folder, 'data', 'lake'), { memoryMegabytes: 512, threads: 2 })
    app = await openApp(world, async () => personOf('officer'), {}, lake)
    return async () => {
      await app.close()
      await closeLake(lake)
      await rm(folder, { recursive: true, force: true })
    }
  })

  function fromTerminal(): Promise<string> {
    const env = {
      ...programEnv,
      SANTALKA_DATA: join(folder, 'data'),
      DATABASE_URL: url,
    }
    const words = [join(programFolder, 'src/cli/main.ts'), 'lake', 'import', 'monthly.csv', '--whole']
    const child = spawn(process.execPath, words, { env, cwd: folder })
    let told = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (told += chunk.toString()))
    return new Promise((resolve) => child.once('close', () => resolve(told)))
  }

  const page = async () => (await app.inject({ url: IMPORT_PAGE })).body
  const act = (deed: string) => pressDeed(app, deed, { covers: 'whole' })

  test('comes in once; who comes second is told that somebody is at it or that it is there already', async () => {
    const terminal = fromTerminal()
    await dropFile(app, { name: 'monthly.csv', content })
    // Whoever is refused because somebody else is at it tries again, as people do.
    await vi.waitFor(
      async () => {
        const body = await page()
        if (body.includes('Another process is bringing data in')) await act('check')
        else if (body.includes('Checked, nothing has been changed yet')) await act('import')
        expect(body).toMatch(/Brought in\. Rows kept: 600|This file has been brought in already/)
      },
      { timeout: 60_000, interval: 300 },
    )
    const told = await terminal
    expect(told).toMatch(/600 rows brought in|nothing|Another process is bringing data in/i)
    const [set, ...others] = await holdings(lake)
    expect(others).toEqual([])
    expect(set).toMatchObject({ rows: ROWS, loads: [{ rowsKept: ROWS }] })
  }, 120_000)
})
