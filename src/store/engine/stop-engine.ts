import { setTimeout as pause } from 'node:timers/promises'
import type { DataFolder } from './data-folder.ts'
import { findPostmaster } from './run-engine.ts'
import { codeOf } from './trouble.ts'

const PATIENCE_MS = 60_000

/** Stops the server: open connections are ended, everything confirmed is on disk. */
export async function stopEngine(place: DataFolder): Promise<void> {
  const pid = await findPostmaster(place)
  if (pid === null || !signal(pid)) return
  const since = performance.now()
  // A server that needs longer goes on stopping by itself; the next start waits for it.
  while (performance.now() - since < PATIENCE_MS) {
    if ((await findPostmaster(place)) !== pid) return
    await pause(10)
  }
}

function signal(pid: number): boolean {
  try {
    process.kill(pid, 'SIGINT')
    return true
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
    throw error
  }
}
