import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { overServers } from '#actions/economy/testing/over-servers.ts'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import type { World } from '#actions/world.ts'
import { visitor } from '#core/people/role.ts'
import { closeLake, openLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { tableName } from '#lake/server/lay-out-tables.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { startServers } from '#store/testing/linked-servers.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

describeOnDatabase('data on the economy that cannot be asked', (open) => {
  let world: World
  let app: FastifyInstance
  let here: Lake
  let over: ReturnType<typeof overServers>
  let address = ''

  const appOver = (lake: Lake) => openApp(world, async () => visitor, {}, lake)
  /** The same month with other numbers: what was told of it before is not told again. */
  const bringMonth = async (insured: number) =>
    bring(here, await put(monthlyFile([{ insurer: 1, month: '202312', insured: String(insured) }])), { covers: 'whole' })

  beforeAll(async () => {
    ;({ world } = await openLithuania(open))
    here = await newLake()
    await bringMonth(10)
    const group = await startServers(1)
    address = group.servers[0]?.address ?? ''
    over = overServers(here, group)
    app = await appOver(over.there)
    return async () => {
      await app.close()
      await group.stop()
      await closeLake(here)
      await rm(here.place.folder, { recursive: true, force: true })
    }
  }, 180_000)

  /** A page says why, in its language, and under what number it stands in the log, and nothing that only its operator should know. */
  async function expectTold(code: string, { en, lt, by = app }: { en: string; lt: string; by?: FastifyInstance }) {
    // What the lake holds is looked at once in a while.
    await vi.waitFor(async () => expect((await by.inject({ url: '/en/economy' })).statusCode).toBe(503), 10_000)
    for (const [url, title, text] of [
      ['/en/economy', 'The data on the economy are out of reach', en],
      ['/lt/ekonomika', 'Ekonomikos duomenys nepasiekiami', lt],
    ] as const) {
      const { statusCode, headers, body } = await by.inject({ url })
      expect([statusCode, headers['retry-after']]).toEqual([503, undefined])
      expect(body).toContain(`<title>${title}`)
      expect(body).toContain(text)
      expect(body).toMatch(/req-\w/)
      for (const secret of ['santalka_lake', here.place.folder, 'nothing-here']) expect(body).not.toContain(secret)
    }
    const twin = (await by.inject({ url: '/en/economy/places.json' })).json()
    expect(twin).toMatchObject({ status: 503, code: 'economy-not-asked', given: code })
    expect((await by.inject({ url: '/en/clusters' })).statusCode).toBe(200)
  }

  test('while the copy on a server is behind, no page is taken for broken', async () => {
    const behind = { en: 'is not yet what was brought in', lt: 'dar neatitinka to, kas įkelta' }
    await expectTold('server-behind', behind)
    await over.send('sodra-monthly')
    expect((await app.inject({ url: '/en/economy' })).statusCode).toBe(200)
    await bringMonth(20)
    await expectTold('server-behind', behind)
  })

  test('nor where an earlier version laid the copy out', async () => {
    await over.send('sodra-monthly')
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    const table = tableName('sodra-monthly')
    await client.query(`ALTER TABLE ${table} ALTER COLUMN activity TYPE text COLLATE "default"`).finally(() => client.end())
    await expectTold('server-sorts-otherwise', { en: 'by an earlier version', lt: 'sukūrė ankstesnė' })
  })

  test('nor where its server does not answer', async () => {
    const gone = { address: 'postgresql://santalka@/economy?host=/nothing-here', parts: [] }
    const by = await appOver(openLake(here.place.folder, { server: gone }))
    await expectTold('server-unreachable', { en: 'does not answer', lt: 'neatsako', by })
    await by.close()
  })

  test('nor where a record of the data cannot be read', async () => {
    const folder = join(here.place.folder, 'loads')
    for (const file of await readdir(folder)) if (file.endsWith('.json')) await writeFile(join(folder, file), '{')
    await expectTold('record-damaged', { en: 'finds the reason in its log', lt: 'ras žurnale' })
  })

  test('nor where a year is coded in two editions and nothing leads from one to the other', async () => {
    const lake = await newLake()
    const trees = await readActivityTrees()
    const halves = [
      { activityVersion: '2', activity: '620100', month: '202306' },
      { activityVersion: '2.1', activity: '621000', month: '202312' },
    ] as const
    for (const { activityVersion, ...row } of halves)
      await bring(lake, await put(monthlyFile([row])), { trees, covers: 'whole', activityVersion })
    const by = await appOver(lake)
    await expectTold('versions-differ', {
      en: 'the official correspondence between them has not been brought in',
      lt: 'oficiali jų atitiktis neįkelta',
      by,
    })
    await by.close()
    await rm(lake.place.folder, { recursive: true, force: true })
  })
})
