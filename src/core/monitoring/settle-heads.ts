import { canonical } from '#core/statements/canonical.ts'
import type { Answer, Answers } from './answer.ts'
import { mergeEdits } from './merge.ts'
import type { QuestionId } from './question.ts'
import { headsOf } from './recorded-answer.ts'
import type { RecordedAnswer } from './recorded-answer.ts'

/** How a question stands: its answer, and who else gave another one at the same time. */
export type Stand = {
  readonly answer: Answer
  /** The answers that it grew from: the parents of the next one. */
  readonly heads: readonly number[]
  /** The last one that was recorded. */
  readonly latest: RecordedAnswer
  /** Answers that contradict each other, oldest first; empty when there is no conflict. */
  readonly rivals: readonly RecordedAnswer[]
}

export type Standing = ReadonlyMap<QuestionId, Stand>

/**
 * Where everything stands that was ever answered. Two who wrote the same, or changed different rows of a list, are in no conflict:
 * what they wrote is put together.
 */
export function standingOf(recorded: readonly RecordedAnswer[]): Standing {
  const byId = new Map(recorded.map((each) => [each.id, each]))
  const standing = new Map<QuestionId, Stand>()
  for (const [question, given] of headsOf(recorded)) {
    const heads = given.toSorted((one, other) => one.id - other.id)
    const latest = heads.at(-1)
    if (latest === undefined) continue
    const merged = heads.length === 1 ? latest.value : mergedOf(question, heads, byId)
    standing.set(question, {
      answer: merged ?? latest.value,
      heads: heads.map(({ id }) => id),
      latest,
      rivals: merged === null ? heads : [],
    })
  }
  return standing
}

export function answersStanding(standing: Standing): Answers {
  return new Map([...standing].map(([question, { answer }]) => [question, answer]))
}

/** The words of explanation that stand with the answers. */
export function explanationsStanding(standing: Standing): ReadonlyMap<QuestionId, string> {
  return new Map(
    [...standing].flatMap(([question, { latest }]) =>
      latest.explanation === null ? [] : [[question, latest.explanation] as const],
    ),
  )
}

export function conflictsIn(standing: Standing): QuestionId[] {
  return [...standing].flatMap(([question, { rivals }]) => (rivals.length > 0 ? [question] : []))
}

type ById = ReadonlyMap<number, RecordedAnswer>

/** What heads that stand side by side say together; null when they contradict each other. */
function mergedOf(question: QuestionId, heads: readonly RecordedAnswer[], byId: ById): Answer | null {
  const [first, ...others] = heads
  if (first === undefined) return null
  let merged = first.value
  const seen = [first]
  for (const other of others) {
    const common = commonOf(seen, other, byId)
    const result = mergeEdits({
      common: new Map(common === null ? [] : [[question, common.value]]),
      mine: new Map([[question, merged]]),
      theirs: new Map([[question, other.value]]),
    })
    const answer = result.answers.get(question)
    if (result.conflicts.length > 0 || answer === undefined) return null
    // Two explanations of one value are two things said: nobody's words are dropped in silence.
    if (canonical(first.explanation) !== canonical(other.explanation) && first.explanation !== null && other.explanation !== null)
      return null
    merged = answer
    seen.push(other)
  }
  return merged
}

/** The latest answer that all of them grew from; null when they began apart. */
function commonOf(seen: readonly RecordedAnswer[], other: RecordedAnswer, byId: ById): RecordedAnswer | null {
  const sets = [...seen, other].map((each) => ancestorsOf(each, byId))
  const [first, ...rest] = sets
  const shared = [...(first ?? [])].filter((id) => rest.every((set) => set.has(id)))
  return byId.get(Math.max(...shared, -1)) ?? null
}

function ancestorsOf({ parents }: RecordedAnswer, byId: ById): Set<number> {
  const found = new Set<number>()
  const waiting = [...parents]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(byId.get(id)?.parents ?? []))
  }
  return found
}
