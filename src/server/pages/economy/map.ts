import { cellsColumnOf } from '#core/economy/observed/find-place.ts'
import { standaloneSvg } from '#core/figures/xml.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { Problem } from '#server/problems.ts'
import { readCountryMap } from '#server/read-country-map.ts'
import { readOneOf } from '#server/read-filters.ts'
import { mapMeasures } from '#web/public/economy/map-data.ts'
import type { EconomyMap } from '#web/public/economy/map-data.ts'
import type { Observed } from '#web/public/economy/economy-data.ts'
import { economyMapSvg, mapTitle } from '#web/public/economy/map-svg.ts'
import { say } from '#words/say.ts'
import { drawingContext } from './drawing-context.ts'
import { byQuotient, isLarge, ownActivities, pairAt } from './rows.ts'
import { clustersByPlace, observed, see } from './see.ts'
import type { Seen } from './see.ts'
import { pairsTable } from './tables.ts'

/** One activity over the country. */
export const economyMapPage: PageDefinition<Observed<EconomyMap>> = {
  page: 'economy-map',
  async load(reader) {
    return observed(await see(reader), (seen) => mapOf(reader, seen))
  },
  tables: async (data, reader) => [await pairsTable(reader, data.frame, data.content?.rows ?? [])],
  async figure({ frame, content }, reader) {
    if (frame === null) return null
    const page = await drawingContext(
      reader,
      content.rows.map(({ place }) => place),
    )
    return standaloneSvg(economyMapSvg(page, content, frame), {
      title: mapTitle(page, content, frame),
      notes: [say(reader.language, 'economy.computed-by')],
    })
  },
}

async function mapOf(reader: PageReader, seen: Seen): Promise<EconomyMap> {
  const { economy } = seen.observation
  const { rows, columns } = economy.amount
  const at = chosenActivity(reader, seen)
  const [{ map }, clusters] = await Promise.all([readCountryMap(reader), clustersByPlace(reader)])
  return {
    map,
    measure: readOneOf(reader.query, 'measure', mapMeasures),
    activity: columns[at] ?? '',
    activities: columns,
    rows: rows.map((_, place) => pairAt(economy, place, at)).toSorted(byQuotient),
    clusters: rows.map((place) => ({ place, clusters: clusters.get(place)?.length ?? 0 })),
  }
}

/** The activity that was asked for; otherwise the one that stands out most anywhere. */
function chosenActivity(reader: PageReader, { observation }: Seen): number {
  const { economy } = observation
  const text = reader.query.get('activity')
  if (text !== null) {
    const at = cellsColumnOf(economy.amount, text)
    if (at === null) throw new Problem('bad-query', text, 'activity')
    return at
  }
  const strongest = economy.amount.rows
    .flatMap((_, place) => ownActivities(economy).map((activity) => ({ activity, pair: pairAt(economy, place, activity) })))
    .filter(({ pair }) => isLarge(observation, pair) && pair.quotient.value !== null)
    .toSorted((one, other) => byQuotient(one.pair, other.pair))[0]
  return strongest?.activity ?? 0
}
