import type { CountryMap } from '#core/figures/country-map.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Localised } from '#core/values/language.ts'
import type { SourceNote, SubjectShown } from '#web/public/dossier.ts'

export type HomeData = {
  readonly counts: {
    readonly clusters: number
    readonly organisations: number
    readonly memberships: number
    readonly statements: number
    readonly sources: number
    readonly conflicts: number
  }
  /** Codes of `field`, most clusters first; `unknown` for clusters without one. */
  readonly fields: readonly { readonly code: string; readonly clusters: number }[]
  /** Counties (`county/vilniaus`) and `unknown`, most clusters first. */
  readonly counties: readonly { readonly county: string; readonly clusters: number }[]
  /** The country drawn by counties. */
  readonly map: CountryMap
  /** `clusters-counted` and `firms-counted` of the country, all periods. */
  readonly nationalCounts: readonly Shown[]
  /** Labels that hold on the day, of all clusters. */
  readonly labels: readonly Shown[]
  /** Clusters with the most to read about, for a first look. */
  readonly featured: readonly SubjectShown[]
  readonly conflicts: readonly { readonly id: string; readonly title: Localised }[]
  /** Newest first, at most five. */
  readonly changes: readonly {
    readonly id: number
    readonly recordedAt: string
    readonly deed: string
    readonly statements: number
    readonly subjects: readonly string[]
  }[]
  readonly sources: readonly SourceNote[]
}
