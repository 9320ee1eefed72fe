import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FileWish } from './study-file.ts'

const LONGEST_MS = 180_000

/**
 * Makes a file in a process of its own. Typesetting and painting keep a thread busy from end to end: in this process
 * everybody else would wait, and what the typesetter leaves in memory would stay.
 */
export function writeStudyFileApart(wish: FileWish): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('writer-main.ts', import.meta.url)), [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
    })
    child.once('error', reject)
    child.once('message', (made) => {
      child.disconnect()
      if (made instanceof Uint8Array) resolve(made)
      else reject(new Error(`a file of the study could not be made: ${String(made)}`))
    })
    // After an answer this says nothing any more.
    child.once('exit', (code, signal) =>
      reject(new Error(`the process that makes files of the study ended: ${signal ?? String(code)}`)),
    )
    child.send(wish)
  })
}
