import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { openMailServer } from './testing/open-mail-server.ts'
import { queueLetters } from './testing/queue-letters.ts'

const script = fileURLToPath(new URL('testing/send-until-killed.ts', import.meta.url))

/** A worker in a process of its own, and the end of it without any warning. */
async function runWorker({ url }: TestDatabase, smtpUrl: string): Promise<{ kill(): Promise<void> }> {
  const child = spawn(process.execPath, [script, url, smtpUrl, '1000'], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return {
    async kill() {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

async function statesOf({ pool }: TestDatabase): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ state: string; count: number }>('select state, count(*)::int from letter group by state')
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

describeOnEachDatabase('a worker that is killed', (open) => {
  const world = ({ kysely: db }: TestDatabase) => ({ db, now: () => new Date() })

  test('before the content was passed on, its letter is sent by the next worker, once', async () => {
    const database = await open()
    const asked: string[] = []
    const never = new Promise<null>(() => undefined)
    const server = await openMailServer({
      recipient: (address) => (asked.push(address) === 1 ? never : null),
    })
    await queueLetters(world(database), 1)
    const first = await runWorker(database, server.url)
    await vi.waitFor(() => expect(asked).toHaveLength(1), { timeout: 10_000 })
    await first.kill()
    expect(await statesOf(database)).toEqual({ sending: 1 })
    const second = await runWorker(database, server.url)
    await vi.waitFor(async () => expect(await statesOf(database)).toEqual({ sent: 1 }), { timeout: 10_000 })
    await second.kill()
    expect(server.accepted).toHaveLength(1)
    await server.close()
  })

  test('after the mail server took the letter and before that was recorded, it is in doubt and not sent again', async () => {
    const database = await open()
    let kill: () => Promise<void> = async () => undefined
    // The server takes the letter, and the worker dies before it hears so.
    const server = await openMailServer({
      content: async () => {
        await kill()
        return null
      },
    })
    await queueLetters(world(database), 1)
    const first = await runWorker(database, server.url)
    kill = () => first.kill()
    await vi.waitFor(() => expect(server.accepted).toHaveLength(1), { timeout: 10_000 })
    expect(await statesOf(database)).toEqual({ 'handed-over': 1 })
    kill = async () => undefined
    const second = await runWorker(database, server.url)
    await vi.waitFor(async () => expect(await statesOf(database)).toEqual({ 'in-doubt': 1 }), { timeout: 10_000 })
    await pause(300)
    await second.kill()
    expect(server.accepted).toHaveLength(1)
    await server.close()
  })

  test('whenever it dies, no letter arrives twice and none is lost without a trace', { timeout: 120_000 }, async () => {
    const LETTERS = 50
    const database = await open()
    const server = await openMailServer({
      content: async () => {
        await pause(8)
        return null
      },
    })
    await queueLetters(world(database), LETTERS)
    let kills = 0
    const isOver = async () => {
      const { sent = 0, 'in-doubt': inDoubt = 0 } = await statesOf(database)
      return sent + inDoubt === LETTERS
    }
    while (!(await isOver()) && kills < 4) {
      const worker = await runWorker(database, server.url)
      await pause(150 + kills * 37)
      await worker.kill()
      kills += 1
    }
    const last = await runWorker(database, server.url)
    await vi.waitFor(async () => expect(await isOver()).toBe(true), { timeout: 30_000, interval: 50 })
    await last.kill()
    const { sent = 0, 'in-doubt': inDoubt = 0 } = await statesOf(database)
    const arrived = server.accepted.map(({ messageId }) => messageId)
    expect(new Set(arrived).size).toBe(arrived.length)
    expect(arrived.length).toBeGreaterThanOrEqual(sent)
    expect(arrived.length).toBeLessThanOrEqual(sent + inDoubt)
    // Two letters are on their way at a time.
    expect(inDoubt).toBeLessThanOrEqual(2 * kills)
    await server.close()
  })
})
