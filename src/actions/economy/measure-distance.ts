import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { centresOf } from '#core/economy/distance/study/centres-of.ts'
import type { ToldDistance, Weighing } from '#core/economy/distance/study/distance-study.ts'
import { studyAtCentres, studySitedFirms } from '#core/economy/distance/study/study-distance.ts'
import type { Effort, Progress, SitedFirms } from '#core/economy/distance/study/study-distance.ts'
import { projectDegrees } from '#core/economy/distance/points.ts'
import { classesOfGroup } from '#core/economy/groups/group-set.ts'
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
import { gatherActivityBooks } from './gather-activity-book.ts'
import { gatherCentres } from './gather-centres.ts'
import { inBreaths } from './in-breaths.ts'
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
  const onStep = (step: Progress | undefined) => (step === undefined ? undefined : onProgress?.(step))
  const { firmsOfPlaces: ofPlaces, firmsOfActivities: ofActivities } = economy.totals
  const sites = await sitesOfYear(lake, observation)
  // What a table keeps back, a curve does not tell either.
  if (ofActivities.states[column] === cellState.suppressed)
    return { told: await inBreaths(studyAtCentres(null, { rule, effort })), loads: sites?.loads ?? [] }
  if (sites !== null) {
    const firms = await sitedFirms({ db, lake }, { observation, column, sites })
    return { told: await inBreaths(studySitedFirms(firms, { weighed, rule, effort }), onStep), loads: sites.loads }
  }
  if (question.by !== 'municipality') throw new RangeError(`${question.by} is no municipality`)
  const centres = await gatherCentres(db)
  const found = centresOf({ firms: economy.firms, ofPlaces, ofActivities }, column, (place) => centres.get(place) ?? null)
  return { told: await inBreaths(studyAtCentres(found, { rule, effort }), onStep), loads: [] }
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

/** Firms that have coordinates, on a plane, and whether they are of the activity or of a class of the group. */
async function sitedFirms(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  { observation, column, sites }: { observation: Observation; column: number; sites: FirmSites & { dataSet: `own.${string}` } },
): Promise<SitedFirms> {
  const { question, version, economy } = observation
  const trees = await readActivityTrees()
  const sets = (await readCountryEconomy(db))?.economy.groupSets ?? []
  const name = economy.amount.columns[column] ?? ''
  const group = sets.find(({ id }) => id === question.groups)?.groups.find(({ id }) => id === name) ?? null
  const wanted = new Set(group === null ? [name] : classesOfGroup(group, trees[version]))
  const level = group === null ? question.level : 'class'
  const wish: ActivityWish = {
    activity: level,
    version,
    activities: (await gatherActivityBooks(lake, sites.dataSet)).bookFor(version, level),
  }
  const lead = activityLeader(wish)
  const { activities, versions, across, up, persons } = sites
  const isWanted = (at: number): boolean => {
    const code = activities.names[activities.at[at] ?? -1]
    const edition = versions.names[versions.at[at] ?? -1] ?? version
    if (code === undefined || !activityVersions.some((each) => each === edition)) return false
    // Without the correspondence a firm of the other edition is of no activity that is known.
    if (edition !== version && wish.activities.bridge === null) return false
    const share = lead(code, edition).reduce((sum, { activity, share: part }) => (wanted.has(activity) ? sum + part : sum), 0)
    return share > MOSTLY
  }
  const placed = [...across.keys()].filter((at) => !Number.isNaN(across[at]) && !Number.isNaN(up[at]))
  const pick = (of: Float64Array) => Float64Array.from(placed, (at) => of[at] ?? 0)
  const plane = sites.system === 'EPSG:4326' ? projectDegrees(pick(across), pick(up)) : { x: pick(across), y: pick(up) }
  const weights = pick(persons)
  const isOf = Uint8Array.from(placed, (at) => (isWanted(at) ? 1 : 0))
  // The same order on every machine, so that a seed gives the same draws.
  const order = [...placed.keys()].toSorted(
    (one, other) =>
      (plane.x[one] ?? 0) - (plane.x[other] ?? 0) ||
      (plane.y[one] ?? 0) - (plane.y[other] ?? 0) ||
      (weights[one] ?? 0) - (weights[other] ?? 0) ||
      (isOf[one] ?? 0) - (isOf[other] ?? 0),
  )
  const sorted = (of: Float64Array) => Float64Array.from(order, (at) => of[at] ?? 0)
  return {
    points: { x: sorted(plane.x), y: sorted(plane.y), weights: sorted(weights) },
    isOf: Uint8Array.from(order, (at) => isOf[at] ?? 0),
    placeless: across.length === 0 ? 0 : 1 - placed.length / across.length,
  }
}
