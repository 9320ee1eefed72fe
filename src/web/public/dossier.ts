import type { Shown } from '#core/registry/shown.ts'
import type { Rank, StatementValue } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'

/** A source as a page cites it. */
export type SourceNote = {
  readonly id: string
  readonly title: Localised
  readonly publisher: string | null
  readonly kind: string
  readonly published: string | null
  readonly accessed: string | null
  readonly url: string | null
}

/** One statement that counts, with all that its receipt says in one line: what pages lay side by side. */
export type Voice = {
  readonly statement: number
  readonly subject: string
  readonly property: string
  readonly item: string
  readonly value: StatementValue
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly source: string
  readonly locator: string | null
  readonly note: Localised | null
  readonly ours: boolean
  readonly rank: Rank
  readonly recordedAt: string
}

/** A subject with the segments that a page needs of it; of all days, so that the page can show periods. */
export type SubjectShown = { readonly subject: string; readonly shown: readonly Shown[] }

/** Everything that the register says of one subject: what pages about one cluster or organisation are made from. */
export type Dossier = SubjectShown & {
  /** What others say that points to it: memberships, successors, seats, projects. */
  readonly about: readonly Shown[]
  /** All statements that count on its properties, also those that are not the ones shown. */
  readonly voices: readonly Voice[]
  /** Every source that the page rests on. */
  readonly sources: readonly SourceNote[]
  /** When the register first and last recorded something about it. */
  readonly recorded: { readonly first: string; readonly last: string } | null
}
