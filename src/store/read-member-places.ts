import { sql } from 'kysely'
import { partOf } from '#core/registry/shown.ts'
import { covers } from '#core/statements/span.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { shownOf, shownOfKind } from './read-projection.ts'

/**
 * How many different members of the clusters sit in each municipality on a day; null stands for members without a known
 * seat. A member of two clusters counts once.
 */
export async function countMemberPlaces(
  db: Reader,
  clusters: readonly SubjectId[],
  at: { day: Day; knownAt: Moment | null },
): Promise<Map<SubjectId | null, number>> {
  if (at.knownAt !== null) return countKnownThen(db, clusters, { day: at.day, knownAt: at.knownAt })
  const { day } = at
  const { rows } = await sql<{ place: string | null; members: number }>`
    WITH members AS (
      SELECT DISTINCT target FROM projection
      WHERE subject = ANY(${clusters}) AND property = 'member' AND target IS NOT NULL
        AND (from_day IS NULL OR from_day <= ${day}::date) AND (until_day IS NULL OR until_day > ${day}::date))
    SELECT s.target AS place, count(*)::int AS members
    FROM members m
    LEFT JOIN projection s ON s.subject = m.target AND s.property = 'seat' AND s.item = ''
      AND (s.from_day IS NULL OR s.from_day <= ${day}::date) AND (s.until_day IS NULL OR s.until_day > ${day}::date)
    GROUP BY s.target`.execute(db)
  return new Map(rows.map(({ place, members }) => [place, members]))
}

async function countKnownThen(
  db: Reader,
  clusters: readonly SubjectId[],
  { day, knownAt }: { day: Day; knownAt: Moment },
): Promise<Map<SubjectId | null, number>> {
  const wanted = new Set(clusters)
  const memberships = await shownOfKind(db, 'cluster', { properties: ['member'], knownAt })
  const members = new Set(
    memberships
      .filter((segment) => wanted.has(segment.subject) && covers(segment, day))
      .flatMap(({ value }) => partOf(value, 'organisation') ?? []),
  )
  const seats = (await shownOf(db, [...members], knownAt)).filter(
    (segment) => segment.property === 'seat' && covers(segment, day),
  )
  const seatOf = new Map(seats.flatMap(({ subject, value }) => (typeof value === 'string' ? [[subject, value] as const] : [])))
  const counts = new Map<SubjectId | null, number>()
  for (const member of members) {
    const place = seatOf.get(member) ?? null
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return counts
}
