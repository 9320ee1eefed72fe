import type { Paging } from '#web/public/facet.ts'
import type { SourceNote, Voice } from '#web/public/dossier.ts'

export type ChangeNote = {
  readonly id: number
  readonly recordedAt: string
  readonly recordedBy: string
  readonly deed: string
  readonly counts: ChangeCounts
  /** At most twelve of them; `subjectCount` says how many there are. */
  readonly subjects: readonly string[]
  readonly subjectCount: number
}

/** What a change did: statements said anew, statements that replaced others, statements withdrawn, other judgements. */
export type ChangeCounts = {
  readonly added: number
  readonly corrected: number
  readonly withdrawn: number
  readonly judged: number
}

/** What was recorded, newest first; `older`: the number before which the next page goes on. */
export type ChangesData = { readonly changes: readonly ChangeNote[]; readonly older: number | null; readonly isNewest: boolean }

export type ChangeKind = keyof ChangeCounts

/** One statement that a change said, replaced, withdrew or judged. */
export type ChangedStatement = { readonly kind: ChangeKind; readonly voice: Voice; readonly replaced: Voice | null }

export type ChangeData = {
  readonly change: ChangeNote
  /** Everything in it, subject by subject; cut into pages. */
  readonly statements: readonly ChangedStatement[]
  readonly paging: Paging
  readonly sources: readonly SourceNote[]
  readonly newer: number | null
  readonly older: number | null
}
