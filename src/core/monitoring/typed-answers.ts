import { canonical } from '#core/statements/canonical.ts'
import type { Answer } from './answer.ts'
import type { AnswerFields } from './parse-answer.ts'
import { isQuestionId } from './question.ts'
import type { QuestionId } from './question.ts'

/** What the form of a return holds of one question: the fields of its answer, and what goes with it. */
export type TypedAnswer = {
  readonly fields: AnswerFields
  readonly explanation: string
  readonly source: string
  /** The answers that were before the writer's eyes. */
  readonly parents: readonly number[]
  /** What was shown, as a seal: the same seal now means that nothing was changed. */
  readonly was: string
  readonly isConfirmed: boolean
  /** The number of a rival answer that was chosen. */
  readonly taken: number | null
}

/** The name of a field of an answer in the form: `a:members:3.role`. */
export function fieldName(question: QuestionId, part: string): string {
  return `a:${question}:${part}`
}

/** The names of what goes with an answer. */
export const besides = ['why', 'source', 'parents', 'was', 'confirm', 'take'] as const
export type Beside = (typeof besides)[number]

export function besideName(question: QuestionId, beside: Beside): string {
  return `${beside}:${question}`
}

/** Reads the fields of a form by question. Names that are none of ours are left out. */
export function readTyped(sent: Iterable<readonly [string, string]>): Map<QuestionId, TypedAnswer> {
  const fields = new Map<QuestionId, Map<string, string>>()
  const beside = new Map<string, string>()
  for (const [name, value] of sent) {
    const [kind = '', question = '', ...part] = name.split(':')
    if (!isQuestionId(question)) continue
    if (kind === 'a') {
      const own = fields.get(question) ?? new Map<string, string>()
      fields.set(question, own.set(part.join(':'), value))
    } else {
      if (!fields.has(question)) fields.set(question, new Map())
      beside.set(name, value)
    }
  }
  return new Map([...fields].map(([question, own]) => [question, typedOf(question, own, beside)]))
}

function typedOf(question: QuestionId, fields: AnswerFields, beside: ReadonlyMap<string, string>): TypedAnswer {
  const given = (name: Beside) => beside.get(besideName(question, name)) ?? ''
  return {
    fields,
    explanation: given('why').trim(),
    source: given('source').trim(),
    parents: given('parents')
      .split(',')
      .filter((each) => /^\d{1,15}$/.test(each))
      .map(Number),
    was: given('was'),
    isConfirmed: given('confirm') !== '',
    taken: /^\d{1,15}$/.test(given('take')) ? Number(given('take')) : null,
  }
}

/** A short text for what was shown; FNV-1a, for comparing, not for hiding. */
export function sealOf(answer: Answer | undefined, explanation: string | null, source: string | null): string {
  const text = canonical([answer ?? { absent: 'not-answered' }, explanation ?? '', source ?? ''])
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
