import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Reader } from '#store/deed.ts'

/** What a way that was sent or shown leads to; null when it is used, too old, or never was. Looking does not use it up. */
export async function readVerification(db: Reader, identifier: string): Promise<string | null> {
  // The library keeps only hashes of what opens a door.
  const hashed = createHash('sha256').update(identifier).digest('base64url')
  const { rows } = await sql<{ value: string }>`
    SELECT value FROM account_verification WHERE identifier = ${hashed} AND "expiresAt" > now()`.execute(db)
  return rows[0]?.value ?? null
}
