import { sql } from 'kysely'
import type { Reader } from '#store/deed.ts'
import { tableNames } from './archive-format.ts'

/** How many rows an archive of this register would have. */
export async function countRegister(db: Reader): Promise<number> {
  let total = 0
  for (const table of tableNames) {
    const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(table)}`.execute(db)
    total += rows[0]?.count ?? 0
  }
  return total
}
