import { indexClusters } from '#core/registry/cluster-index.ts'
import type { ClusterIndex } from '#core/registry/cluster-index.ts'
import { sectionOfActivity } from '#core/registry/activity-section.ts'
import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import { covers } from '#core/statements/span.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { clusterInYear, membersInYear, yearEnd } from '#core/studies/cluster-years.ts'
import type { OrganisationFacts } from '#core/studies/cluster-years.ts'
import type { ProjectFact, ReturnInYear, StudyMaterial } from '#core/studies/material.ts'
import { answersStanding, standingOf } from '#core/monitoring/settle-heads.ts'
import { answersForAgency } from '#core/monitoring/sheets.ts'
import type { ReturnState } from '#core/monitoring/return-states.ts'
import { isFuzzyDate, yearOf } from '#core/values/fuzzy-date.ts'
import type { Localised } from '#core/values/language.ts'
import type { Reader } from '#store/deed.ts'
import { latestMoment } from '#store/latest-moment.ts'
import { readAnswersOf } from '#store/monitoring/answers.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import { readSubmissionsOf } from '#store/monitoring/sheets.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import { countNamedMembers, readIndexedSegments } from '#store/read-clusters.ts'
import { readNames } from '#store/read-names.ts'
import { shownOfKind } from '#store/read-projection.ts'
import { judgeMatrix, readRules } from '#actions/judge-clusters.ts'

export type CountryOfStudy = StudyMaterial['country']

/** Campaigns before this many are history that a study does not repeat. */
const MOST_YEARS = 5

/** States in which a return is part of the record: what is on its way is not in the study. */
const RECORDED: ReadonlySet<ReturnState> = new Set<ReturnState>(['approved', 'locked'])

/**
 * Reads what the study of a campaign is made from: the register at the ends of the years that campaigns asked about, and the
 * answers of approved and locked returns. Nothing of it is published as it is: `buildTables` withholds.
 */
export async function gatherStudyMaterial(db: Reader, campaign: string, country: CountryOfStudy): Promise<StudyMaterial> {
  const year = Number(campaign) - 1
  const heads = (await readReturns(db, {})).filter(({ campaign: each }) => Number(each) <= Number(campaign))
  const asked = [...new Set([...heads.map((head) => Number(head.campaign) - 1), year])].toSorted((one, other) => one - other)
  const years = asked.slice(-MOST_YEARS)
  const [segments, endings, members, facts, returns, projects, knownAt] = [
    await readIndexedSegments(db, null),
    await shownOfKind(db, 'cluster', { properties: ['ended'] }),
    await shownOfKind(db, 'cluster', { properties: ['member'] }),
    await readOrganisationFacts(db),
    await readReturnsOfYears(db, heads, years),
    await readProjects(db),
    await latestMoment(db),
  ]
  const endedOf = new Map(endings.flatMap(({ subject, value }) => (typeof value === 'string' ? [[subject, value] as const] : [])))
  const clusters = []
  for (const each of years) {
    const day = yearEnd(each)
    const index: ClusterIndex = indexClusters(segments, await countNamedMembers(db, day, null), day)
    const levels = await readLevels(db, each)
    clusters.push(
      ...index.cards.map((card) =>
        clusterInYear(card, each, { ended: endedOf.get(card.subject) ?? null, level: levels.get(card.subject) ?? null }),
      ),
    )
  }
  const memberships = years.flatMap((each) => membersInYear(members, each, (organisation) => facts.on(organisation, each)))
  return {
    year,
    years,
    knownAt: knownAt ?? '1970-01-01T00:00:00.000000Z',
    lockedOn: lockedOn(heads, campaign),
    country,
    clusters,
    members: memberships,
    returns,
    projects,
    names: await readNamesOf(db, { clusters, projects, counties: memberships.flatMap(({ county }) => county ?? []) }, year),
  }
}

async function readReturnsOfYears(db: Reader, heads: readonly ReturnHead[], years: readonly number[]): Promise<ReturnInYear[]> {
  const wanted = heads.filter(({ campaign }) => years.includes(Number(campaign) - 1))
  const recorded = wanted.filter(({ state }) => RECORDED.has(state)).map(({ id }) => id)
  const [answers, sheets] = [await readAnswersOf(db, recorded), await readSubmissionsOf(db, recorded)]
  return wanted.map(({ id, cluster, campaign }) => {
    const own = answers.get(id)
    const standing = own === undefined ? null : answersStanding(standingOf(own))
    const year = Number(campaign) - 1
    return { cluster, year, answers: standing === null ? null : answersForAgency(standing, sheets.get(id) ?? []) }
  })
}

