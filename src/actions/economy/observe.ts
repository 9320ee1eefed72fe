import type { CountryEconomy } from '#core/economy/country-economy.ts'
import type { ActivityLevel, ActivityTree } from '#core/economy/activities/activity-tree.ts'
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
import { askEarlier } from './ask-earlier.ts'
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
import { versionOf, yearAsked, yearBefore, yearsOf } from './held-years.ts'
import { readCountryEconomy } from './read-country-economy.ts'

/** The rule while a country says nothing of its own. */
const usualRule: DisclosureRule = disclosureRules.confidential
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
  const then =
    earlier === null
      ? null
      : await askEarlier(lake, { holding, year: earlier, version }, { ...from, asked, set, derived, books, trees })
  const whole = now.answer.coverage
  // The correspondence is among the sources only where it led something over.
  const isLed = whole.estimatedShare > 0 || (then !== null && then.estimated !== null)
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
      before: then?.shown ?? null,
      sizes,
      kindOf: kindAbove(question, version),
      countyOf: countyAbove(question, from.places),
      placeSizes: asked.unit === 'employment' ? await gatherPlaceSizes(db) : null,
    }),
    loads: distinct([
      ...now.answer.loads,
      ...(isDerived ? (derivation?.loads ?? []) : []),
      ...(then?.loads ?? []),
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
    growthYears: then === null || earlier === null ? null : year - earlier,
    growthEstimated: then === null || then.estimated === null ? null : shareAtMost(then.estimated),
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
