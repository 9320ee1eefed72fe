import type { Paging } from '#web/public/facet.ts'
import type { FacetOption } from '#web/public/facet.ts'
import type { SourceNote, Voice } from '#web/public/dossier.ts'
import type { Localised } from '#core/values/language.ts'

export type SourceRow = SourceNote & { readonly statements: number }

export type SourcesData = {
  readonly q: string
  readonly kinds: readonly FacetOption[]
  readonly publishers: readonly FacetOption[]
  readonly rows: readonly SourceRow[]
  readonly paging: Paging
  readonly registered: number
}

export type SourceData = {
  readonly source: SourceNote & { readonly licence: string | null; readonly language: string | null; readonly note: Localised | null; readonly revision: number; readonly recordedAt: string }
  /** Everything that rests on it, by subject; cut into pages. */
  readonly voices: readonly Voice[]
  readonly paging: Paging
  readonly subjects: number
}
