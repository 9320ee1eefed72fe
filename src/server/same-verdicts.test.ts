import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { judgeMatrix } from '#actions/judge-clusters.ts'
import { programFolder } from '#store/engine/config.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'
import { outcomeWord } from '#words/say-verdict.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const run = promisify(execFile)
const outcome = z.enum(['pass', 'fail', 'cannot-say'])
const told = z.object({
  verdicts: z.array(
    z.object({
      ruleSet: z.string(),
      reading: z.string().nullable(),
      tests: z.array(z.looseObject({ test: z.string(), outcome, conditions: z.array(z.looseObject({ outcome })) })),
    }),
  ),
})

describeOnDatabase('A verdict is the same', (open) => {
  test('on the page, for programs and on the terminal', async () => {
    const { database, world } = await openLithuania(open)
    const app = await openApp(world)
    const page = addressOf('path', 'en', 'litek')
    const api = told.parse((await app.inject({ url: `${page}.json?asOf=2024-02-13` })).json())
    const folder = await mkdtemp(join(tmpdir(), 'santalka-same-'))
    const { stdout } = await run(
      process.execPath,
      [join(programFolder, 'src/cli/main.ts'), 'check', 'litek', '--as-of', '2024-02-13', '--format', 'json'],
      { env: { DATABASE_URL: database.url, SANTALKA_DATA: folder, SANTALKA_LANGUAGE: 'en' }, maxBuffer: 1e8 },
    )
    await rm(folder, { recursive: true, force: true })
    const terminal = told.parse(JSON.parse(stdout))
    expect(api.verdicts.length).toBeGreaterThan(10)
    expect(terminal.verdicts).toEqual(api.verdicts)
    const brief = await judgeMatrix(world.db, { clusters: ['cluster/litek'], day: '2024-02-13', knownAt: null })
    const outcomes = (verdicts: readonly { tests: readonly { outcome: string }[] }[]) =>
      verdicts.map(({ tests }) => tests.map((each) => each.outcome))
    expect(outcomes(brief)).toEqual(outcomes(api.verdicts))
    const { body } = await app.inject({ url: `${page}?asOf=2024-02-13` })
    for (const found of new Set(api.verdicts.flatMap(({ tests }) => tests.map((each) => each.outcome))))
      expect(body).toContain(outcomeWord('en', found, 'test'))
  })
})
