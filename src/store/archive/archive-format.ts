import { createHash } from 'node:crypto'
import { z } from 'zod'

/** The first file of an archive says what it is; the last one how much of everything there must be. */
export const HEADER_NAME = 'santalka.json'
export const MANIFEST_NAME = 'manifest.json'
export const FORMAT = 'santalka-archive/1'

/**
 * The tables of the register in the order in which they refer to each other, with the columns that order their rows.
 * What is derived from them (projection, search) is not in the archive: it is worked out again. Accounts and mail stay where
 * they are: whoever moves the register invites its people anew. Links of sheets go along as hashes.
 */
export const archivedTables = {
  change: ['id'],
  import: ['id'],
  source: ['id', 'revision'],
  statement: ['id'],
  ranking: ['id'],
  rule_set_edition: ['rule_set', 'edition'],
  given_verdict: ['id'],
  country_document: ['name'],
  column_mapping: ['kind', 'header_hash'],
  mandate: ['id'],
  mandate_end: ['mandate_id'],
  campaign_edition: ['campaign', 'edition'],
  monitoring_return: ['id'],
  return_event: ['return_id', 'version'],
  return_answer: ['id'],
  return_comment: ['id'],
  deadline_extension: ['id'],
  sheet: ['id'],
  sheet_submission: ['id'],
  indicator_result: ['id'],
  study_text: ['id'],
  study_proposal: ['id'],
  study_judgement: ['id'],
  study_edition: ['year', 'edition'],
  audit_entry: ['chain', 'number'],
} as const
export type ArchivedTable = keyof typeof archivedTables

/** Tables of the first archives. Of later ones only what they hold counts, so that old archives still agree with their manifests. */
const firstTables: ReadonlySet<ArchivedTable> = new Set([
  'change',
  'import',
  'source',
  'statement',
  'ranking',
  'country_document',
  'column_mapping',
])

export const tableNames: readonly ArchivedTable[] = Object.keys(archivedTables).filter(isArchivedTable)

export function isArchivedTable(name: string): name is ArchivedTable {
  return Object.hasOwn(archivedTables, name)
}

export const headerSchema = z.object({ format: z.literal(FORMAT), madeAt: z.string() })
export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  tables: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
  contentHash: z.string(),
})
export type TableTotal = { readonly rows: number; readonly sha256: string }
export type Manifest = {
  readonly format: typeof FORMAT
  readonly tables: { readonly [table: string]: TableTotal }
  readonly contentHash: string
}

/** Thrown when a file is no archive, or one that does not agree with its own manifest. */
export class ArchiveDamage extends Error {
  constructor(because: string, cause?: unknown) {
    super(because, { cause })
    this.name = 'ArchiveDamage'
  }
}

/** Part of a table, in order: `statement/000001.jsonl`, one row of the table in each line. */
export function partName(table: ArchivedTable, index: number): string {
  return `${table}/${String(index).padStart(6, '0')}.jsonl`
}

export function tableOfPart(name: string): ArchivedTable | null {
  const table = /^([a-z_]+)\/\d{6}\.jsonl$/.exec(name)?.[1]
  return table !== undefined && isArchivedTable(table) ? table : null
}

/** The manifest of some totals: its content hash is the same wherever the same register is written out. */
export function manifestOf(totals: ReadonlyMap<ArchivedTable, TableTotal>): Manifest {
  const there = tableNames.filter((name) => firstTables.has(name) || (totals.get(name)?.rows ?? 0) > 0)
  const tables = Object.fromEntries(
    there.map((name) => [name, totals.get(name) ?? { rows: 0, sha256: createHash('sha256').digest('hex') }]),
  )
  const contentHash = createHash('sha256')
    .update(there.map((name) => `${name} ${tables[name]?.rows} ${tables[name]?.sha256}\n`).join(''))
    .digest('hex')
  return { format: FORMAT, tables, contentHash }
}
