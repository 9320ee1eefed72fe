import { sql } from 'kysely'
import type { Moment, Rank, Statement } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import type { Source } from '#core/statements/source.ts'
import { asStatement } from './statements.ts'

/** A source in the revision that was the latest one at a moment, and when that was recorded. */
export type LibrarySource = Source & { readonly revision: number; readonly recordedAt: Moment }

/** The library as it was known at a moment (null = now); only the source asked for when one is. */
export async function readLibrary(db: Reader, knownAt: Moment | null, id: string | null = null): Promise<LibrarySource[]> {
  const { rows } = await sql<LibrarySource>`
    SELECT DISTINCT ON (s.id) s.id, s.title, s.publisher, s.kind, s.published, s.accessed, s.url, s.licence, s.language, s.note,
           s.revision, c.recorded_at AS "recordedAt"
    FROM source s JOIN change c ON c.id = s.change_id
    WHERE (${id}::text IS NULL OR s.id = ${id}::text) AND (${knownAt}::timestamptz IS NULL OR c.recorded_at <= ${knownAt}::timestamptz)
    ORDER BY s.id, s.revision DESC`.execute(db)
  return rows
}

/** How many statements were recorded from each source, also those that no longer count. */
export async function countBySource(db: Reader, knownAt: Moment | null): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ source: string; statements: number }>`
    SELECT source, count(*)::int AS statements FROM statement
    WHERE ${knownAt}::timestamptz IS NULL OR recorded_at <= ${knownAt}::timestamptz
    GROUP BY source`.execute(db)
  return new Map(rows.map((row) => [row.source, row.statements]))
}

/** How far a source reaches: its statements, the subjects they are about, and those of them that still count. */
export async function reachOfSource(
  db: Reader,
  id: string,
  knownAt: Moment | null,
): Promise<{ statements: number; subjects: number }> {
  const { rows } = await sql<{ statements: number; subjects: number }>`
    SELECT count(*)::int AS statements, count(DISTINCT subject)::int AS subjects FROM statement
    WHERE source = ${id} AND (${knownAt}::timestamptz IS NULL OR recorded_at <= ${knownAt}::timestamptz)`.execute(db)
  return rows[0] ?? { statements: 0, subjects: 0 }
}

/** A statement of a source with the rank it has, and whether one that counts has replaced it. */
export type SourcedStatement = { readonly statement: Statement; readonly rank: Rank; readonly isReplaced: boolean }

/** Everything that was recorded from a source, subject by subject; `most` null = all. */
export async function readStatementsOfSource(
  db: Reader,
  id: string,
  { knownAt, offset = 0, most = null }: { knownAt: Moment | null; offset?: number; most?: number | null },
): Promise<SourcedStatement[]> {
  const known = (column: string) => sql`(${knownAt}::timestamptz IS NULL OR ${sql.ref(column)} <= ${knownAt}::timestamptz)`
  const { rows } = await sql<Parameters<typeof asStatement>[0] & { rank: Rank; replaced: boolean }>`
    SELECT s.*, ${latestRank(sql`s.id`, knownAt)} AS rank,
           EXISTS (SELECT 1 FROM statement later WHERE later.supersedes = s.id AND ${known('later.recorded_at')}
                     AND ${latestRank(sql`later.id`, knownAt)} <> 'withdrawn') AS replaced
    FROM statement s
    WHERE s.source = ${id} AND ${known('s.recorded_at')}
    ORDER BY s.subject, s.property, s.valid_from NULLS FIRST, s.id
    LIMIT ${most}::bigint OFFSET ${offset}`.execute(db)
  return rows.map((row) => ({ statement: asStatement(row), rank: row.rank, isReplaced: row.replaced }))
}

/** The rank that a statement had at a moment: that of its latest ranking, accepted when it was never judged. */
export function latestRank(statement: ReturnType<typeof sql>, knownAt: Moment | null) {
  return sql`coalesce((SELECT r.rank FROM ranking r WHERE r.statement_id = ${statement}
    AND (${knownAt}::timestamptz IS NULL OR r.recorded_at <= ${knownAt}::timestamptz) ORDER BY r.id DESC LIMIT 1), 'accepted')`
}
