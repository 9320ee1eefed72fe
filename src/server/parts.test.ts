import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { gatherPlaceBook } from '#actions/economy/gather-place-book.ts'
import { monthlyFile } from '#actions/economy/testing/sodra-file.ts'
import { loadCountry } from '#actions/load-country.ts'
import { importText } from '#actions/testing/bring-to-lake.ts'
import { rulesFolder, staff } from '#actions/testing/rules-folder.ts'
import { closeLake, openLake } from '#lake/open.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { countGivenVerdicts } from '#store/given-verdicts.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { operatorWords } from '#words/operator.ts'
import { readServerConfig } from './config.ts'
import { parts } from './parts.ts'
import { openLithuania } from './testing/open-test-app.ts'

/** An own folder of data, as the settings name it. */
async function emptyData() {
  const folder = await mkdtemp(join(tmpdir(), 'santalka-start-'))
  const read = readServerConfig({ SANTALKA_DATA: folder }, process.cwd())
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return { folder, config: read.config }
}

describeOnDatabase('A start of the server', (open) => {
  test('gives the verdicts that a start before it did not come to', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-21T12:00:00Z') }
    const folder = await writeFolder(rulesFolder(staff('0.4')))
    await loadCountry(world, await readCountry(folder))
    expect(await countGivenVerdicts(db, null)).toMatchObject({ verdicts: 0 })
    const task = { country: 'amberland', folder, words: operatorWords('en'), language: 'en' } as const
    expect(await parts.loadCountry(world, task)).toEqual({ changed: 0 })
    expect(await countGivenVerdicts(db, null)).toMatchObject({ verdicts: 2, subjects: 2 })
  })

  test('works out what is kept back of the economy before anybody asks', async () => {
    const { world } = await openLithuania(open)
    const { folder, config } = await emptyData()
    const lake = openLake(join(folder, 'lake'))
    const firms = Array.from({ length: 12 }, (_, firm) => ({
      insurer: firm,
      place: firm % 2 === 0 ? 'Kauno m. sav.' : 'Vilniaus m. sav.',
      activity: '620100',
      month: '202301',
      insured: '9',
    }))
    const wish = { places: await gatherPlaceBook(world.db), trees: await readActivityTrees(), covers: 'whole' as const }
    expect((await importText(lake, monthlyFile(firms), wish)).done).toBe('imported')
    await closeLake(lake)
    const kept = join(folder, 'lake', 'kept-back')
    expect(existsSync(kept)).toBe(false)
    const app = await parts.buildApp(world, config)
    await vi.waitFor(async () => expect(await readdir(kept)).not.toEqual([]), 60_000)
    // In the middle of it: closing waits for nothing and complains of nothing.
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }, 90_000)

  test('stops in the middle of that without an error, whenever it is told to', async () => {
    const { world } = await openLithuania(open)
    const { folder, config } = await emptyData()
    const lake = openLake(join(folder, 'lake'))
    const wish = { places: await gatherPlaceBook(world.db), trees: await readActivityTrees(), covers: 'whole' as const }
    await importText(lake, monthlyFile([{ month: '202301' }]), wish)
    await closeLake(lake)
    for (const milliseconds of [0, 30, 90, 200]) {
      await rm(join(folder, 'lake', 'kept-back'), { recursive: true, force: true })
      const app = await parts.buildApp(world, config)
      const complained = vi.spyOn(app.log, 'error')
      await app.ready()
      await setTimeout(milliseconds)
      await app.close()
      expect(await readdir(join(folder, 'lake', 'temp'))).toEqual([])
      await setTimeout(50)
      expect(complained).not.toHaveBeenCalled()
    }
    await rm(folder, { recursive: true, force: true })
  }, 90_000)

  test('makes no lake where nobody has brought anything in', async () => {
    const { world } = await openLithuania(open)
    const { folder, config } = await emptyData()
    const app = await parts.buildApp(world, config)
    await app.ready()
    await app.close()
    expect(await readdir(folder)).toEqual([])
    await rm(folder, { recursive: true, force: true })
  })
})
