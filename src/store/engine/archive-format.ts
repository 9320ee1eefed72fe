import { z } from 'zod'

/** The first file of a backup: what it is and what it was taken from. */
export const HEADER_NAME = 'santalka.json'
/** The last file: how much of everything there must be. A backup without it was cut off. */
export const TOTALS_NAME = 'totals.json'
export const ARCHIVE_FORMAT = 'santalka-backup/1'

export const archiveHeader = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  madeAt: z.string(),
  program: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type ArchiveHeader = z.infer<typeof archiveHeader>

export const archiveTotals = z.object({
  // The sum of bytes tells that the file is whole; the sum of rows, that the database holds what the file said.
  tables: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string(), rowSum: z.string() })),
})
export type ArchiveTotals = z.infer<typeof archiveTotals>

export type TableTotal = { table: string; rows: number }

/** Who wants to hear of a backup or restore: of tables that are done, and of rows on the way. */
export type Watching = { onTable: (total: TableTotal) => void; onRows?: ((soFar: TableTotal) => void) | undefined }

/** Chunks of a table, in order: `tables/statement/000001.copy`. */
export function chunkName(table: string, index: number): string {
  return `tables/${table}/${String(index).padStart(6, '0')}.copy`
}

export function tableOfChunk(name: string): string | null {
  return /^tables\/([^/]+)\/\d{6}\.copy$/.exec(name)?.[1] ?? null
}
