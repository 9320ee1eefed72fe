import { activitiesAt } from '#core/economy/activities/activity-tree.ts'
import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { noFirmRules } from '#core/economy/firms/firm-rules.ts'
import { firmDemography } from '#core/economy/observed/firm-demography.ts'
import type { FirmDemography } from '#core/economy/observed/firm-demography.ts'
import { layOutFirms } from '#core/economy/observed/firm-layout.ts'
import { sectionOfActivity } from '#core/registry/activity-section.ts'
import { readCorrespondence } from '#lake/ask/correspondence.ts'
import { firmPanel } from '#lake/ask/firm-panel.ts'
import { holdings } from '#lake/ask/holdings.ts'
import { regionsBy } from '#lake/ask/regions.ts'
import type { Load } from '#lake/load.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import type { World } from '../world.ts'
import { wholeYearsOf } from './effect-panel.ts'
import { editionAtEnd, firmMonths } from './firm-months.ts'
import { firmYears } from './firm-years.ts'
import { gatherPlaceBook } from './gather-place-book.ts'
import { readCountryEconomy } from './read-country-economy.ts'

/** What is told of the firms of a year, or why nothing is; and what it was made of. */
export type FirmsSeen = {
  readonly told: FirmDemography | null
  /** in-part: files of some towns or activities, where who moves away looks as if it ended; no-such-year: not one of the whole years in a row. */
  readonly why: 'in-part' | 'no-such-year' | null
  readonly loads: readonly Load[]
}

/** How firms came, went, stayed and grew in a year, the last whole one where none is named; null while no months of firms are held. */
export async function observeFirms(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  asked: number | null,
): Promise<FirmsSeen | null> {
  const holding = firmMonths(await holdings(lake))
  if (holding === null) return null
  const held = await firmPanel(lake, { dataSet: holding.dataSet, period: { from: '0000-01', to: '9999-12' } })
  if (!held.loads.every(({ covers }) => covers === 'whole')) return { told: null, why: 'in-part', loads: held.loads }
  const year = asked ?? wholeYearsOf(held).at(-1) ?? Number.NaN
  const [trees, correspondence, places] = [await readActivityTrees(), await readCorrespondence(lake), await gatherPlaceBook(db)]
  const { byId, byName, all } = regionsBy({ by: 'municipality', places })
  const county = new Map(places.places.map(({ id, county: of }) => [id, of]))
  const editionIn = (each: number) => editionAtEnd(holding, each)
  const made = new Map<ActivityVersion, ReturnType<typeof make>>()
  const make = (version: ActivityVersion) => ({
    firms: firmYears(held, version, {
      trees,
      correspondence: correspondence?.correspondence ?? null,
      municipalityOf: (place) => (place.startsWith('?') ? byName(place.slice(1)) : byId(place)),
    }),
    layout: layOutFirms({
      municipalities: all,
      countyOf: (municipality) => county.get(municipality) ?? null,
      divisions: activitiesAt(trees[version], 'division'),
      sectionOf: (division) => sectionOfActivity(version, division)?.split(' ')[1] ?? null,
    }),
  })
  const country = (await readCountryEconomy(db))?.economy ?? null
  const told = firmDemography(
    {
      versionIn: editionIn,
      inEdition(version) {
        const known = made.get(version) ?? make(version)
        made.set(version, known)
        return known
      },
      rule: country?.disclosure ?? disclosureRules.confidential,
      rules: country?.firmRules ?? noFirmRules,
    },
    year,
  )
  // The correspondence is among the sources only where a year of the other edition was led over.
  const isLed = told !== null && told.years.some((each) => editionIn(each) !== told.version)
  return {
    told,
    why: told === null ? 'no-such-year' : null,
    loads: isLed ? [...held.loads, ...(correspondence?.loads ?? [])] : held.loads,
  }
}
