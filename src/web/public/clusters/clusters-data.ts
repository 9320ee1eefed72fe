import type { Facet, FilterName, Paging } from '#web/public/facet.ts'
import type { SubjectShown } from '#web/public/dossier.ts'

export const clusterSorts = ['name', 'founded', 'members', 'newest'] as const
export type ClusterSort = (typeof clusterSorts)[number]

/** The list of clusters: rows with what holds on the day, filters with counts, and ways out when nothing is found. */
export type ClustersData = {
  readonly q: string
  readonly sort: ClusterSort
  /** Of each row the segments on the day: name, short-name, field, seat, founded, members-total, label, status, kind, coordinator. */
  readonly rows: readonly SubjectShown[]
  readonly paging: Paging
  /** How many clusters the register knows on that day, without filters. */
  readonly registered: number
  readonly facets: readonly Facet[]
  /** When nothing is found: what would be found without one of the filters (or without the words). */
  readonly loosen: readonly { readonly without: FilterName | 'q'; readonly count: number }[]
}
