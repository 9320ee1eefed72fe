import type { ClusterCard } from '#core/registry/cluster-card.ts'
import { clusterOrders, filterClusters, sortClusters } from '#core/registry/filter-clusters.ts'
import type { ClusterOrder, ClusterQuestion } from '#core/registry/filter-clusters.ts'
import { searchSubjects } from '#store/search.ts'
import { compareIn } from '#words/format.ts'
import type { PageReader } from './page-definition.ts'
import { readFilters, readOneOf } from './read-filters.ts'
import { readSynonyms } from './country-documents.ts'
import { nameIn } from './value-cell.ts'

/** The clusters that a query asks for: what list, map, table and exports have in common. */
export type FoundClusters = {
  readonly q: string
  readonly order: ClusterOrder
  readonly question: ClusterQuestion
  /** All clusters of the day. */
  readonly all: readonly ClusterCard[]
  /** Those that pass, in order. */
  readonly cards: readonly ClusterCard[]
}

/** Reads `q`, the filters and `sort`, and finds the clusters. */
export async function findClusters(reader: PageReader): Promise<FoundClusters> {
  const { query, language } = reader
  const q = query.get('q') ?? ''
  const order = readOneOf(query, 'sort', clusterOrders)
  const [index, found] = await Promise.all([reader.clusterIndex(), findByWords(reader, q)])
  const question: ClusterQuestion = { filters: readFilters(query), found }
  const byName = nameOrder(language)
  return { q, order, question, all: index.cards, cards: sortClusters(filterClusters(index.cards, question), order, byName) }
}

async function findByWords(reader: PageReader, q: string): Promise<ReadonlySet<string> | null> {
  if (q === '') return null
  const synonyms = readSynonyms(await reader.document('synonyms'))
  return new Set(await searchSubjects(reader.db, { words: q, synonyms, kind: 'cluster', knownAt: reader.knownAt }))
}

/** The order of names in a language's alphabet. */
export function nameOrder(language: PageReader['language']): (one: ClusterCard, other: ClusterCard) => number {
  const title = (card: ClusterCard) => nameIn(card.name, language) ?? card.subject
  return (one, other) => compareIn(language, title(one), title(other))
}
