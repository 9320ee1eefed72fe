/** The name of a filter in the query: `field`, `county`, `label` … */
export type FilterName =
  | 'field'
  | 'direction'
  | 'county'
  | 'municipality'
  | 'label'
  | 'status'
  | 'association'
  | 'founded'
  | 'kind'

/** The value of a filter for "nothing is known of it". */
export const UNKNOWN = 'unknown'

/**
 * One filter with its choices. A value is a code of `list`, a subject id (`county/vilniaus`), a span of years (`2010-2014`)
 * or `unknown`; how many subjects are left when it is chosen, the other filters staying as they are.
 */
export type Facet = {
  readonly filter: FilterName
  readonly list: string | null
  readonly options: readonly FacetOption[]
}

export type FacetOption = { readonly value: string; readonly count: number; readonly chosen: boolean }

/** A list cut into pages; the first page is 1. */
export type Paging = { readonly page: number; readonly pages: number; readonly size: number; readonly total: number }
