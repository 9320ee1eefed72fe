import { sql } from 'kysely'
import type { Moment, Rank, Statement } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { latestRank } from './read-library.ts'
import { asStatement } from './statements.ts'

const SUBJECTS_NAMED = 12

/** What a change did to the statements: said anew, in place of others, withdrawn, judged otherwise. */
export type ChangeCounts = {
  readonly added: number
  readonly corrected: number
  readonly withdrawn: number
  readonly judged: number
}

export type ChangeSummary = {
  readonly id: number
  readonly recordedAt: Moment
  readonly recordedBy: string
  readonly deed: string
  /** The file that was brought in, when there was one. */
  readonly file: string | null
  readonly counts: ChangeCounts
  readonly sources: number
  readonly subjectCount: number
  /** The subjects with most to tell. */
  readonly subjects: readonly ({ readonly subject: string } & ChangeCounts)[]
}

/** Changes with what each of them did, newest first: those older than `before`, or the one asked for. */
export async function readChangeSummaries(
  db: Reader,
  options: { most: number; before?: number | null; only?: number | null; knownAt: Moment | null },
): Promise<ChangeSummary[]> {
  const { most, before = null, only = null, knownAt } = options
  const { rows } = await sql<ChangeSummary>`
    WITH wanted AS (
      SELECT * FROM change
      WHERE (${before}::bigint IS NULL OR id < ${before}::bigint) AND (${only}::bigint IS NULL OR id = ${only}::bigint)
        AND (${knownAt}::timestamptz IS NULL OR recorded_at <= ${knownAt}::timestamptz)
      ORDER BY id DESC LIMIT ${most}
    ), touched AS (
      SELECT s.change_id, s.subject, count(*) FILTER (WHERE s.supersedes IS NULL) AS added, count(s.supersedes) AS corrected,
             0 AS withdrawn, 0 AS judged
      FROM statement s WHERE s.change_id IN (SELECT id FROM wanted) GROUP BY 1, 2
      UNION ALL
      SELECT r.change_id, s.subject, 0, 0, count(*) FILTER (WHERE r.rank = 'withdrawn'), count(*) FILTER (WHERE r.rank <> 'withdrawn')
      FROM ranking r JOIN statement s ON s.id = r.statement_id WHERE r.change_id IN (SELECT id FROM wanted) GROUP BY 1, 2
    ), by_subject AS (
      SELECT change_id, subject, sum(added)::int AS added, sum(corrected)::int AS corrected, sum(withdrawn)::int AS withdrawn, sum(judged)::int AS judged
      FROM touched GROUP BY 1, 2
    ), placed AS (
      SELECT *, row_number() OVER (PARTITION BY change_id ORDER BY added + corrected + withdrawn + judged DESC, subject) AS place FROM by_subject
    ), summed AS (
      SELECT change_id, count(*)::int AS subjects, sum(added)::int AS added, sum(corrected)::int AS corrected,
             sum(withdrawn)::int AS withdrawn, sum(judged)::int AS judged,
             jsonb_agg(jsonb_build_object('subject', subject, 'added', added, 'corrected', corrected, 'withdrawn', withdrawn, 'judged', judged)
                       ORDER BY place) FILTER (WHERE place <= ${SUBJECTS_NAMED}) AS few
      FROM placed GROUP BY 1
    )
    SELECT w.id, w.recorded_at AS "recordedAt", w.recorded_by AS "recordedBy", w.deed,
           (SELECT i.file_name FROM import i WHERE i.change_id = w.id ORDER BY i.id LIMIT 1) AS file,
           jsonb_build_object('added', coalesce(t.added, 0), 'corrected', coalesce(t.corrected, 0),
                              'withdrawn', coalesce(t.withdrawn, 0), 'judged', coalesce(t.judged, 0)) AS counts,
           (SELECT count(*) FROM source o WHERE o.change_id = w.id)::int AS sources,
           coalesce(t.subjects, 0) AS "subjectCount", coalesce(t.few, '[]') AS subjects
    FROM wanted w LEFT JOIN summed t ON t.change_id = w.id
    ORDER BY w.id DESC`.execute(db)
  return rows
}

export type ChangedKind = keyof ChangeCounts

/** A statement that a change touched; `replaced`: the one in whose place it stands. */
export type ChangedRow = {
  readonly kind: ChangedKind
  readonly statement: Statement
  readonly rank: Rank
  readonly replaced: Statement | null
}

/** Everything that a change touched, subject by subject. */
export async function readChangedStatements(
  db: Reader,
  change: number,
  { knownAt, offset, most }: { knownAt: Moment | null; offset: number; most: number | null },
): Promise<{ total: number; rows: ChangedRow[] }> {
  const touched = sql`(
    SELECT id, CASE WHEN supersedes IS NULL THEN 'added' ELSE 'corrected' END AS kind FROM statement WHERE change_id = ${change}
    UNION ALL
    SELECT statement_id, CASE WHEN rank = 'withdrawn' THEN 'withdrawn' ELSE 'judged' END FROM ranking WHERE change_id = ${change})`
  const [counted, found] = await Promise.all([
    sql<{ total: number }>`SELECT count(*)::int AS total FROM ${touched} t`.execute(db),
    sql<Parameters<typeof asStatement>[0] & { kind: ChangedKind; rank: Rank }>`
      SELECT s.*, t.kind, ${latestRank(sql`s.id`, knownAt)} AS rank
      FROM ${touched} t JOIN statement s ON s.id = t.id
      ORDER BY s.subject, s.property, s.valid_from NULLS FIRST, s.id, t.kind
      LIMIT ${most}::bigint OFFSET ${offset}`.execute(db),
  ])
  const replaced = await statementsById(
    db,
    found.rows.flatMap((row) => row.supersedes ?? []),
  )
  return {
    total: counted.rows[0]?.total ?? 0,
    rows: found.rows.map((row) => ({
      kind: row.kind,
      statement: asStatement(row),
      rank: row.rank,
      replaced: row.supersedes === null ? null : (replaced.get(row.supersedes) ?? null),
    })),
  }
}

/** The changes before and after one, as far as they were known. */
export async function readNeighbours(
  db: Reader,
  change: number,
  knownAt: Moment | null,
): Promise<{ older: number | null; newer: number | null }> {
  const { rows } = await sql<{ older: number | null; newer: number | null }>`
    SELECT max(id) FILTER (WHERE id < ${change}) AS older, min(id) FILTER (WHERE id > ${change}) AS newer FROM change
    WHERE ${knownAt}::timestamptz IS NULL OR recorded_at <= ${knownAt}::timestamptz`.execute(db)
  return rows[0] ?? { older: null, newer: null }
}

async function statementsById(db: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, Statement>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where('id', '=', sql<number>`ANY(${ids})`)
    .execute()
  return new Map(rows.map((row) => [row.id, asStatement(row)]))
}
