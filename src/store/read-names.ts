import { sql } from 'kysely'
import { nameOn } from '#core/registry/cluster-card.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Reader } from './deed.ts'
import { shownOf } from './read-projection.ts'

/** Names of subjects on a day; of one that had none then, the latest. A subject without a name is left out. */
export async function readNames(
  db: Reader,
  subjects: readonly SubjectId[],
  when: { day: Day; knownAt: Moment | null },
): Promise<Map<SubjectId, Localised>> {
  if (subjects.length === 0) return new Map()
  const segments =
    when.knownAt === null ? await namesNow(db, subjects) : (await shownOf(db, subjects, when.knownAt)).filter(isName)
  const names = new Map<SubjectId, Localised>()
  for (const [subject, own] of Map.groupBy(segments, (segment) => segment.subject)) {
    const name = nameOn(own, when.day)
    if (name.lt !== undefined || name.en !== undefined) names.set(subject, name)
  }
  return names
}

function isName(segment: Shown): boolean {
  return segment.property === 'name'
}

async function namesNow(db: Reader, subjects: readonly SubjectId[]): Promise<Shown[]> {
  // Names are asked for on every page: no join with the log, of which a name needs nothing.
  const { rows } = await sql<Shown>`
    SELECT subject, property, item, from_day AS "from", until_day AS until, value, statement_id AS statement
    FROM projection WHERE subject = ANY(${subjects}) AND property = 'name'
    ORDER BY subject, item, from_day NULLS FIRST`.execute(db)
  return rows
}

/** Those of some subjects that the register knows. */
export async function readKnownSubjects(db: Reader, subjects: readonly SubjectId[]): Promise<Set<SubjectId>> {
  if (subjects.length === 0) return new Set()
  const { rows } = await sql<{ subject: string }>`
    SELECT DISTINCT subject FROM projection WHERE subject = ANY(${subjects})`.execute(db)
  return new Set(rows.map(({ subject }) => subject))
}
