import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'
import type { Reader } from './deed.ts'

/** Which organisations a list is for. Values: codes of organisation-kind, subjects of municipalities, or `unknown`. */
export type OrganisationQuestion = {
  readonly found: readonly SubjectId[] | null
  readonly kinds: readonly string[]
  readonly municipalities: readonly string[]
  readonly day: Day
  readonly knownAt: Moment | null
}

export type ChoiceCount = { readonly value: string; readonly count: number }
export type OrganisationList = {
  readonly total: number
  readonly registered: number
  readonly subjects: readonly SubjectId[]
  readonly kinds: readonly ChoiceCount[]
  readonly municipalities: readonly ChoiceCount[]
}

/** A page of the list of organisations in the alphabet of a language, with the choices of its two filters. */
export async function readOrganisations(
  db: Reader,
  question: OrganisationQuestion,
  cut: { language: Language; offset: number; most: number | null },
): Promise<OrganisationList> {
  const base = withFilters(question)
  const kind = sql`(${question.kinds.length === 0} OR kind_value = ANY(${question.kinds}))`
  const municipality = sql`(${question.municipalities.length === 0} OR seat_value = ANY(${question.municipalities}))`
  const order = cut.language === 'lt' ? sql`sort_lt` : sql`sort_en`
  const [subjects, counts, kinds, municipalities] = await Promise.all([
    sql<{ subject: string }>`${base} SELECT subject FROM listed WHERE ${kind} AND ${municipality} ORDER BY ${order}, subject LIMIT ${cut.most} OFFSET ${cut.offset}`.execute(db),
    sql<{ total: number; registered: number }>`${base}
      SELECT count(*)::int AS total, (SELECT count(*) FROM search_document d WHERE kind = 'organisation' AND ${knownThen(question)})::int AS registered
      FROM listed WHERE ${kind} AND ${municipality}`.execute(db),
    sql<ChoiceCount>`${base} SELECT kind_value AS value, count(*)::int AS count FROM listed WHERE ${municipality} GROUP BY 1 ORDER BY 2 DESC, 1`.execute(db),
    sql<ChoiceCount>`${base} SELECT seat_value AS value, count(*)::int AS count FROM listed WHERE ${kind} GROUP BY 1 ORDER BY 2 DESC, 1`.execute(db),
  ])
  const { total = 0, registered = 0 } = counts.rows[0] ?? {}
  return { total, registered, subjects: subjects.rows.map((row) => row.subject), kinds: kinds.rows, municipalities: municipalities.rows }
}

function knownThen({ knownAt }: OrganisationQuestion): RawBuilder<unknown> {
  return knownAt === null ? sql`true` : sql`EXISTS (SELECT 1 FROM statement s WHERE s.subject = d.subject AND s.recorded_at <= ${knownAt}::timestamptz)`
}

/** Organisations with their kind and seat on the day. What they were thought to be earlier is read from the log by the page. */
function withFilters(question: OrganisationQuestion): RawBuilder<unknown> {
  const { found, day } = question
  const value = (property: string) => sql`(
    SELECT p.value #>> '{}' FROM projection p
    WHERE p.subject = d.subject AND p.property = ${property} AND jsonb_typeof(p.value) = 'string'
      AND (p.from_day IS NULL OR p.from_day <= ${day}::date) AND (p.until_day IS NULL OR p.until_day > ${day}::date) LIMIT 1)`
  return sql`
    WITH listed AS MATERIALIZED (
      SELECT d.subject, d.sort_lt, d.sort_en, coalesce(${value('organisation-kind')}, 'unknown') AS kind_value, coalesce(${value('seat')}, 'unknown') AS seat_value
      FROM search_document d
      WHERE d.kind = 'organisation' AND (${found === null} OR d.subject = ANY(${found ?? []})) AND ${knownThen(question)}
    )`
}

/** The clusters that organisations belong to or run on a day, as known now. */
export async function clustersOf(db: Reader, organisations: readonly SubjectId[], day: Day): Promise<Map<SubjectId, SubjectId[]>> {
  const { rows } = await sql<{ target: string; clusters: string[] }>`
    SELECT target, array_agg(DISTINCT subject ORDER BY subject) AS clusters FROM projection
    WHERE target = ANY(${organisations}) AND property IN ('member', 'coordinator') AND kind = 'cluster'
      AND (from_day IS NULL OR from_day <= ${day}::date) AND (until_day IS NULL OR until_day > ${day}::date)
    GROUP BY target`.execute(db)
  return new Map(rows.map((row) => [row.target, row.clusters]))
}
