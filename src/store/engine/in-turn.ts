import type pg from 'pg'

/** Work that only one of several instances on the same database may do at a time; the numbers are ours alone. */
export const turnOf = { migrating: 7_265_108_213, loadingCountry: 7_265_108_214 } as const

/** Waits for the turn, does the work, and gives the turn on; when the process dies, the database does. */
export async function inTurn<T>(pool: pg.Pool, turn: number, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [turn])
    const result = await work(client)
    await client.query('select pg_advisory_unlock($1)', [turn])
    client.release()
    return result
  } catch (error) {
    // The connection is thrown away and the turn with it: it may be what broke.
    client.release(true)
    throw error
  }
}
