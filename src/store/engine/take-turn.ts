import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf, DatabaseRefusal, type OnProgress } from './trouble.ts'

const PATIENCE_SECONDS = 120

/**
 * Starting and stopping a database is one process's work at a time.
 * The lock is a name among Linux's abstract sockets: it leaves no file behind and dies with its process, even by kill -9.
 */
export async function takeTurn<T>(folder: string, work: () => Promise<T>, onProgress: OnProgress): Promise<T> {
  const { dev, ino } = await stat(folder)
  const name = `\0santalka-${dev}-${ino}`
  const release = await takeName(name, folder, onProgress)
  try {
    return await work()
  } finally {
    await release()
  }
}

async function takeName(name: string, folder: string, onProgress: OnProgress): Promise<() => Promise<void>> {
  const since = performance.now()
  let told = false
  for (;;) {
    const server = createServer()
    try {
      server.listen(name)
      await once(server, 'listening')
      return async () => {
        server.close()
        await once(server, 'close')
      }
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error
    }
    const waited = (performance.now() - since) / 1000
    if (waited > PATIENCE_SECONDS) {
      throw new DatabaseRefusal({ code: 'engine-busy', folder, seconds: PATIENCE_SECONDS })
    }
    if (waited > 1 && !told) {
      told = true
      onProgress({ step: 'waiting-for-turn' })
    }
    await pause(50)
  }
}
