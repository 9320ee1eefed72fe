import { sql } from 'kysely'
import type { Moment, SubjectId } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'

/** A change of the register: who did what when, and about which subjects. */
export type ChangeRow = {
  readonly id: number
  readonly recordedAt: Moment
  readonly recordedBy: string
  readonly deed: string
  readonly statements: number
  readonly rankings: number
  /** At most twelve of the subjects that it speaks about. */
  readonly subjects: readonly SubjectId[]
}

/** When the latest change was recorded; null when nothing ever was. */
export async function latestMoment(db: Reader): Promise<Moment | null> {
  const { rows } = await sql<{ recorded_at: Moment }>`SELECT recorded_at FROM change ORDER BY id DESC LIMIT 1`.execute(db)
  return rows[0]?.recorded_at ?? null
}

/** Changes, newest first; `before`: only those older than this number. */
export async function readChanges(db: Reader, options: { most: number; before?: number | null; knownAt?: Moment | null }): Promise<ChangeRow[]> {
  const { most, before = null, knownAt = null } = options
  const { rows } = await sql<ChangeRow>`
    SELECT c.id, c.recorded_at AS "recordedAt", c.recorded_by AS "recordedBy", c.deed,
           (SELECT count(*) FROM statement s WHERE s.change_id = c.id)::int AS statements,
           (SELECT count(*) FROM ranking r WHERE r.change_id = c.id)::int AS rankings,
           coalesce((SELECT array_agg(subject) FROM (
             SELECT subject FROM (
               SELECT s.subject, s.id FROM statement s WHERE s.change_id = c.id
               UNION ALL SELECT s.subject, s.id FROM ranking r JOIN statement s ON s.id = r.statement_id WHERE r.change_id = c.id
             ) touched GROUP BY subject ORDER BY min(id) LIMIT 12) few), '{}') AS subjects
    FROM change c
    WHERE (${before}::bigint IS NULL OR c.id < ${before}::bigint) AND (${knownAt}::timestamptz IS NULL OR c.recorded_at <= ${knownAt}::timestamptz)
    ORDER BY c.id DESC LIMIT ${most}`.execute(db)
  return rows
}
