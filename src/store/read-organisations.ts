import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { nameOn } from '#core/registry/cluster-card.ts'
import { partOf, shownOn, textOn } from '#core/registry/shown.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'
import type { Reader } from './deed.ts'
import { shownOfKind } from './read-projection.ts'

/** Which organisations a list is for. Values: codes of organisation-kind, subjects of municipalities, or `unknown`. */
export type OrganisationQuestion = {
  readonly found: readonly SubjectId[] | null
  readonly kinds: readonly string[]
  readonly municipalities: readonly string[]
  readonly day: Day
  readonly knownAt: Moment | null
}

export type ChoiceCount = { readonly value: string; readonly count: number }
export type OrganisationCounts = {
  readonly total: number
  readonly registered: number
  readonly kinds: readonly ChoiceCount[]
  readonly municipalities: readonly ChoiceCount[]
}

/** How many organisations a question finds, and the choices of its two filters, most organisations first. */
export async function countOrganisations(db: Reader, question: OrganisationQuestion): Promise<OrganisationCounts> {
  const { ofKind, ofPlace } = filtersOf(question)
  const { rows } = await sql<OrganisationCounts>`
    WITH valued AS MATERIALIZED (${await valued(db, question)}),
    listed AS MATERIALIZED (SELECT * FROM valued WHERE ${isFound(question)})
    SELECT (SELECT count(*) FROM listed WHERE ${ofKind} AND ${ofPlace}) AS total,
           (SELECT count(*) FROM valued) AS registered,
           (SELECT coalesce(json_agg(json_build_object('value', value, 'count', count) ORDER BY count DESC, value), '[]')
            FROM (SELECT kind_value AS value, count(*) AS count FROM listed WHERE ${ofPlace} GROUP BY 1) k) AS kinds,
           (SELECT coalesce(json_agg(json_build_object('value', value, 'count', count) ORDER BY count DESC, value), '[]')
            FROM (SELECT seat_value AS value, count(*) AS count FROM listed WHERE ${ofKind} GROUP BY 1) m) AS municipalities`.execute(
    db,
  )
  return rows[0] ?? { total: 0, registered: 0, kinds: [], municipalities: [] }
}

/** A part of the list in the alphabet of a language; all of it when `most` is null. */
export async function listOrganisations(
  db: Reader,
  question: OrganisationQuestion,
  cut: { language: Language; offset: number; most: number | null },
): Promise<SubjectId[]> {
  const { found, kinds, municipalities, knownAt } = question
  const order = cut.language === 'lt' ? sql`sort_lt` : sql`sort_en`
  const isWhole = found === null && kinds.length === 0 && municipalities.length === 0 && knownAt === null
  const { ofKind, ofPlace } = filtersOf(question)
  // Without filters the order is there already, in an index.
  const listed = isWhole
    ? sql`SELECT subject FROM search_document WHERE kind = 'organisation'`
    : sql`WITH valued AS (${await valued(db, question)}) SELECT subject FROM valued WHERE ${isFound(question)} AND ${ofKind} AND ${ofPlace}`
  const { rows } = await sql<{
    subject: string
  }>`${listed} ORDER BY ${order}, subject LIMIT ${cut.most} OFFSET ${cut.offset}`.execute(db)
  return rows.map((row) => row.subject)
}

function filtersOf({ kinds, municipalities }: OrganisationQuestion) {
  return {
    ofKind: kinds.length === 0 ? sql`true` : sql`kind_value = ANY(${kinds})`,
    ofPlace: municipalities.length === 0 ? sql`true` : sql`seat_value = ANY(${municipalities})`,
  }
}

function isFound({ found }: OrganisationQuestion): RawBuilder<unknown> {
  return found === null ? sql`true` : sql`subject = ANY(${found})`
}

async function valued(db: Reader, { day, knownAt }: OrganisationQuestion): Promise<RawBuilder<unknown>> {
  return knownAt === null ? valuedNow(day) : valuedThen(db, day, knownAt)
}

