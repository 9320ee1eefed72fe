import { digestBoundary, linesOf, MINUTES_TO_SETTLE, usualRhythm } from '#core/monitoring/digest.ts'
import type { LocalTime } from '#core/monitoring/digest.ts'
import type { Rhythm } from '#core/monitoring/letters.ts'
import type { Language } from '#core/values/language.ts'
import { holdNotices, keptStopSecret, readWaiting, settleNotices } from '#store/notices.ts'
import type { Waiting } from '#store/notices.ts'
import { queueMail } from './queue-mail.ts'
import type { World } from './world.ts'

export type Gathering = {
  /** A moment by the clocks of the country. */
  readonly localTime: (moment: Date) => LocalTime
  /** Where the reader chooses how often to get digests, and where a mail program ends them at once. */
  readonly preferencesUrl: (language: Language, secret: string) => string
  readonly stopUrl: (secret: string) => string
}

/** Puts the notices of everybody whose time has come into one letter each. Gives how many letters were written. */
export async function gatherNotices(world: World, gathering: Gathering): Promise<number> {
  let letters = 0
  for (const waiting of await readWaiting(world.db)) {
    if (isDue(waiting, world.now(), gathering)) letters += await gatherFor(world, waiting, gathering)
  }
  return letters
}

function isDue({ rhythm, oldest }: Waiting, now: Date, { localTime }: Gathering): boolean {
  const wanted = rhythm ?? usualRhythm
  // Notices that nobody wants are put aside at once.
  if (wanted === 'never') return true
  const since = new Date(oldest)
  if (wanted === 'at-once') return now.getTime() - since.getTime() >= MINUTES_TO_SETTLE * 60_000
  const boundary = digestBoundary(wanted, localTime(now))
  return boundary !== null && localTime(since) < boundary
}

async function gatherFor({ db, now }: World, waiting: Waiting, gathering: Gathering): Promise<number> {
  const { person, rhythm } = waiting
  const wanted: Rhythm = rhythm ?? usualRhythm
  return db.transaction().execute(async (tx) => {
    const at = now()
    const notices = await holdNotices(tx, person)
    const first = notices[0]
    const latest = notices.at(-1)
    // Another worker was quicker, and what is there now may not be due yet.
    if (first === undefined || latest === undefined || !isDue({ ...waiting, oldest: first.queuedAt }, at, gathering)) return 0
    const ids = notices.map(({ id }) => id)
    if (wanted === 'never') {
      await settleNotices(tx, ids, { at, once: null })
      return 0
    }
    const secret = await keptStopSecret(tx, { person, rhythm: wanted, at })
    const { name, address, language } = latest
    const once = `digest:${person}:${first.id}`
    const added = await queueMail({ tx, recordedAt: at.toISOString() }, [
      {
        kind: 'digest',
        once,
        to: { person, name, address, language },
        args: {
          count: notices.length,
          lines: linesOf(notices.map(({ content }) => content)),
          preferencesUrl: gathering.preferencesUrl(language, secret),
          stopUrl: gathering.stopUrl(secret),
        },
      },
    ])
    await settleNotices(tx, ids, { at, once })
    return added
  })
}
