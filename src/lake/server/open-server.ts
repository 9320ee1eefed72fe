import pg from 'pg'

/** A database that holds a copy of the rows and adds them up where they lie: one server, or one that asks others. */
export type LakeServer = {
  readonly pool: pg.Pool
  /** What it is called in messages: its host, without login or password. */
  readonly host: string
  /** The servers that hold the parts, each by its address; empty: the first one holds all itself, or was laid out by its operator. */
  readonly parts: readonly string[]
}

const PATIENCE_MILLISECONDS = 10_000

/** Opens a server by its address (`postgresql://…`); parts are reached from there, by the addresses given. */
export function openServer(address: string, parts: readonly string[] = []): LakeServer {
  const pool = new pg.Pool({
    connectionString: address,
    max: 4,
    connectionTimeoutMillis: PATIENCE_MILLISECONDS,
    // Each part adds up its own rows before they travel. A server that is distributed in another way does not mind.
    options: '-c enable_partitionwise_aggregate=on',
  })
  // A connection that ends while nobody uses it is made again by the next question, which says it if it cannot be.
  pool.on('error', () => {})
  return { pool, host: reachOf(address).host, parts }
}

export async function closeServer({ pool }: LakeServer): Promise<void> {
  await pool.end()
}

/** How the first server reaches one of the parts. */
export function reachOf(address: string): {
  host: string
  port: number
  database: string
  user: string
  password: string | null
} {
  const { host, port, database = '', user = '', password } = new pg.Client({ connectionString: address })
  return { host, port, database, user, password: typeof password === 'string' ? password : null }
}
