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

/** Organisations seated in some places on a day that a cluster has as a member or coordinator; at most so many, by id. */
export async function membersSeatedIn(
  db: Reader,
  places: readonly SubjectId[],
  at: { day: Day; knownAt: Moment | null; most: number },
): Promise<SubjectId[]> {
  const { day, knownAt, most } = at
  if (knownAt !== null) return membersKnownThen(db, places, { day, knownAt, most })
  const { rows } = await sql<{ subject: string }>`
    SELECT s.subject FROM projection s
    WHERE s.target = ANY(${places}) AND s.property = 'seat' AND s.kind = 'organisation'
      AND (s.from_day IS NULL OR s.from_day <= ${day}::date) AND (s.until_day IS NULL OR s.until_day > ${day}::date)
      AND EXISTS (
        SELECT 1 FROM projection m
        WHERE m.target = s.subject AND m.kind = 'cluster' AND m.property IN ('member', 'coordinator')
          AND (m.from_day IS NULL OR m.from_day <= ${day}::date) AND (m.until_day IS NULL OR m.until_day > ${day}::date))
    ORDER BY s.subject LIMIT ${most}`.execute(db)
  return rows.map(({ subject }) => subject)
}

async function membersKnownThen(
  db: Reader,
  places: readonly SubjectId[],
  { day, knownAt, most }: { day: Day; knownAt: Moment; most: number },
): Promise<SubjectId[]> {
  const [seats, ties] = await Promise.all([
    shownOfKind(db, 'organisation', { properties: ['seat'], knownAt }),
    shownOfKind(db, 'cluster', { properties: ['member', 'coordinator'], knownAt }),
  ])
  const tied = new Set(
    ties
      .filter((segment) => covers(segment, day))
      .flatMap(({ value }) => (typeof value === 'string' ? value : (partOf(value, 'organisation') ?? []))),
  )
  const here = seats.filter(
    (segment) =>
      typeof segment.value === 'string' && places.includes(segment.value) && covers(segment, day) && tied.has(segment.subject),
  )
  return here
    .map(({ subject }) => subject)
    .toSorted()
    .slice(0, most)
}

/** How many organisations have their seat in each municipality on a day; null stands for those without a known seat. */
export async function countSeats(
  db: Reader,
  { day, knownAt }: { day: Day; knownAt: Moment | null },
): Promise<Map<SubjectId | null, number>> {
  if (knownAt !== null) return countSeatsKnownThen(db, day, knownAt)
  const { rows } = await sql<{ place: string | null; count: number }>`
    SELECT s.target AS place, count(*)::int AS count
    FROM search_document d
    LEFT JOIN projection s ON s.subject = d.subject AND s.property = 'seat' AND s.item = ''
      AND (s.from_day IS NULL OR s.from_day <= ${day}::date) AND (s.until_day IS NULL OR s.until_day > ${day}::date)
    WHERE d.kind = 'organisation' GROUP BY s.target`.execute(db)
  return new Map(rows.map(({ place, count }) => [place, count]))
}

async function countSeatsKnownThen(db: Reader, day: Day, knownAt: Moment): Promise<Map<SubjectId | null, number>> {
  const shown = await shownOfKind(db, 'organisation', { properties: ['name', 'seat'], knownAt })
  const counts = new Map<SubjectId | null, number>()
  for (const own of Map.groupBy(shown, ({ subject }) => subject).values()) {
    const seat = own.find((segment) => segment.property === 'seat' && covers(segment, day))?.value
    const place = typeof seat === 'string' ? seat : null
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return counts
}
