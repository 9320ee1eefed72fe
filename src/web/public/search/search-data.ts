import type { SubjectKind } from '#core/registry/property-type.ts'
import type { Paging } from '#web/public/facet.ts'

/** Why a hit is one when its title does not show it. */
export type MatchReason =
  | { readonly by: 'synonym'; readonly word: string }
  | { readonly by: 'spelling'; readonly word: string }
  | { readonly by: 'text'; readonly excerpt: string }

export type SearchHit = {
  readonly subject: string
  readonly kind: SubjectKind
  /** In the language of the page. */
  readonly title: string
  readonly reason: MatchReason | null
}

export type SearchData = {
  readonly q: string
  /** Only one kind, or all. */
  readonly kind: SubjectKind | null
  readonly kinds: readonly { readonly kind: SubjectKind; readonly count: number }[]
  /** Best first; the page groups them by kind when all kinds are shown. */
  readonly hits: readonly SearchHit[]
  readonly paging: Paging
}
