import { figureOfCell } from '#core/economy/observed/figure.ts'
import { foldText } from '#core/registry/search-words.ts'
import { textIn } from '#core/values/language.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { nameIn } from '#server/value-cell.ts'
import type { EconomyHome, HeldSet, Observed } from '#web/public/economy/economy-data.ts'
import { activityPairs, byQuotient, isLarge, ownActivities } from './rows.ts'
import { observed, see } from './see.ts'
import type { Seen } from './see.ts'
import { pairsTable } from './tables.ts'

const STRONGEST = 12
const MOST_FOUND = 24

/** The door of the observatory. */
export const economyPage: PageDefinition<Observed<EconomyHome>> = {
  page: 'economy',
  async load(reader) {
    return observed(await see(reader), async (seen) => {
      const { economy } = seen.observation
      const pairs = economy.amount.rows.flatMap((_, place) => activityPairs(economy, place))
      const q = reader.query.get('q') ?? ''
      return {
        held: await heldSets(reader),
        q,
        ...(await find(reader, seen, q)),
        amount: figureOfCell(economy.totals.amountOfAll, 0),
        firms: figureOfCell(economy.totals.firmsOfAll, 0),
        places: economy.amount.rows.length,
        activities: ownActivities(economy).length,
        standsOut: seen.observation.standsOut,
        strongest: pairs
          .filter((pair) => isLarge(seen.observation, pair) && pair.quotient.value !== null)
          .toSorted(byQuotient)
          .slice(0, STRONGEST),
      }
    })
  },
  tables: async (data, reader) => [await pairsTable(reader, data.frame, data.content?.strongest ?? [])],
}

async function heldSets(reader: PageReader): Promise<HeldSet[]> {
  return (await reader.economy.held()).map(({ dataSet, slices, rows, loads }) => ({
    dataSet,
    loads: loads.length,
    from: slices[0]?.slice ?? '–',
    to: slices.at(-1)?.slice ?? '–',
    rows,
    refused: loads.reduce((sum, load) => sum + load.refused, 0),
  }))
}

/** Places and activities whose name or code holds the words. */
async function find(
  reader: PageReader,
  { frame, observation }: Seen,
  q: string,
): Promise<Pick<EconomyHome, 'foundPlaces' | 'foundActivities'>> {
  const sought = foldText(q)
  if (sought === '') return { foundPlaces: [], foundActivities: [] }
  const { rows, columns } = observation.economy.amount
  const names = await reader.namesOf(rows)
  const holds = (text: string | undefined) => text !== undefined && foldText(text).includes(sought)
  return {
    foundPlaces: rows.filter((place) => holds(nameIn(names.get(place), reader.language) ?? place)).slice(0, MOST_FOUND),
    foundActivities: columns
      .filter((activity) => {
        const name = frame.names[activity]
        return (
          activity.toLowerCase().startsWith(q.toLowerCase()) ||
          holds(name === undefined ? undefined : textIn(name, reader.language)?.text)
        )
      })
      .slice(0, MOST_FOUND),
  }
}
