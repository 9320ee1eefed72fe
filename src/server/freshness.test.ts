import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, connect } from 'node:net'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordDrafts } from '#actions/record-statements.ts'
import type { World } from '#actions/world.ts'
import { inDeed } from '#store/deed.ts'
import { connectTo } from '#store/engine/open-database.ts'
import { renderPage } from '#web/pages.tsx'
import { describeOnDatabase, describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { buildApp } from './app.ts'
import { versionAsker } from './ask-version.ts'
import { rendererOf } from './load-renderer.ts'
import { NOW, openApp, openLithuania } from './testing/open-test-app.ts'

describeOnEachDatabase('Pages that are kept', (open) => {
  let world: World

  beforeAll(async () => {
    ;({ world } = await openLithuania(open))
  })

  const rename = async (name: string) => {
    await inDeed(world.db, { by: 'test', deed: 'record', at: NOW }, async (deed) => {
      const { rows } = {
        rows: await deed.tx
          .selectFrom('statement')
          .select('id')
          .where('subject', '=', 'cluster/litek')
          .where('property', '=', 'short-name')
          .orderBy('id', 'desc')
          .limit(1)
          .execute(),
      }
      const draft = {
        subject: 'cluster/litek',
        property: 'short-name',
        item: '',
        value: name,
        validFrom: null,
        validTo: null,
        source: 'ours-classing',
        locator: null,
        note: null,
        ours: true,
      }
      await recordDrafts(deed, [{ ...draft, supersedes: rows[0]?.id ?? null }])
    })
  }

  test('after a confirmed write no instance shows the page of before, and until then both give the kept one', async () => {
    const apps = await Promise.all([openApp(world), openApp(world)])
    for (const round of [1, 2, 3]) {
      await rename(`LITEK-${round}`)
      // Many readers at once share the question for the version; none may get an answer that was asked for earlier.
      const pages = await Promise.all(
        apps.flatMap((app) => Array.from({ length: 8 }, () => app.inject({ url: '/lt/klasteriai/litek' }))),
      )
      for (const page of pages) expect(page.body).toContain(`LITEK-${round}`)
    }
    const [one, other] = await Promise.all(apps.map((app) => app.inject({ url: '/lt/klasteriai/litek' })))
    expect(one?.headers['etag']).toBe(other?.headers['etag'])
  })

  test('a page that many ask for at once is drawn once', async () => {
    let drawn = 0
    const draw = rendererOf(renderPage)
    const app = await buildApp(
      world,
      { publicUrl: 'https://santalka.example', logLevel: 'silent', trustsProxy: false },
      {
        render: (name, page, data) => {
          drawn++
          return draw(name, page, data)
        },
      },
    )
    const answers = await Promise.all(Array.from({ length: 30 }, () => app.inject({ url: '/en/clusters' })))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(drawn).toBe(1)
  })

  test('readers during writes never see an older page after a newer one', async () => {
    const app = await openApp(world)
    const seen: number[] = []
    let isDone = false
    const reading = (async () => {
      while (!isDone) seen.push(Number(/LITEK-(\d+)/.exec((await app.inject({ url: '/lt/klasteriai/litek' })).body)?.[1]))
    })()
    for (let round = 10; round < 25; round++) await rename(`LITEK-${round}`)
    isDone = true
    await reading
    expect(seen).toEqual(seen.toSorted((one, other) => one - other))
    expect((await app.inject({ url: '/lt/klasteriai/litek' })).body).toContain('LITEK-24')
  })

  test('a thousand questions for the version at once are few questions to the database', async () => {
    let asked = 0
    const counting = new Proxy(world.db, {
      get(target, name, receiver) {
        if (name === 'getExecutor') asked++
        const value: unknown = Reflect.get(target, name, receiver)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    const ask = versionAsker(counting)
    const versions = await Promise.all(Array.from({ length: 1_000 }, () => ask()))
    expect(new Set(versions).size).toBe(1)
    expect(asked).toBeLessThan(10)
  })
})

describeOnDatabase('When the database goes away', (open) => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'santalka-wire-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('pages say so with 503, and are there again as soon as it is', async () => {
    const { database } = await openLithuania(open)
    const url = new URL(database.url)
    const wire = cuttable(join(url.searchParams.get('host') ?? '', `.s.PGSQL.${url.port}`), join(folder, `.s.PGSQL.${url.port}`))
    await wire.lay()
    const connection = connectTo({ host: folder, port: Number(url.port), user: url.username, database: database.name, max: 2 })
    const app = await openApp({ db: connection.kysely, now: () => NOW })
    expect((await app.inject({ url: '/lt/klasteriai' })).statusCode).toBe(200)
    await wire.cut()
    const page = await app.inject({ url: '/lt/klasteriai' })
    expect([page.statusCode, page.headers['retry-after']]).toEqual([503, '10'])
    expect(page.body).toMatch(/^<!doctype html><html lang="lt"/)
    expect((await app.inject({ url: '/en/clusters.json' })).json()).toMatchObject({ status: 503, code: 'database-gone' })
    await wire.lay()
    expect((await app.inject({ url: '/lt/klasteriai' })).statusCode).toBe(200)
    await connection.close()
    await wire.cut()
  })
})

/** A wire between two sockets that can be cut: what a database that goes away looks like from here. */
function cuttable(from: string, to: string) {
  const open = new Set<Socket>()
  let server = createServer()
  return {
    async lay(): Promise<void> {
      server = createServer((near) => {
        const far = connect(from)
        for (const socket of [near, far]) {
          open.add(socket)
          socket.on('error', () => socket.destroy())
        }
        near.pipe(far).pipe(near)
      })
      await new Promise<void>((resolve) => server.listen(to, resolve))
    },
    async cut(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of open) socket.destroy()
      open.clear()
      await closed
    },
  }
}
