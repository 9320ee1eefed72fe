import { randomUUID } from 'node:crypto'
import type { World } from '#actions/world.ts'
import { DAYS_WORTH_SENDING, minutesToNextAttempt, secondsToLeaveInPeace } from '#core/monitoring/mail-retries.ts'
import { handOver, settleLetter, takeLetter } from '#store/mail-claims.ts'
import type { Settlement, TakenLetter } from '#store/mail-claims.ts'
import { composeLetter } from './compose-letter.ts'
import type { Sender } from './compose-letter.ts'
import type { Delivery, Transport } from './open-transport.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE

/** Longer than a mail server may take for one letter, so that only a worker that is gone loses its claim. */
export const CLAIM_LASTS = 5 * MINUTE

export type Sending = {
  readonly transport: Transport
  readonly sender: Sender
  /** Tells a stopping worker's letter to end. */
  readonly signal: AbortSignal
  readonly claimLasts: number
  /** How often in a row the mail server could not be reached. */
  readonly timesUnreached: number
}

/** Sends the letter that has been due for longest. */
export async function sendNext(world: World, sending: Sending): Promise<Delivery['outcome'] | 'nothing-due'> {
  const { db, now } = world
  const { transport, sender, signal, claimLasts, timesUnreached } = sending
  const at = now()
  const until = new Date(at.getTime() + claimLasts)
  const letter = await takeLetter(db, { claim: randomUUID(), at, until, host: new URL(sender.publicUrl).hostname })
  if (letter === null) return 'nothing-due'
  const message = await composeOrBury(world, letter, sender)
  const delivery = await transport.deliver(message, {
    signal,
    handOver: async () => {
      const moment = now()
      return handOver(db, letter, { at: moment, until: new Date(moment.getTime() + claimLasts) })
    },
  })
  const settlement = settlementOf(delivery, letter, { at: now(), timesUnreached })
  if (settlement !== null) await settleLetter(db, letter, settlement)
  return delivery.outcome
}

/** A letter that cannot be written today cannot be written tomorrow: it must not come up again and again. */
async function composeOrBury({ db, now }: World, letter: TakenLetter, sender: Sender): Promise<ReturnType<typeof composeLetter>> {
  try {
    return composeLetter(letter, sender)
  } catch (fault) {
    await settleLetter(db, letter, { state: 'dead', at: now(), reply: `not written: ${String(fault)}` })
    throw fault
  }
}

function settlementOf(
  delivery: Delivery,
  { attempts, queuedAt }: TakenLetter,
  { at, timesUnreached }: { at: Date; timesUnreached: number },
): Settlement | null {
  const isWorthSending = at.getTime() - new Date(queuedAt).getTime() < DAYS_WORTH_SENDING * DAY
  switch (delivery.outcome) {
    case 'taken':
      return { state: 'sent', at, reply: delivery.reply }
    case 'refused': {
      const { forGood, reply } = delivery
      const minutes = forGood || !isWorthSending ? null : minutesToNextAttempt(attempts)
      if (minutes === null) return { state: 'dead', at, reply }
      return { state: 'waiting', at, reply, dueAt: new Date(at.getTime() + minutes * MINUTE), counts: true }
    }
    case 'not-reached': {
      const { reply } = delivery
      if (!isWorthSending) return { state: 'dead', at, reply }
      const dueAt = new Date(at.getTime() + secondsToLeaveInPeace(timesUnreached + 1) * SECOND)
      return { state: 'waiting', at, reply, dueAt, counts: false }
    }
    case 'unheard':
      return { state: 'in-doubt', at, reply: delivery.reply }
    case 'withdrawn':
      return null
  }
}
