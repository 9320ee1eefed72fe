import type { Shown } from '#core/registry/shown.ts'
import { isAbsent, isNumber } from '#core/values/measured.ts'
import { isDocument, textAt } from './answer.ts'
import type { Answer, Answers } from './answer.ts'
import { formBreaks } from './form.ts'
import type { FormEdition } from './form.ts'
import { countMembers, isWithin, readMembers } from './prefill-members.ts'
import { answerFromStatements } from './prefill-statements.ts'
import { isSummed, questionOf } from './question.ts'
import type { Question, QuestionId } from './question.ts'
import type { KnownBefore, Prefill, Prefilled } from './prefilled.ts'

/** The answers that a return begins with, each with its origin. A flow of last year is never this year's answer. */
export function prefill(known: KnownBefore): Prefill {
  const fields = new Map<QuestionId, Prefilled>()
  const members = readMembers(known)
  for (const id of known.form.questions) {
    const found = fromOutside(known, id) ?? members.get(id) ?? fromStatements(known, id) ?? fromLastYear(known, questionOf(id))
    if (found !== undefined) fields.set(id, found)
  }
  const derived = derivedFrom(known, new Map([...fields].map(([id, { answer }]) => [id, answer])))
  for (const [id, { answer, from }] of derived) {
    const before = fields.get(id)?.origin.kind
    // What is counted from this year's list is newer than last year's number.
    if (before === undefined || before === 'last-year') fields.set(id, { answer, origin: { kind: 'derived', from } })
  }
  return { fields, lastYear: comparableOfLastYear(known) }
}

/** Share (0–1) of the questions of the return that need only be confirmed. */
export function shareOfFormPrefilled(form: FormEdition, { fields }: Prefill): number {
  return form.questions.filter((id) => fields.has(id)).length / form.questions.length
}

function fromOutside({ imported, sheets, modules }: KnownBefore, id: QuestionId): Prefilled | undefined {
  const brought = imported?.get(id)
  if (brought !== undefined) return { answer: brought, origin: { kind: 'import' } }
  const summed = isSummed(id) ? sheets?.sums.get(id) : undefined
  // A sum withheld from the coordinator is an answer too: the agency has it, and nobody need type it.
  if (summed !== undefined && summed.answered > 0)
    return { answer: summed.sum, origin: { kind: 'sheets', count: summed.answered } }
  for (const { name, answers } of modules) {
    const answer = answers.get(id)
    if (answer !== undefined) return { answer, origin: { kind: 'module', name } }
  }
  return undefined
}

function fromStatements({ shown, year }: KnownBefore, id: QuestionId): Prefilled | undefined {
  const question = questionOf(id)
  const found = answerFromStatements(question, shown, year) ?? countFromStatements(id, shown, year)
  if (found === undefined) return undefined
  const statements = found.segments.map(({ statement, source }) => ({ statement, source }))
  return { answer: found.answer, origin: { kind: 'statement', statements } }
}

/** Projects and events that the register knows by name are counted; none known is not the same as none. */
function countFromStatements(id: QuestionId, shown: readonly Shown[], year: number) {
  const property = id === 'joint-projects' ? 'project' : id === 'events' ? 'event' : null
  if (property === null) return undefined
  const segments = shown.filter(
    (segment) =>
      segment.property === property &&
      (property === 'event'
        ? segment.validFrom?.startsWith(String(year)) === true
        : segment.from !== null && isWithin(segment, year)),
  )
  return segments.length === 0 ? undefined : { answer: segments.length, segments }
}

function fromLastYear({ lastYear, form }: KnownBefore, question: Question): Prefilled | undefined {
  const before = lastYear?.answers.get(question.id)
  if (lastYear === null || before === undefined || question.nature === 'flow') return undefined
  // That something does not apply is still true; that nobody answered is nothing known.
  if (isAbsent(before) && before.absent !== 'not-applicable') return undefined
  if (formBreaks(lastYear.form, form).has(question.id)) return undefined
  return { answer: before, origin: { kind: 'last-year', return: lastYear.return } }
}

type Derived = ReadonlyMap<QuestionId, { readonly answer: Answer; readonly from: readonly QuestionId[] }>

/** What the answers given already say about other questions: nobody counts a list that the machine can count. */
function derivedFrom({ form, factsOf }: KnownBefore, answers: Answers): Derived {
  const found = new Map<QuestionId, { answer: Answer; from: readonly QuestionId[] }>()
  for (const [id, count] of countMembers(answers, factsOf)) found.set(id, { answer: count, from: ['members'] })
  if (isDocument(answers.get('strategy-document')) && textAt(answers, 'strategy-state') === null)
    found.set('strategy-state', { answer: 'in-force', from: ['strategy-document'] })
  return new Map([...found].filter(([id]) => form.questions.includes(id)))
}

function comparableOfLastYear({ lastYear, form }: KnownBefore): Answers {
  if (lastYear === null) return new Map()
  const broken = formBreaks(lastYear.form, form)
  return new Map([...lastYear.answers].filter(([id, answer]) => isNumber(answer) && !broken.has(id)))
}
