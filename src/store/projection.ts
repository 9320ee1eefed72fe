import { sql } from 'kysely'
import { projectSubjects } from '#core/registry/project-subject.ts'
import type { ProjectedSegment } from '#core/registry/project-subject.ts'
import type { Deed, Reader } from './deed.ts'
import { historyOf, subjectsAfter, targetOf } from './statements.ts'

const SUBJECTS_AT_ONCE = 2_000

/** Brings the projection of some subjects up to date with their statements, inside the deed that changed them. */
export async function reproject(tx: Reader, subjects: readonly string[]): Promise<void> {
  const distinct = [...new Set(subjects)]
  for (let start = 0; start < distinct.length; start += SUBJECTS_AT_ONCE) {
    const some = distinct.slice(start, start + SUBJECTS_AT_ONCE)
    const { statements, rankings } = await historyOf(tx, some)
    await sql`DELETE FROM projection WHERE subject = ANY(${some})`.execute(tx)
    await insertSegments(tx, projectSubjects(statements, rankings))
  }
}

/**
 * Makes the projection again from the statements, beside the one that readers go on reading, and puts it in its place
 * at the end; `onProgress` gets the share done. Indexes come last: keeping them up to date row by row takes longer
 * than all the rest.
 */
export async function rebuildProjection(deed: Deed, onProgress: (share: number) => void = () => undefined): Promise<void> {
  const { tx } = deed
  await sql`CREATE TABLE projection_rebuilt (LIKE projection)`.execute(tx)
  const { rows } = await sql<{ subjects: number }>`SELECT count(DISTINCT subject)::integer AS subjects FROM statement`.execute(tx)
  const total = rows[0]?.subjects ?? 0
  let done = 0
  for (
    let some = await subjectsAfter(tx, '', SUBJECTS_AT_ONCE);
    some.length > 0;
    some = await subjectsAfter(tx, some.at(-1) ?? '', SUBJECTS_AT_ONCE)
  ) {
    const { statements, rankings } = await historyOf(tx, some)
    await insertSegments(tx, projectSubjects(statements, rankings), 'projection_rebuilt')
    done += some.length
    // The last part is the indexes and the exchange.
    onProgress((done / total) * 0.95)
  }
  await putInPlace(tx)
  onProgress(1)
}

/** Gives the rebuilt table the indexes and the name of the old one, and fresh statistics: none would mean slow pages until the next morning. */
async function putInPlace(tx: Reader): Promise<void> {
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = 'projection'::regclass`.execute(tx)
  for (const { name, definition } of indexes) {
    const [unique = '', rest = ''] = definition.split(` INDEX ${name} ON `)
    await sql.raw(`${unique} INDEX ${name}_rebuilt ON projection_rebuilt ${rest.slice(rest.indexOf('USING'))}`).execute(tx)
  }
  await sql`ANALYZE projection_rebuilt`.execute(tx)
  await sql`DROP TABLE projection`.execute(tx)
  await sql`ALTER TABLE projection_rebuilt RENAME TO projection`.execute(tx)
  for (const { name } of indexes) await sql.raw(`ALTER INDEX ${name}_rebuilt RENAME TO ${name}`).execute(tx)
}

async function insertSegments(
  tx: Reader,
  segments: readonly ProjectedSegment[],
  table: 'projection' | 'projection_rebuilt' = 'projection',
): Promise<void> {
  const batchSize = 5_000
  for (let start = 0; start < segments.length; start += batchSize) {
    const rows = segments.slice(start, start + batchSize).map(asRow)
    await sql`
      INSERT INTO ${sql.table(table)} (subject, kind, property, item, from_day, until_day, value, target, statement_id, source, valid_from, valid_to,
                              rank, ours, voices, contested)
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json)
        AS r(subject text, kind text, property text, item text, from_day date, until_day date, value jsonb, target text,
             statement_id bigint, source text, valid_from text, valid_to text, rank text, ours boolean, voices integer, contested boolean)`.execute(
      tx,
    )
  }
}

function asRow(segment: ProjectedSegment) {
  return {
    subject: segment.subject,
    kind: segment.subject.slice(0, segment.subject.indexOf('/')),
    property: segment.property,
    item: segment.item,
    from_day: segment.from,
    until_day: segment.until,
    value: segment.statement.value,
    target: targetOf(segment.statement.value),
    statement_id: segment.statement.id,
    source: segment.statement.source,
    valid_from: segment.statement.validFrom,
    valid_to: segment.statement.validTo,
    rank: segment.statement.rank,
    ours: segment.statement.ours,
    voices: segment.voices,
    contested: segment.contested,
  }
}
