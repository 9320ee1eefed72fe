import { sql } from 'kysely'
import type { Rank } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'

/** A statement that its recorder stands by, as far as a loader needs it to compare with what it brings. */
export type LiveRow = {
  readonly id: number
  readonly subject: string
  readonly property: string
  readonly item: string
  readonly source: string
  readonly hash: string
  readonly rank: Rank
}

/**
 * What one recorder says now: neither withdrawn nor corrected by the same recorder. A correction by somebody else, or by
 * an import, is another voice: it takes nothing out of this one's mouth, so saying the same again is still nothing new.
 */
export async function liveStatementsBy(db: Reader, recordedBy: string): Promise<LiveRow[]> {
  const { rows } = await sql<LiveRow>`
    WITH ranked AS (SELECT DISTINCT ON (statement_id) statement_id, rank FROM ranking ORDER BY statement_id, id DESC)
    SELECT s.id, s.subject, s.property, s.item, s.source, s.content_hash AS hash, coalesce(k.rank, 'accepted') AS rank
    FROM statement s LEFT JOIN ranked k ON k.statement_id = s.id
    WHERE s.recorded_by = ${recordedBy} AND s.import_id IS NULL AND coalesce(k.rank, 'accepted') <> 'withdrawn'
      AND NOT EXISTS (
        SELECT 1 FROM statement later LEFT JOIN ranked lk ON lk.statement_id = later.id
        WHERE later.supersedes = s.id AND later.recorded_by = ${recordedBy} AND later.import_id IS NULL AND coalesce(lk.rank, 'accepted') <> 'withdrawn')
    ORDER BY s.id`.execute(db)
  return rows
}
