import type { Localised } from '#core/values/language.ts'
import type { Paging } from '#web/public/facet.ts'
import type { SourceNote, Voice } from '#web/public/dossier.ts'

/** What a change did: statements said anew, statements that replaced others, statements withdrawn, other judgements. */
export type ChangeCounts = {
  readonly added: number
  readonly corrected: number
  readonly withdrawn: number
  readonly judged: number
}

export const changeKinds = ['added', 'corrected', 'withdrawn', 'judged'] as const satisfies readonly (keyof ChangeCounts)[]
export type ChangeKind = (typeof changeKinds)[number]

export type ChangeNote = {
  readonly id: number
  readonly recordedAt: string
  readonly recordedBy: string
  readonly deed: string
  /** The file that was brought in, when there was one. */
  readonly file: string | null
  readonly counts: ChangeCounts
  /** How many sources were added to the library or revised. */
  readonly sources: number
  readonly subjectCount: number
  /** Those with most to tell, at most twelve. */
  readonly subjects: readonly ({ readonly subject: string } & ChangeCounts)[]
}

/** What was recorded, newest first; `older`: the number before which the next page goes on. */
export type ChangesData = { readonly changes: readonly ChangeNote[]; readonly older: number | null; readonly isNewest: boolean }

/** One statement that a change said, replaced, withdrew or judged. */
export type ChangedStatement = { readonly kind: ChangeKind; readonly voice: Voice; readonly replaced: Voice | null }

/** A rule set of which a change brought another edition, or which it took out. */
export type ChangedRuleSet = {
  readonly id: string
  readonly edition: number
  readonly name: Localised
  readonly isGone: boolean
}

export type ChangeData = {
  readonly change: ChangeNote
  readonly ruleSets: readonly ChangedRuleSet[]
  /** Everything in it, subject by subject; cut into pages. */
  readonly statements: readonly ChangedStatement[]
  readonly paging: Paging
  readonly sources: readonly SourceNote[]
  readonly newer: number | null
  readonly older: number | null
}
