import { sql } from 'kysely'
import type { Deed, Reader } from './deed.ts'

/** A file that was brought in as a whole. */
export type ImportRow = {
  readonly id: number
  readonly kind: string
  readonly fileName: string
  readonly contentHash: string
  readonly recordedAt: string
  readonly recordedBy: string
  readonly statements: number
  readonly report: Record<string, unknown>
  /** When it was taken back; null = it stands. */
  readonly undoneAt: string | null
}

export type NewImport = {
  readonly kind: string
  readonly fileName: string
  readonly contentHash: string
  readonly report: Record<string, unknown>
}

/** Notes down a file as one import; its statements carry the number. */
export async function appendImport(deed: Deed, { kind, fileName, contentHash, report }: NewImport): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    INSERT INTO import (change_id, kind, file_name, content_hash, report)
    VALUES (${deed.change}, ${kind}, ${fileName}, ${contentHash}, ${JSON.stringify(report)}::jsonb) RETURNING id`.execute(deed.tx)
  const [row] = rows
  if (!row) throw new Error('the import was not recorded')
  return row.id
}

/** All imports, the latest first. */
export async function readImports(db: Reader): Promise<ImportRow[]> {
  return select(db, null)
}

/** One import by its number. */
export async function readImport(db: Reader, id: number): Promise<ImportRow | undefined> {
  return (await select(db, { id }))[0]
}

/** The import of the same content that still stands, if there is one. */
export async function findImport(db: Reader, contentHash: string): Promise<ImportRow | undefined> {
  return (await select(db, { contentHash })).find((row) => row.undoneAt === null)
}

async function select(db: Reader, wanted: { id: number } | { contentHash: string } | null): Promise<ImportRow[]> {
  const where =
    wanted === null ? sql`true` : 'id' in wanted ? sql`i.id = ${wanted.id}` : sql`i.content_hash = ${wanted.contentHash}`
  const { rows } = await sql<ImportRow>`
    SELECT i.id, i.kind, i.file_name AS "fileName", i.content_hash AS "contentHash", c.recorded_at AS "recordedAt", c.recorded_by AS "recordedBy",
           i.report, (SELECT count(*) FROM statement s WHERE s.import_id = i.id) AS statements,
           (SELECT min(u.recorded_at) FROM change u WHERE u.deed = 'undo-import' AND u.details ->> 'import' = i.id::text) AS "undoneAt"
    FROM import i JOIN change c ON c.id = i.change_id
    WHERE ${where} ORDER BY i.id DESC`.execute(db)
  return rows
}

/** The statements of an import that have not been withdrawn one by one. */
export async function standingStatements(db: Reader, importId: number): Promise<{ id: number; subject: string }[]> {
  const { rows } = await sql<{ id: number; subject: string }>`
    SELECT s.id, s.subject FROM statement s
    WHERE s.import_id = ${importId}
      AND coalesce((SELECT r.rank FROM ranking r WHERE r.statement_id = s.id ORDER BY r.id DESC LIMIT 1), 'accepted') <> 'withdrawn'
    ORDER BY s.id`.execute(db)
  return rows
}

/** The version of the data that a deed found when it began. */
export async function versionBefore(deed: Deed): Promise<number> {
  const { rows } = await sql<{
    version: number
  }>`SELECT coalesce(max(id), 0) AS version FROM change WHERE id < ${deed.change}`.execute(deed.tx)
  return rows[0]?.version ?? 0
}

/** Statements that still stand and supersede one of an import, by the import that brought them (null = none did). */
export async function buildersUpon(
  db: Reader,
  importId: number,
): Promise<{ importId: number | null; statement: number; subject: string }[]> {
  const { rows } = await sql<{ importId: number | null; statement: number; subject: string }>`
    SELECT later.import_id AS "importId", later.id AS statement, later.subject
    FROM statement own JOIN statement later ON later.supersedes = own.id
    WHERE own.import_id = ${importId} AND later.import_id IS DISTINCT FROM own.import_id
      AND coalesce((SELECT r.rank FROM ranking r WHERE r.statement_id = later.id ORDER BY r.id DESC LIMIT 1), 'accepted') <> 'withdrawn'
    ORDER BY later.id`.execute(db)
  return rows
}
