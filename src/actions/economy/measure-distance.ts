import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { centresOf } from '#core/economy/distance/study/centres-of.ts'
import type { ToldDistance, Weighing } from '#core/economy/distance/study/distance-study.ts'
import { studyAtCentres } from '#core/economy/distance/study/study-at-centres.ts'
import type { Effort } from '#core/economy/distance/study/begin-study.ts'
import type { Progress } from '#core/economy/distance/study/count-steps.ts'
import { toTheEnd } from '#core/economy/distance/steps.ts'
import { codesOfGroup } from '#core/economy/groups/group-set.ts'
import { cellState } from '#core/economy/cells/cells.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import { activityLeader } from '#lake/ask/activity-book.ts'
import type { ActivityWish } from '#lake/ask/activity-book.ts'
import { firmSites } from '#lake/ask/firm-sites.ts'
import type { FirmSites } from '#lake/ask/firm-sites.ts'
import { holdings } from '#lake/ask/holdings.ts'
import type { Load } from '#lake/load.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import type { World } from '../world.ts'
import { distanceApart } from './distance-apart.ts'
import { gatherActivityBooks } from './gather-activity-book.ts'
import { gatherCentres } from './gather-centres.ts'
import type { FirmsOnPlane } from './lay-out-sites.ts'
import { readCountryEconomy } from './read-country-economy.ts'

export type DistanceQuestion = {
  /** The table that is shown of the year, by municipalities; `column` is the activity or group in it. */
  readonly observation: Observation
  readonly column: number
  readonly weighed: Weighing
  readonly effort: Effort
  readonly onProgress?: (progress: Progress) => void
}

export type MeasuredDistance = {
  readonly told: ToldDistance
  /** What it was made of besides the table. */
  readonly loads: readonly Load[]
}

/** Activity codes of firms are led with this much certainty, or they are of another activity. */
const MOSTLY = 0.5

/**
 * How near the firms of an activity or group lie to each other: from the coordinates of firms where an own data set of the year has them, else from the centres of
 * municipalities. What may not be told is withheld in core (`studySitedFirms`, `studyAtCentres`); no coordinate leaves this function.
 */
export async function measureDistance(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  { observation, column, weighed, effort, onProgress }: DistanceQuestion,
): Promise<MeasuredDistance> {
  const { economy, question } = observation
  const rule = (await readCountryEconomy(db))?.economy.disclosure ?? disclosureRules.confidential
  const { firmsOfPlaces: ofPlaces, firmsOfActivities: ofActivities } = economy.totals
  const sites = await sitesOfYear(lake, observation)
  const keptBack = () => toTheEnd(studyAtCentres(null, { rule, effort }))
  // What a table keeps back, a curve does not tell either.
  if (ofActivities.states[column] === cellState.suppressed) return { told: keptBack(), loads: sites?.loads ?? [] }
  if (sites !== null) {
    const firms = await sitedFirms({ db, lake }, { observation, column, sites })
    return { told: await distanceApart({ firms, weighed, rule, effort }, onProgress), loads: sites.loads }
  }
  if (question.by !== 'municipality') throw new RangeError(`${question.by} is no municipality`)
  const centres = await gatherCentres(db)
  const found = centresOf({ firms: economy.firms, ofPlaces, ofActivities }, column, (place) => centres.get(place) ?? null)
  return { told: found === null ? keptBack() : await distanceApart({ centres: found, rule, effort }, onProgress), loads: [] }
}

/** The first own data set that has coordinates in the year; the one that the table is made of before others. */
async function sitesOfYear(
  lake: Lake,
  { question, loads }: Observation,
): Promise<(FirmSites & { dataSet: `own.${string}` }) | null> {
  const isShown = (dataSet: string) => loads.some((load) => load.dataSet === dataSet)
  const own = (await holdings(lake)).flatMap(({ dataSet }) => (dataSet.startsWith('own.') ? [dataSet] : []))
  const period = { from: `${question.year}-01`, to: `${question.year}-12` }
  for (const dataSet of own.toSorted((one, other) => Number(isShown(other)) - Number(isShown(one)))) {
    const sites = isOwn(dataSet) ? await firmSites(lake, { dataSet, period }) : null
    if (sites !== null && isOwn(dataSet)) return { ...sites, dataSet }
  }
  return null
}

function isOwn(dataSet: string): dataSet is `own.${string}` {
  return dataSet.startsWith('own.')
}

/** Firms with their coordinates, and whether they are of the activity or of a class of the group. */
async function sitedFirms(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  { observation, column, sites }: { observation: Observation; column: number; sites: FirmSites & { dataSet: `own.${string}` } },
): Promise<FirmsOnPlane> {
  const { question, version, economy } = observation
  const trees = await readActivityTrees()
  const sets = (await readCountryEconomy(db))?.economy.groupSets ?? []
  const name = economy.amount.columns[column] ?? ''
  const group = sets.find(({ id }) => id === question.groups)?.groups.find(({ id }) => id === name) ?? null
  const wanted = new Set(group === null ? [name] : codesOfGroup(group, trees[version]))
  const level = group === null ? question.level : 'class'
  const wish: ActivityWish = {
    activity: level,
    version,
    activities: (await gatherActivityBooks(lake, sites.dataSet)).bookFor(version, level),
  }
  const lead = activityLeader(wish)
  const { activities, versions } = sites
  const isWanted = (code: string | undefined, edition: string): boolean => {
    if (code === undefined || !activityVersions.some((each) => each === edition)) return false
    // Without the correspondence a firm of the other edition is of no activity that is known.
    if (edition !== version && wish.activities.bridge === null) return false
    const share = lead(code, edition).reduce((sum, { activity, share: part }) => (wanted.has(activity) ? sum + part : sum), 0)
    return share > MOSTLY
  }
  const editions = [...versions.names, version]
  // Asked once for each code: firms are many.
  const known = activities.names.map((code) => editions.map((edition) => (isWanted(code, edition) ? 1 : 0)))
  const isOf = activities.at.map((code, firm) => known[code]?.at(versions.at[firm] ?? -1) ?? 0)
  const { system, across, up, persons } = sites
  return { system, across, up, persons, isOf: Uint8Array.from(isOf) }
}