/** Organisations with their kind and seat on a day, as known now. */
function valuedNow(day: Day): RawBuilder<unknown> {
  const value = (property: string) => sql`(
    SELECT DISTINCT ON (subject) subject, value #>> '{}' AS text FROM projection
    WHERE kind = 'organisation' AND property = ${property} AND jsonb_typeof(value) = 'string'
      AND (from_day IS NULL OR from_day <= ${day}::date) AND (until_day IS NULL OR until_day > ${day}::date))`
  return sql`
    SELECT d.subject, d.sort_lt, d.sort_en, coalesce(k.text, 'unknown') AS kind_value, coalesce(s.text, 'unknown') AS seat_value
    FROM search_document d LEFT JOIN ${value('organisation-kind')} k USING (subject) LEFT JOIN ${value('seat')} s USING (subject)
    WHERE d.kind = 'organisation'`
}

/** The same as it was known at a moment, projected from the log: also what has been withdrawn since, and can no longer be searched. */
async function valuedThen(db: Reader, day: Day, knownAt: Moment): Promise<RawBuilder<unknown>> {
  const shown = await shownOfKind(db, 'organisation', { properties: ['name', 'organisation-kind', 'seat'], knownAt })
  const known = [...Map.groupBy(shown, (segment) => segment.subject)].map(([subject, own]) => {
    const name = nameOn(own, day)
    return {
      subject,
      lt: name.lt ?? name.en ?? null,
      en: name.en ?? name.lt ?? null,
      kind_value: textOn(own, 'organisation-kind', day) ?? 'unknown',
      seat_value: textOn(own, 'seat', day) ?? 'unknown',
    }
  })
  return sql`
    SELECT known.subject, coalesce(d.sort_lt, sort_key(known.lt)) AS sort_lt, coalesce(d.sort_en, sort_key(known.en)) AS sort_en, known.kind_value, known.seat_value
    FROM jsonb_to_recordset(${JSON.stringify(known)}::jsonb) AS known(subject text, lt text, en text, kind_value text, seat_value text)
    LEFT JOIN search_document d USING (subject) WHERE d.subject IS NOT NULL OR known.lt IS NOT NULL`
}

/** The clusters that organisations belong to or run on a day. */
export async function clustersOf(
  db: Reader,
  organisations: readonly SubjectId[],
  when: { day: Day; knownAt: Moment | null },
): Promise<Map<SubjectId, SubjectId[]>> {
  if (when.knownAt !== null) return clustersThen(db, organisations, { day: when.day, knownAt: when.knownAt })
  const { rows } = await sql<{ target: string; clusters: string[] }>`
    SELECT target, array_agg(DISTINCT subject ORDER BY subject) AS clusters FROM projection
    WHERE target = ANY(${organisations}) AND property IN ('member', 'coordinator') AND kind = 'cluster'
      AND (from_day IS NULL OR from_day <= ${when.day}::date) AND (until_day IS NULL OR until_day > ${when.day}::date)
    GROUP BY target`.execute(db)
  return new Map(rows.map((row) => [row.target, row.clusters]))
}

async function clustersThen(
  db: Reader,
  organisations: readonly SubjectId[],
  when: { day: Day; knownAt: Moment },
): Promise<Map<SubjectId, SubjectId[]>> {
  const wanted = new Set(organisations)
  const shown = await shownOfKind(db, 'cluster', { properties: ['member', 'coordinator'], knownAt: when.knownAt })
  const edges = [
    ...shownOn(shown, 'member', when.day).map(({ subject, value }) => ({ subject, organisation: partOf(value, 'organisation') })),
    ...shownOn(shown, 'coordinator', when.day).map(({ subject, value }) => ({
      subject,
      organisation: typeof value === 'string' ? value : undefined,
    })),
  ]
  const clusters = new Map<SubjectId, SubjectId[]>()
  for (const { subject, organisation } of edges) {
    if (organisation === undefined || !wanted.has(organisation)) continue
    clusters.set(organisation, [...new Set([...(clusters.get(organisation) ?? []), subject])].toSorted())
  }
  return clusters
}
