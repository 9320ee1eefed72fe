import { sql } from 'kysely'
import type { Deed, Reader } from './deed.ts'

/** What somebody said a table's columns hold, by the fingerprint of its heads: field → head. */
export type RememberedMapping = { readonly [field: string]: string }

export async function readMapping(db: Reader, kind: string, headerHash: string): Promise<RememberedMapping | undefined> {
  const { rows } = await sql<{ mapping: RememberedMapping }>`
    SELECT mapping FROM column_mapping WHERE kind = ${kind} AND header_hash = ${headerHash}`.execute(db)
  return rows[0]?.mapping
}

/** Remembers a mapping for the next file with the same heads; the latest one counts. */
export async function rememberMapping(
  deed: Deed,
  { kind, headerHash, mapping }: { kind: string; headerHash: string; mapping: RememberedMapping },
): Promise<void> {
  await sql`
    INSERT INTO column_mapping (kind, header_hash, mapping, recorded_at, recorded_by)
    VALUES (${kind}, ${headerHash}, ${JSON.stringify(mapping)}::jsonb, ${deed.recordedAt}::timestamptz, ${deed.recordedBy})
    ON CONFLICT (kind, header_hash) DO UPDATE SET mapping = excluded.mapping, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(
    deed.tx,
  )
}
