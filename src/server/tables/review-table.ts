import { isDocument, isRows } from '#core/monitoring/answer.ts'
import type { Answer } from '#core/monitoring/answer.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import { textIn } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import { isAbsent, isNumber } from '#core/values/measured.ts'
import type { ReviewData } from '#web/agency/review-data.ts'
import { say } from '#words/say.ts'

/** The answers of a return beside last year's and the peers', as whoever reviews takes them away. */
export function reviewTable(data: ReviewData, language: Language): Table {
  const column = (id: string, title: string, meaning: string): Column => ({ id, title, meaning, type: 'text' })
  const year = String(data.asksAbout - 1)
  return {
    id: 'review',
    title: say(language, 'review.fields.title'),
    columns: [
      column('question', say(language, 'review.field'), say(language, 'review.column.question.meaning')),
      column('answer', say(language, 'review.answer'), say(language, 'review.column.value.meaning')),
      column('last-year', say(language, 'review.last-year', { year }), say(language, 'review.column.last-year.meaning')),
      { ...column('typical', say(language, 'review.typical'), say(language, 'review.column.typical.meaning')), type: 'number' },
      column('explanation', say(language, 'review.column.explanation'), say(language, 'review.column.explanation.meaning')),
    ],
    rows: data.fields.map(({ question, answer, lastYear, typical, explanation }) => [
      say(language, `question.${question}.label`),
      cellOf(answer, language),
      cellOf(lastYear, language),
      typical?.value ?? null,
      explanation,
    ]),
  }
}

function cellOf(answer: Answer | undefined, language: Language): Cell {
  if (answer === undefined) return null
  if (isAbsent(answer)) return answer
  if (isNumber(answer)) return String(answer)
  if (isRows(answer)) return answer.map((row) => JSON.stringify(row))
  if (typeof answer === 'string') return answer
  return textIn(isDocument(answer) ? answer.title : answer, language)?.text ?? null
}
