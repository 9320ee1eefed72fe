import type { Absent, Measured } from '#core/values/absence.ts'
import type { FuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Localised } from '#core/values/language.ts'
import { absent, isAbsent, isNumber } from '#core/values/measured.ts'
import type { QuestionId } from './question.ts'

/** A cell left empty is null. */
export type Cell = string | number | Localised | null
export type Row = { readonly [column: string]: Cell }

export type DocumentAnswer = { readonly title: Localised; readonly approved: FuzzyDate | null; readonly url: string | null }

/** A number; a text, date, address, code, organisation, yes or no; a text in languages; a document; rows. */
export type AnswerValue = number | string | Localised | DocumentAnswer | readonly Row[]

export type Answer = AnswerValue | Absent

/** The answers of one return or one sheet. A question without an entry has not been answered. */
export type Answers = ReadonlyMap<QuestionId, Answer>

/** The answer to a question as a number, or why there is none. */
export function numberAt(answers: Answers, id: QuestionId): Measured {
  const answer = answers.get(id)
  if (isNumber(answer)) return answer
  if (isAbsent(answer)) return answer
  return absent('not-answered')
}

/** The rows of an answer; null when it has none to give (rows may be answered with an empty list). */
export function rowsAt(answers: Answers, id: QuestionId): readonly Row[] | null {
  const answer = answers.get(id)
  return isRows(answer) ? answer : null
}

export function isRows(answer: Answer | undefined): answer is readonly Row[] {
  return Array.isArray(answer)
}

/** The answer to a question as a text (a code, a date, an address); null when there is none. */
export function textAt(answers: Answers, id: QuestionId): string | null {
  const answer = answers.get(id)
  return typeof answer === 'string' ? answer : null
}

export function isDocument(answer: Answer | undefined): answer is DocumentAnswer {
  return typeof answer === 'object' && !Array.isArray(answer) && 'title' in answer
}
