import { sql } from 'kysely'
import type { NoticeContent, Rhythm } from '#core/monitoring/letters.ts'
import type { Language } from '#core/values/language.ts'
import type { Reader, Transaction } from './deed.ts'

/** Somebody for whom notices wait, and how often they want to hear. */
export type Waiting = { readonly person: string; readonly rhythm: Rhythm | null; readonly oldest: string }

export async function readWaiting(db: Reader): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    SELECT notice.person, min(mail_preference.rhythm) AS rhythm, min(notice.queued_at) AS oldest
    FROM notice LEFT JOIN mail_preference USING (person)
    WHERE gathered_at IS NULL GROUP BY notice.person ORDER BY notice.person`.execute(db)
  return rows
}

export type OpenNotice = {
  readonly id: number
  readonly name: string
  readonly address: string
  readonly language: Language
  readonly content: NoticeContent
  readonly queuedAt: string
}

/** Takes the notices of a person; of several who want to gather them, the others wait and then find none. */
export async function holdNotices(tx: Transaction, person: string): Promise<OpenNotice[]> {
  const { rows } = await sql<OpenNotice>`
    SELECT id, name, address, language, jsonb_build_object('kind', kind, 'args', arguments) AS content, queued_at AS "queuedAt"
    FROM notice WHERE person = ${person} AND gathered_at IS NULL ORDER BY id FOR UPDATE`.execute(tx)
  return rows
}

/** Notices that a letter tells of, or that nobody wants to hear of (`once` null). */
export async function settleNotices(
  tx: Transaction,
  ids: readonly number[],
  { at, once }: { at: Date; once: string | null },
): Promise<void> {
  await sql`
    UPDATE notice SET gathered_at = ${at.toISOString()}::timestamptz, letter = (SELECT letter.id FROM letter WHERE letter.once = ${once})
    WHERE id = ANY(${ids})`.execute(tx)
}

/** How often somebody wants to hear of changes; null when they never chose. */
export async function readRhythm(db: Reader, person: string): Promise<Rhythm | null> {
  const { rows } = await sql<{ rhythm: Rhythm }>`SELECT rhythm FROM mail_preference WHERE person = ${person}`.execute(db)
  return rows[0]?.rhythm ?? null
}

export async function writeRhythm(
  db: Reader,
  { person, rhythm, at }: { person: string; rhythm: Rhythm; at: Date },
): Promise<void> {
  await sql`
    INSERT INTO mail_preference (person, rhythm, changed_at) VALUES (${person}, ${rhythm}, ${at.toISOString()}::timestamptz)
    ON CONFLICT (person) DO UPDATE SET rhythm = excluded.rhythm, changed_at = excluded.changed_at`.execute(db)
}

/** The secret by which a person's digests can be ended without signing in; made with the first digest. */
export async function keptStopSecret(
  tx: Transaction,
  { person, rhythm, at }: { person: string; rhythm: Rhythm; at: Date },
): Promise<string> {
  await sql`
    INSERT INTO mail_preference (person, rhythm, changed_at) VALUES (${person}, ${rhythm}, ${at.toISOString()}::timestamptz)
    ON CONFLICT (person) DO NOTHING`.execute(tx)
  const { rows } = await sql<{ secret: string }>`SELECT secret FROM mail_preference WHERE person = ${person}`.execute(tx)
  const secret = rows[0]?.secret
  if (secret === undefined) throw new Error('a preference was not written')
  return secret
}

/** Changes how often the owner of this secret hears of changes; false when nobody has it. */
export async function writeRhythmBySecret(
  db: Reader,
  { secret, rhythm, at }: { secret: string; rhythm: Rhythm; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE mail_preference SET rhythm = ${rhythm}, changed_at = ${at.toISOString()}::timestamptz
    WHERE secret::text = ${secret} RETURNING person`.execute(db)
  return rows.length > 0
}

/** How often the owner of this secret wants to hear of changes; null when nobody has it. */
export async function readRhythmBySecret(db: Reader, secret: string): Promise<Rhythm | null> {
  const { rows } = await sql<{ rhythm: Rhythm }>`SELECT rhythm FROM mail_preference WHERE secret::text = ${secret}`.execute(db)
  return rows[0]?.rhythm ?? null
}
