import { sql } from 'kysely'
import type { Moment } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { latestRank } from './read-library.ts'

export type RegisterCounts = { readonly organisations: number; readonly statements: number; readonly sources: number }

/** How much the register holds, as known at a moment (null = now). */
export async function countRegister(db: Reader, knownAt: Moment | null): Promise<RegisterCounts> {
  const then = knownAt === null ? sql`true` : sql`recorded_at <= ${knownAt}::timestamptz`
  const organisations =
    knownAt === null
      ? sql`SELECT count(*) FROM search_document WHERE kind = 'organisation'`
      : sql`SELECT count(DISTINCT subject) FROM statement n
            WHERE split_part(subject, '/', 1) = 'organisation' AND property = 'name' AND ${then} AND ${latestRank(sql`n.id`, knownAt)} <> 'withdrawn'`
  const { rows } = await sql<RegisterCounts>`
    SELECT (${organisations})::int AS organisations,
           (SELECT count(*) FROM statement WHERE ${then})::int AS statements,
           (SELECT count(DISTINCT s.id) FROM source s JOIN change c ON c.id = s.change_id WHERE ${then})::int AS sources`.execute(
    db,
  )
  return rows[0] ?? { organisations: 0, statements: 0, sources: 0 }
}
