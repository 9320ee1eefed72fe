import { facetCounts, waysOut } from '#core/registry/facets.ts'
import { filterNames } from '#core/registry/cluster-card.ts'
import type { FilterName } from '#core/registry/cluster-card.ts'
import type { ClustersData } from '#web/public/clusters/clusters-data.ts'
import type { Facet, Paging } from '#web/public/facet.ts'
import { tableAsJson } from '#publish/write-json.ts'
import { briefStatements } from '#server/present-dossier.ts'
import { findClusters } from '#server/find-clusters.ts'
import type { FoundClusters } from '#server/find-clusters.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { readPageNumber } from '#server/read-filters.ts'
import { clustersTable } from '#server/tables/clusters-table.ts'

const ROWS = 50

/** The code lists that the values of filters come from; null: subjects, or spans of years. */
const listOf = {
  field: 'field',
  direction: 'direction',
  county: null,
  municipality: null,
  label: 'label-level',
  status: 'cluster-status',
  association: null,
  founded: null,
  kind: 'cluster-kind',
} as const satisfies Record<FilterName, string | null>

/** The cards that were found stay beside the data of the page: exports take all of them, not only this page's. */
type ClustersPageData = ClustersData & { readonly found: () => FoundClusters }

export const clustersPage: PageDefinition<ClustersPageData> = {
  page: 'clusters',
  async load(reader) {
    const found = await findClusters(reader)
    const paging = cutPages(found.cards.length, readPageNumber(reader.query), ROWS)
    const start = (paging.page - 1) * ROWS
    return {
      q: found.q,
      sort: found.order,
      rows: found.cards.slice(start, start + ROWS).map(({ subject, shown }) => ({ subject, shown })),
      paging,
      registered: found.all.length,
      facets: facetsOf(found),
      loosen: found.cards.length === 0 ? waysOut(found.all, found.question) : [],
      found: () => found,
    }
  },
  tables: async (data, reader) => [await clustersTable(data.found().cards, reader)],
  async json(data, reader) {
    const { cards } = data.found()
    return tableAsJson(await clustersTable(cards, reader), (index) => ({
      codes: cards[index]?.values,
      statements: briefStatements(cards[index]?.shown ?? []),
    }))
  },
}

/** The filters of a found list with their choices, in the order of the page; one without choices is left out. */
export function facetsOf({ all, question }: FoundClusters): Facet[] {
  const counts = facetCounts(all, question)
  return filterNames.map((filter) => ({ filter, list: listOf[filter], options: counts.get(filter) ?? [] }))
}

/** A page beyond the last one is the last one: lists grow shorter while people read. */
export function cutPages(total: number, asked: number, size: number): Paging {
  const pages = Math.max(1, Math.ceil(total / size))
  return { page: Math.min(asked, pages), pages, size, total }
}
