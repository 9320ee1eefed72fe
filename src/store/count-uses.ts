import { sql } from 'kysely'
import type { Moment, Rank, SourceId, Statement, SubjectId } from '#core/statements/statement.ts'
import { asStatement } from './statements.ts'
import type { Reader } from './deed.ts'

/** How many statements rest on each source, as known at a moment (null = now). */
export async function countBySource(db: Reader, knownAt: Moment | null): Promise<Map<SourceId, number>> {
  const { rows } = await sql<{ key: string; count: number }>`
    SELECT source AS key, count(*)::int AS count FROM statement
    WHERE ${knownAt}::timestamptz IS NULL OR recorded_at <= ${knownAt}::timestamptz GROUP BY source`.execute(db)
  return new Map(rows.map(({ key, count }) => [key, count]))
}

/** How many statements each property has. */
export async function countByProperty(db: Reader, knownAt: Moment | null): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; count: number }>`
    SELECT property AS key, count(*)::int AS count FROM statement
    WHERE ${knownAt}::timestamptz IS NULL OR recorded_at <= ${knownAt}::timestamptz GROUP BY property`.execute(db)
  return new Map(rows.map(({ key, count }) => [key, count]))
}

/** The statements that rest on a source, by subject and property, cut into pages; `subjects`: about how many things they speak. */
export async function statementsOfSource(
  db: Reader,
  source: SourceId,
  cut: { offset: number; most: number | null; knownAt: Moment | null },
): Promise<{ statements: Statement[]; total: number; subjects: number }> {
  const { offset, most, knownAt } = cut
  const known = sql<boolean>`(${knownAt}::timestamptz IS NULL OR recorded_at <= ${knownAt}::timestamptz)`
  let rows = db.selectFrom('statement').selectAll().where('source', '=', source).where(known).orderBy('subject').orderBy('property').orderBy('id').offset(offset)
  if (most !== null) rows = rows.limit(most)
  const counts = await sql<{ total: number; subjects: number }>`
    SELECT count(*)::int AS total, count(DISTINCT subject)::int AS subjects FROM statement WHERE source = ${source} AND ${known}`.execute(db)
  const { total = 0, subjects = 0 } = counts.rows[0] ?? {}
  return { statements: (await rows.execute()).map(asStatement), total, subjects }
}

/** The latest revision of a source: its number, and when it was recorded. */
export async function revisionOf(db: Reader, source: SourceId): Promise<{ revision: number; recordedAt: Moment } | null> {
  const { rows } = await sql<{ revision: number; recordedAt: Moment }>`
    SELECT s.revision, c.recorded_at AS "recordedAt" FROM source s JOIN change c ON c.id = s.change_id
    WHERE s.id = ${source} ORDER BY s.revision DESC LIMIT 1`.execute(db)
  return rows[0] ?? null
}

/** How many organisations have their seat in each municipality on a day; null stands for those without a known seat. */
export async function countSeats(db: Reader, day: string): Promise<Map<SubjectId | null, number>> {
  const { rows } = await sql<{ place: string | null; count: number }>`
    SELECT s.target AS place, count(*)::int AS count
    FROM search_document d
    LEFT JOIN projection s ON s.subject = d.subject AND s.property = 'seat' AND s.item = ''
      AND (s.from_day IS NULL OR s.from_day <= ${day}::date) AND (s.until_day IS NULL OR s.until_day > ${day}::date)
    WHERE d.kind = 'organisation' GROUP BY s.target`.execute(db)
  return new Map(rows.map(({ place, count }) => [place, count]))
}

/** The latest rank of each statement that was ever judged, as known at a moment. */
export async function readRanks(db: Reader, statements: readonly number[], knownAt: Moment | null): Promise<Map<number, Rank>> {
  const { rows } = await sql<{ statement: number; rank: Rank }>`
    SELECT DISTINCT ON (statement_id) statement_id AS statement, rank FROM ranking
    WHERE statement_id = ANY(${statements}) AND (${knownAt}::timestamptz IS NULL OR recorded_at <= ${knownAt}::timestamptz)
    ORDER BY statement_id, id DESC`.execute(db)
  return new Map(rows.map(({ statement, rank }) => [statement, rank]))
}
