import { activityAt } from '#core/economy/activities/activity-tree.ts'
import type { ActivityTree } from '#core/economy/activities/activity-tree.ts'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import { organisationMatcher } from '#core/economy/firms/match-organisations.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import type { ObservedTies } from '#core/economy/observed/observed-ties.ts'
import { codesOf } from '#core/economy/observed/organised-clusters.ts'
import { projectTies, shownTies } from '#core/economy/radar/project-ties.ts'
import type { ProjectMember } from '#core/economy/radar/project-ties.ts'
import { firmPanel } from '#lake/ask/firm-panel.ts'
import { holdings } from '#lake/ask/holdings.ts'
import type { Holding } from '#lake/ask/holdings.ts'
import { firmNames, participationsOf } from '#lake/ask/participations.ts'
import type { Participation } from '#lake/ask/participations.ts'
import { regionsBy } from '#lake/ask/regions.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { readDocuments } from '#store/country-documents.ts'
import type { World } from '../world.ts'
import { gatherPlaceBook } from './gather-place-book.ts'
import { firmMonths } from './firm-months.ts'
import { versionOf } from './held-years.ts'
import { countryEconomyOf } from './read-country-economy.ts'

/**
 * In how many projects organisations of the same place and group took part together, for the pairs of an answer: participants of the country matched to
 * the firms of its year. null where participations are not held: that is not known, and not none. Made of firm-level rows, shown by `shownTies`.
 */
export async function gatherProjectTies(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  observation: Observation,
): Promise<ObservedTies | null> {
  const documents = await readDocuments(db)
  const country = countryIdOf(documents.get('country'))
  const holding = firmMonths(await holdings(lake))
  const held = country === null || holding === null ? null : await participationsOf(lake, country)
  if (held === null || holding === null) return null
  const { year } = observation.question
  const { names, loads } = await firmNames(lake, { dataSet: holding.dataSet, year })
  const match = organisationMatcher(names, { vatIsFirmCode: countryEconomyOf(documents)?.economy.vatIsFirmCode ?? false })
  const memberOf = await placeFirms({ db, lake }, holding, observation)
  const organisations = new Map(
    held.participations.map(({ organisation, name, vat }) => [organisation, match({ id: organisation, name, vat })]),
  )
  const matches = [...organisations.values()]
  const byProject = Map.groupBy(held.participations, ({ project }) => project)
  const lastDay = `${year}-12-31`
  const projects = [...byProject.values()].map((own) => ({
    hasBegun: hasBegun(own, lastDay),
    organisations: new Set(own.map(({ organisation }) => organisation)).size,
    members: membersIn(own),
  }))
  // A firm that is known and has nobody insured in the year is nowhere in it; who is not known may be anywhere.
  function membersIn(own: readonly Participation[]): ProjectMember[] {
    const firms = new Set(own.flatMap(({ organisation }) => organisations.get(organisation)?.firm ?? []))
    const unknown = new Set(own.flatMap(({ organisation: each }) => (organisations.get(each)?.firm === undefined ? [each] : [])))
    return [...[...firms].flatMap((firm) => memberOf.get(firm) ?? []), ...[...unknown].map(() => ({ row: null, columns: null }))]
  }
  const { economy } = observation
  const among = projects.filter((each) => each.hasBegun !== false)
  return {
    ties: shownTies(projectTies(economy.amount, projects), [economy.amount, economy.firms]),
    told: {
      projects: among.length,
      joint: among.filter(({ organisations: own }) => own >= 2).length,
      organisations: matches.length,
      byNumber: matches.filter(({ by }) => by === 'number').length,
      byName: matches.filter(({ by }) => by === 'name').length,
      ambiguous: matches.filter(({ unmatched }) => unmatched === 'ambiguous').length,
      unmatched: matches.filter(({ unmatched }) => unmatched === 'no-such-firm' || unmatched === 'not-named').length,
      beginningUnknown: projects.filter((each) => each.hasBegun === null).length,
    },
    loads: [...held.loads, ...loads].map(({ id, dataSet, file, loadedAt }) => ({ id, dataSet, file, loadedAt })),
  }
}

/** The two letters of a country stand as its id in its folder. */
function countryIdOf(document: unknown): string | null {
  return typeof document === 'object' && document !== null && 'id' in document && typeof document.id === 'string'
    ? document.id.toUpperCase()
    : null
}

function hasBegun(participations: readonly Participation[], lastDay: string): boolean | null {
  const starts = participations.find((each) => each.starts !== null)?.starts ?? null
  return starts === null ? null : starts <= lastDay
}

/** Where each firm of the year was at its end, and in which columns of the answer it works. */
async function placeFirms(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  holding: Holding,
  observation: Observation,
): Promise<ReadonlyMap<string, ProjectMember>> {
  const { year, by } = observation.question
  const panel = await firmPanel(lake, { dataSet: holding.dataSet, period: { from: `${year}-01`, to: `${year}-12` } })
  const { rows } = observation.economy.amount
  const rowAt = new Map(rows.map((row, at) => [row, at]))
  const { byId, byName } = regionsBy({ by, places: await gatherPlaceBook(db) })
  const rowOf = panel.places.names.map((place) => {
    const region = place.startsWith('?') ? byName(place.slice(1)) : byId(place)
    return region === null ? null : (rowAt.get(region) ?? null)
  })
  const columnsOf = columnsByActivity(observation, (await readActivityTrees())[versionOf(holding, year)])
  const columns = panel.activities.names.map(columnsOf)
  return new Map(
    panel.firms.map((firm, at) => [
      firm,
      {
        row: rowOf[panel.places.at[at] ?? -1] ?? null,
        columns: columns[panel.activities.at[at] ?? -1] ?? null,
      },
    ]),
  )
}

/** The columns that a raw code of the year lies in; null where the code says too little, or is of an edition that the columns are not in. */
function columnsByActivity(observation: Observation, tree: ActivityTree): (raw: string) => readonly number[] | null {
  const { columns } = observation.economy.amount
  const isCoded = observation.question.groups !== null || observation.version === tree.version
  const codes = columns.map((column) => codesOf(observation, column)[tree.version])
  return (raw) => {
    const parsed = parseActivity(raw, tree)
    if (!isCoded || 'unknown' in parsed) return null
    return columns.flatMap((_, at) => {
      const isIn = codes[at]?.some((code) => {
        const level = tree.levels.get(code)
        return level !== undefined && activityAt(tree, parsed.code, level) === code
      })
      return isIn === true ? [at] : []
    })
  }
}
