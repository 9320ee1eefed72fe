import { activitiesAt, activityAt, activityVersions } from '#core/economy/activities/activity-tree.ts'
import type { ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import { turnCorrespondence } from '#core/economy/activities/bridge.ts'
import type { Correspondence } from '#core/economy/activities/bridge.ts'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import type { FirmYears } from '#core/economy/firms/firm-events.ts'
import { wholeYearsOf } from './effect-panel.ts'
import type { CodedFirms } from './effect-panel.ts'

export type FirmCoding = {
  readonly trees: { readonly [version in ActivityVersion]: ActivityTree }
  /** From the older edition to the newer; null while it is not held. */
  readonly correspondence: Correspondence | null
  /** The municipality of a place as the lake names it. */
  readonly municipalityOf: (place: string) => string | null
}

/** Firms with a code in the register over the last whole years in a row, with their divisions in an edition. */
export function firmYears(held: CodedFirms, version: ActivityVersion, coding: FirmCoding): FirmYears {
  const years = wholeYearsOf(held)
  const rows = [...held.firms.keys()].filter((row) => !(held.firms[row] ?? '').startsWith('sodra:'))
  const columns = years.map((year) => held.years.indexOf(year))
  const cells = rows.flatMap((row) => columns.map((column) => row * held.years.length + column))
  const numbered = held.places.names.map(coding.municipalityOf)
  const places = [...new Set(numbered)].filter((place) => place !== null)
  const placeAt = new Map(places.map((place, at) => [place, at]))
  const placed = numbered.map((place) => (place === null ? -1 : (placeAt.get(place) ?? -1)))
  return {
    years,
    insured: Float64Array.from(cells, (cell) => held.insured[cell] ?? Number.NaN),
    places,
    placeAt: Int32Array.from(cells, (cell) => placed[held.places.at[cell] ?? -1] ?? -1),
    ...activitiesIn(version, { years, cells, held }, coding),
  }
}

type Panel = { readonly years: readonly number[]; readonly cells: readonly number[]; readonly held: CodedFirms }

/**
 * The division of each firm in each year in one edition. A code of the other edition is led over firm by firm: by the class that the firm
 * has in the first later year under this edition (else the last before) where the official correspondence links the two, else by the
 * correspondence alone where all of its links lead to one division. Where they lead to several it is one of them, nobody knows which;
 * without a correspondence it may be any.
 */
function activitiesIn(
  version: ActivityVersion,
  { years, cells, held }: Panel,
  { trees, correspondence }: FirmCoding,
): Pick<FirmYears, 'activities' | 'activityAt' | 'splits'> {
  const tree = trees[version]
  const activities = activitiesAt(tree, 'division')
  const numberOf = new Map(activities.map((division, at) => [division, at]))
  const divisionOf = (code: string) => numberOf.get(activityAt(tree, code, 'division') ?? '') ?? -1
  const other: ActivityVersion = version === '2' ? '2.1' : '2'
  const codes = codesOf(held, trees)
  const nearest = years.map((_, at) => nearestTo(at, years.length))
  const links = linksTo(version, correspondence)
  const splits: number[][] = []
  const alone = new Map<string, number>()
  /** What the correspondence alone says of a code of the other edition. */
  const byLinks = (code: string): number => {
    const known = alone.get(code)
    if (known !== undefined) return known
    const classes = trees[other].levels.get(code) === 'class' ? [code] : classesBelow(trees[other], code)
    const targets =
      links === null
        ? activities.map((_, at) => at)
        : [...new Set(classes.flatMap((each) => [...(links.get(each) ?? [])].map(divisionOf)))].filter((at) => at !== -1)
    const [only, second] = targets
    const found = only === undefined ? -1 : second === undefined ? only : -2 - (splits.push(targets) - 1)
    alone.set(code, found)
    return found
  }
  const activityOf = (cell: number, index: number): number => {
    const own = codes[held.activities.at[cell] ?? -1] ?? null
    if (own === null) return -1
    if (own.version === version) return divisionOf(own.code)
    const year = index % years.length
    for (const near of nearest[year] ?? []) {
      const seen = codes[held.activities.at[cells[index - year + near] ?? -1] ?? -1] ?? null
      if (seen?.version === version)
        return links?.get(own.code)?.has(seen.code) === true ? divisionOf(seen.code) : byLinks(own.code)
    }
    return byLinks(own.code)
  }
  return { activities, activityAt: Int32Array.from(cells, activityOf), splits }
}

/** Raw codes as their own edition has them; null for what it does not have, and where nobody says which edition it is. */
function codesOf({ activities }: CodedFirms, trees: FirmCoding['trees']): ({ code: string; version: ActivityVersion } | null)[] {
  return activities.names.map((raw, at) => {
    const version = activityVersions.find((each) => each === activities.versions[at])
    const found = version === undefined ? null : parseActivity(raw, trees[version])
    return found !== null && version !== undefined && 'code' in found ? { code: found.code, version } : null
  })
}

/** Other years as seen from one: those after it, the first first, then those before, the last first. */
function nearestTo(from: number, count: number): number[] {
  const all = Array.from({ length: count }, (_, at) => at)
  return [...all.filter((at) => at > from), ...all.filter((at) => at < from).toReversed()]
}

function linksTo(version: ActivityVersion, correspondence: Correspondence | null): Map<string, Set<string>> | null {
  if (correspondence === null) return null
  const led = correspondence.to === version ? correspondence : turnCorrespondence(correspondence)
  const links = new Map<string, Set<string>>()
  for (const { from, to } of led.links) links.set(from, (links.get(from) ?? new Set<string>()).add(to))
  return links
}

function classesBelow(tree: ActivityTree, code: string): string[] {
  const level = tree.levels.get(code)
  return level === undefined ? [] : activitiesAt(tree, 'class').filter((each) => activityAt(tree, each, level) === code)
}
