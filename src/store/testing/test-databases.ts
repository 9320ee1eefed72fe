import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { type Connection, connectTo } from '#store/engine/open-database.ts'
import { TEMPLATE, type TestServer } from './test-servers.ts'

/** A fresh database of the newest schema, on the server that the test runs on. It goes when the tests are over. */
export type TestDatabase = Connection & { name: string; kind: TestServer['kind']; url: string }

export type OpenTestDatabase = (options?: { from?: 'template' | 'nothing' }) => Promise<TestDatabase>

const titleOf = { embedded: 'the embedded database', server: "a PostgreSQL server's own programs" } satisfies Record<
  TestServer['kind'],
  string
>

/** Runs the same tests on the embedded PostgreSQL and on an installed one; says so when there is none. */
export function describeOnEachDatabase(title: string, tests: (open: OpenTestDatabase) => void): void {
  const servers = inject('testServers')
  for (const kind of ['embedded', 'server'] as const) {
    const server = servers.find((candidate) => candidate.kind === kind) ?? null
    const note = server === null ? ' (not installed)' : ''
    describe.skipIf(server === null)(`${title} · on ${titleOf[kind]}${note}`, () => {
      runOn(server, tests)
    })
  }
}

/** For tests of what stands above the database, where one kind is enough. */
export function describeOnDatabase(title: string, tests: (open: OpenTestDatabase) => void): void {
  const server = inject('testServers').find(({ kind }) => kind === 'embedded') ?? null
  describe(`${title} · on the embedded database`, () => {
    runOn(server, tests)
  })
}

/** For what goes from one kind of database to the other; left out where only one is installed. */
export function describeBetweenDatabases(
  title: string,
  tests: (open: Record<TestServer['kind'], OpenTestDatabase>) => void,
): void {
  const servers = inject('testServers')
  const [embedded, server] = (['embedded', 'server'] as const).map((kind) => servers.find((each) => each.kind === kind) ?? null)
  const isComplete = embedded !== null && server !== null
  describe.skipIf(!isComplete)(`${title}${isComplete ? '' : ' (not installed)'}`, () => {
    tests({ embedded: opener(embedded ?? null), server: opener(server ?? null) })
  })
}

function runOn(server: TestServer | null, tests: (open: OpenTestDatabase) => void): void {
  tests(opener(server))
}

/** Opens fresh databases, and lets them go when the tests around it are over. */
function opener(server: TestServer | null): OpenTestDatabase {
  const opened: TestDatabase[] = []
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()))
    if (server === null) return
    await withOwner(server, async (owner) => {
      for (const { name } of opened) await owner.query(`drop database if exists ${name} with (force)`)
    })
  })
  return async ({ from = 'template' } = {}) => {
    if (server === null) throw new Error('a skipped test asked for a database')
    const database = await create(server, from)
    opened.push(database)
    return database
  }
}

async function create(server: TestServer, from: 'template' | 'nothing'): Promise<TestDatabase> {
  const { socketFolder: host, port, user, kind } = server
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await withOwner(server, (owner) =>
    owner.query(`create database ${name} template ${from === 'template' ? TEMPLATE : 'template0'}`),
  )
  const url = `postgresql://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`
  return { ...connectTo({ host, port, user, database: name, max: 4 }), name, kind, url }
}

async function withOwner<T>({ socketFolder: host, port, user }: TestServer, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ host, port, user, database: 'postgres' })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}
