import { isQuestionId } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { drawing, readForm, setHidden, setParents } from './form-fields.ts'
import { writeOutbox } from './outbox.ts'
import type { Waiting } from './outbox.ts'
import { showLocked } from './show-locked.ts'
import { showAnswered, showState, showTrouble } from './show-state.ts'
import { takeFreshFields } from './take-fresh-fields.ts'

const AFTER_TYPING_MS = 700
const TRY_AGAIN_MS = 10_000

/** What is not saved yet, by question. */
export const waiting = new Map<QuestionId, Waiting>()
const lastSaved = new Map<QuestionId, string>()
let timer = 0
let running: Promise<void> | null = null
let isLocked = false

/** Notes that a question was changed: on this device at once, in the house a moment later. */
export function noteChange(question: QuestionId): void {
  const typed = readForm().get(question)
  if (typed === undefined || isLocked || drawing.isUnderWay) return
  const before = waiting.get(question)
  const entry: Waiting = {
    fields: [...typed.fields],
    explanation: typed.explanation,
    source: typed.source,
    // While an answer of ours waits, it still grows from what was seen when it was begun.
    parents: before?.parents ?? typed.parents,
    confirm: typed.isConfirmed,
    take: typed.taken,
    at: new Date().toISOString(),
  }
  // A field that is left says so once more, although its answer is saved already.
  if (before === undefined && lastSaved.get(question) === contentOf(entry)) return
  waiting.set(question, entry)
  void writeOutbox(waiting)
  showState('unsaved')
  plan(AFTER_TYPING_MS)
}

function contentOf({ fields, explanation, source, confirm, take }: Waiting): string {
  return JSON.stringify([fields, explanation, source, confirm, take])
}

export function plan(after: number): void {
  clearTimeout(timer)
  timer = window.setTimeout(() => void flush(), after)
}

/** Sends what waits; who comes meanwhile waits for the same. */
export async function flush(): Promise<void> {
  if (running !== null) await running
  if (waiting.size === 0 || isLocked) return
  running = send().finally(() => (running = null))
  await running
}

type Reply = {
  readonly saved?: { readonly [question: string]: readonly number[] }
  readonly troubles?: { readonly [question: string]: string }
  readonly other?: readonly string[]
  readonly rivals?: readonly string[]
  readonly elsewhere?: boolean
  readonly fingerprint?: string
  readonly version?: number
  readonly refused?: string
  readonly malformed?: readonly string[]
  readonly text?: string
}

async function send(): Promise<void> {
  const sent = new Map(waiting)
  showState('saving')
  const reply = await post(sent)
  if (reply === 'offline') {
    showState('offline', waiting.size)
    return plan(TRY_AGAIN_MS)
  }
  if (reply === 'sign-in') return showState('sign-in')
  if (reply === 'trouble') {
    showState('trouble')
    return plan(TRY_AGAIN_MS)
  }
  if (reply.refused !== undefined) {
    isLocked = true
    return showLocked(waiting)
  }
  await take(reply, sent)
}

async function take(reply: Reply, sent: ReadonlyMap<QuestionId, Waiting>): Promise<void> {
  const other = new Set(reply.other ?? [])
  for (const [question, entry] of sent) {
    const trouble = reply.troubles?.[question] ?? (reply.malformed?.includes(question) === true ? (reply.text ?? '') : undefined)
    showTrouble(question, trouble ?? null)
    const heads = reply.saved?.[question]
    // Not read, or the whole lot was refused for another question: it goes on waiting.
    if (trouble !== undefined || (heads === undefined && reply.saved === undefined)) continue
    const now = waiting.get(question)
    if (now === entry) waiting.delete(question)
    lastSaved.set(question, contentOf(entry))
    if (heads === undefined || other.has(question)) continue
    setParents(question, heads)
    showAnswered(question)
    if (now !== undefined && now !== entry) waiting.set(question, { ...now, parents: heads })
  }
  if (reply.elsewhere !== true && reply.fingerprint !== undefined) setHidden('fingerprint', reply.fingerprint)
  if (reply.version !== undefined) setHidden('version', String(reply.version))
  await writeOutbox(waiting)
  // A chosen rival is no longer one: its field is drawn anew without the others.
  const chosen = [...sent].flatMap(([question, entry]) => (entry.take === null || waiting.has(question) ? [] : [question]))
  const fresh = [...new Set([...[...other].filter(isQuestionId), ...chosen])]
  if (fresh.length > 0 || reply.elsewhere === true) await takeFreshFields(fresh, new Set(waiting.keys()))
  const refused = Object.keys(reply.troubles ?? {}).length + (reply.malformed?.length ?? 0) > 0
  showState((reply.rivals?.length ?? 0) > 0 ? 'conflict' : refused ? 'refused' : waiting.size > 0 ? 'unsaved' : 'saved')
  if (reply.malformed !== undefined) return
  if ([...waiting.keys()].some((question) => reply.troubles?.[question] === undefined)) plan(AFTER_TYPING_MS)
}

async function post(sent: ReadonlyMap<QuestionId, Waiting>): Promise<Reply | 'offline' | 'sign-in' | 'trouble'> {
  const edits = [...sent].map(([question, { fields, ...entry }]) => ({ ...entry, question, fields: Object.fromEntries(fields) }))
  const seen = document.querySelector<HTMLInputElement>('input[name=fingerprint]')?.value ?? ''
  try {
    const response = await fetch(location.pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ deed: 'save', fingerprint: seen, edits }),
    })
    if (response.redirected || response.status === 401 || response.status === 403) return 'sign-in'
    const isOurs = [200, 409, 422].includes(response.status) && (response.headers.get('content-type') ?? '').includes('json')
    const reply: unknown = isOurs ? await response.json() : null
    return isReply(reply) ? reply : 'trouble'
  } catch {
    // No network: everything waits on this device.
    return 'offline'
  }
}

// Written by src/server/inside/returns/save-from-script.ts.
function isReply(reply: unknown): reply is Reply {
  return typeof reply === 'object' && reply !== null && !('status' in reply)
}
