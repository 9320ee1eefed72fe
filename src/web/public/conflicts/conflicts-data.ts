import type { SourceNote, Voice } from '#web/public/dossier.ts'
import type { Localised } from '#core/values/language.ts'

/** What several sources say of one thing: never joined, nobody declared the winner but by a rank with a reason. */
export type Contradiction = {
  readonly subject: string
  readonly property: string
  readonly item: string
  readonly voices: readonly Voice[]
}

/** A conflict that somebody has looked into and explained. */
export type ExplainedConflict = {
  readonly id: string
  readonly title: Localised
  readonly explanation: Localised
  readonly about: readonly Contradiction[]
}

export type ConflictsData = {
  readonly explained: readonly ExplainedConflict[]
  /** Found by comparing statements on the same thing at the same time. */
  readonly found: readonly Contradiction[]
  /** How many were found in all; a page shows only the first of them. */
  readonly foundTotal: number
  readonly sources: readonly SourceNote[]
  /** Why a statement is preferred or disputed, by its number. */
  readonly reasons: { readonly [statement: string]: Localised }
}
