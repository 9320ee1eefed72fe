import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { projectSubjects } from '#core/registry/project-subject.ts'
import { itemOf } from '#core/registry/item-of.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { Facts, Material, Said } from '#core/rules/material.ts'
import type { PropertiesAsked } from '#core/rules/properties-asked.ts'
import { liveStatements } from '#core/statements/live-statements.ts'
import { rivalsOf } from '#core/statements/rivals-of.ts'
import { covers } from '#core/statements/span.ts'
import type { Day, FuzzyDate, LiveStatement, Moment, Rank, StatementValue, SubjectId } from '#core/statements/statement.ts'
import { yearOf } from '#core/values/fuzzy-date.ts'
import type { Reader } from './deed.ts'
import { historyOf, targetOf } from './statements.ts'

/** What is read for rule sets: whose, which properties, and what the register knew at a moment (null = now). */
type Wanted = { readonly asked: PropertiesAsked; readonly knownAt: Moment | null }

/** A day, and the properties of which also so many of the years before it are asked. */
export type OnDay = { readonly day: Day; readonly years: ReadonlyMap<string, number> }

const NOTHING_GAINED = { members: 0, coordinators: 0, projects: 0 } as const

/**
 * Everything that rule sets ask of some clusters, of all days: a query for each kind of subject, none for each cluster.
 * `besides`: organisations that are to be known although no cluster names them. `on`: of members, coordinators and projects
 * only those of that day, and only what gives outcomes on it; what would be on other days is then not told.
 */
export async function readMaterial(
  db: Reader,
  {
    clusters,
    asked,
    knownAt,
    besides = [],
    on = null,
  }: Wanted & { readonly clusters: readonly SubjectId[]; besides?: readonly SubjectId[]; on?: OnDay | null },
): Promise<Map<SubjectId, Material>> {
  const about = await readFacts(db, clusters, { properties: asked.cluster, knownAt, on: null })
  const rows = { members: new Set(besides), coordinators: new Set(besides), projects: new Set<SubjectId>() }
  for (const { said } of about.values()) {
    collectTargets(said.get('member'), on, rows.members)
    collectTargets(said.get('coordinator'), on, rows.coordinators)
    collectTargets(said.get('project'), on, rows.projects)
  }
  const [members, coordinators, projects] = [
    await readFacts(db, [...rows.members], { properties: asked.members, knownAt, on }),
    await readFacts(db, [...rows.coordinators], { properties: asked.coordinators, knownAt, on }),
    await readFacts(db, [...rows.projects], { properties: asked.projects, knownAt, on }),
  ]
  // One map for all clusters: a member of ten of them is kept once.
  const others = joined(joined(members, coordinators), projects)
  return new Map(
    clusters.map((cluster) => [cluster, { subject: about.get(cluster) ?? nothingOn(cluster), others, gained: NOTHING_GAINED }]),
  )
}

/** The same for rule sets on organisations. */
export async function readOrganisationMaterial(
  db: Reader,
  { organisations, asked, knownAt }: Wanted & { readonly organisations: readonly SubjectId[] },
): Promise<Map<SubjectId, Material>> {
  const about = await readFacts(db, organisations, { properties: asked.organisation, knownAt, on: null })
  const others: Material['others'] = new Map()
  return new Map(
    organisations.map((organisation) => [
      organisation,
      { subject: about.get(organisation) ?? nothingOn(organisation), others, gained: NOTHING_GAINED },
    ]),
  )
}

/** Every cluster that anything is said of, as known at a moment, in the order of their names. */
export async function readClusterIds(db: Reader, knownAt: Moment | null): Promise<SubjectId[]> {
  const from =
    knownAt === null
      ? sql`projection WHERE kind = 'cluster'`
      : sql`statement WHERE split_part(subject, '/', 1) = 'cluster' AND recorded_at <= ${knownAt}::timestamptz`
  const { rows } = await sql<{ subject: string }>`SELECT DISTINCT subject COLLATE "C" AS subject FROM ${from} ORDER BY 1`.execute(
    db,
  )
  return rows.map(({ subject }) => subject)
}

type Reading = { readonly properties: ReadonlySet<string>; readonly knownAt: Moment | null; readonly on: OnDay | null }

async function readFacts(
  db: Reader,
  subjects: readonly SubjectId[],
  { properties, knownAt, on }: Reading,
): Promise<Map<SubjectId, Facts>> {
  if (subjects.length === 0 || properties.size === 0) return new Map()
  const asked = [...properties]
  return knownAt === null
    ? factsNow(db, subjects, { properties: asked, on })
    : factsThen(db, subjects, { properties: asked, knownAt })
}

type SaidRow = {
  readonly subject: SubjectId
  readonly property: string
  readonly item: string
  readonly value: StatementValue
  readonly statement: number
  readonly from: Day | null
  readonly until: Day | null
  readonly validFrom: FuzzyDate | null
  readonly validTo: FuzzyDate | null
  readonly contested: boolean
  readonly rank: Exclude<Rank, 'withdrawn'>
}

