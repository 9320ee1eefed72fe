import type { FacetOption, Paging } from '#web/public/facet.ts'
import type { SourceNote, Voice } from '#web/public/dossier.ts'
import type { Localised } from '#core/values/language.ts'

/** `statements`: how many were recorded from it, also those that no longer count. */
export type SourceRow = SourceNote & { readonly statements: number }

/** Orders of the library; the first is the usual one. */
export const sourceOrders = ['statements', 'newest', 'title'] as const
export type SourceOrder = (typeof sourceOrders)[number]

export type SourcesData = {
  readonly q: string
  readonly sort: SourceOrder
  readonly kinds: readonly FacetOption[]
  readonly publishers: readonly FacetOption[]
  readonly years: readonly FacetOption[]
  readonly rows: readonly SourceRow[]
  readonly paging: Paging
  readonly registered: number
}

/** A statement of a source; `isReplaced`: a newer one that counts stands in its place. */
export type SourcedVoice = Voice & { readonly isReplaced: boolean }

export type SourceData = {
  readonly source: SourceNote & {
    readonly licence: string | null
    readonly language: string | null
    readonly note: Localised | null
    readonly revision: number
    readonly recordedAt: string
  }
  /** Everything that rests on it, subject by subject; cut into pages. */
  readonly voices: readonly SourcedVoice[]
  readonly paging: Paging
  readonly subjects: number
}
