import { sql } from 'kysely'
import type { Shown } from '#core/registry/shown.ts'
import type { Moment, SubjectId } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { shownOf } from './read-projection.ts'

/** Some properties of some subjects, of all days: what long lists need, without the rest of what is known. */
export async function shownSome(
  db: Reader,
  { subjects, properties, knownAt }: { subjects: readonly SubjectId[]; properties: readonly string[]; knownAt: Moment | null },
): Promise<Shown[]> {
  if (subjects.length === 0) return []
  if (knownAt !== null) return (await shownOf(db, subjects, knownAt)).filter((segment) => properties.includes(segment.property))
  const { rows } = await sql<Shown>`
    SELECT subject, property, item, from_day AS "from", until_day AS until, value, statement_id AS statement,
           source, valid_from AS "validFrom", valid_to AS "validTo", rank, ours, voices, contested
    FROM projection WHERE subject = ANY(${subjects}) AND property = ANY(${properties})
    ORDER BY subject, property, item, from_day NULLS FIRST`.execute(db)
  return rows
}
