import { sql } from 'kysely'
import type { Reader } from './deed.ts'

/** Whether anybody's economic activity was ever recorded. */
export async function hasActivities(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    SELECT EXISTS (SELECT 1 FROM statement WHERE split_part(subject, '/', 1) IN ('organisation', 'cluster') AND property = 'activity') AS has`.execute(
    db,
  )
  return rows[0]?.has === true
}
