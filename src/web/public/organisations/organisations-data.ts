import type { SubjectShown } from '#web/public/dossier.ts'
import type { FacetOption, Paging } from '#web/public/facet.ts'

/** The list of organisations: searched and cut into pages by the database. */
export type OrganisationsData = {
  readonly q: string
  /** Codes of `organisation-kind`, subject ids of municipalities. */
  readonly kinds: readonly FacetOption[]
  readonly municipalities: readonly FacetOption[]
  /** Of each row: name, organisation-kind, register-code, seat, town on the day; `clusters` it belongs to or runs. */
  readonly rows: readonly (SubjectShown & { readonly clusters: readonly string[] })[]
  readonly paging: Paging
  readonly registered: number
}
