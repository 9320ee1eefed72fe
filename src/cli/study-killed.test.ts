import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { checkEditionHashes } from '#actions/study/check-editions.ts'
import { judgeStudy, proposeStudy, recordOfStudy } from '#actions/study/write-study.ts'
import type { World } from '#actions/world.ts'
import { contentFor } from '#core/studies/testing/content-for.ts'
import { withRole } from '#server/testing/freeze-sample-study.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { examineAudit, readAudit } from '#store/audit-trail.ts'
import { programFolder } from '#store/engine/config.ts'
import { readEditions } from '#store/studies.ts'
import { programEnv } from '#store/testing/program-env.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'

const nothing = { asked: [], shown: [] }
const releases = { counted: nothing, confidential: nothing }
/** Every year is frozen by a process that is killed a little later than the one before. */
const YEARS = [2001, 2002, 2003, 2004, 2005, 2006]

describeOnEachDatabase('santalka study, killed', (open) => {
  let database: TestDatabase
  let world: World
  beforeAll(async () => {
    database = await open()
    world = { db: database.kysely, now: () => new Date('2026-12-31T12:00:00Z') }
    await loadCountry(world, await readCountry('countries/sample'))
    for (const year of YEARS) {
      const content = contentFor({ year, edition: 1 })
      const proposal = await proposeStudy(world, withRole('officer'), { content, releases, leaks: 0 })
      await judgeStudy(world, withRole('reviewer'), { year, proposal, verdict: 'approved', note: null })
    }
  }, 120_000)

  function santalka(...words: string[]) {
    const env = { ...programEnv, DATABASE_URL: database.url }
    const child = spawn(process.execPath, [join(programFolder, 'src/cli/main.ts'), 'study', ...words], { env, stdio: 'ignore' })
    return { child, ended: new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code))) }
  }

  test('while freezing leaves an edition that is whole, or none; the next try makes it', async () => {
    const begun = performance.now()
    await santalka('list').ended
    const usual = performance.now() - begun
    for (const [index, year] of YEARS.entries()) {
      const { child, ended } = santalka('freeze', '--year', String(year))
      await pause(usual * (0.5 + index * 0.15))
      child.kill('SIGKILL')
      await ended
    }
    for (const year of YEARS) await santalka('freeze', '--year', String(year)).ended
    const editions = await readEditions(world.db)
    expect(editions.map(({ year, edition }) => `${year}.${edition}`).toSorted()).toEqual(YEARS.map((year) => `${year}.1`))
    expect((await checkEditionHashes(world.db)).damaged).toEqual([])
    expect((await examineAudit(world.db)).damage).toEqual([])
    for (const year of YEARS) {
      const told = (await readAudit(world.db, recordOfStudy(year), { most: 50, before: null })).filter(
        ({ act }) => act === 'freeze-study',
      )
      expect(told).toHaveLength(1)
    }
  }, 180_000)

  test('while building leaves no file that is half-written under its own name', async () => {
    const build = (out: string) =>
      santalka('build', '--year', '2001', '--out', out, '--format', 'xlsx,csv,json', '--language', 'en')
    const whole = await mkdtemp(join(tmpdir(), 'santalka-study-'))
    const begun = performance.now()
    expect(await build(whole).ended).toBe(0)
    const usual = performance.now() - begun
    for (const share of [0.5, 0.7, 0.85, 0.95]) {
      const out = await mkdtemp(join(tmpdir(), 'santalka-study-'))
      const { child, ended } = build(out)
      await pause(usual * share)
      child.kill('SIGKILL')
      await ended
      for (const name of (await readdir(out)).filter((each) => !each.endsWith('.part')))
        expect((await readFile(join(out, name))).equals(await readFile(join(whole, name))), name).toBe(true)
    }
  }, 180_000)
})
