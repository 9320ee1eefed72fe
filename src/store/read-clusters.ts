import { sql } from 'kysely'
import { cardProperties } from '#core/registry/cluster-card.ts'
import type { IndexedSegments } from '#core/registry/cluster-index.ts'
import { partOf } from '#core/registry/shown.ts'
import { covers } from '#core/statements/span.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { shownOfKind } from './read-projection.ts'

/** Segments of all days that the index of clusters is made from. */
export async function readIndexedSegments(db: Reader, knownAt: Moment | null): Promise<IndexedSegments> {
  const [clusters, places, associations] = await Promise.all([
    shownOfKind(db, 'cluster', { properties: cardProperties, knownAt }),
    shownOfKind(db, 'municipality', { properties: ['part-of'], knownAt }),
    shownOfKind(db, 'organisation', { properties: ['member'], knownAt }),
  ])
  return { clusters, places, associations }
}

/** How many members every cluster has by name on a day: different organisations, whatever their roles. */
export async function countNamedMembers(db: Reader, day: Day, knownAt: Moment | null): Promise<Map<SubjectId, number>> {
  if (knownAt !== null) return countKnownThen(db, day, knownAt)
  const { rows } = await sql<{ subject: string; members: number }>`
    SELECT subject, count(DISTINCT target)::int AS members FROM projection
    WHERE kind = 'cluster' AND property = 'member' AND (from_day IS NULL OR from_day <= ${day}::date) AND (until_day IS NULL OR until_day > ${day}::date)
    GROUP BY subject`.execute(db)
  return new Map(rows.map((row) => [row.subject, row.members]))
}

async function countKnownThen(db: Reader, day: Day, knownAt: Moment): Promise<Map<SubjectId, number>> {
  const members = new Map<SubjectId, Set<string>>()
  for (const segment of await shownOfKind(db, 'cluster', { properties: ['member'], knownAt })) {
    const organisation = partOf(segment.value, 'organisation')
    if (organisation === undefined || !covers(segment, day)) continue
    members.set(segment.subject, (members.get(segment.subject) ?? new Set()).add(organisation))
  }
  return new Map([...members].map(([subject, organisations]) => [subject, organisations.size]))
}
