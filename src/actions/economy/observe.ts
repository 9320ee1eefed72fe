import type { CountryEconomy } from '#core/economy/country-economy.ts'
import type { ActivityLevel, ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import { flowTableId } from '#core/economy/flows/flow-table.ts'
import type { FlowTable } from '#core/economy/flows/flow-table.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { DerivationFacts } from '#core/economy/observed/derive-set.ts'
import { countyAbove } from '#core/economy/observed/county-above.ts'
import { kindAbove } from '#core/economy/observed/kind-above.ts'
import { measureEconomy } from '#core/economy/observed/measure-economy.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import type { Question } from '#core/economy/observed/question.ts'
import { shareAtMost } from '#core/economy/observed/share-at-most.ts'
import type { Localised } from '#core/values/language.ts'
import { usualRadarRules } from '#core/economy/radar/radar-rules.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { holdings } from '#lake/ask/holdings.ts'
import type { Holding } from '#lake/ask/holdings.ts'
import { ofOneState } from '#lake/one-state.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import type { World } from '../world.ts'
import { Refusal } from '../refusal.ts'
import { askYear } from './ask-year.ts'
import { readBroughtFlows } from './bring-flow-table.ts'
import type { Shown } from './ask-table.ts'
import { WHOLE_YEAR } from './effect-panel.ts'
import { deriveOnce } from './derive-once.ts'
import { gatherActivityBooks } from './gather-activity-book.ts'
import { firmMonths } from './firm-months.ts'
import { FLOW_TABLE } from './flow-receipts.ts'
import { gatherPlaceSizes } from './gather-place-sizes.ts'
import { gatherPlaceBook } from './gather-place-book.ts'
import { readCountryEconomy } from './read-country-economy.ts'

/** The rule while a country says nothing of its own. */
const usualRule: DisclosureRule = disclosureRules.confidential
const USUAL_GROWTH_YEARS = 3
const usualStandsOut = { persons: 100, firms: 10 }

/**
 * What the lake says of a question: cells of the year, protected, and everything measured of them. null while nothing is held that can
 * answer; a year that is asked for and not held is refused, the held ones being the findings. A year before that is coded in the other edition is compared only where the official correspondence is held; how much of it had
 * to be led over by estimated shares is told.
 */
export async function observe(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  asked: Question,
): Promise<Observation | null> {
  return ofOneState(lake, (state) => observeState({ db, lake: state }, asked))
}

async function observeState(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  asked: Question,
): Promise<Observation | null> {
  const country = (await readCountryEconomy(db))?.economy ?? null
  const holding = firmMonths(await holdings(lake))
  if (holding === null) return null
  const years = yearsOf(holding, country?.reference.leastMonths ?? WHOLE_YEAR)
  const year = yearAsked(asked, [...years.keys()])
  if (year === null) return null
  const version = versionOf(holding, year)
  const trees = await readActivityTrees()
  const books = await gatherActivityBooks(lake, holding.dataSet)
  const from = {
    sets: country?.groupSets ?? [],
    tree: trees[version],
    places: await gatherPlaceBook(db),
    bookFor: (level: ActivityLevel) => books.bookFor(version, level),
    rule: country?.disclosure ?? usualRule,
    bridgedBy: books.loads,
  }
  const flows = await readBroughtFlows(db)
  const latest = [...years.keys()].findLast((each) => versionOf(holding, each) === version) ?? year
  const derivation = await deriveOnce(lake, { holding, year: latest, version }, { ...from, flows })
  const derived = derivation?.made.set ?? null
  const set = [...from.sets, ...(derived === null ? [] : [derived])].find(({ id }) => id === asked.groups) ?? null
  const ask = (shown: Shown) => askYear(lake, shown, { ...from, asked, set, derived })
  const now = await ask({ holding, year, version })
  const sizes = asked.unit === 'employment' ? await now.sizes() : null
  const earlier = yearBefore(years, year, country)
  const canCompare = earlier !== null && (versionOf(holding, earlier) === version || books.loads.length > 0)
  const then = canCompare ? await ask({ holding, year: earlier, version }) : null
  const before = then?.tables ?? null
  const whole = now.answer.coverage
  // The correspondence is among the sources only where it led something over.
  const isGrowthLed = earlier !== null && then !== null && versionOf(holding, earlier) !== version
  const isLed = whole.estimatedShare > 0 || isGrowthLed
  const all = now.tables.amount.least.reduce((sum, amount) => sum + amount, 0) + whole.unplaced + whole.unclassed
  const shareOf = (part: number) => shareAtMost(all === 0 ? 0 : part / all)
  const question = { ...asked, year, groups: set?.id ?? null }
  const isDerived = set !== null && set === derived
  const links = derivation?.made.facts.links ?? { unused: 'no-table' as const }
  const isLinked = !('unused' in links)
  return {
    asked: set === null ? { ...asked, groups: null } : asked,
    question,
    years: [...years.keys()],
    months: whole.months.length,
    economy: measureEconomy(now.tables, {
      before,
      sizes,
      kindOf: kindAbove(question, version),
      countyOf: countyAbove(question, from.places),
      placeSizes: asked.unit === 'employment' ? await gatherPlaceSizes(db) : null,
    }),
    loads: distinct([
      ...now.answer.loads,
      ...(isDerived ? (derivation?.loads ?? []) : []),
      ...(then?.answer.loads ?? []),
      ...(isLed || (isDerived && isLinked && links.table.isLedOver) ? books.loads : []),
      ...(isDerived && isLinked && flows !== null ? [receiptOf(flows)] : []),
    ]).map(({ id, dataSet, file, loadedAt }) => ({ id, dataSet, file, loadedAt })),
    coverage: {
      unplaced: shareOf(whole.unplaced),
      unclassed: shareOf(whole.unclassed),
      estimated: shareAtMost(whole.estimatedShare),
    },
    wageRule: asked.unit === 'wages' ? wageRuleOf(country, holding) : null,
    version,
    growthYears: before === null || earlier === null ? null : year - earlier,
    growthEstimated: isGrowthLed ? shareAtMost(then.answer.coverage.estimatedShare) : null,
    radarWeights: country?.radarWeights ?? {},
    radarRules: country?.radarRules ?? usualRadarRules,
    standsOut: country?.reference.standsOut ?? usualStandsOut,
    starSchemes: country?.stars ?? [],
    strongSchemes: country?.strong ?? [],
    sets: [
      ...from.sets.map((each) => setIn(each, from.tree, null)),
      ...(derivation === null ? [] : [setIn(derivation.made.set, from.tree, derivation.made.facts)]),
    ],
  }
}

/** The rule of whoever publishes the data set, by which wages of few are not taken from its files. */
function wageRuleOf(country: CountryEconomy | null, { dataSet, loads }: Holding): Localised | null {
  const publisher = country?.dataSets[dataSet]?.publisher ?? loads.at(-1)?.source.publisher
  return (
    Object.values(country?.publishers ?? {}).find(
      ({ name, wagesAboveInsured }) => name === publisher && wagesAboveInsured !== null,
    )?.rule ?? null
  )
}

/** The table of flows as the sources of a page name it: its receipt stands among those of loads. */
function receiptOf(flows: FlowTable): Observation['loads'][number] {
  return { id: flowTableId(flows), dataSet: FLOW_TABLE, file: flows.receipt.file, loadedAt: flows.receipt.broughtAt }
}

/** Loads without those that are named twice. */
function distinct(loads: readonly Observation['loads'][number][]): Observation['loads'][number][] {
  return [...new Map(loads.map((load) => [load.id, load])).values()]
}

/** Years with their months: those with enough of them, and where none has, those that there are. */
function yearsOf({ slices }: Holding, leastMonths: number): Map<number, number> {
  const months = new Map<number, number>()
  for (const { slice } of slices) months.set(Number(slice.slice(0, 4)), (months.get(Number(slice.slice(0, 4))) ?? 0) + 1)
  const whole = [...months].filter(([, count]) => count >= leastMonths)
  return new Map((whole.length === 0 ? [...months] : whole).toSorted(([one], [other]) => one - other))
}

/** The year that is shown. Refuses one that is not held: a number cited for a year must not turn into that of another. */
function yearAsked({ year, notAfter = Infinity }: Question, held: readonly number[]): number | null {
  const [earliest] = held
  if (earliest === undefined) return null
  if (year !== null && !held.includes(year)) throw new Refusal('year-not-held', held)
  return year ?? held.findLast((each) => each <= notAfter) ?? earliest
}

/** The edition in which most months of a year are coded. */
export function versionOf({ slices }: Holding, year: number): ActivityVersion {
  const own = slices.filter(({ slice }) => slice.startsWith(String(year)))
  const newer = own.filter(({ activityVersion }) => activityVersion === '2.1').length
  return newer * 2 > own.length ? '2.1' : '2'
}

function yearBefore(years: ReadonlyMap<number, number>, year: number, country: CountryEconomy | null): number | null {
  const wanted = year - (country?.reference.growthYears ?? USUAL_GROWTH_YEARS)
  return [...years.keys()].find((each) => each >= wanted && each < year) ?? null
}

function setIn(
  { id, name, note, source, groups }: GroupSet,
  { version }: ActivityTree,
  derived: DerivationFacts | null,
): Observation['sets'][number] {
  return {
    id,
    name,
    about: note,
    source: { title: source.title, publisher: source.publisher, address: source.address },
    uncoded: groups.filter(({ activities }) => activities[version] === undefined).length,
    groups: groups.flatMap((group) => {
      const activities = group.activities[version]
      // A derived group is of one edition: in the other the same codes stand for it.
      const given = Object.values(group.activities)[0] ?? []
      const editions = { '2': group.activities['2'] ?? given, '2.1': group.activities['2.1'] ?? given }
      return activities === undefined ? [] : [{ id: group.id, name: group.name, activities, editions }]
    }),
    derived,
  }
}
