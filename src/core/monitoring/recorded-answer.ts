import type { Moment } from '#core/statements/statement.ts'
import type { Answer } from './answer.ts'
import type { Origin as PrefilledOrigin } from './prefilled.ts'
import type { QuestionId } from './question.ts'

/** How an answer came about: typed, or prefilled and confirmed by whoever recorded it. */
export type Origin = { readonly kind: 'typed' } | PrefilledOrigin

/** An answer as it was recorded. Those that later ones name as `parents` no longer count. */
export type RecordedAnswer = {
  readonly id: number
  readonly question: QuestionId
  readonly value: Answer
  readonly origin: Origin
  /** Why the value is right although a check asks. */
  readonly explanation: string | null
  /** On what a corrected value rests. */
  readonly source: string | null
  readonly parents: readonly number[]
  readonly recordedAt: Moment
  readonly recordedBy: string
  readonly recorderName: string
}

/** The answers that count, by question: those that no other has as its parent. More than one where two people wrote at once. */
export function headsOf(recorded: readonly RecordedAnswer[]): ReadonlyMap<QuestionId, readonly RecordedAnswer[]> {
  const outgrown = new Set(recorded.flatMap(({ parents }) => parents))
  const heads = new Map<QuestionId, RecordedAnswer[]>()
  for (const answer of recorded) {
    if (outgrown.has(answer.id)) continue
    heads.set(answer.question, [...(heads.get(answer.question) ?? []), answer])
  }
  return heads
}
