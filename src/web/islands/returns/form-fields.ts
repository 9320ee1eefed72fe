import { isQuestionId } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { besideName, fieldName, readTyped } from '#core/monitoring/typed-answers.ts'
import type { TypedAnswer } from '#core/monitoring/typed-answers.ts'
import { makeRow } from './rows.ts'

export const form = document.getElementById('return-form')

/** While a field is drawn anew, the browser says that the old one was changed: nobody did. */
export const drawing = { isUnderWay: false }

/** The question in whose field something is. */
export function questionAround(target: EventTarget | null): QuestionId | null {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-question]')?.dataset['question'] : undefined
  return id !== undefined && isQuestionId(id) ? id : null
}

export function fieldOf(question: QuestionId): HTMLElement | null {
  return document.getElementById(`q-${question}`)
}

/** Everything that stands in the form, by question. */
export function readForm(): Map<QuestionId, TypedAnswer> {
  if (!(form instanceof HTMLFormElement)) return new Map()
  const pairs: [string, string][] = []
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') pairs.push([name, value])
  return readTyped(pairs)
}

/** Puts entries back into the fields of a question. */
export function writeField(question: QuestionId, fields: Iterable<readonly [string, string]>, beside: TypedBeside): void {
  const field = fieldOf(question)
  if (field === null) return
  const wanted = new Map([...fields].map(([part, value]) => [fieldName(question, part), value]))
  for (const name of wanted.keys()) {
    const row = /:(\d+)\./.exec(name)?.[1]
    if (row !== undefined && control(field, name) === null) makeRow(field, Number(row))
  }
  for (const each of field.querySelectorAll('input, select, textarea')) put(each, wanted)
  const why = control(field, besideName(question, 'why'))
  const source = control(field, besideName(question, 'source'))
  if (why !== null) why.value = beside.explanation
  if (source !== null) source.value = beside.source
}

type TypedBeside = { readonly explanation: string; readonly source: string }
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function put(each: Element, wanted: ReadonlyMap<string, string>): void {
  if (!isControl(each) || !each.name.startsWith('a:')) return
  const value = wanted.get(each.name)
  if (each instanceof HTMLInputElement && (each.type === 'checkbox' || each.type === 'radio')) each.checked = each.value === value
  else each.value = value ?? ''
}

function control(field: HTMLElement, name: string): Control | null {
  const found = field.querySelector(`[name="${CSS.escape(name)}"]`)
  return isControl(found) ? found : null
}

function isControl(element: Element | null): element is Control {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
}

/** The answers that the next one of a question grows from. */
export function setParents(question: QuestionId, parents: readonly number[]): void {
  const field = fieldOf(question)
  const input = field === null ? null : control(field, besideName(question, 'parents'))
  if (input !== null) input.value = parents.join(',')
}

export function setHidden(name: string, value: string): void {
  for (const input of document.querySelectorAll(`input[type=hidden][name="${name}"]`))
    if (input instanceof HTMLInputElement) input.value = value
}
