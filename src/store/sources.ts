import { sql } from 'kysely'
import { canonical } from '#core/statements/canonical.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Source } from '#core/statements/source.ts'
import type { Deed, Reader } from './deed.ts'

/** All sources of the library, or those asked for, each in the revision that was the latest at a moment (null = now). */
export async function readSources(db: Reader, ids?: readonly string[], knownAt: Moment | null = null): Promise<Source[]> {
  const wanted = ids === undefined ? sql`true` : sql`id = ANY(${ids})`
  const known =
    knownAt === null ? sql`true` : sql`change_id IN (SELECT c.id FROM change c WHERE c.recorded_at <= ${knownAt}::timestamptz)`
  const { rows } = await sql<Source>`
    SELECT DISTINCT ON (id) id, title, publisher, kind, published, accessed, url, licence, language, note
    FROM source WHERE ${wanted} AND ${known} ORDER BY id, revision DESC`.execute(db)
  return rows
}

/** Adds sources that are new and a revision of those that changed; gives how many of each. */
export async function appendSources(deed: Deed, sources: readonly Source[]): Promise<{ added: number; revised: number }> {
  const before = new Map(
    (
      await readSources(
        deed.tx,
        sources.map((source) => source.id),
      )
    ).map((source) => [source.id, source]),
  )
  const fresh = sources.filter((source) => canonical(before.get(source.id) ?? null) !== canonical(source))
  await sql`
    INSERT INTO source (id, revision, title, publisher, kind, published, accessed, url, licence, language, note, change_id)
    SELECT r.id, coalesce((SELECT max(revision) FROM source s WHERE s.id = r.id), 0) + 1,
           r.title, r.publisher, r.kind, r.published, r.accessed, r.url, r.licence, r.language, nullif(r.note, 'null'::jsonb), ${deed.change}
    FROM jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
      AS r(id text, title jsonb, publisher text, kind text, published text, accessed text, url text, licence text, language text, note jsonb)`.execute(
    deed.tx,
  )
  const added = fresh.filter((source) => !before.has(source.id)).length
  return { added, revised: fresh.length - added }
}
