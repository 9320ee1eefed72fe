import type { QuestionId } from '#core/monitoring/question.ts'
import { say } from '#words/say.ts'
import { fieldOf } from './form-fields.ts'
import { material } from './material.ts'

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'refused' | 'conflict' | 'sign-in' | 'trouble' | 'restored'

/** Says in words how things stand: read out, and seen without colours. */
export function showState(state: SaveState, count = 0): void {
  const place = document.getElementById('save-state')
  if (place === null) return
  place.dataset['state'] = state
  const text = say(material.language, `save.${state}`, { count })
  if (place.textContent !== text) place.textContent = text
}

/** What could not be read of a field, beside it. */
export function showTrouble(question: QuestionId, trouble: string | null): void {
  const place = fieldOf(question)?.querySelector('[data-findings]')
  if (!(place instanceof HTMLElement)) return
  place.querySelector('.finding-unread')?.remove()
  fieldOf(question)?.classList.toggle('question-wrong', trouble !== null)
  if (trouble === null) return
  const line = document.createElement('p')
  line.className = 'finding finding-blocks finding-unread'
  line.textContent = trouble
  place.prepend(line)
}

/** What was only filled in before is an answer now: nothing waits to be confirmed. */
export function showAnswered(question: QuestionId): void {
  const field = fieldOf(question)
  if (field === null || field.dataset['shows'] === 'answer') return
  field.dataset['shows'] = 'answer'
  field.classList.remove('question-prefilled')
  for (const each of field.querySelectorAll('.to-confirm, .confirm')) {
    if (each.contains(document.activeElement)) field.querySelector<HTMLElement>('select, input:not([type=hidden])')?.focus()
    each.remove()
  }
}
