import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DraftParts, makeDraft } from '#words/study/make-draft.ts'
import type { FileWish } from './study-file.ts'

const LONGEST_MS = 600_000

/** What another process is asked for, and what it answers. */
export type WishApart = { readonly for: 'file'; readonly wish: FileWish } | { readonly for: 'draft'; readonly parts: DraftParts }
export type AnswerApart =
  | { readonly file: Uint8Array }
  | { readonly draft: ReturnType<typeof makeDraft> }
  | { readonly fault: string }

/**
 * Makes a file in a process of its own. Typesetting and painting keep a thread busy from end to end: in this process
 * everybody else would wait, and what the typesetter leaves in memory would stay.
 */
export async function writeStudyFileApart(wish: FileWish): Promise<Uint8Array> {
  const answer = await askApart({ for: 'file', wish })
  if (!('file' in answer)) throw new Error('another process answered something else than a file')
  return answer.file
}

/** Makes a study in a process of its own: to withhold and to attack takes seconds from end to end. */
export async function makeDraftApart(parts: DraftParts): Promise<ReturnType<typeof makeDraft>> {
  const answer = await askApart({ for: 'draft', parts })
  if (!('draft' in answer)) throw new Error('another process answered something else than a study')
  return answer.draft
}

function askApart(wish: WishApart): Promise<AnswerApart> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('writer-main.ts', import.meta.url)), [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
    })
    child.once('error', reject)
    // What comes is what writer-main.ts sends: the two are one program.
    child.once('message', (answer: AnswerApart) => {
      child.disconnect()
      if ('fault' in answer) reject(new Error(answer.fault))
      else resolve(answer)
    })
    // After an answer this says nothing any more.
    child.once('exit', (code, signal) =>
      reject(new Error(`the process that works on the study ended: ${signal ?? String(code)}`)),
    )
    child.send(wish)
  })
}
