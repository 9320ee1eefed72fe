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

/** Throws the projection away and makes it again from the statements; `onProgress` gets the share done. */
export async function rebuildProjection(deed: Deed, onProgress: (share: number) => void = () => undefined): Promise<void> {
  await sql`TRUNCATE projection`.execute(deed.tx)
  const { rows } = await sql<{ subjects: number }>`SELECT count(DISTINCT subject)::integer AS subjects FROM statement`.execute(deed.tx)
  const total = rows[0]?.subjects ?? 0
  let done = 0
  for (let some = await subjectsAfter(deed.tx, '', SUBJECTS_AT_ONCE); some.length > 0; some = await subjectsAfter(deed.tx, some.at(-1) ?? '', SUBJECTS_AT_ONCE)) {
    const { statements, rankings } = await historyOf(deed.tx, some)
    await insertSegments(deed.tx, projectSubjects(statements, rankings))
    done += some.length
    onProgress(done / total)
  }
}

async function insertSegments(tx: Reader, segments: readonly ProjectedSegment[]): Promise<void> {
  const batchSize = 5_000
  for (let start = 0; start < segments.length; start += batchSize) {
    const rows = segments.slice(start, start + batchSize).map(asRow)
    await sql`
      INSERT INTO projection (subject, kind, property, item, from_day, until_day, value, target, statement_id, source, valid_from, valid_to,
                              rank, ours, voices, contested)
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(subject text, kind text, property text, item text, from_day date, until_day date, value jsonb, target text,
             statement_id bigint, source text, valid_from text, valid_to text, rank text, ours boolean, voices integer, contested boolean)`.execute(tx)
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
