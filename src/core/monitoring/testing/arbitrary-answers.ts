import fc from 'fast-check'
import type { Answer, Answers } from '../answer.ts'
import { questionIds, questions } from '../question.ts'
import type { QuestionId } from '../question.ts'
import type { CellType } from '../question-type.ts'

const absences = fc.constantFrom('not-answered', 'not-applicable').map((absent) => ({ absent }) as const)
const organisations = fc.constantFrom('organisation/a', 'organisation/b', 'organisation/c', 'organisation/d')
const localised = fc.constantFrom('x', 'y', 'z').map((lt) => ({ lt }))
const dates = fc.constantFrom('2024-03-01', '2024', '2023-12-31', '2025-01-01')

function cell(type: CellType): fc.Arbitrary<string | number | { readonly lt: string }> {
  if (type.kind === 'number') return fc.integer({ min: 0, max: 9 })
  if (type.kind === 'organisation') return organisations
  if (type.kind === 'date') return dates
  return type.kind === 'words' ? localised : fc.constantFrom('x', 'y', 'z')
}

/** Few values, so that two people often choose the same one. */
function answerTo(id: QuestionId): fc.Arbitrary<Answer> {
  const { answer } = questions[id]
  if (answer.kind === 'rows') {
    const row = fc.record(Object.fromEntries(answer.columns.map((each) => [each.id, fc.option(cell(each.cell), { freq: 9 })])))
    return fc.oneof({ weight: 9, arbitrary: fc.array(row, { maxLength: 4 }) }, { weight: 1, arbitrary: absences })
  }
  if (answer.kind === 'yes-no') return fc.constantFrom('yes', 'no')
  if (answer.kind === 'document') return fc.record({ title: localised, approved: dates, url: fc.constant(null) })
  return fc.oneof({ weight: 9, arbitrary: cell(answer) }, { weight: 1, arbitrary: absences })
}

/** Answers to some of the questions given (all, unless told). */
export function arbitraryAnswers(ids: readonly QuestionId[] = questionIds): fc.Arbitrary<Answers> {
  const entries = ids.map((id) => fc.option(answerTo(id)).map((answer) => [id, answer] as const))
  return fc
    .tuple(...entries)
    .map((pairs) => new Map(pairs.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer] as const]))))
}
