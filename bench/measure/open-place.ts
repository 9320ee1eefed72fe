import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataFolderAt } from '#store/engine/data-folder.ts'
import { migrate, readMigrations } from '#store/engine/migrate.ts'
import { openDatabase } from '#store/engine/open-database.ts'
import type { Database } from '#store/engine/open-database.ts'
import { openEngine } from '#store/engine/open-engine.ts'
import { ENGINE_LOGIN, ENGINE_PORT } from '#store/engine/run-engine.ts'
import { stopEngine } from '#store/engine/stop-engine.ts'
import { findInstalledServer } from '#store/testing/test-servers.ts'
import type { EngineName } from '../options.ts'

const PREFIX = 'santalka-bench-'

/** A database of its own for one run, of either kind, with the settings that it would have in use. */
export type BenchPlace = {
  readonly database: Database
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly version: string
  /** Address of a further, empty database on the same server; null where the embedded one makes its own. */
  readonly emptyUrl: () => Promise<string | null>
  readonly postmaster: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Null when there is no PostgreSQL server on this machine. */
export async function openPlace(engine: EngineName): Promise<BenchPlace | null> {
  const installed = engine === 'server' ? findInstalledServer() : undefined
  if (installed === null) return null
  const dataFolder = await temporaryFolder()
  const onProgress = () => undefined
  const running = installed === undefined ? null : await openEngine({ dataFolder, onProgress, engine: installed })
  const urlOf = (name: string) =>
    running === null
      ? null
      : `postgresql://${ENGINE_LOGIN}@localhost:${ENGINE_PORT}/${name}?host=${encodeURIComponent(running.socketFolder)}`
  const databaseUrl = urlOf('santalka')
  const database = await openDatabase({ dataFolder, onProgress, ...(databaseUrl === null ? {} : { databaseUrl }) })
  await migrate(database.pool, await readMigrations(), onProgress)
  const { rows } = await database.pool.query<{ version: string }>("select current_setting('server_version') as version")
  return {
    database,
    dataFolder,
    databaseUrl,
    version: (rows[0]?.version ?? '').split(' ')[0] ?? '',
    async emptyUrl() {
      if (running === null) return null
      await database.pool.query('drop database if exists empty_one')
      await database.pool.query('create database empty_one template template0')
      return urlOf('empty_one')
    },
    async postmaster() {
      return Number((await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
    },
    async close() {
      await database.close()
      await running?.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A run that was ended by force leaves its database behind; the next run ends it. */
export async function clearAway(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1])
    if (Number.isNaN(pid) || existsSync(`/proc/${pid}`)) continue
    const folder = join(tmpdir(), name)
    await stopEngine(dataFolderAt(folder))
    await rm(folder, { recursive: true, force: true })
  }
}

/** The database may run as a user without rights of its own, which must be able to walk to the folder. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  await chmod(folder, 0o755)
  return folder
}
