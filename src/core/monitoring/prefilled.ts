import type { Shown } from '#core/registry/shown.ts'
import type { SourceId } from '#core/statements/statement.ts'
import type { Answer, Answers } from './answer.ts'
import type { FormEdition } from './form.ts'
import type { QuestionId } from './question.ts'
import type { SheetSums } from './sheets.ts'

/** Where a prefilled answer comes from: it stands on the field until the coordinator confirms or corrects it. */
export type Origin =
  | { readonly kind: 'import' }
  /** Sums of the sheets that so many firms sent. */
  | { readonly kind: 'sheets'; readonly count: number }
  /** Another part of Santalka: projects, events, … */
  | { readonly kind: 'module'; readonly name: string }
  | { readonly kind: 'statement'; readonly statements: readonly { readonly statement: number; readonly source: SourceId }[] }
  /** Worked out from other answers of the same return. */
  | { readonly kind: 'derived'; readonly from: readonly QuestionId[] }
  | { readonly kind: 'last-year'; readonly return: string }

export type Prefilled = { readonly answer: Answer; readonly origin: Origin }

export type Prefill = {
  readonly fields: ReadonlyMap<QuestionId, Prefilled>
  /** What was answered last year, to be shown beside this year's number; without questions that then meant something else. */
  readonly lastYear: Answers
}

/** Everything known before the coordinator opens the return. */
export type KnownBefore = {
  readonly form: FormEdition
  /** The year asked about. */
  readonly year: number
  /** The segments of the cluster's own properties. */
  readonly shown: readonly Shown[]
  readonly factsOf: (organisation: string) => MemberFacts
  readonly lastYear: { readonly return: string; readonly form: FormEdition; readonly answers: Answers } | null
  /** As the coordinator may see them. */
  readonly sheets: SheetSums | null
  /** What the coordinator brought in from a file. */
  readonly imported: Answers | null
  readonly modules: readonly { readonly name: string; readonly answers: Answers }[]
}

/** What the register knows of a member; null = not known. */
export type MemberFacts = {
  /** Code of `organisation-kind`. */
  readonly kind: string | null
  /** Code of `firm-size`. */
  readonly size: string | null
  readonly isForeign: boolean | null
  /** Whether it declared R&D spending for the year asked about. */
  readonly declaredRd: boolean | null
}
