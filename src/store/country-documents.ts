import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonical } from '#core/statements/canonical.ts'
import type { Deed, Reader } from './deed.ts'

/** The country's documents that pages need, by name: country, codelists, synonyms, conflicts, shapes. */
export async function readDocuments(db: Reader): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ name: string; content: unknown }>`SELECT name, content FROM country_document`.execute(db)
  return new Map(rows.map((row) => [row.name, row.content]))
}

/** Names of the documents that differ from what the database has. */
export async function changedDocuments(db: Reader, documents: { readonly [name: string]: unknown }): Promise<string[]> {
  const { rows } = await sql<{ name: string; content_hash: string }>`SELECT name, content_hash FROM country_document`.execute(db)
  const hashes = new Map(rows.map((row) => [row.name, row.content_hash]))
  return Object.keys(documents).filter((name) => hashes.get(name) !== hashOf(documents[name]))
}

/** Puts documents in the place of those of the same name. */
export async function writeDocuments(deed: Deed, documents: { readonly [name: string]: unknown }): Promise<void> {
  for (const [name, content] of Object.entries(documents)) {
    await sql`
      INSERT INTO country_document (name, content, content_hash, change_id)
      VALUES (${name}, ${JSON.stringify(content)}::jsonb, ${hashOf(content)}, ${deed.change})
      ON CONFLICT (name) DO UPDATE SET content = excluded.content, content_hash = excluded.content_hash, change_id = excluded.change_id`.execute(
      deed.tx,
    )
  }
}

function hashOf(content: unknown): string {
  return createHash('sha256')
    .update(canonical(content ?? null))
    .digest('hex')
}
