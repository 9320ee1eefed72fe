import { byFigure } from '#core/economy/observed/figure.ts'
import { foldText } from '#core/registry/search-words.ts'
import { textIn } from '#core/values/language.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { Problem } from '#server/problems.ts'
import { readOneOf, readPageNumber, valuesOf } from '#server/read-filters.ts'
import { rankingOrders } from '#web/public/economy/ranking-data.ts'
import type { EconomyRanking } from '#web/public/economy/ranking-data.ts'
import type { Observed, PairRow } from '#web/public/economy/economy-data.ts'
import { readSourceNotes } from '../dossier.ts'
import { narrowRows } from './narrow-rows.ts'
import { pairAt } from './rows.ts'
import { askedPlace, observed, see } from './see.ts'
import type { Seen } from './see.ts'
import { pairsTable } from './tables.ts'

const PAGE_ROWS = 100

type Ranked = EconomyRanking & { readonly all: () => readonly PairRow[] }

/** Every activity in every place: filtered, sorted, in pages; the files have all rows. */
export const economyRankingPage: PageDefinition<Observed<Ranked>> = {
  page: 'economy-ranking',
  async load(reader) {
    const seen = await see(reader)
    const sources = seen?.observation.economy.clusterIndex.sources ?? []
    const sizedBy = await readSourceNotes(
      reader,
      sources.map((source) => ({ source })),
    )
    return observed(seen, (each) => rank(reader, each, sizedBy))
  },
  tables: async (data, reader) => [await pairsTable(reader, data.frame, data.content?.all() ?? [])],
}

function rank(reader: PageReader, seen: Seen, sizedBy: Ranked['sizedBy']): Ranked {
  const { query } = reader
  const sort = readOneOf(query, 'sort', rankingOrders)
  const place = query.get('place') ?? ''
  const activity = query.get('activity') ?? ''
  const least = readLeast(query.get('least'))
  const specialised = query.get('specialised') === 'yes'
  const { rows, unsaid } = narrowRows(pairsAsked(reader, seen), { least, specialised })
  const found = rows.toSorted((one, other) => byFigure(one[sort], other[sort]))
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS))
  const page = Math.min(readPageNumber(query), pages)
  return {
    rows: found.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS),
    total: found.length,
    unsaid,
    page,
    pages,
    sort,
    lacks: seen.observation.economy.clusterIndex.lacks,
    sizedBy,
    place,
    activity,
    specialised,
    least,
    places: seen.observation.economy.amount.rows,
    all: () => found,
  }
}

function pairsAsked(reader: PageReader, seen: Seen): PairRow[] {
  const { economy } = seen.observation
  const { rows, columns } = economy.amount
  const places = valuesOf(reader.query, 'place').map((text) => askedPlace(seen, text))
  const sought = valuesOf(reader.query, 'activity')
  const activities = columns.flatMap((code, at) => (isSought(reader, seen, { code, sought }) ? [at] : []))
  return (places.length === 0 ? rows.map((_, at) => at) : places).flatMap((at) =>
    activities.map((activity) => pairAt(economy, at, activity)),
  )
}

function isSought(reader: PageReader, { frame }: Seen, { code, sought }: { code: string; sought: readonly string[] }): boolean {
  if (sought.length === 0) return true
  const name = frame.names[code]
  const text = foldText((name === undefined ? undefined : textIn(name, reader.language)?.text) ?? '')
  return sought.some((word) => code.toLowerCase().startsWith(word.toLowerCase()) || text.includes(foldText(word)))
}

function readLeast(text: string | null): number {
  if (text === null) return 0
  if (!/^\d{1,9}$/.test(text)) throw new Problem('bad-query', text, 'least')
  return Number(text)
}
