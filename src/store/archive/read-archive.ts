import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Reader } from '#store/deed.ts'
import { readTar } from '#store/engine/tar.ts'
import type { TarEntry } from '#store/engine/tar.ts'
import {
  ArchiveDamage,
  archivedTables,
  HEADER_NAME,
  headerSchema,
  MANIFEST_NAME,
  manifestOf,
  manifestSchema,
  tableNames,
  tableOfPart,
} from './archive-format.ts'
import type { ArchivedTable, Manifest } from './archive-format.ts'
import { readManifest } from './read-table-lines.ts'

const counters = [
  'change',
  'import',
  'statement',
  'ranking',
  'given_verdict',
  'mandate',
  'return_answer',
  'return_comment',
  'deadline_extension',
  'sheet_submission',
  'indicator_result',
  'study_text',
  'study_proposal',
  'study_judgement',
] as const

/** Whether anything was ever recorded here. The table is held until the transaction ends, so that nobody else begins meanwhile. */
export async function isEmptyRegister(tx: Reader): Promise<boolean> {
  await sql`LOCK TABLE change IN EXCLUSIVE MODE`.execute(tx)
  const { rows } = await sql<{
    used: boolean
  }>`SELECT EXISTS (SELECT 1 FROM change) OR EXISTS (SELECT 1 FROM country_document) OR EXISTS (SELECT 1 FROM column_mapping) AS used`.execute(
    tx,
  )
  return rows[0]?.used === false
}

/**
 * Puts the rows of an archive into an empty register with the numbers and moments that they had, and reads back what was
 * written: the manifest must agree with the file and with the database. Only inside a transaction.
 */
export async function readArchive(tx: Reader, file: string, onRows: (rows: number) => void): Promise<Manifest> {
  const seen = new Map<ArchivedTable, { rows: number; hash: Hash }>()
  let manifest: Manifest | null = null
  let total = 0
  let isFirst = true
  for await (const entry of entriesOf(file)) {
    if (isFirst) parse(headerSchema, entry, HEADER_NAME)
    isFirst = false
    if (entry.name === MANIFEST_NAME) manifest = parse(manifestSchema, entry, MANIFEST_NAME)
    const table = tableOfPart(entry.name)
    if (table === null) continue
    const part = seen.get(table) ?? { rows: 0, hash: createHash('sha256') }
    part.hash.update(entry.content)
    const rows = await insertLines(tx, table, entry.content.toString('utf8'))
    seen.set(table, { ...part, rows: part.rows + rows })
    total += rows
    onRows(total)
  }
  if (manifest === null) throw new ArchiveDamage(MANIFEST_NAME)
  const found = manifestOf(new Map([...seen].map(([table, { rows, hash }]) => [table, { rows, sha256: hash.digest('hex') }])))
  if (found.contentHash !== manifest.contentHash)
    throw new ArchiveDamage(
      tableNames.find((table) => found.tables[table]?.sha256 !== manifest?.tables[table]?.sha256) ?? MANIFEST_NAME,
    )
  const written = await readManifest(tx)
  if (written.contentHash !== manifest.contentHash)
    throw new ArchiveDamage(
      tableNames.find((table) => written.tables[table]?.sha256 !== found.tables[table]?.sha256) ?? MANIFEST_NAME,
    )
  for (const table of counters) {
    await sql`SELECT setval(pg_get_serial_sequence(${table}, 'id'), greatest((SELECT max(id) FROM ${sql.table(table)}), 1), EXISTS (SELECT 1 FROM ${sql.table(table)}))`.execute(
      tx,
    )
  }
  return manifest
}

async function insertLines(tx: Reader, table: ArchivedTable, text: string): Promise<number> {
  const lines = text.split('\n').filter((line) => line !== '')
  const overriding = counters.some((counter) => counter === table) ? sql`OVERRIDING SYSTEM VALUE` : sql``
  const order = sql.join(archivedTables[table].map((key) => sql.ref(key)))
  try {
    await sql`
      INSERT INTO ${sql.table(table)} ${overriding}
      SELECT * FROM jsonb_populate_recordset(NULL::${sql.table(table)}, ${`[${lines.join(',')}]`}::jsonb) ORDER BY ${order}`.execute(
      tx,
    )
  } catch (error) {
    // Rows that the database cannot take (classes 22 and 23) are rows that an archive never had.
    if (error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))) throw new ArchiveDamage(table, error)
    throw error
  }
  return lines.length
}

async function* entriesOf(file: string): AsyncGenerator<TarEntry> {
  const source = createReadStream(file)
  const plain = createGunzip()
  source.on('error', (error) => plain.destroy(error))
  const entries = readTar(source.pipe(plain))
  try {
    for (;;) {
      const next = await nextOf(entries)
      if (next === null) return
      yield next
    }
  } finally {
    source.destroy()
    plain.destroy()
  }
}

/** Only what reading throws is damage; what happens to an entry afterwards is not. */
async function nextOf(entries: AsyncGenerator<TarEntry>): Promise<TarEntry | null> {
  try {
    const next = await entries.next()
    return next.done === true ? null : next.value
  } catch (error) {
    throw new ArchiveDamage(error instanceof Error ? error.message : String(error), error)
  }
}

function parse<T>(schema: { parse: (content: unknown) => T }, entry: TarEntry, name: string): T {
  try {
    if (entry.name !== name) throw new Error(entry.name)
    return schema.parse(JSON.parse(entry.content.toString('utf8')))
  } catch (error) {
    throw new ArchiveDamage(name, error)
  }
}
