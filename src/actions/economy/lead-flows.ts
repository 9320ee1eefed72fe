import { activitiesAt, activityAt, activityVersions } from '#core/economy/activities/activity-tree.ts'
import type { ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import { turnCorrespondence } from '#core/economy/activities/bridge.ts'
import type { Correspondence } from '#core/economy/activities/bridge.ts'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import { unlinkedClasses } from '#core/economy/activities/unlinked-classes.ts'
import type { UnlinkedClasses } from '#core/economy/activities/unlinked-classes.ts'
import { seenCounts } from '#core/economy/firms/firm-flows.ts'
import type { FirmFlows } from '#core/economy/firms/firm-flows.ts'
import type { CountedFirms } from '#lake/ask/firm-flows.ts'

export type FlowCoding = {
  readonly trees: { readonly [version in ActivityVersion]: ActivityTree }
  /** From the older edition to the newer; null while it is not held. */
  readonly correspondence: Correspondence | null
  /** The municipality of a place as the lake names it. */
  readonly municipalityOf: (place: string) => string | null
}

/** Counted firms with their divisions in an edition, those of one year, place and division together. */
export function leadFlows(counted: CountedFirms, version: ActivityVersion, coding: FlowCoding): FirmFlows {
  const numbered = counted.places.map((place) => coding.municipalityOf(place))
  const places = [...new Set(numbered)].filter((place) => place !== null)
  const placed = numbered.map((place) => (place === null ? -1 : places.indexOf(place)))
  const { activities, splits, divisionAt } = divisionsIn(version, counted, coding)
  const lines = new Map<string, number>()
  const of: number[] = []
  const first: number[] = []
  for (const [line, year] of counted.yearAt.entries()) {
    const key = `${year} ${placed[counted.placeAt[line] ?? -1] ?? -1} ${divisionAt(line)}`
    const known = lines.get(key) ?? first.push(line) - 1
    lines.set(key, known)
    of.push(known)
  }
  const add = (counts: Float64Array): Float64Array => {
    const sums = new Float64Array(first.length)
    for (const [line, to] of of.entries()) sums[to] = (sums[to] ?? 0) + (counts[line] ?? 0)
    return sums
  }
  const numbers = Object.fromEntries(seenCounts.map((count) => [count, add(counted.numbers[count])]))
  return {
    years: counted.years,
    yearAt: Int32Array.from(first, (line) => counted.yearAt[line] ?? -1),
    places,
    placeAt: Int32Array.from(first, (line) => placed[counted.placeAt[line] ?? -1] ?? -1),
    activities,
    activityAt: Int32Array.from(first, divisionAt),
    splits,
    // Each of `seenCounts` is there.
    numbers: numbers as FirmFlows['numbers'],
  }
}

/**
 * The division of firms in one edition. A code of the other edition is led over by the nearest class that the firm has under this one (in the
 * first later year, else the last before) where the official correspondence links the two, else by the correspondence alone where all of its
 * links lead to one division. Where they lead to several it is one of them, nobody knows which; without a link, or a correspondence, it may
 * be any. Only a code without a division in its own edition has none: so a firm counts in both editions or in neither.
 */
function divisionsIn(
  version: ActivityVersion,
  counted: CountedFirms,
  { trees, correspondence }: FlowCoding,
): Pick<FirmFlows, 'activities' | 'splits'> & { readonly divisionAt: (line: number) => number } {
  const tree = trees[version]
  const activities = activitiesAt(tree, 'division')
  const numberOf = new Map(activities.map((division, at) => [division, at]))
  const divisionOf = (code: string) => numberOf.get(activityAt(tree, code, 'division') ?? '') ?? -1
  const other: ActivityVersion = version === '2' ? '2.1' : '2'
  const codes = counted.codes.map((coded) => codeOf(coded, trees))
  const nearCodes = counted.nearCodes.map((coded) => codeOf(coded, trees))
  const links = linksTo(version, correspondence)
  const splits: number[][] = []
  const alone = new Map<string, number>()
  /** What the correspondence alone says of a code of the other edition. */
  const byLinks = (code: string): number => {
    const known = alone.get(code)
    if (known !== undefined) return known
    const classes = trees[other].levels.get(code) === 'class' ? [code] : classesBelow(trees[other], code)
    const linked = new Set(classes.flatMap((each) => [...(links?.get(each) ?? [])].map(divisionOf)).filter((at) => at !== -1))
    const targets = linked.size === 0 ? [...activities.keys()] : [...linked]
    const [only, second] = targets
    const found = only === undefined ? -1 : second === undefined ? only : -2 - (splits.push(targets) - 1)
    alone.set(code, found)
    return found
  }
  const found = new Map<number, number>()
  const divisionAt = (line: number): number => {
    const [own, near] = [counted.codeAt[line] ?? -1, counted.nearAt[line] ?? -1]
    const pair = (own + 1) * (nearCodes.length + 1) + near + 1
    const division = found.get(pair) ?? lead(codes[own] ?? null, nearCodes[near] ?? null)
    found.set(pair, division)
    return division
  }
  const lead = (own: Code | null, near: Code | null): number => {
    if (own === null || activityAt(trees[own.version], own.code, 'division') === null) return -1
    if (own.version === version) return divisionOf(own.code)
    return near?.version === version && links?.get(own.code)?.has(near.code) === true ? divisionOf(near.code) : byLinks(own.code)
  }
  return { activities, splits, divisionAt }
}

/**
 * The gaps of the correspondence that firms fall into, as far as they have such a class: codes alone. That somebody in the country has it is
 * told by the tables of classes, where what is kept back is no zero.
 */
export function unlinkedSeen(
  { codes }: Pick<CountedFirms, 'codes'>,
  correspondence: Correspondence,
  trees: FlowCoding['trees'],
): UnlinkedClasses[] {
  const seen = new Set(codes.map((coded) => codeOf(coded, trees)).map((code) => `${code?.code} ${code?.version}`))
  return unlinkedClasses(correspondence, trees)
    .map(({ version, codes: gaps }) => ({ version, codes: gaps.filter((code) => seen.has(`${code} ${version}`)) }))
    .filter(({ codes: gaps }) => gaps.length > 0)
}

type Code = { readonly code: string; readonly version: ActivityVersion }

/** A raw code as its own edition has it; null for what it does not have, and where nobody says which edition it is. */
function codeOf(coded: string, trees: FlowCoding['trees']): Code | null {
  const [raw = '', edition = ''] = coded.split(' ')
  const version = activityVersions.find((each) => each === edition)
  const found = version === undefined ? null : parseActivity(raw, trees[version])
  return found !== null && version !== undefined && 'code' in found ? { code: found.code, version } : null
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
