import type { Moment } from '#core/statements/statement.ts'
import type { Answer, Answers } from './answer.ts'
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

/** What counts of each question: the one that was recorded last; the others stand beside it until somebody settles it. */
export function answersOf(heads: ReadonlyMap<QuestionId, readonly RecordedAnswer[]>): Answers {
  return new Map(
    [...heads].flatMap(([question, [...each]]) => {
      const last = each.toSorted((one, other) => one.id - other.id).at(-1)
      return last === undefined ? [] : [[question, last.value]]
    }),
  )
}

/** Questions to which two people gave answers that stand side by side. */
export function contestedIn(heads: ReadonlyMap<QuestionId, readonly RecordedAnswer[]>): QuestionId[] {
  return [...heads].flatMap(([question, each]) => (each.length > 1 ? [question] : []))
}
