import type { QuestionId } from '#core/monitoring/question.ts'
import { say } from '#words/say.ts'
import { material } from './material.ts'
import { writeOutbox } from './outbox.ts'
import type { Waiting } from './outbox.ts'

/** The return was closed meanwhile: what could not be saved is shown, can be copied, and goes only when its writer says so. */
export function showLocked(waiting: ReadonlyMap<QuestionId, Waiting>): void {
  const { language } = material
  document.getElementById('not-saved')?.remove()
  const panel = element('section', { id: 'not-saved', className: 'notice notice-warning not-saved' })
  const title = element('p', { className: 'notice-title' })
  title.textContent = say(language, 'save.locked')
  title.setAttribute('role', 'alert')
  const text = [...waiting].map(([question, entry]) => `${say(language, `question.${question}.label`)}: ${textOf(entry)}`)
  const list = element('pre', { id: 'not-saved-text' })
  list.textContent = text.join('\n')
  const copy = element('button', { className: 'button-quiet', type: 'button' })
  copy.textContent = say(language, 'save.copy')
  copy.dataset['copy'] = 'not-saved-text'
  const discard = element('button', { className: 'button-quiet', type: 'button' })
  discard.textContent = say(language, 'save.discard')
  discard.addEventListener('click', () => {
    void writeOutbox(new Map())
    panel.remove()
  })
  const actions = element('p', { className: 'form-actions' })
  actions.append(copy, discard)
  panel.append(title, list, actions)
  document.querySelector('.return-layout')?.before(panel)
  panel.scrollIntoView({ block: 'center' })
  const state = document.getElementById('save-state')
  if (state !== null) state.textContent = say(language, 'save.locked')
}

function textOf({ fields, explanation, source }: Waiting): string {
  const values = fields.map(([name, value]) => (name === '' ? value : `${name}: ${value}`))
  return [...values, explanation, source].filter((each) => each !== '').join('; ')
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties)
}
