import { sql } from 'kysely'
import type { Moment } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'

/** When the latest change was recorded; null when nothing ever was. */
export async function latestMoment(db: Reader): Promise<Moment | null> {
  const { rows } = await sql<{ recorded_at: Moment }>`SELECT recorded_at FROM change ORDER BY id DESC LIMIT 1`.execute(db)
  return rows[0]?.recorded_at ?? null
}
