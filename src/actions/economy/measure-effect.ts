import { disclosureRules } from '#core/disclosure/rule.ts'
import type { EffectStudy } from '#core/economy/effect/study/effect-study.ts'
import { studyRules } from '#core/economy/effect/study/study-rules.ts'
import type { StudyRules, TreatmentKind } from '#core/economy/effect/study/study-rules.ts'
import { firmPanel } from '#lake/ask/firm-panel.ts'
import { holdings } from '#lake/ask/holdings.ts'
import { regionsBy } from '#lake/ask/regions.ts'
import type { Load } from '#lake/load.ts'
import type { Lake } from '#lake/open.ts'
import type { World } from '../world.ts'
import { WHOLE_YEAR } from './effect-panel.ts'
import { firmMonths } from './firm-months.ts'
import { gatherPlaceBook } from './gather-place-book.ts'
import { gatherTreatment } from './gather-treatment.ts'
import { readCountryEconomy } from './read-country-economy.ts'
import { studyApart } from './study-apart.ts'

export type MeasuredEffect = {
  readonly study: EffectStudy
  /** Fewer firms than these are not counted in public: the country's threshold of disclosure. */
  readonly fewestCounted: number
  /** What it was made of. */
  readonly loads: readonly Load[]
  /** Whether every load is complete; in a part, a firm that moves away looks like one that ends. */
  readonly isWhole: boolean
}

/**
 * Did membership, or money for a project, work? Firms of the register, found by their code, against comparable outside firms of the lake.
 * null while the lake holds no months of firms.
 */
export async function measureEffect(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  kind: TreatmentKind,
  rules: StudyRules = studyRules,
): Promise<MeasuredEffect | null> {
  const holding = firmMonths(await holdings(lake))
  if (holding === null) return null
  const held = await firmPanel(lake, { dataSet: holding.dataSet, period: { from: '0000-01', to: '9999-12' } })
  const { byId, byName } = regionsBy({ by: 'county', places: await gatherPlaceBook(db) })
  const country = (await readCountryEconomy(db))?.economy ?? null
  const leastMonths = country?.reference.leastMonths ?? WHOLE_YEAR
  // The lake names a place that it could not recognise by what the file says.
  const countyOf = (place: string) => (place.startsWith('?') ? byName(place.slice(1)) : byId(place))
  const counties = new Map(held.places.names.map((place) => [place, countyOf(place)]))
  return {
    fewestCounted: country?.disclosure.threshold ?? disclosureRules.confidential.threshold ?? 0,
    study: await studyApart({ held, counties, leastMonths, known: await gatherTreatment(db, kind), rules }),
    loads: held.loads,
    isWhole: held.loads.every(({ covers }) => covers === 'whole'),
  }
}
