import { sql } from 'kysely'
import { projectSubjects } from '#core/registry/project-subject.ts'
import { itemOf } from '#core/registry/item-of.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { Facts, Material, Said } from '#core/rules/material.ts'
import type { PropertiesAsked } from '#core/rules/properties-asked.ts'
import { liveStatements } from '#core/statements/live-statements.ts'
import { rivalsOf } from '#core/statements/rivals-of.ts'
import type { Day, FuzzyDate, LiveStatement, Moment, Rank, StatementValue, SubjectId } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { historyOf, targetOf } from './statements.ts'

/** What is read for rule sets: whose, which properties, and what the register knew at a moment (null = now). */
type Wanted = { readonly asked: PropertiesAsked; readonly knownAt: Moment | null }

const NOTHING_GAINED = { members: 0, coordinators: 0, projects: 0 } as const

/**
 * Everything that rule sets ask of some clusters, of all days: a query for each kind of subject, none for each cluster.
 * `besides`: organisations that are to be known although no cluster names them.
 */
export async function readMaterial(
  db: Reader,
  {
    clusters,
    asked,
    knownAt,
    besides = [],
  }: Wanted & { readonly clusters: readonly SubjectId[]; besides?: readonly SubjectId[] },
): Promise<Map<SubjectId, Material>> {
  const about = await readFacts(db, clusters, { properties: asked.cluster, knownAt })
  const rows = { members: new Set(besides), coordinators: new Set(besides), projects: new Set<SubjectId>() }
  for (const { said } of about.values()) {
    collectTargets(said.get('member'), rows.members)
    collectTargets(said.get('coordinator'), rows.coordinators)
    collectTargets(said.get('project'), rows.projects)
  }
  const [members, coordinators, projects] = [
    await readFacts(db, [...rows.members], { properties: asked.members, knownAt }),
    await readFacts(db, [...rows.coordinators], { properties: asked.coordinators, knownAt }),
    await readFacts(db, [...rows.projects], { properties: asked.projects, knownAt }),
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
  const about = await readFacts(db, organisations, { properties: asked.organisation, knownAt })
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

type Reading = { readonly properties: ReadonlySet<string>; readonly knownAt: Moment | null }

async function readFacts(
  db: Reader,
  subjects: readonly SubjectId[],
  { properties, knownAt }: Reading,
): Promise<Map<SubjectId, Facts>> {
  if (subjects.length === 0 || properties.size === 0) return new Map()
  const asked = [...properties]
  return knownAt === null ? factsNow(db, subjects, asked) : factsThen(db, subjects, { properties: asked, knownAt })
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

async function factsNow(db: Reader, subjects: readonly SubjectId[], properties: string[]): Promise<Map<SubjectId, Facts>> {
  const { rows } = await sql<SaidRow>`
    SELECT subject, property, item, value, statement_id AS statement, from_day AS "from", until_day AS until,
           valid_from AS "validFrom", valid_to AS "validTo", contested, rank
    FROM projection WHERE subject = ANY(${subjects}) AND property = ANY(${properties})`.execute(db)
  const live = await liveOf(
    db,
    rows.filter((row) => row.contested && row.rank !== 'preferred'),
  )
  return gathered(rows, (row) => rivalsFrom(live.get(placeOf(row)) ?? [], row))
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

/** What values and their rivals point to. */
function collectTargets(said: readonly Said[] | undefined, targets: Set<SubjectId>): void {
  for (const { value, rivals } of said ?? []) {
    for (const each of [value, ...rivals]) {
      const target = targetOf(each)
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
