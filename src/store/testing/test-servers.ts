import { existsSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { dataFolderAt } from '#store/engine/data-folder.ts'
import type { Engine } from '#store/engine/find-engine.ts'
import { migrate, readMigrations } from '#store/engine/migrate.ts'
import { openEngine } from '#store/engine/open-engine.ts'
import { ENGINE_LOGIN, ENGINE_PORT } from '#store/engine/run-engine.ts'
import { stopEngine } from '#store/engine/stop-engine.ts'

/** How the tests reach the server of one kind; absent when it is not installed. */
export type TestServer = { kind: 'embedded' | 'server'; socketFolder: string; port: number; user: string }

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  export interface ProvidedContext {
    testServers: TestServer[]
  }
}

export const TEMPLATE = 'santalka_template'

/** Durability is what a test that is thrown away needs least. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200', 'shared_buffers=64MB']

const PREFIX = 'santalka-test-'

/** The server programs of the operating system, newest first; null when there are none. */
export function findInstalledServer(): Engine | null {
  const home = '/usr/lib/postgresql'
  if (!existsSync(home)) return null
  const versions = readdirSync(home).filter((major) => existsSync(join(home, major, 'bin', 'postgres')))
  const major = versions.toSorted((one, other) => Number(other) - Number(one))[0]
  if (major === undefined) return null
  return { major, initdb: join(home, major, 'bin', 'initdb'), postgres: join(home, major, 'bin', 'postgres') }
}

/** Once per run: one server of each kind, each with an up-to-date template to copy fresh databases from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearAway()
  const installed = findInstalledServer()
  const started = await Promise.all([start('embedded', undefined), ...(installed === null ? [] : [start('server', installed)])])
  project.provide(
    'testServers',
    started.map(({ server }) => server),
  )
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()))
  }
}

async function start(
  kind: TestServer['kind'],
  engine: Engine | undefined,
): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  // Older programs cannot work in a folder that they are not allowed to walk to.
  await chmod(folder, 0o755)
  const opened = await openEngine({
    dataFolder: folder,
    onProgress: () => {},
    settings: HASTY,
    ...(engine === undefined ? {} : { engine }),
  })
  const server: TestServer = { kind, socketFolder: opened.socketFolder, port: ENGINE_PORT, user: ENGINE_LOGIN }
  await makeTemplate(server)
  return {
    server,
    async stop() {
      await opened.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function makeTemplate({ socketFolder: host, port, user }: TestServer): Promise<void> {
  const owner = new pg.Pool({ host, port, user, database: 'postgres', max: 1 })
  await owner.query(`create database ${TEMPLATE}`)
  await owner.end()
  const pool = new pg.Pool({ host, port, user, database: TEMPLATE, max: 1 })
  await migrate(pool, await readMigrations(), () => {})
  await pool.end()
}

/** A run that was ended by force leaves its servers behind; the next run ends them. */
async function clearAway(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1])
    if (Number.isNaN(pid) || existsSync(`/proc/${pid}`)) continue
    const folder = join(tmpdir(), name)
    await stopEngine(dataFolderAt(folder))
    await rm(folder, { recursive: true, force: true })
  }
}
