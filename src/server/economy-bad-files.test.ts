import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { beforeAll, expect, test, vi } from 'vitest'
import { badFiles, doubtfulFile } from '#actions/economy/testing/bad-files.ts'
import { newLake } from '#actions/economy/testing/sodra-file.ts'
import { personOf } from '#actions/testing/people.ts'
import { visitor } from '#core/people/role.ts'
import type { Person } from '#core/people/role.ts'
import type { Lake } from '#lake/open.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { dropFile, IMPORT_PAGE, pressDeed } from './testing/import-page.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

describeOnDatabase('a file that is not as it should be, in the browser', (open) => {
  let app: FastifyInstance
  let lake: Lake
  let who: Person = personOf('officer')

  beforeAll(async () => {
    const { world } = await openLithuania(open)
    lake = await newLake()
    app = await openApp(world, async () => who, {}, lake)
    return async () => {
      await app.close()
      await rm(lake.place.folder, { recursive: true, force: true })
    }
  })

  const plain = (body: string) =>
    body
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
  /** What stands about a file. */
  const told = async (url: string, name: string) => {
    const text = plain((await app.inject({ url })).body)
    return text.slice(text.indexOf(name))
  }
  const send = (name: string, content: Buffer) => dropFile(app, { name, content })
  const waitFor = (name: string, text: string) =>
    vi.waitFor(async () => expect(await told(IMPORT_PAGE, name)).toContain(text), { timeout: 30_000, interval: 200 })

  test.each(badFiles)(
    '$what is told precisely in both languages, and nothing of it is anywhere',
    async ({ name, content, en, lt }) => {
      expect((await send(name, content)).headers['location']).toBe(`${IMPORT_PAGE}#files`)
      await waitFor(name, en.at(-1) ?? '-')
      expect(await told(IMPORT_PAGE, name)).toMatch(/^[^§]{0,120}Not taken, nothing was changed/)
      for (const [url, parts] of [
        [IMPORT_PAGE, en],
        ['/lt/ekonomika/ikelimas', lt],
      ] as const) {
        const text = await told(url, name)
        for (const part of parts) expect(text).toContain(part)
      }
      who = visitor
      expect((await app.inject({ url: '/en/economy/data.json' })).json()).toMatchObject({ rows: [] })
      expect((await app.inject({ url: '/en/economy/ranking' })).body).toContain('No data set of the economy')
      who = personOf('officer')
      expect(existsSync(lake.place.staging) ? await readdir(lake.place.staging) : []).toEqual([])
    },
  )

  test('negative people, unknown activities and a firm in two towns are told before it is brought in; the public receipt counts them and names nobody', async () => {
    await send('doubtful.csv', Buffer.from(doubtfulFile()))
    await waitFor('doubtful.csv', 'Checked, nothing has been changed yet')
    const text = await told(IMPORT_PAGE, 'doubtful.csv')
    expect(text).toContain('line 14: negative (numInsured: “-5”)')
    expect(text).toContain('Activity not known: 1 row')
    expect(text).toContain('The classification does not have the code of activity: 1 row (997777)')
    expect(text).toContain('A firm in two municipalities in one period: 2 rows (number and lines: 1 (2, 17))')
    await pressDeed(app, 'import')
    await waitFor('doubtful.csv', 'Brought in. Rows kept: 15, refused: 1.')
    who = visitor
    await vi.waitFor(async () => expect((await app.inject({ url: '/en/economy/data' })).body).toContain('doubtful.csv'), {
      timeout: 10_000,
      interval: 300,
    })
    const [, id = ''] = /\/en\/economy\/data\/([^".?#]+)"/.exec((await app.inject({ url: '/en/economy/data' })).body) ?? []
    const receipt = plain((await app.inject({ url: `/en/economy/data/${id}` })).body)
    expect(receipt).toContain('negative: 1')
    expect(receipt).toContain('A firm in two municipalities in one period: 2 rows')
    expect(receipt).not.toMatch(/-5|1 \(2, 17\)/)
    // What nobody knows the activity of is counted as unknown, and is in no activity as a zero or otherwise.
    expect((await app.inject({ url: '/en/economy/ranking' })).body).toMatch(/could not be classed: at most \d+%/)
    expect((await app.inject({ url: '/en/economy/activities.csv?heads=ids' })).body).not.toMatch(/^(0|99),/m)
  })
})
