import { byFigure } from '#core/economy/observed/figure.ts'
import { starListsOf } from '#core/economy/observed/star-lists.ts'
import { strongListsOf } from '#core/economy/observed/strong-lists.ts'
import { cellsRowOf } from '#core/economy/observed/find-place.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import type { EconomyPlaceData } from '#web/public/economy/profile-data.ts'
import type { EconomyPlaces, Observed } from '#web/public/economy/economy-data.ts'
import { byQuotient, pairWithChance, placeAt } from './rows.ts'
import { complexityTable } from './complexity-table.ts'
import { firmsTables, nothingTold, withFirms } from './firms.ts'
import { shiftAt, shiftTable } from './shift.ts'
import { starsTable, strongTable } from './stars-table.ts'
import { clustersByPlace, observed, placeOfSlug, see, wagesBeside } from './see.ts'
import { pairsTable, placesTable } from './tables.ts'

const PROMISING = 15

export const economyPlacesPage: PageDefinition<Observed<EconomyPlaces>> = {
  page: 'economy-places',
  async load(reader) {
    return observed(await see(reader), async ({ observation }) => {
      const clusters = await clustersByPlace(reader)
      const rows = observation.economy.amount.rows.map((place, at) => placeAt(observation, at, clusters.get(place)?.length ?? 0))
      return {
        rows: rows.toSorted((one, other) => byFigure(one.amount, other.amount)),
        complexity: observation.economy.complexity,
      }
    })
  },
  tables: async (data, reader) => [
    await placesTable(reader, data.frame, data.content?.rows ?? []),
    complexityTable(reader, data.content?.complexity ?? null),
  ],
}

export const economyPlacePage: PageDefinition<EconomyPlaceData> = {
  page: 'economy-place',
  async load(reader) {
    const place = placeOfSlug(reader.slug ?? '')
    if (place === null || (await reader.shownOf([place])).length === 0) return null
    const asked = await see(reader, { by: place.startsWith('county/') ? 'county' : 'municipality' })
    const made = asked === null ? null : await withFirms(reader, asked, { place, activity: null })
    const seen = made?.seen ?? null
    return {
      place,
      observed: await observed(seen, async ({ observation, frame }) => {
        const { economy } = observation
        const at = cellsRowOf(economy.amount, place)
        const clusters = (await clustersByPlace(reader)).get(place) ?? []
        const pairs = at === null ? [] : economy.amount.columns.map((_, activity) => pairWithChance(economy, at, activity))
        return {
          row: placeAt(observation, at ?? -1, clusters.length),
          rows: pairs.filter(({ amount }) => amount.value !== 0).toSorted(byQuotient),
          promising: pairs
            .filter(({ quotient, density }) => quotient.value !== null && quotient.value < 1 && (density.least ?? 0) > 0)
            // By what is sure: where much is kept back, much could be.
            .toSorted((one, other) => (other.density.least ?? 0) - (one.density.least ?? 0))
            .slice(0, PROMISING),
          firms: made?.firms ?? nothingTold,
          shift: at === null ? null : shiftAt(observation, at),
          stars: at === null ? [] : starListsOf(observation, { row: at }, await wagesBeside(reader, { observation, frame })),
          strong: at === null ? [] : strongListsOf(observation, { row: at }),
          clusters,
        }
      }),
    }
  },
  tables: async ({ observed: { frame, content } }, reader) => [
    await pairsTable(reader, frame, content?.rows ?? []),
    await placesTable(reader, frame, content === null ? [] : [content.row]),
    starsTable(reader, content?.stars ?? []),
    strongTable(reader, content?.strong ?? []),
    shiftTable(reader, frame, content),
    ...(await firmsTables(reader, frame, content?.firms ?? null)),
  ],
}
