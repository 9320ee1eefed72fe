import type { CountryMap } from '#core/figures/country-map.ts'
import type { Facet } from '#web/public/facet.ts'

/** What lies in one place: clusters seated there, and organisations seated there that are members of the clusters asked for. */
export type PlaceCount = { readonly clusters: number; readonly members: number }

export type MunicipalityCount = PlaceCount & { readonly municipality: string; readonly county: string | null }

export type MapData = {
  readonly q: string
  readonly map: CountryMap
  readonly facets: readonly Facet[]
  /** Every municipality of the country, those with nothing too. */
  readonly municipalities: readonly MunicipalityCount[]
  /** What belongs to no known municipality: told, never dropped. */
  readonly unknownPlace: PlaceCount
  /** The clusters that were found, with the municipality of their seat. */
  readonly clusters: readonly { readonly cluster: string; readonly municipality: string | null }[]
  /** How many clusters the register knows on the day, without filters. */
  readonly registered: number
}
