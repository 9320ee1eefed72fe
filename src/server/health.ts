import type pg from 'pg'
import { type Migration, readMigrationState } from '#store/engine/migrate.ts'
import { DatabaseRefusal } from '#store/engine/trouble.ts'

/** Why a load balancer should send nobody here; `ok` when it may. */
export type Health =
  | 'ok'
  | 'starting'
  | 'draining'
  | 'database-gone'
  | 'migrations-pending'
  | 'migrations-unknown'
  | 'nothing-loaded'

const PATIENCE_MS = 3000

/** `/health`: asks the database whether it answers, is up to date and holds data. It is asked anew each time, so health comes back by itself. */
export async function checkHealth(pool: pg.Pool, migrations: Migration[]): Promise<Health> {
  let alarm: NodeJS.Timeout | undefined
  const impatience = new Promise<Health>((resolve) => {
    alarm = setTimeout(() => resolve('database-gone'), PATIENCE_MS)
  })
  try {
    return await Promise.race([ask(pool, migrations), impatience])
  } finally {
    clearTimeout(alarm)
  }
}

async function ask(pool: pg.Pool, migrations: Migration[]): Promise<Health> {
  try {
    const { pending } = await readMigrationState(pool, migrations)
    if (pending.length > 0) return 'migrations-pending'
    const { rows } = await pool.query<{ has_data: boolean }>('select exists (select 1 from statement) as has_data')
    return rows[0]?.has_data === true ? 'ok' : 'nothing-loaded'
  } catch (error) {
    // Health is the one place that turns every fault into an answer: that is what it is asked for.
    return error instanceof DatabaseRefusal ? 'migrations-unknown' : 'database-gone'
  }
}
