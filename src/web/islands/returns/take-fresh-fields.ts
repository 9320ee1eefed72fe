import { isQuestionId } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { drawing, fieldOf } from './form-fields.ts'

/**
 * Draws fields anew from the house: those that another person changed, and those named. A field in which something waits to be
 * saved stays as it is; so does the one in which somebody is typing, unless it is named.
 */
export async function takeFreshFields(named: readonly QuestionId[], dirty: ReadonlySet<QuestionId>): Promise<void> {
  const fresh = await fetchPage()
  if (fresh === null) return
  for (const theirs of fresh.querySelectorAll<HTMLElement>('[data-question]')) {
    const question = theirs.dataset['question'] ?? ''
    if (!isQuestionId(question) || dirty.has(question)) continue
    const mine = fieldOf(question)
    if (mine === null) continue
    const isNamed = named.includes(question)
    if (!isNamed && (mine.contains(document.activeElement) || wasOf(mine) === wasOf(theirs))) continue
    const focused = document.activeElement
    const name = focused !== null && mine.contains(focused) ? focused.getAttribute('name') : null
    drawing.isUnderWay = true
    mine.replaceWith(document.adoptNode(theirs))
    drawing.isUnderWay = false
    if (name !== null)
      fieldOf(question)
        ?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)
        ?.focus()
  }
  replaceParts(fresh, ['#left', '.return-aside nav'])
  copyHidden(fresh, ['fingerprint', 'version'])
}

/** Draws anew what is left to do, and how far the parts are. */
export async function takeFreshSummary(): Promise<void> {
  const fresh = await fetchPage()
  if (fresh === null) return
  replaceParts(fresh, ['#left', '.return-aside nav'])
}

async function fetchPage(): Promise<Document | null> {
  try {
    const response = await fetch(location.pathname, { headers: { accept: 'text/html' } })
    if (!response.ok || response.redirected) return null
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    return page.getElementById('return-form') === null ? null : page
  } catch {
    // No network: what is shown stays.
    return null
  }
}

function replaceParts(fresh: Document, selectors: readonly string[]): void {
  for (const selector of selectors) {
    const theirs = fresh.querySelector(selector)
    const mine = document.querySelector(selector)
    if (theirs !== null && mine !== null && !mine.contains(document.activeElement)) mine.replaceWith(document.adoptNode(theirs))
  }
}

function copyHidden(fresh: Document, names: readonly string[]): void {
  for (const name of names) {
    const theirs = fresh.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    const mine = document.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    if (theirs !== null && mine !== null) mine.value = theirs.value
  }
}

function wasOf(field: HTMLElement): string {
  const value = (name: string) => field.querySelector<HTMLInputElement>(`input[name^="${name}:"]`)?.value ?? ''
  return `${value('was')} ${value('parents')}`
}
