import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import Fastify from 'fastify'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#store/engine/config.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { operatorWords } from '#words/operator.ts'
import type { ServerConfig } from './config.ts'
import { type RunningServer, type ServerParts, startServer } from './start-server.ts'

function configFor(databaseUrl: string, port = 0): ServerConfig {
  const read = readConfig({ DATABASE_URL: databaseUrl, PORT: String(port), HOST: '127.0.0.1' }, '/')
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.config
}

type Behaviour = { answered?: Promise<void>; loading?: () => Promise<void> }

/** A country of one statement, and an application of one page. */
function partsWith({ answered, loading }: Behaviour = {}): ServerParts {
  return {
    async loadCountry({ db }) {
      await loading?.()
      const { rows } = await sql`select 1 from statement`.execute(db)
      if (rows.length > 0) return { changed: 0 }
      await sql`insert into change (recorded_at, recorded_by, deed) values (now(), 'test', 'load')`.execute(db)
      await sql`insert into statement (subject, property, item, value, source, content_hash, recorded_at, recorded_by, change_id)
                values ('cluster/amber', 'name', '', '"Amber"', 'survey', 'x', now(), 'test', 1)`.execute(db)
      return { changed: 1 }
    },
    async buildApp() {
      const app = Fastify()
      app.get('/', async () => {
        await answered
        return 'page'
      })
      return app
    },
  }
}

async function start(config: ServerConfig, parts: ServerParts = partsWith()): Promise<RunningServer> {
  const server = await startServer({ config, parts, words: operatorWords('en'), say: () => {}, now: () => new Date() })
  onTestFinished(() => server.close())
  return server
}

async function healthAt(port: number): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/health`)
  return { code: response.status, body: await response.json() }
}

const WELL = { code: 200, body: { status: 'ok' } }

describeOnEachDatabase('the server', (open) => {
  test('brings an empty database up to date, loads the country and answers', async () => {
    const database = await open({ from: 'nothing' })
    const { port } = await start(configFor(database.url))
    expect(await healthAt(port)).toEqual(WELL)
    const page = await fetch(`http://127.0.0.1:${port}/`)
    expect(await page.text()).toBe('page')
  })

  test('runs several times beside itself on one database: one loads, all answer', async () => {
    const database = await open({ from: 'nothing' })
    const servers = await Promise.all([1, 2, 3].map(() => start(configFor(database.url))))
    for (const { port } of servers) expect(await healthAt(port)).toEqual(WELL)
    expect((await database.pool.query('select count(*) as statements from statement')).rows).toEqual([{ statements: 1 }])
  })

  test('says that it is starting, until it can answer', async () => {
    const database = await open()
    const port = await freePort()
    const loading = Promise.withResolvers<void>()
    const starting = start(configFor(database.url, port), partsWith({ loading: () => loading.promise }))
    await expect.poll(() => healthAt(port).catch(() => null)).toEqual({ code: 503, body: { status: 'starting' } })
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(503)
    loading.resolve()
    await starting
    expect(await healthAt(port)).toEqual(WELL)
  })

  test('finishes what it is answering before it stops', async () => {
    const database = await open()
    const answered = Promise.withResolvers<void>()
    const server = await start(configFor(database.url), partsWith({ answered: answered.promise }))
    const page = fetch(`http://127.0.0.1:${server.port}/`)
    await pause(100)
    const closed = server.close()
    await pause(100)
    answered.resolve()
    expect(await (await page).text()).toBe('page')
    await closed
    await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow('fetch failed')
  })

  test('is not well without data, nor on a database that another program changed, and recovers by itself', async () => {
    const database = await open()
    const { port } = await start(configFor(database.url))
    await database.pool.query(`insert into schema_migration (name, hash) values ('9999-future.sql', 'x')`)
    expect(await healthAt(port)).toEqual({ code: 503, body: { status: 'migrations-unknown' } })
    await database.pool.query(`delete from schema_migration where name = '9999-future.sql'`)
    expect(await healthAt(port)).toEqual(WELL)
    await database.pool.query('alter table statement rename to elsewhere')
    expect(await healthAt(port)).toMatchObject({ code: 503 })
    await database.pool.query('alter table elsewhere rename to statement')
    expect(await healthAt(port)).toEqual(WELL)
  })

  test('is well again when its connections were cut', async () => {
    const database = await open()
    const { port } = await start(configFor(database.url))
    expect(await healthAt(port)).toEqual(WELL)
    await database.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await expect.poll(() => healthAt(port)).toEqual(WELL)
  })

  test('that is told to stop before it is up takes back what it began', async () => {
    const database = await open({ from: 'nothing' })
    const stopping = new AbortController()
    const parts = partsWith({
      async loading() {
        stopping.abort()
        await pause(300)
      },
    })
    const task = { config: configFor(database.url), parts, words: operatorWords('en'), say: () => {}, now: () => new Date() }
    await expect(startServer({ ...task, stopping: stopping.signal })).rejects.toThrow(/./)
    expect((await database.pool.query('select count(*) as statements from statement')).rows).toEqual([{ statements: 0 }])
  })

  test('refuses a port that is taken, and leaves the database alone', async () => {
    const database = await open({ from: 'nothing' })
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await expect(start(configFor(database.url, port))).rejects.toMatchObject({ code: 'EADDRINUSE' })
    expect((await database.pool.query(`select to_regclass('statement') as statement`)).rows).toEqual([{ statement: null }])
  })

  test('refuses a database of a newer program', async () => {
    const database = await open()
    await database.pool.query(`insert into schema_migration (name, hash) values ('9999-future.sql', 'x')`)
    await expect(start(configFor(database.url))).rejects.toMatchObject({
      trouble: { code: 'database-newer', unknown: ['9999-future.sql'] },
    })
  })
})

test('a database server that is not there is told with its address and without its password', async () => {
  const config = configFor(`postgresql://santalka:secret@127.0.0.1:${await freePort()}/santalka`)
  const refusal: unknown = await start(config).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ trouble: { code: 'database-unreachable', where: expect.not.stringContaining('secret') } })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
