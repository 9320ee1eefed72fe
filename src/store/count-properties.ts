import { sql } from 'kysely'
import type { Moment } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'

/** How many statements each property has, as known at a moment (null = now). */
export async function countByProperty(db: Reader, knownAt: Moment | null): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ property: string; used: number }>`
    SELECT property, count(*)::int AS used FROM statement
    WHERE ${knownAt}::timestamptz IS NULL OR recorded_at <= ${knownAt}::timestamptz
    GROUP BY property`.execute(db)
  return new Map(rows.map((row) => [row.property, row.used]))
}