async function factsNow(
  db: Reader,
  subjects: readonly SubjectId[],
  { properties, on }: { properties: string[]; on: OnDay | null },
): Promise<Map<SubjectId, Facts>> {
  const { rows } = await sql<SaidRow>`
    SELECT subject, property, item, value, statement_id AS statement, from_day AS "from", until_day AS until,
           valid_from AS "validFrom", valid_to AS "validTo", contested, rank
    FROM projection WHERE subject = ANY(${subjects}) AND property = ANY(${properties}) AND ${heldOn(on)}`.execute(db)
  const live = await liveOf(
    db,
    rows.filter((row) => row.contested && row.rank !== 'preferred'),
  )
  return gathered(rows, (row) => rivalsFrom(live.get(placeOf(row)) ?? [], row))
}

/** What holds on the day; of properties asked year by year also what was observed for one of those years. */
function heldOn(on: OnDay | null): RawBuilder<boolean> {
  if (on === null) return sql`true`
  const { day, years } = on
  const since = yearOf(day) - Math.max(0, ...years.values())
  const firstYear = String(since).padStart(4, '0')
  return sql`(from_day IS NULL OR from_day <= ${day}::date)
    AND (until_day IS NULL OR until_day > ${day}::date
      OR (property = ANY(${[...years.keys()]}) AND (until_day > ${`${firstYear}-01-01`}::date OR valid_to >= ${firstYear})))`
}

/** The live statements on the items that sources disagree about. */
async function liveOf(db: Reader, contested: readonly SaidRow[]): Promise<Map<string, LiveStatement[]>> {
  if (contested.length === 0) return new Map()
  const subjects = [...new Set(contested.map(({ subject }) => subject))]
  const properties = [...new Set(contested.map(({ property }) => property))]
  const { statements, rankings } = await historyOf(db, subjects, properties)
  return byPlace(liveStatements(statements, rankings))
}

async function factsThen(
  db: Reader,
  subjects: readonly SubjectId[],
  { properties, knownAt }: { properties: string[]; knownAt: Moment },
): Promise<Map<SubjectId, Facts>> {
  const { statements, rankings } = await historyOf(db, subjects, properties)
  const live = byPlace(liveStatements(statements, rankings, knownAt))
  const rows = projectSubjects(statements, rankings, knownAt).map(({ statement, ...segment }): SaidRow => {
    const { id, value, validFrom, validTo, rank } = statement
    return { ...segment, value, statement: id, validFrom, validTo, rank }
  })
  return gathered(rows, (row) => rivalsFrom(live.get(placeOf(row)) ?? [], row))
}

const NO_RIVALS: readonly StatementValue[] = []

function rivalsFrom(live: readonly LiveStatement[], { statement, from, property }: SaidRow): readonly StatementValue[] {
  const shown = live.find(({ id }) => id === statement)
  const timing = propertyOf(property)?.timing ?? 'state'
  return shown === undefined ? NO_RIVALS : rivalsOf(shown, from, { live, timing })
}

function byPlace(live: readonly LiveStatement[]): Map<string, LiveStatement[]> {
  return Map.groupBy(live, (each) => {
    const property = propertyOf(each.property)
    return placeOf({ ...each, item: property === undefined ? '' : itemOf(property, each.value) })
  })
}

function placeOf({ subject, property, item }: { subject: string; property: string; item: string }): string {
  return `${subject}\n${property}\n${item}`
}

/** Facts by subject and property, in the order of time. */
function gathered(rows: readonly SaidRow[], rivalsOfRow: (row: SaidRow) => readonly StatementValue[]): Map<SubjectId, Facts> {
  const facts = new Map<SubjectId, { subject: SubjectId; said: Map<string, Said[]> }>()
  for (const row of rows) {
    const { subject, property, item, value, statement, from, until, validFrom, validTo } = row
    const rivals = row.contested ? rivalsOfRow(row) : NO_RIVALS
    let own = facts.get(subject)
    if (own === undefined) facts.set(subject, (own = { subject, said: new Map() }))
    const said: Said = { item, value, statement, from, until, validFrom, validTo, rivals, hypothetical: false }
    const before = own.said.get(property)
    if (before === undefined) own.said.set(property, [said])
    else before.push(said)
  }
  for (const { said } of facts.values()) for (const list of said.values()) if (list.length > 1) list.sort(inTime)
  return facts
}

function inTime(one: Said, other: Said): number {
  if (one.item !== other.item) return one.item < other.item ? -1 : 1
  return (one.from ?? '') < (other.from ?? '') ? -1 : 1
}

/** What values and their rivals point to, on a day or on any. */
function collectTargets(said: readonly Said[] | undefined, on: OnDay | null, targets: Set<SubjectId>): void {
  for (const each of said ?? []) {
    if (on !== null && !covers(each, on.day)) continue
    const { value, rivals } = each
    for (const one of [value, ...rivals]) {
      const target = targetOf(one)
      if (target !== null) targets.add(target)
    }
  }
}

/** An organisation may be member and coordinator: what is read of it for either is known of it. */
function joined(one: Map<SubjectId, Facts>, other: ReadonlyMap<SubjectId, Facts>): Map<SubjectId, Facts> {
  for (const [subject, facts] of other) {
    const before = one.get(subject)
    one.set(subject, before === undefined ? facts : { subject, said: new Map([...before.said, ...facts.said]) })
  }
  return one
}

function nothingOn(subject: SubjectId): Facts {
  return { subject, said: new Map() }
}
