import pg from 'pg'
import { ENGINE_LOGIN, ENGINE_PORT } from './run-engine.ts'
import { codeOf } from './trouble.ts'

/** One connection per process says "I am using it"; the kernel ends it when the process dies, however it dies. */
const KEEPER = 'santalka keeper'

/** PostgreSQL's answer while it starts, recovers or shuts down. */
const CANNOT_CONNECT_NOW = '57P03'

/** Connects to the embedded server, or tells whether it is on its way. */
export async function tryKeeper(socketFolder: string): Promise<pg.Client | 'starting' | 'silent'> {
  const client = new pg.Client({
    host: socketFolder,
    port: ENGINE_PORT,
    user: ENGINE_LOGIN,
    database: 'postgres',
    application_name: KEEPER,
    connectionTimeoutMillis: 5000,
  })
  // The outcome is read from connect(); without a listener the same error would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const code = codeOf(error)
    if (code === CANNOT_CONNECT_NOW) return 'starting'
    // A connection cut in the middle is a server that is just going down.
    if (code === null || code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'EPIPE')
      return 'silent'
    throw error
  }
}

export async function ensureDatabase(keeper: pg.Client, name: string): Promise<void> {
  const { rowCount } = await keeper.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount === 0) await keeper.query(`create database ${pg.escapeIdentifier(name)}`)
}

/** How many other processes use the server; null when it cannot be asked any more. */
export async function countOtherKeepers(keeper: pg.Client): Promise<number | null> {
  try {
    const { rows } = await keeper.query<{ others: number }>(
      'select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
      [KEEPER],
    )
    return rows[0]?.others ?? null
  } catch {
    // Leaving must not fail because the server went first.
    return null
  }
}
