import { sql } from 'kysely'
import { secretLetters } from '#core/monitoring/letters.ts'
import type { LetterContent, LetterKind, LetterState } from '#core/monitoring/letters.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'
import type { Reader, Transaction } from './deed.ts'

/** A letter from outside: to whom, and how far it is. */
export type LetterOutside = {
  readonly id: string
  readonly kind: LetterKind
  readonly name: string
  readonly address: string
  readonly language: Language
  readonly state: LetterState
  readonly attempts: number
  readonly reply: string | null
  readonly queuedAt: Moment
}

/** A letter with what it says; null when that is forgotten. */
export type LetterInside = LetterOutside & { readonly content: LetterContent | null }

const outside = sql`id, kind, name, address, language, state, attempts, reply, queued_at AS "queuedAt"`
const content = sql`CASE WHEN arguments IS NULL THEN NULL ELSE jsonb_build_object('kind', kind, 'args', arguments) END AS content`

/** The newest letters. */
export async function readNewestLetters(db: Reader, most: number): Promise<LetterInside[]> {
  const { rows } = await sql<LetterInside>`
    SELECT ${outside}, ${content} FROM letter ORDER BY queued_at DESC, id LIMIT ${most}`.execute(db)
  return rows
}

export async function readLetter(db: Reader, id: string): Promise<LetterInside | null> {
  const { rows } = await sql<LetterInside>`SELECT ${outside}, ${content} FROM letter WHERE id::text = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Letters that somebody has to look at: in doubt, or given up; the newest first. */
export async function readTroubledLetters(db: Reader, most: number): Promise<LetterOutside[]> {
  const { rows } = await sql<LetterOutside>`
    SELECT ${outside} FROM letter WHERE state IN ('in-doubt', 'dead') ORDER BY queued_at DESC, id LIMIT ${most}`.execute(db)
  return rows
}

export async function countLetters(db: Reader): Promise<{ state: LetterState; count: number }[]> {
  const { rows } = await sql<{ state: LetterState; count: number }>`
    SELECT state, count(*)::integer AS count FROM letter GROUP BY state ORDER BY state`.execute(db)
  return rows
}

/** Lets a letter that is in doubt or given up wait again, as the same message. False when it is neither any more. */
export async function sendAgain(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    UPDATE letter
    SET state = 'waiting', due_at = ${at.toISOString()}::timestamptz, claim = NULL, claimed_until = NULL, settled_at = NULL, attempts = 0
    WHERE id::text = ${id} AND state IN ('in-doubt', 'dead') AND arguments IS NOT NULL RETURNING id`.execute(tx)
  return rows.length > 0
}

/** Holds a letter that is in doubt to have arrived. False when it is in doubt no more. */
export async function holdArrived(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    UPDATE letter
    SET state = 'sent', settled_at = ${at.toISOString()}::timestamptz,
        arguments = CASE WHEN kind = ANY(${secretLetters}) THEN NULL ELSE arguments END
    WHERE id::text = ${id} AND state = 'in-doubt' RETURNING id`.execute(tx)
  return rows.length > 0
}
