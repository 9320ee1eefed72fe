import type { Rank } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import type { SourceNote, Voice } from '#web/public/dossier.ts'

/** A judgement on the statement, the latest last. */
export type RankingNote = {
  readonly rank: Rank
  readonly reason: Localised | null
  readonly recordedAt: string
  readonly recordedBy: string
}

export type ReceiptData = {
  readonly statement: Voice & {
    readonly recordedBy: string
    readonly change: number
    readonly contentHash: string
    readonly importFile: string | null
  }
  readonly rankings: readonly RankingNote[]
  /** Other statements on the same item of the same property, withdrawn and replaced ones included. */
  readonly others: readonly Voice[]
  readonly replaces: Voice | null
  readonly replacedBy: Voice | null
  /** Sources of the statement and of all the others. */
  readonly sources: readonly SourceNote[]
  /** Only the receipt itself, without the frame of a page: for the dialog. */
  readonly fragment: boolean
}
