import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import {
  type ArchiveHeader,
  archiveHeader,
  type ArchiveTotals,
  archiveTotals,
  HEADER_NAME,
  tableOfChunk,
  TOTALS_NAME,
  type Watching,
} from './archive-format.ts'
import { countRows } from './back-up.ts'
import { inTurn, turnOf } from './in-turn.ts'
import { copyTarget, listTables, SAME_TEXT, sumUpRows, type TableShape } from './list-tables.ts'
import { migrate, type Migration, readMigrationState } from './migrate.ts'
import { readTar, type TarEntry } from './tar.ts'
import { codeOf, DatabaseRefusal, type OnProgress, reasonOf } from './trouble.ts'

export type RestoreTask = {
  file: string
  migrations: Migration[]
  onProgress: OnProgress
} & Watching

const NO_BYTES = createHash('sha256').digest('hex')

type Seen = Map<string, { rows: number; sha256: string }>

/** Restores a backup into an empty database, in one transaction, and adds up what was written. */
export async function restore(
  pool: pg.Pool,
  { file, migrations, onProgress, ...watching }: RestoreTask,
): Promise<{ rows: number }> {
  const entries = openArchive(file)
  try {
    const header = await readHeader(entries, file)
    const schema = schemaOf(header, migrations, file)
    const { applied } = await readMigrationState(pool, migrations)
    if (applied.length > schema.length)
      throw new DatabaseRefusal({ code: 'restore-needs-empty', table: 'schema_migration', rows: applied.length })
    // First the schema that the backup was taken from; what came later is applied to the data afterwards.
    await migrate(pool, schema, onProgress)
    const totals = await inTurn(pool, turnOf.loadingCountry, (client) =>
      restoreTables(client, { entries, header, file, watching }),
    )
    await migrate(pool, migrations, onProgress)
    return { rows: Object.values(totals.tables).reduce((sum, { rows }) => sum + rows, 0) }
  } finally {
    await entries.return(undefined)
  }
}

async function* openArchive(file: string): AsyncGenerator<TarEntry> {
  const source = createReadStream(file)
  const plain = createGunzip()
  // Both ends must hear of the other's error, or one of them would end the process.
  source.on('error', (error) => plain.destroy(error))
  try {
    yield* readTar(source.pipe(plain))
  } catch (error) {
    throw new DatabaseRefusal({ code: 'archive-unreadable', file, because: reasonOf(error) }, error)
  } finally {
    source.destroy()
    plain.destroy()
  }
}

async function readHeader(entries: AsyncGenerator<TarEntry>, file: string): Promise<ArchiveHeader> {
  const first = await entries.next()
  if (first.done === true || first.value.name !== HEADER_NAME) {
    throw new DatabaseRefusal({ code: 'archive-unreadable', file, because: HEADER_NAME })
  }
  return parse(archiveHeader, first.value, file)
}

function parse<T>(schema: { parse: (value: unknown) => T }, { name, content }: TarEntry, file: string): T {
  try {
    return schema.parse(JSON.parse(content.toString('utf8')))
  } catch (error) {
    throw new DatabaseRefusal({ code: 'archive-unreadable', file, because: name }, error)
  }
}

/** The migrations that made the schema of the backup; a schema that this program does not know is refused. */
function schemaOf(header: ArchiveHeader, migrations: Migration[], file: string): Migration[] {
  const known = migrations.slice(0, header.migrations.length)
  const isOurs =
    header.migrations.length > 0 &&
    header.migrations.every(({ name, hash }, index) => known[index]?.name === name && known[index].hash === hash)
  if (isOurs) return known
  throw new DatabaseRefusal({
    code: 'archive-of-other-schema',
    file,
    found: header.migrations.at(-1)?.name ?? '–',
    expected: migrations.at(-1)?.name ?? '–',
  })
}

type Restoring = { entries: AsyncGenerator<TarEntry>; header: ArchiveHeader; file: string; watching: Watching }

