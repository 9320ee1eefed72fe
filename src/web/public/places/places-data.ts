import type { CountryMap } from '#core/figures/country-map.ts'
import type { Dossier, SubjectShown } from '#web/public/dossier.ts'

/** A place in a list: what the register says of it (name, code, NUTS code, area, county), and what is seated there. */
export type PlaceRow = SubjectShown & { readonly clusters: number; readonly organisations: number }

export type CountiesData = {
  readonly rows: readonly (PlaceRow & { readonly municipalities: number })[]
  readonly map: CountryMap
  /** Clusters without a known seat. */
  readonly unknown: { readonly clusters: number; readonly organisations: number }
}

export type MunicipalitiesData = {
  readonly rows: readonly (PlaceRow & { readonly county: string | null })[]
  readonly unknown: { readonly clusters: number; readonly organisations: number }
}

/** One county or municipality. */
export type PlaceData = Dossier & {
  readonly map: CountryMap
  /** The county of a municipality. */
  readonly county: string | null
  /** Municipalities of a county, or the other municipalities of the same county. */
  readonly municipalities: readonly PlaceRow[]
  /** Clusters seated here: name, field, kind, status, founded, seat. */
  readonly clusters: readonly SubjectShown[]
  /** Organisations seated here that are known as members or coordinators, with those clusters. */
  readonly organisations: readonly { readonly organisation: string; readonly clusters: readonly string[] }[]
  /** How many organisations have their seat here, members or not. */
  readonly organisationsTotal: number
  /** Nearest places of the same kind; which border on this one is known only from official shapes. */
  readonly neighbours: readonly { readonly place: string; readonly kilometres: number }[]
}
