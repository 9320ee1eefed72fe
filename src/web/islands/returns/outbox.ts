import { createStore, del, get, set } from 'idb-keyval'
import type { QuestionId } from '#core/monitoring/question.ts'
import { material } from './material.ts'

/** An answer that waits on this device until the house has confirmed it. */
export type Waiting = {
  readonly fields: readonly (readonly [string, string])[]
  readonly explanation: string
  readonly source: string
  readonly parents: readonly number[]
  readonly confirm: boolean
  readonly take: number | null
  readonly at: string
}

export type Outbox = { readonly [question in QuestionId]?: Waiting }

const store = createStore('santalka-returns', 'outbox')

/** Entries of one person are not another's, on the same machine. */
const key = `${material.person} ${material.id}`

export async function readOutbox(): Promise<Outbox> {
  try {
    return (await get<Outbox>(key, store)) ?? {}
  } catch {
    // A browser that keeps nothing (private windows): entries live as long as the page.
    return {}
  }
}

export async function writeOutbox(waiting: ReadonlyMap<QuestionId, Waiting>): Promise<void> {
  try {
    if (waiting.size === 0) await del(key, store)
    else await set(key, Object.fromEntries(waiting), store)
  } catch {
    // See above: what cannot be kept is still sent.
  }
}
