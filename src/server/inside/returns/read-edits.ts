import type { Edit } from '#actions/monitoring/save-answers.ts'
import type { OpenedReturn } from '#actions/monitoring/open-return.ts'
import { canonical } from '#core/statements/canonical.ts'
import type { Answer } from '#core/monitoring/answer.ts'
import { parseAnswer } from '#core/monitoring/parse-answer.ts'
import type { AnswerTrouble, Typing } from '#core/monitoring/parse-answer.ts'
import { questionOf } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { Origin } from '#core/monitoring/recorded-answer.ts'
import { sealOf } from '#core/monitoring/typed-answers.ts'
import type { TypedAnswer } from '#core/monitoring/typed-answers.ts'
import type { Choice } from '#web/coordinator/return-data.ts'
import { codesOf } from './codes-of.ts'
import { findOrganisations } from './find-organisations.ts'
import type { Visit } from '../inside-page.ts'

/** What was sent, read: what is to be saved, and what could not be read. */
export type ReadEdits = {
  readonly edits: readonly Edit[]
  readonly troubles: ReadonlyMap<QuestionId, AnswerTrouble>
  readonly choices: ReadonlyMap<QuestionId, readonly Choice[]>
}

type ToRead = {
  readonly opened: Pick<OpenedReturn, 'form' | 'standing' | 'prefill' | 'recorded'>
  readonly typed: ReadonlyMap<QuestionId, TypedAnswer>
  /** The questions whose known answers are confirmed by the deed itself. */
  readonly confirms: (question: QuestionId) => boolean
}

/** Reads the fields of a form into edits: only what was changed, confirmed or chosen among rivals. */
export async function readEdits(visit: Visit, { opened, typed, confirms }: ToRead): Promise<ReadEdits> {
  const typing: Typing = { language: visit.reader.language, codesOf: codesOf(visit.reader.codes) }
  const edits: Edit[] = []
  const troubles = new Map<QuestionId, AnswerTrouble>()
  const choices = new Map<QuestionId, readonly Choice[]>()
  for (const [question, given] of typed) {
    if (!opened.form.questions.includes(question)) continue
    const found = await findOrganisations(visit.reader, given.fields)
    if (found.choices.length > 0) choices.set(question, found.choices)
    const parsed = parseAnswer(questionOf(question), found.fields, typing)
    if ('trouble' in parsed) {
      troubles.set(question, parsed.trouble)
      continue
    }
    if (found.choices.length > 0) continue
    const taken = rivalOf(opened, question, given.taken)
    const edit = editOf(opened, question, {
      given,
      answer: taken ?? parsed.answer,
      isChosen: taken !== null || confirms(question),
    })
    if (edit !== null) edits.push(edit)
  }
  return { edits, troubles, choices }
}

function rivalOf({ recorded }: ToRead['opened'], question: QuestionId, id: number | null): Answer | null {
  return recorded.find((each) => each.id === id && each.question === question)?.value ?? null
}

type Given = { readonly given: TypedAnswer; readonly answer: Answer; readonly isChosen: boolean }

function editOf({ standing, prefill }: ToRead['opened'], question: QuestionId, { given, answer, isChosen }: Given): Edit | null {
  const explanation = given.explanation === '' ? null : given.explanation
  const source = given.source === '' ? null : given.source
  const isUnchanged = given.was !== '' && sealOf(answer, explanation, source) === given.was
  const stand = standing.get(question)
  const known = prefill.fields.get(question)
  const isConfirmed = given.isConfirmed || (isChosen && stand === undefined && known !== undefined)
  if (isUnchanged && !isConfirmed && given.taken === null) return null
  const isNothing =
    stand === undefined && given.parents.length === 0 && canonical(answer) === canonical({ absent: 'not-answered' })
  if (isNothing && explanation === null && known === undefined) return null
  const origin: Origin = known !== undefined && canonical(known.answer) === canonical(answer) ? known.origin : { kind: 'typed' }
  return { question, answer, origin, explanation, source, parents: given.parents }
}
