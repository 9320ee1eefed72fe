import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { UnlinkedClasses } from '#core/economy/activities/unlinked-classes.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { noFirmRules } from '#core/economy/firms/firm-rules.ts'
import type { FirmDemography } from '#core/economy/observed/firm-demography.ts'
import { readCorrespondence } from '#lake/ask/correspondence.ts'
import { firmFlows } from '#lake/ask/firm-flows.ts'
import { holdings } from '#lake/ask/holdings.ts'
import type { Holding } from '#lake/ask/holdings.ts'
import type { Load } from '#lake/load.ts'
import { ofOneState } from '#lake/one-state.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import type { World } from '../world.ts'
import { wholeYearsOf, WHOLE_YEAR } from './effect-panel.ts'
import { editionAtEnd, firmMonths } from './firm-months.ts'
import { gatherPlaceBook } from './gather-place-book.ts'
import { keepInLake } from './keep-in-lake.ts'
import { leadFlows, unlinkedSeen } from './lead-flows.ts'
import { municipalitiesIn } from './municipalities-in.ts'
import { readCountryEconomy } from './read-country-economy.ts'
import { remember } from './remember.ts'
import { isFirmsOfYear, isSurvival, tellSurvivalApart, tellYearApart } from './tell-firms-apart.ts'
import type { FlowsToTell } from './tell-firms-apart.ts'

/** What is told of the firms of a year, or why nothing is; and what it was made of. */
export type FirmsSeen = {
  readonly told: FirmDemography | null
  /** in-part: files of some towns or activities, where who moves away looks as if it ended; no-such-year: not one of the whole years in a row. */
  readonly why: 'in-part' | 'no-such-year' | null
  readonly loads: readonly Load[]
  /** Where years of the other edition were led over: classes in them that the correspondence leads nowhere, which makes numbers unknown. */
  readonly unlinked: readonly UnlinkedClasses[]
}

/** Another way of telling is another answer. */
const METHOD = 6

/** How firms came, went, stayed and grew in a year, the last whole one where none is named; null while no months of firms are held. */
export async function observeFirms(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  asked: number | null,
): Promise<FirmsSeen | null> {
  return ofOneState(lake, (state) => observeState({ db, lake: state }, asked))
}

async function observeState(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  asked: number | null,
): Promise<FirmsSeen | null> {
  const holding = firmMonths(await holdings(lake))
  if (holding === null) return null
  const current = new Set(holding.slices.flatMap((slice) => slice.loads))
  const loads = holding.loads.filter(({ id }) => current.has(id))
  if (!loads.every(({ covers }) => covers === 'whole')) return { told: null, why: 'in-part', loads, unlinked: [] }
  const years = wholeYears(holding)
  const year = asked ?? years.at(-1)
  if (year === undefined || !years.includes(year)) return { told: null, why: 'no-such-year', loads, unlinked: [] }
  const correspondence = await readCorrespondence(lake)
  const places = await gatherPlaceBook(db)
  const country = (await readCountryEconomy(db))?.economy ?? null
  const versions = new Map(years.map((each) => [each, editionAtEnd(holding, each)]))
  const version = versions.get(year) ?? '2'
  const from = {
    holding,
    versions,
    places,
    correspondence: correspondence?.correspondence ?? null,
    rule: country?.disclosure ?? disclosureRules.confidential,
    rules: country?.firmRules ?? noFirmRules,
  }
  const state = JSON.stringify([
    METHOD,
    holding.dataSet,
    holding.slices,
    from.correspondence,
    places.places,
    from.rule,
    from.rules,
  ])
  const flows = () => remember(lake, `flows ${state}`, () => countFlows(lake, from))
  const keep = { lake, folder: 'firms' }
  // The correspondence is among the sources only where a year of the other edition was led over.
  const isLed = years.some((each) => versions.get(each) !== version)
  const [told, survival, unlinked] = await Promise.all([
    keepInLake({ ...keep, key: `year ${year} ${state}`, isFound: isFirmsOfYear }, async () => tellYearApart(await flows(), year)),
    keepInLake({ ...keep, key: `survival ${version} ${state}`, isFound: isSurvival }, async () =>
      tellSurvivalApart(await flows(), version),
    ),
    !isLed || from.correspondence === null
      ? []
      : keepInLake({ ...keep, key: `unlinked ${version} ${state}`, isFound: isUnlinked }, async () =>
          (await flows()).unlinked.filter((each) => each.version !== version),
        ),
  ])
  return {
    told: { ...told, survival, rules: from.rules },
    why: null,
    loads: isLed ? [...loads, ...(correspondence?.loads ?? [])] : loads,
    unlinked,
  }
}

type Counting = Pick<FlowsToTell, 'versions' | 'rule' | 'rules'> & {
  readonly holding: Holding
  readonly places: Awaited<ReturnType<typeof gatherPlaceBook>>
  readonly correspondence: NonNullable<Awaited<ReturnType<typeof readCorrespondence>>>['correspondence'] | null
}

/** Firms counted in every edition that a year is coded in. */
async function countFlows(
  lake: Lake,
  { holding: { dataSet }, versions, places, correspondence, rule, rules }: Counting,
): Promise<FlowsToTell & { readonly unlinked: readonly UnlinkedClasses[] }> {
  const trees = await readActivityTrees()
  const years = [...versions.keys()]
  const counted = await firmFlows(lake, { dataSet, years, months: WHOLE_YEAR, growth: rules.highGrowth, trees })
  const { all, municipalityOf } = municipalitiesIn(places)
  const county = new Map(places.places.map(({ id, county: of }) => [id, of]))
  const lead = (version: ActivityVersion) => leadFlows(counted, version, { trees, correspondence, municipalityOf })
  return {
    versions,
    rule,
    rules,
    counties: new Map(all.map((municipality) => [municipality, county.get(municipality) ?? null])),
    editions: new Map([...new Set(versions.values())].map((version) => [version, lead(version)])),
    unlinked: correspondence === null ? [] : unlinkedSeen(counted, correspondence, trees),
  }
}

function wholeYears({ slices }: Holding): number[] {
  const months = Map.groupBy(slices, ({ slice }) => Number(slice.slice(0, 4)))
  const years = [...months.keys()].toSorted((one, other) => one - other)
  return wholeYearsOf({ years, heldMonths: years.map((year) => months.get(year)?.length ?? 0) })
}

function isUnlinked(read: unknown): read is readonly UnlinkedClasses[] {
  return Array.isArray(read)
}
