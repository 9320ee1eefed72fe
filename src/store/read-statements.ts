import { sql } from 'kysely'
import type { Moment, Rank, Statement } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { asStatement } from './statements.ts'
import type { StatementRow } from './statements.ts'

export type RankedStatement = Statement & { readonly rank: Rank }

/** Statements by their numbers, in their order, each with the rank that it had at a moment (null = now). */
export async function readStatements(
  db: Reader,
  numbers: readonly number[],
  knownAt: Moment | null = null,
): Promise<RankedStatement[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<StatementRow & { rank: Rank | null }>`
    SELECT s.*, (SELECT r.rank FROM ranking r
                 WHERE r.statement_id = s.id AND (${knownAt}::timestamptz IS NULL OR r.recorded_at <= ${knownAt}::timestamptz)
                 ORDER BY r.id DESC LIMIT 1) AS rank
    FROM statement s WHERE s.id = ANY(${numbers}) ORDER BY s.id`.execute(db)
  return rows.map((row) => ({ ...asStatement(row), rank: row.rank ?? 'accepted' }))
}
