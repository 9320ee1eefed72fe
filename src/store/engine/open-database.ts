import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from '#store/tables.ts'
import { wireTypes } from '#store/wire-types.ts'
import { dataFolderAt } from './data-folder.ts'
import { openEngine } from './open-engine.ts'
import { ENGINE_LOGIN, ENGINE_PORT } from './run-engine.ts'
import { describeServer, waitForServer } from './wait-for-server.ts'
import { DatabaseRefusal, type OnProgress } from './trouble.ts'

export type Database = {
  pool: pg.Pool
  kysely: Kysely<Tables>
  engine: 'embedded' | 'server'
  /** Where the database is, without the password. */
  where: string
  close(): Promise<void>
}

export type DatabaseOptions = {
  /** A PostgreSQL server; absent: the embedded database in the data folder. */
  databaseUrl?: string | undefined
  dataFolder: string
  onProgress: OnProgress
  maxConnections?: number
  /** Refuses a data folder without a database, where otherwise one would be made. */
  mustExist?: boolean
}

/** A query that runs longer does not hold up the closing of the program. */
const LONGEST_FAREWELL_MS = 5000

/** Opens the database of either kind; afterwards nobody needs to know which. */
export async function openDatabase({
  databaseUrl,
  dataFolder,
  onProgress,
  maxConnections = 10,
  mustExist = false,
}: DatabaseOptions): Promise<Database> {
  if (databaseUrl !== undefined) {
    const server = { connectionString: databaseUrl, max: maxConnections }
    await waitForServer(server, onProgress)
    return { ...connectTo(server), engine: 'server', where: describeServer(databaseUrl) }
  }
  if (mustExist && !existsSync(dataFolderAt(dataFolder).cluster))
    throw new DatabaseRefusal({ code: 'nothing-there', where: dataFolder })
  const engine = await openEngine({ dataFolder, onProgress })
  const { socketFolder: host, database } = engine
  const connection = connectTo({ host, port: ENGINE_PORT, user: ENGINE_LOGIN, database, max: maxConnections })
  return {
    ...connection,
    engine: 'embedded',
    where: dataFolder,
    close: onlyOnce(async () => {
      await connection.close()
      await engine.close()
    }),
  }
}

export type Connection = Pick<Database, 'pool' | 'kysely' | 'close'>

/** Connects to a database that is known to be there. */
export function connectTo(place: pg.PoolConfig): Connection {
  const pool = new pg.Pool({
    ...place,
    application_name: 'santalka',
    types: wireTypes,
    connectionTimeoutMillis: 10_000,
    // What the server's own settings are must not matter to how days and moments are read.
    options: '-c TimeZone=UTC -c DateStyle=ISO,YMD',
  })
  // An idle connection that breaks is dropped by the pool; the next query opens another or says why not.
  pool.on('error', () => {})
  // One in use that breaks fails its query, which tells the caller; without a listener the whole program would end.
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    pool,
    kysely,
    close: onlyOnce(async () => {
      // Kysely ends the pool only when it was used at all.
      const farewell = kysely.destroy().then(() => (pool.ending ? undefined : pool.end()))
      await Promise.race([farewell, pause(LONGEST_FAREWELL_MS, undefined, { ref: false })])
    }),
  }
}

/** Whoever closes second waits for the first. */
function onlyOnce(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | null = null
  return () => {
    closing ??= close()
    return closing
  }
}
