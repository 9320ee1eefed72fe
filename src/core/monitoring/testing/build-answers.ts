import type { Answer, Answers } from '../answer.ts'
import { questionIds } from '../question.ts'
import type { QuestionId } from '../question.ts'

/** Answers as they are written in a test. */
export function buildAnswers(given: { readonly [id in QuestionId]?: Answer }): Answers {
  return new Map(questionIds.flatMap((id) => (given[id] === undefined ? [] : [[id, given[id]] as const])))
}
