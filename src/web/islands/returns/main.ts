import { isQuestionId } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { checkForm } from './check-form.ts'
import { startFinding } from './find-organisations.ts'
import { form, questionAround, writeField } from './form-fields.ts'
import { material } from './material.ts'
import { readOutbox } from './outbox.ts'
import { startRows } from './rows.ts'
import { flush, noteChange, plan, waiting } from './save-answers.ts'
import { showLocked } from './show-locked.ts'
import { showState } from './show-state.ts'
import { takeFreshSummary } from './take-fresh-fields.ts'

const AFTER_TYPING_MS = 150
const touched = new Set<QuestionId>()
let checking = 0
let isSummaryOld = false

function startSaving(): void {
  for (const kind of ['input', 'change'] as const)
    form?.addEventListener(kind, (event) => {
      const question = questionAround(event.target)
      if (question === null) return
      touched.add(question)
      noteChange(question)
      isSummaryOld = true
      clearTimeout(checking)
      checking = window.setTimeout(() => checkForm(touched), AFTER_TYPING_MS)
    })
  addEventListener('online', () => plan(0))
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && plan(0))
}

/** Before the form itself is sent, what waits is saved: it is then sent in the state that the house knows. */
function startSubmitting(): void {
  form?.addEventListener('submit', (event) => {
    if (waiting.size === 0 || !(form instanceof HTMLFormElement)) return
    const { submitter } = event
    event.preventDefault()
    void flush().then(() => {
      if (waiting.size === 0 && form instanceof HTMLFormElement)
        form.requestSubmit(submitter instanceof HTMLButtonElement ? submitter : null)
    })
  })
}

/** What is left to do is drawn anew when somebody comes to it. */
function startSummary(): void {
  const left = document.getElementById('left')
  if (left === null) return
  new IntersectionObserver((entries) => {
    if (!isSummaryOld || !entries.some(({ isIntersecting }) => isIntersecting)) return
    isSummaryOld = false
    void flush().then(takeFreshSummary)
  }).observe(left)
}

async function restore(): Promise<void> {
  const entries = Object.entries(await readOutbox()).flatMap(([question, entry]) =>
    isQuestionId(question) ? [[question, entry] as const] : [],
  )
  if (entries.length === 0) return
  if (material.check === null) return showLocked(new Map(entries))
  for (const [question, entry] of entries) {
    waiting.set(question, entry)
    touched.add(question)
    writeField(question, entry.fields, entry)
  }
  checkForm(touched)
  showState('restored')
  plan(0)
}

async function startOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !isSecureContext) return
  const scope = location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1)
  try {
    await navigator.serviceWorker.register('/static/returns-worker.js', { scope })
    const registration = await navigator.serviceWorker.ready
    // This page came before the worker: it is kept now, so that it opens again without a network.
    registration.active?.postMessage({
      keep: location.pathname,
      assets: performance.getEntriesByType('resource').map(({ name }) => name),
    })
  } catch {
    // Without a worker a loaded page still keeps what is typed.
  }
}

if (material.id !== '') {
  document.documentElement.classList.add('has-script')
  startRows()
  startFinding()
  if (material.check !== null) {
    startSaving()
    startSubmitting()
    startSummary()
    showState('saved')
  }
  void restore()
  void startOffline()
}
