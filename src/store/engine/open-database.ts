import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from '#store/tables.ts'
import { wireTypes } from '#store/wire-types.ts'
import { openEngine } from './open-engine.ts'
import { ENGINE_LOGIN, ENGINE_PORT } from './run-engine.ts'
import { describeServer, waitForServer } from './wait-for-server.ts'
import type { OnProgress } from './trouble.ts'

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
  settings?: string[]
}

/** Opens the database of either kind; afterwards nobody needs to know which. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, dataFolder, onProgress, maxConnections = 10, settings = [] } = options
  const common = {
    max: maxConnections,
    application_name: 'santalka',
    types: wireTypes,
    connectionTimeoutMillis: 10_000,
    // What the server's own settings are must not matter to how days and moments are read.
    options: '-c TimeZone=UTC -c DateStyle=ISO,YMD',
  }
  if (databaseUrl !== undefined) {
    const server = { ...common, connectionString: databaseUrl }
    await waitForServer(server, onProgress)
    return present({ pool: new pg.Pool(server), engine: 'server', where: describeServer(databaseUrl), leave: async () => {} })
  }
  const engine = await openEngine({ dataFolder, onProgress, settings })
  const { socketFolder: host, database } = engine
  const pool = new pg.Pool({ ...common, host, port: ENGINE_PORT, user: ENGINE_LOGIN, database })
  return present({ pool, engine: 'embedded', where: dataFolder, leave: engine.close })
}

type Opened = { pool: pg.Pool; engine: Database['engine']; where: string; leave: () => Promise<void> }

function present({ pool, engine, where, leave }: Opened): Database {
  // An idle connection that breaks is dropped by the pool; the next query opens another or says why not.
  pool.on('error', () => {})
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    pool,
    kysely,
    engine,
    where,
    async close() {
      await kysely.destroy()
      await leave()
    },
  }
}
