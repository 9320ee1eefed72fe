import { sql } from 'kysely'
import type { LetterContent, NoticeContent, Recipient } from '#core/monitoring/letters.ts'
import type { Reader } from './deed.ts'

/** Mail before it is written down. Of several with the same `once`, only the first is. */
export type Queued<Content> = Content & { readonly to: Recipient; readonly once: string | null }

/** A transaction, and the moment that everything in it bears. */
export type Writing = { readonly tx: Reader; readonly recordedAt: string }

const BATCH = 5_000

/** Writes letters down to be sent; those that cannot be sent are dead from the start, with the reason. Gives how many are new. */
export async function appendLetters(
  { tx, recordedAt }: Writing,
  letters: readonly (Queued<LetterContent> & { readonly trouble: string | null })[],
): Promise<number> {
  let added = 0
  for (let start = 0; start < letters.length; start += BATCH) {
    const batch = letters.slice(start, start + BATCH).map(({ to, ...letter }) => ({ ...to, ...letter }))
    const { rows } = await sql`
      INSERT INTO letter (once, kind, person, name, address, language, arguments, queued_at, due_at, state, settled_at, reply)
      SELECT l.once, l.kind, l.person, l.name, l.address, l.language, l.args, ${recordedAt}::timestamptz, ${recordedAt}::timestamptz,
             CASE WHEN l.trouble IS NULL THEN 'waiting' ELSE 'dead' END,
             CASE WHEN l.trouble IS NULL THEN NULL ELSE ${recordedAt}::timestamptz END, l.trouble
      FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
        AS l(once text, kind text, person text, name text, address text, language text, args jsonb, trouble text)
      ON CONFLICT (once) DO NOTHING
      RETURNING id`.execute(tx)
    added += rows.length
  }
  return added
}

/** Writes notices down to be gathered. Gives how many are new. */
export async function appendNotices(
  { tx, recordedAt }: Writing,
  notices: readonly (Queued<NoticeContent> & { readonly to: { readonly person: string } })[],
): Promise<number> {
  let added = 0
  for (let start = 0; start < notices.length; start += BATCH) {
    const batch = notices.slice(start, start + BATCH).map(({ to, ...notice }) => ({ ...to, ...notice }))
    const { rows } = await sql`
      INSERT INTO notice (once, kind, person, name, address, language, arguments, queued_at)
      SELECT n.once, n.kind, n.person, n.name, n.address, n.language, n.args, ${recordedAt}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
        AS n(once text, kind text, person text, name text, address text, language text, args jsonb)
      ON CONFLICT (once) DO NOTHING
      RETURNING id`.execute(tx)
    added += rows.length
  }
  return added
}

/** The keys of the reminders that were written for a campaign's returns, whoever they were for. */
export async function readSentReminders(db: Reader, campaign: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    SELECT DISTINCT regexp_replace(once, ':[^:]*$', '') AS key FROM (
      SELECT once FROM letter WHERE kind = 'reminder' UNION ALL SELECT once FROM notice WHERE kind = 'overdue') AS sent
    WHERE once LIKE ${`reminder:%.${campaign}:%`}`.execute(db)
  return rows.map(({ key }) => key)
}
