import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Reader } from '#store/deed.ts'
import { archivedTables, manifestOf, tableNames } from './archive-format.ts'
import type { ArchivedTable, Manifest, TableTotal } from './archive-format.ts'

const ROWS_AT_ONCE = 10_000

/** Keys that are texts are ordered by their bytes: the collation of a server must not change the hash. */
const textKeys: ReadonlySet<string> = new Set([
  'source.id',
  'rule_set_edition.rule_set',
  'country_document.name',
  'column_mapping.kind',
  'column_mapping.header_hash',
  'campaign_edition.campaign',
  'monitoring_return.id',
  'return_event.return_id',
  'sheet.id',
  'audit_entry.chain',
])

/** The rows of a table as lines of JSON in a fixed order, some thousands at a time. The text is the database's own, so nothing is rounded on the way. */
export async function* tableParts(db: Reader, table: ArchivedTable): AsyncGenerator<{ text: string; rows: number }> {
  const keysOf = (alias: string) =>
    sql.join(
      archivedTables[table].map((key) =>
        textKeys.has(`${table}.${key}`) ? sql`${sql.ref(`${alias}.${key}`)} COLLATE "C"` : sql.ref(`${alias}.${key}`),
      ),
    )
  const order = keysOf('t')
  let after: string | null = null
  for (;;) {
    const where: RawBuilder<boolean> =
      after === null
        ? sql<boolean>`true`
        : sql<boolean>`(${order}) > (SELECT ${keysOf('l')} FROM jsonb_populate_record(NULL::${sql.table(table)}, ${after}::jsonb) l)`
    const { rows }: { rows: { line: string }[] } = await sql<{ line: string }>`
      SELECT row_to_json(t)::text AS line FROM ${sql.table(table)} t WHERE ${where} ORDER BY ${order} LIMIT ${ROWS_AT_ONCE}`.execute(
      db,
    )
    const last = rows.at(-1)
    if (!last) return
    yield { text: rows.map((row) => `${row.line}\n`).join(''), rows: rows.length }
    after = last.line
  }
}

/** What the archive of this database would have for a manifest: two registers are equal when their content hashes are. */
export async function readManifest(db: Reader): Promise<Manifest> {
  const totals = new Map<ArchivedTable, TableTotal>()
  for (const table of tableNames) {
    const hash = createHash('sha256')
    let count = 0
    for await (const { text, rows } of tableParts(db, table)) {
      hash.update(text)
      count += rows
    }
    totals.set(table, { rows: count, sha256: hash.digest('hex') })
  }
  return manifestOf(totals)
}
