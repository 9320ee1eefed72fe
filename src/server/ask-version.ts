import { dataVersion } from '#store/deed.ts'
import type { Db } from '#store/deed.ts'

/**
 * Asks the database for the version of its data. Requests that come while a question is on its way share the next
 * one, never the one already sent: an answer that was asked for before a write was confirmed may not know of it.
 */
export function versionAsker(db: Db): () => Promise<number> {
  let running: Promise<number> | null = null
  let next: Promise<number> | null = null

  function start(): Promise<number> {
    const question = dataVersion(db).finally(() => {
      if (running === question) running = null
    })
    running = question
    return question
  }

  async function afterwards(current: Promise<number>): Promise<number> {
    // How the question before ended does not matter to this one.
    await current.catch(() => undefined)
    next = null
    return start()
  }

  return () => {
    if (running === null && next === null) return start()
    next ??= afterwards(running ?? Promise.resolve(0))
    return next
  }
}
