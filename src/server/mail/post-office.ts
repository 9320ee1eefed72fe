import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '#actions/world.ts'
import { secondsToLeaveInPeace } from '#core/monitoring/mail-retries.ts'
import { releaseForgotten } from '#store/mail-claims.ts'
import type { Sender } from './compose-letter.ts'
import type { Transport } from './open-transport.ts'
import { CLAIM_LASTS, sendNext } from './send-due.ts'

export type PostOffice = { close(): Promise<void> }

export type PostOfficeParts = {
  /** Null: nothing leaves, and what is written down waits. */
  readonly transport: Transport | null
  readonly sender: Sender
  /** What is to be done before letters are sent: notices to gather, people to remind. Each is safe to repeat. */
  readonly rounds: readonly ((world: World) => Promise<unknown>)[]
  /** A fault of one round must not end the next; it is told here. */
  readonly onTrouble: (trouble: unknown) => void
  readonly pauses?: { readonly idle: number; readonly claim: number; readonly rounds: number; readonly farewell: number }
}

const SECOND = 1000
const PAUSES = { idle: 2 * SECOND, claim: CLAIM_LASTS, rounds: 30 * SECOND, farewell: 10 * SECOND }

/** How many letters one office sends at a time. */
const COUNTERS = 2

/** Sends what is written down for as long as the server runs. Several of them, in one process or in many, share the work. */
export function openPostOffice(
  world: World,
  { transport, sender, rounds, onTrouble, pauses = PAUSES }: PostOfficeParts,
): PostOffice {
  const stopping = new AbortController()
  const giveUp = new AbortController()
  const pause = async (milliseconds: number) => {
    // Being woken by the end is no fault.
    await sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined)
  }

  async function keepRounds(): Promise<void> {
    while (!stopping.signal.aborted) {
      for (const round of [({ db, now }: World) => releaseForgotten(db, now()), ...rounds]) {
        try {
          await round(world)
        } catch (trouble) {
          onTrouble(trouble)
        }
        if (stopping.signal.aborted) return
      }
      await pause(pauses.rounds)
    }
  }

  async function keepCounter(open: Transport): Promise<void> {
    let timesUnreached = 0
    while (!stopping.signal.aborted) {
      try {
        const outcome = await sendNext(world, {
          transport: open,
          sender,
          signal: giveUp.signal,
          claimLasts: pauses.claim,
          timesUnreached,
        })
        timesUnreached = outcome === 'not-reached' ? timesUnreached + 1 : outcome === 'nothing-due' ? timesUnreached : 0
        if (outcome === 'nothing-due') await pause(pauses.idle)
        if (outcome === 'not-reached')
          await pause(Math.max(pauses.idle, Math.min(secondsToLeaveInPeace(timesUnreached), 60) * SECOND))
      } catch (trouble) {
        // The database is away, or a letter cannot be written: its claim runs out, and the next one is not kept waiting.
        onTrouble(trouble)
        await pause(pauses.idle)
      }
    }
  }

  const work = [keepRounds(), ...(transport === null ? [] : Array.from({ length: COUNTERS }, () => keepCounter(transport)))]
  return {
    /** Lets the letters on their way arrive; one that takes too long is cut off, and stands in doubt if it was being handed over. */
    async close() {
      stopping.abort()
      const late = setTimeout(() => giveUp.abort(), pauses.farewell)
      await Promise.all(work)
      clearTimeout(late)
    },
  }
}
