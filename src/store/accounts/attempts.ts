import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#store/deed.ts'

/** How often something may be tried in a stretch of time. */
export type AttemptRule = { readonly key: string; readonly most: number; readonly seconds: number }

/** Whether this try is still allowed, and if not, after how many seconds the next one is. */
export type AttemptSpent = { readonly isAllowed: boolean; readonly retryAfter: number }

/** Counts a try. One statement: tries at the same moment, of whichever instance, are all counted. */
export async function spendAttempt(db: Db, { key, most, seconds }: AttemptRule, at: Date): Promise<AttemptSpent> {
  const now = at.toISOString()
  const { rows } = await sql<{ spent: number; wait: number }>`
    INSERT INTO account_attempt AS a (key_hash, spent, until)
    VALUES (${hashOf(key)}, 1, ${now}::timestamptz + make_interval(secs => ${seconds}))
    ON CONFLICT (key_hash) DO UPDATE SET
      spent = CASE WHEN a.until <= ${now}::timestamptz THEN 1 ELSE least(a.spent + 1, 1000000) END,
      until = CASE WHEN a.until <= ${now}::timestamptz THEN excluded.until ELSE a.until END
    RETURNING spent, ceil(extract(epoch FROM until - ${now}::timestamptz))::int AS wait`.execute(db)
  const { spent, wait } = rows[0] ?? { spent: most + 1, wait: seconds }
  if (spent === 1) await forgetOld(db, now)
  return { isAllowed: spent <= most, retryAfter: Math.max(1, wait) }
}

/** Whoever got in starts anew. */
export async function forgetAttempts(db: Db, key: string): Promise<void> {
  await sql`DELETE FROM account_attempt WHERE key_hash = ${hashOf(key)}`.execute(db)
}

async function forgetOld(db: Db, now: string): Promise<void> {
  await sql`
    DELETE FROM account_attempt WHERE key_hash IN (
      SELECT key_hash FROM account_attempt WHERE until < ${now}::timestamptz - interval '1 hour' LIMIT 100 FOR UPDATE SKIP LOCKED)`.execute(
    db,
  )
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