/** The day of the last move when every return of the campaign is locked. */
function lockedOn(heads: readonly ReturnHead[], campaign: string): string | null {
  const own = heads.filter((head) => head.campaign === campaign)
  if (own.length === 0 || own.some(({ state }) => state !== 'locked')) return null
  return (
    own
      .map(({ movedAt }) => movedAt.slice(0, 10))
      .toSorted()
      .at(-1) ?? null
  )
}

/** The highest level that a cluster surely has by the level rule set in force at the end of a year; `none` when it surely has none. */
async function readLevels(db: Reader, year: number): Promise<Map<SubjectId, string | null>> {
  const day = yearEnd(year)
  const rules = await readRules(db, null)
  const ids = [...rules.values()]
    .filter(({ ruleSet }) => ruleSet.purpose === 'level' && ruleSet.of === 'cluster')
    .map(({ ruleSet }) => ruleSet.id)
  const levels = new Map<SubjectId, string | null>()
  if (ids.length === 0) return levels
  for (const verdict of await judgeMatrix(db, { day, knownAt: null, ruleSets: ids, rules, clusters: 'all' })) {
    if (!verdict.inForce) continue
    const passed = verdict.tests.findLast(({ outcome }) => outcome === 'pass')
    const isSure = verdict.tests.every(({ outcome }) => outcome === 'fail')
    levels.set(verdict.subject, passed === undefined ? (isSure ? 'none' : null) : `${verdict.ruleSet} ${passed.test}`)
  }
  return levels
}

/** Kind, county and section of organisations, on the last day of any year. */
async function readOrganisationFacts(db: Reader) {
  const [own, places] = [
    await shownOfKind(db, 'organisation', { properties: ['organisation-kind', 'seat', 'activity'] }),
    await shownOfKind(db, 'municipality', { properties: ['part-of'] }),
  ]
  const bySubject = Map.groupBy(own, ({ subject }) => subject)
  const countyOf = new Map(
    places.flatMap(({ subject, value }) =>
      typeof value === 'string' && value.startsWith('county/') ? [[subject, value] as const] : [],
    ),
  )
  return {
    on(organisation: SubjectId, year: number): OrganisationFacts {
      const shown = (bySubject.get(organisation) ?? []).filter((segment) => covers(segment, yearEnd(year)))
      const seat = textOf(shown, 'seat')
      return {
        kind: textOf(shown, 'organisation-kind'),
        county: seat === null ? null : (countyOf.get(seat) ?? null),
        section: sectionOf(shown),
      }
    },
  }
}

function textOf(shown: readonly Shown[], property: string): string | null {
  const value = shown.find((segment) => segment.property === property)?.value
  return typeof value === 'string' ? value : null
}

/** By the newest version in which the activity is known. */
function sectionOf(shown: readonly Shown[]): string | null {
  const sections = shown.flatMap(({ property, value }) => {
    if (property !== 'activity') return []
    return sectionOfActivity(partOf(value, 'version') ?? '', partOf(value, 'code') ?? '') ?? []
  })
  return sections.toSorted().at(-1) ?? null
}

async function readProjects(db: Reader): Promise<ProjectFact[]> {
  const [own, links] = [
    await shownOfKind(db, 'project', { properties: ['measure', 'grant-eur', 'starts', 'ends'] }),
    await shownOfKind(db, 'cluster', { properties: ['project'] }),
  ]
  const clusters = Map.groupBy(links, ({ value }) => (typeof value === 'string' ? value : ''))
  return [...Map.groupBy(own, ({ subject }) => subject)].map(([project, shown]) => {
    const grant = shown.find(({ property }) => property === 'grant-eur')?.value
    return {
      project,
      measure: textOf(shown, 'measure'),
      grantEur: typeof grant === 'number' ? grant : null,
      from: yearIn(textOf(shown, 'starts')),
      until: yearIn(textOf(shown, 'ends')),
      clusters: [...new Set((clusters.get(project) ?? []).map(({ subject }) => subject))],
    }
  })
}

function yearIn(date: string | null): number | null {
  return date !== null && isFuzzyDate(date) ? yearOf(date) : null
}

type Named = {
  readonly clusters: readonly { readonly cluster: string; readonly county: string | null }[]
  readonly projects: readonly ProjectFact[]
  readonly counties: readonly string[]
}

async function readNamesOf(
  db: Reader,
  { clusters, projects, counties }: Named,
  year: number,
): Promise<ReadonlyMap<string, Localised>> {
  const subjects = [
    ...clusters.flatMap(({ cluster, county }) => [cluster, county ?? []].flat()),
    ...projects.flatMap(({ measure }) => measure ?? []),
    ...counties,
  ]
  return readNames(db, [...new Set(subjects)], { day: yearEnd(year), knownAt: null })
}