async function restoreTables(client: pg.PoolClient, { entries, header, file, watching }: Restoring): Promise<ArchiveTotals> {
  await client.query(`begin; ${SAME_TEXT}`)
  // When anything below fails, the connection is thrown away in the middle of the transaction, and that takes it back:
  // a question to roll back would wait for a COPY that never ends.
  const tables = await listTables(client)
  await refuseUnlessEmpty(client, tables)
  const { seen, totals } = await copyAll(client, { entries, header, file, watching })
  for (const shape of header.tables) {
    const { name } = shape
    const promised = totals.tables[name]
    const written = await sumUpRows(client, shape)
    // Of a table without rows there are no bytes in the file.
    const read = seen.get(name) ?? { rows: 0, sha256: NO_BYTES }
    const agrees =
      promised !== undefined &&
      read.sha256 === promised.sha256 &&
      read.rows === promised.rows &&
      written.rows === promised.rows &&
      written.rowSum === promised.rowSum
    if (!agrees) throw new DatabaseRefusal({ code: 'archive-damaged', file, table: name })
  }
  for (const table of tables) await setCounters(client, table)
  await client.query('commit')
  return totals
}

async function refuseUnlessEmpty(client: pg.PoolClient, tables: TableShape[]): Promise<void> {
  for (const { name } of tables) {
    const table = pg.escapeIdentifier(name)
    await client.query(`lock table ${table} in exclusive mode`)
    const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`)
    const count = rows[0]?.count ?? 0
    if (count > 0) throw new DatabaseRefusal({ code: 'restore-needs-empty', table: name, rows: count })
  }
}

async function copyAll(
  client: pg.PoolClient,
  { entries, header, file, watching }: Restoring,
): Promise<{ seen: Seen; totals: ArchiveTotals }> {
  const seen: Seen = new Map()
  let current: Copying | null = null
  for (;;) {
    const next = await entries.next()
    if (next.done === true) throw new DatabaseRefusal({ code: 'archive-unreadable', file, because: TOTALS_NAME })
    const entry = next.value
    const table = tableOfChunk(entry.name)
    if (current !== null && current.table !== table) {
      seen.set(current.table, await current.end())
      watching.onTable({ table: current.table, rows: seen.get(current.table)?.rows ?? 0 })
      current = null
    }
    if (entry.name === TOTALS_NAME) return { seen, totals: parse(archiveTotals, entry, file) }
    const shape = header.tables.find(({ name }) => name === table)
    if (shape === undefined || seen.has(shape.name))
      throw new DatabaseRefusal({ code: 'archive-unreadable', file, because: entry.name })
    current ??= startCopy(client, shape, file)
    const rows = await current.write(entry.content)
    watching.onRows?.({ table: shape.name, rows })
  }
}

type Copying = { table: string; write(chunk: Buffer): Promise<number>; end(): Promise<{ rows: number; sha256: string }> }

function startCopy(client: pg.PoolClient, shape: { name: string; columns: string[] }, file: string): Copying {
  const stream = client.query(copyFrom(`copy ${copyTarget(shape)} from stdin`))
  const whole = finished(stream)
  const hash = createHash('sha256')
  let rows = 0
  let failure: unknown = null
  // The server tells of a broken line while the next chunk is on its way: it is kept for whoever asks next.
  whole.catch((error: unknown) => {
    failure = error
  })
  const refuse = (error: unknown): unknown =>
    // Data that the database cannot take (classes 22 and 23) are data that a backup never wrote.
    /^2[23]/.test(codeOf(error) ?? '') ? new DatabaseRefusal({ code: 'archive-damaged', file, table: shape.name }, error) : error
  return {
    table: shape.name,
    async write(chunk) {
      hash.update(chunk)
      rows += countRows(chunk)
      if (failure !== null) throw refuse(failure)
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), whole.catch(() => {})])
      return rows
    },
    async end() {
      stream.end()
      await whole.catch((error: unknown) => {
        throw refuse(error)
      })
      return { rows, sha256: hash.digest('hex') }
    },
  }
}

/** New rows must not get numbers that restored ones have. */
async function setCounters(client: pg.PoolClient, { name, counters }: TableShape): Promise<void> {
  for (const column of counters) {
    const [table, counter] = [pg.escapeIdentifier(name), pg.escapeIdentifier(column)]
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest((select max(${counter}) from ${table}), 1), exists (select 1 from ${table}))`,
      [table, column],
    )
  }
}
