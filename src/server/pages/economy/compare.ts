import { cellsColumnOf } from '#core/economy/observed/find-place.ts'
import { byFigure, figureOf, figureOfCell } from '#core/economy/observed/figure.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { Problem } from '#server/problems.ts'
import { valuesOf } from '#server/read-filters.ts'
import type { EconomyCompare, Observed } from '#web/public/economy/economy-data.ts'
import { activityAt, placeAt } from './rows.ts'
import { askedPlace, clustersByPlace, observed, see } from './see.ts'
import type { Seen } from './see.ts'
import { activitiesTable, placesTable } from './tables.ts'

const MOST = 4

/** Up to four places or activities side by side. */
export const economyComparePage: PageDefinition<Observed<EconomyCompare>> = {
  page: 'economy-compare',
  async load(reader) {
    return observed(await see(reader), (seen) => compare(reader, seen))
  },
  tables: async (data, reader) => [
    await placesTable(reader, data.frame, data.content?.places ?? []),
    activitiesTable(reader, data.frame, data.content?.activities ?? []),
  ],
}

async function compare(reader: PageReader, seen: Seen): Promise<EconomyCompare> {
  const { economy } = seen.observation
  const { rows, columns } = economy.amount
  const activities = valuesOf(reader.query, 'activity').map((text) => {
    const at = cellsColumnOf(economy.amount, text)
    if (at === null) throw new Problem('bad-query', text, 'activity')
    return at
  })
  const places = valuesOf(reader.query, 'place').map((text) => askedPlace(seen, text))
  const of = activities.length > 0 || (places.length === 0 && reader.query.get('of') === 'activities') ? 'activities' : 'places'
  const chosen = (of === 'places' ? places : activities).slice(0, MOST)
  const clusters = await clustersByPlace(reader)
  const all = of === 'places' ? rows : columns
  const others = of === 'places' ? columns : rows
  const cell = (at: number, other: number) => (of === 'places' ? at * columns.length + other : other * columns.length + at)
  const beside = others.map((id, other) => ({
    id,
    quotients: chosen.map((at) => figureOf(economy.quotient, cell(at, other))),
    amounts: chosen.map((at) => figureOfCell(economy.amount, cell(at, other))),
  }))
  return {
    of,
    chosen: chosen.flatMap((at) => all[at] ?? []),
    choices: chosen.length < MOST ? all.filter((_, at) => !chosen.includes(at)) : [],
    places: of === 'places' ? chosen.map((at) => placeAt(seen.observation, at, clusters.get(rows[at] ?? '')?.length ?? 0)) : [],
    activities: of === 'activities' ? chosen.map((at) => activityAt(seen.observation, at)) : [],
    beside: beside
      .filter(({ amounts }) => amounts.some(({ value }) => value !== 0))
      .toSorted((one, other) => {
        const [first, second] = [one.quotients[0], other.quotients[0]]
        return first === undefined || second === undefined ? 0 : byFigure(first, second)
      }),
  }
}
