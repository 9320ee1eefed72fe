import { sql } from 'kysely'
import { LINK_EXPIRED, secretLetters } from '#core/monitoring/letters.ts'
import type { LetterContent } from '#core/monitoring/letters.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import type { Language } from '#core/values/language.ts'
import type { Reader } from './deed.ts'

/** A letter that one worker has taken; nobody else sends it before `until`. */
export type TakenLetter = {
  readonly id: string
  readonly claim: string
  readonly messageId: string
  readonly name: string
  readonly address: string
  readonly language: Language
  readonly content: LetterContent
  readonly attempts: number
  readonly queuedAt: string
}

/** The claim that is laid on a letter, and the end of its Message-ID, which stays the same however often it is tried. */
export type Claiming = { readonly claim: string; readonly at: Date; readonly until: Date; readonly host: string }

/** Takes the letter that has been due for longest; null when there is none. Workers never wait for each other. */
export async function takeLetter(db: Reader, { claim, at, until, host }: Claiming): Promise<TakenLetter | null> {
  const { rows } = await sql<TakenLetter>`
    UPDATE letter
    SET state = 'sending', claim = ${claim}, claimed_until = ${until.toISOString()}::timestamptz, attempts = attempts + 1,
        message_id = coalesce(message_id, '<' || id || '@' || ${host}::text || '>')
    WHERE id = (
      SELECT id FROM letter WHERE state = 'waiting' AND due_at <= ${at.toISOString()}::timestamptz
      ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, claim, message_id AS "messageId", name, address, language,
              jsonb_build_object('kind', kind, 'args', arguments) AS content, attempts, queued_at AS "queuedAt"`.execute(db)
  return rows[0] ?? null
}

type Held = Pick<TakenLetter, 'id' | 'claim'>

/** Says that the content is being passed on from now; false when the claim has run out, and then it must not be. */
export async function handOver(db: Reader, { id, claim }: Held, { at, until }: { at: Date; until: Date }): Promise<boolean> {
  const { rows } = await sql`
    UPDATE letter SET state = 'handed-over', claimed_until = ${until.toISOString()}::timestamptz
    WHERE id = ${id} AND claim = ${claim} AND state = 'sending' AND claimed_until > ${at.toISOString()}::timestamptz
    RETURNING id`.execute(db)
  return rows.length > 0
}

/** How an attempt ended. Only `waiting` is tried again; an attempt that never reached the mail server does not count. */
export type Settlement = { readonly at: Date; readonly reply: string } & (
  | { readonly state: 'sent' | 'in-doubt' | 'dead' }
  | { readonly state: 'waiting'; readonly dueAt: Date; readonly counts: boolean }
)

/** Records how an attempt ended. A claim that was given up meanwhile is no longer one, and its word changes nothing. */
export async function settleLetter(db: Reader, { id, claim }: Held, settlement: Settlement): Promise<void> {
  const { at, reply, state } = settlement
  if (state === 'waiting') {
    await sql`
      UPDATE letter
      SET state = 'waiting', claim = NULL, claimed_until = NULL, reply = ${reply}, due_at = ${settlement.dueAt.toISOString()}::timestamptz,
          attempts = attempts - ${settlement.counts ? 0 : 1}
      WHERE id = ${id} AND claim = ${claim} AND state <> 'sent'`.execute(db)
    return
  }
  await sql`
    UPDATE letter
    SET state = ${state}, reply = ${reply}, settled_at = ${at.toISOString()}::timestamptz,
        arguments = CASE WHEN ${state} = 'sent' AND kind = ANY(${secretLetters}) THEN NULL ELSE arguments END
    WHERE id = ${id} AND claim = ${claim} AND state <> 'sent'`.execute(db)
}

/**
 * What workers took and never settled, because they were killed: where the content was not passed on, the letter waits
 * again; where it may have been, it is in doubt.
 */
export async function releaseForgotten(db: Reader, at: Date): Promise<void> {
  const moment = at.toISOString()
  await sql`
    UPDATE letter SET state = 'waiting', claim = NULL, claimed_until = NULL
    WHERE state = 'sending' AND claimed_until <= ${moment}::timestamptz`.execute(db)
  await sql`
    UPDATE letter SET state = 'in-doubt', settled_at = ${moment}::timestamptz, reply = NULL
    WHERE state = 'handed-over' AND claimed_until <= ${moment}::timestamptz`.execute(db)
}

/**
 * Forgets what letters say whose links no longer open anything, sent or not, and gives the unsent ones up: a mailbox or a
 * backup is no place for personal links. The last day of a link is over when the day is, by the country's clocks.
 */
export async function forgetExpired(db: Reader, { at, today }: { at: Date; today: Day }): Promise<void> {
  const moment = at.toISOString()
  await sql`
    UPDATE letter
    SET arguments = NULL, state = 'dead', settled_at = ${moment}::timestamptz, reply = ${LINK_EXPIRED}, claim = NULL, claimed_until = NULL
    WHERE arguments IS NOT NULL AND kind = ANY(${secretLetters}) AND state IN ('waiting', 'in-doubt', 'dead')
      AND CASE kind
            WHEN 'recovery' THEN queued_at + make_interval(mins => (arguments ->> 'minutes')::integer) <= ${moment}::timestamptz
            ELSE coalesce(arguments ->> 'until', arguments ->> 'deadline') < ${today}
          END`.execute(db)
}
