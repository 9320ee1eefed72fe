import { setTimeout as pause } from 'node:timers/promises'
import type { DataFolder } from './data-folder.ts'
import { findPostmaster } from './run-engine.ts'
import { codeOf } from './trouble.ts'

const PATIENCE_MS = 60_000

/** Stops the server: open connections are ended, everything confirmed is on disk. */
export async function stopEngine(place: DataFolder): Promise<void> {
  const pid = await findPostmaster(place)
  if (pid === null || !signal(pid, 'SIGINT')) return
  const since = performance.now()
  // A server that needs longer goes on stopping by itself; the next start waits for it.
  while (performance.now() - since < PATIENCE_MS) {
    if ((await findPostmaster(place)) !== pid) return
    await pause(10)
  }
}

/** Signals a process; answers whether it was still there. */
export function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): boolean {
  try {
    process.kill(pid, name)
    return true
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
    throw error
  }
}
