import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createWriteStream } from 'node:fs'
import { readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { z } from 'zod'
import {
  ARCHIVE_FORMAT,
  type ArchiveHeader,
  type ArchiveTotals,
  chunkName,
  HEADER_NAME,
  type Watching,
  TOTALS_NAME,
} from './archive-format.ts'
import { programFolder } from './config.ts'
import { copyTarget, listTables, SAME_TEXT, sumUpRows, type TableShape } from './list-tables.ts'
import { tarEnd, tarEntry } from './tar.ts'
import { codeOf, DatabaseRefusal, reasonOf } from './trouble.ts'

export type BackupReport = { file: string; bytes: number; rows: number }
export type BackupTask = { file: string; now: Date } & Watching

const CHUNK_BYTES = 4 * 1024 * 1024

/**
 * Writes the whole database, as it is at one moment, into one file that `tar` can open.
 * The file has its name only when it is whole.
 */
export async function backUp(pool: pg.Pool, { file, now, onTable, onRows }: BackupTask): Promise<BackupReport> {
  if (existsSync(file)) throw new DatabaseRefusal({ code: 'archive-exists', file })
  const half = `${file}.${randomUUID()}.part`
  const client = await pool.connect()
  let rows = 0
  try {
    await client.query(`begin isolation level repeatable read read only; ${SAME_TEXT}`)
    const files = archive(client, {
      now,
      onRows,
      onTable(total) {
        rows += total.rows
        onTable(total)
      },
    })
    await pipeline(
      Readable.from(files, { objectMode: false }),
      createGzip({ level: 6 }),
      createWriteStream(half, { flags: 'wx', flush: true }),
    )
    await client.query('commit')
    client.release()
    await rename(half, file)
    return { file, rows, bytes: (await stat(file)).size }
  } catch (error) {
    client.release(true)
    await rm(half, { force: true })
    if (isFileTrouble(error)) throw new DatabaseRefusal({ code: 'archive-unwritable', file, because: reasonOf(error) }, error)
    throw error
  }
}

function isFileTrouble(error: unknown): boolean {
  return ['ENOENT', 'EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EISDIR', 'EPERM'].includes(codeOf(error) ?? '')
}

type Archiving = Pick<BackupTask, 'now' | 'onTable' | 'onRows'>

async function* archive(client: pg.PoolClient, { now, onTable, onRows }: Archiving): AsyncGenerator<Buffer> {
  const tables = await listTables(client)
  yield* tarEntry(HEADER_NAME, asJson(await describe(client, tables, now)), now)
  const totals: ArchiveTotals = { tables: {} }
  for (const table of tables) {
    const hash = createHash('sha256')
    let rows = 0
    let index = 0
    for await (const chunk of inChunks(copyOut(client, table))) {
      hash.update(chunk)
      rows += countRows(chunk)
      index += 1
      onRows?.({ table: table.name, rows })
      yield* tarEntry(chunkName(table.name, index), chunk, now)
    }
    const { rowSum } = await sumUpRows(client, table)
    totals.tables[table.name] = { rows, sha256: hash.digest('hex'), rowSum }
    onTable({ table: table.name, rows })
  }
  yield* tarEntry(TOTALS_NAME, asJson(totals), now)
  yield tarEnd
}

async function describe(client: pg.PoolClient, tables: TableShape[], now: Date): Promise<ArchiveHeader> {
  const migrations = await client.query<{ name: string; hash: string }>('select name, hash from schema_migration order by name')
  const server = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(programFolder, 'package.json'), 'utf8')))
  return {
    format: ARCHIVE_FORMAT,
    madeAt: now.toISOString(),
    program: version,
    postgres: server.rows[0]?.version ?? '',
    migrations: migrations.rows,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  }
}

/** The rows of a table in COPY's text form, as they lie. */
function copyOut(client: pg.ClientBase, table: Pick<TableShape, 'name' | 'columns'>): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy ${copyTarget(table)} to stdout`))
}

async function* inChunks(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const piece of stream) {
    held.push(piece)
    size += piece.length
    if (size < CHUNK_BYTES) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

/** In COPY's text form a line break inside of a value is written as two other characters. */
export function countRows(chunk: Buffer): number {
  const LINE_BREAK = 10
  let rows = 0
  for (let at = chunk.indexOf(LINE_BREAK); at !== -1; at = chunk.indexOf(LINE_BREAK, at + 1)) rows += 1
  return rows
}

function asJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}
