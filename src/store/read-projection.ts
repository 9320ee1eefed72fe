import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { projectSubjects } from '#core/registry/project-subject.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { historyOf, historyOfKind, targetOf } from './statements.ts'

/**
 * Everything that is shown of some subjects, for all days. `knownAt` goes back to what the register knew then,
 * projected from the log.
 */
export async function shownOf(db: Reader, subjects: readonly string[], knownAt: Moment | null = null): Promise<Shown[]> {
  if (subjects.length === 0) return []
  if (knownAt !== null) return projectedAt(await historyOf(db, subjects), knownAt)
  return select(db, sql`p.subject = ANY(${subjects})`)
}

/** Everything that points to a subject: memberships of an organisation, seats in a municipality. */
export async function shownAbout(db: Reader, target: string, knownAt: Moment | null = null): Promise<Shown[]> {
  if (knownAt === null) return select(db, sql`p.target = ${target}`)
  const { rows } = await sql<{ subject: string }>`
    SELECT DISTINCT subject FROM statement
    WHERE target = ${target} AND recorded_at <= ${knownAt}::timestamptz`.execute(db)
  const subjects = rows.map((row) => row.subject)
  const all = projectedAt(await historyOf(db, subjects), knownAt)
  return all.filter((segment) => targetOf(segment.value) === target)
}

/** Everything that is shown of all subjects of a kind, or only some properties of it. */
export async function shownOfKind(
  db: Reader,
  kind: string,
  options: { properties?: readonly string[]; knownAt?: Moment | null } = {},
): Promise<Shown[]> {
  const { properties, knownAt = null } = options
  if (knownAt !== null) return projectedAt(await historyOfKind(db, kind, properties), knownAt)
  const wanted = properties === undefined ? sql`true` : sql`p.property = ANY(${properties})`
  return select(db, sql`p.kind = ${kind} AND ${wanted}`)
}

async function select(db: Reader, where: RawBuilder<unknown>): Promise<Shown[]> {
  const { rows } = await sql<Shown>`
    SELECT p.subject, p.property, p.item, p.from_day AS "from", p.until_day AS until, p.value, p.statement_id AS statement,
           p.source, p.valid_from AS "validFrom", p.valid_to AS "validTo", p.rank, p.ours, p.voices, p.contested
    FROM projection p
    WHERE ${where}
    ORDER BY p.subject, p.property, p.item, p.from_day NULLS FIRST`.execute(db)
  return rows
}

function projectedAt({ statements, rankings }: Awaited<ReturnType<typeof historyOf>>, knownAt: Moment): Shown[] {
  return projectSubjects(statements, rankings, knownAt).map(({ statement, ...segment }) => ({
    subject: segment.subject,
    property: segment.property,
    item: segment.item,
    from: segment.from,
    until: segment.until,
    value: statement.value,
    statement: statement.id,
    source: statement.source,
    validFrom: statement.validFrom,
    validTo: statement.validTo,
    rank: statement.rank,
    ours: statement.ours,
    voices: segment.voices,
    contested: segment.contested,
  }))
}
