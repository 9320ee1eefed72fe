import { sql } from 'kysely'
import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import { covers } from '#core/statements/span.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { shownOf } from './read-projection.ts'

/** Other clusters that have members in common with a cluster on a day, with those members. */
export async function sharedMembers(
  db: Reader,
  cluster: SubjectId,
  when: { day: Day; knownAt: Moment | null },
): Promise<Map<SubjectId, string[]>> {
  if (when.knownAt !== null) return sharedThen(db, cluster, { day: when.day, knownAt: when.knownAt })
  const { rows } = await sql<{ subject: string; members: string[] }>`
    SELECT other.subject, array_agg(DISTINCT other.target ORDER BY other.target) AS members
    FROM projection own JOIN projection other ON other.target = own.target AND other.property = 'member'
    WHERE own.subject = ${cluster} AND own.property = 'member' AND other.kind = 'cluster' AND other.subject <> own.subject
      AND (own.from_day IS NULL OR own.from_day <= ${when.day}::date) AND (own.until_day IS NULL OR own.until_day > ${when.day}::date)
      AND (other.from_day IS NULL OR other.from_day <= ${when.day}::date) AND (other.until_day IS NULL OR other.until_day > ${when.day}::date)
    GROUP BY other.subject`.execute(db)
  return new Map(rows.map((row) => [row.subject, row.members]))
}

async function sharedThen(
  db: Reader,
  cluster: SubjectId,
  { day, knownAt }: { day: Day; knownAt: Moment },
): Promise<Map<SubjectId, string[]>> {
  const own = new Set((await shownOf(db, [cluster], knownAt)).flatMap((segment) => memberOn(segment, day) ?? []))
  const { rows } = await sql<{ subject: string }>`
    SELECT DISTINCT subject FROM statement
    WHERE target = ANY(${[...own]}) AND property = 'member' AND subject LIKE 'cluster/%' AND subject <> ${cluster}
      AND recorded_at <= ${knownAt}::timestamptz`.execute(db)
  const others = await shownOf(
    db,
    rows.map((row) => row.subject),
    knownAt,
  )
  const shared = new Map<SubjectId, string[]>()
  for (const segment of others) {
    const organisation = memberOn(segment, day)
    const before = shared.get(segment.subject) ?? []
    if (organisation === undefined || !own.has(organisation) || before.includes(organisation)) continue
    shared.set(segment.subject, [...before, organisation].toSorted())
  }
  return shared
}

function memberOn(segment: Shown, day: Day): string | undefined {
  return segment.property === 'member' && covers(segment, day) ? partOf(segment.value, 'organisation') : undefined
}
