import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { from as copyFrom } from 'pg-copy-streams'
import type { DataSetId } from '../data-set.ts'
import { name, parquet, parquetByName, rowsOf, text, withConnection } from '../engine.ts'
import { readManifest, slicesOf } from '../manifest.ts'
import type { HeldSlice } from '../manifest.ts'
import type { Lake } from '../open.ts'
import { countRows, isColumnType, layOutTables, SCHEMA, tableName } from './lay-out-tables.ts'
import type { RowColumn } from './lay-out-tables.ts'
import { asOneChange } from './one-change.ts'
import type { LakeServer } from './open-server.ts'
import { reaching } from './reach-server.ts'

export type Sent = {
  readonly sent: readonly string[]
  readonly same: number
  readonly removed: readonly string[]
  readonly rows: number
}

/**
 * Brings the server's copy of a data set up to what the lake holds: each slice that differs is taken out and written anew in one
 * transaction, so that a copy that was stopped in the middle goes on where it was.
 */
export async function sendSlices(
  lake: Lake,
  server: LakeServer,
  { dataSet, onSlice }: { dataSet: DataSetId; onSlice?: (slice: string, done: number, all: number) => void },
): Promise<Sent> {
  const held = slicesOf(await readManifest(lake.place), dataSet)
  if (held.size === 0) return { sent: [], same: 0, removed: [], rows: 0 }
  await mkdir(lake.temp, { recursive: true })
  const engine = await lake.engine()
  return reaching(server, () =>
    withConnection(engine, async (connection) => {
      const all = [...held.values()].map((each) => pathOf(lake, each))
      const columns = await columnsOf(connection, all)
      await layOutTables(server, dataSet, columns)
      const there = await slicesThere(server, dataSet)
      const different = [...held].filter(([slice, { sha256 }]) => there.get(slice) !== sha256)
      const removed = [...there.keys()].filter((slice) => !held.has(slice))
      for (const slice of removed) await replaceSlice(server, { dataSet, slice, columns, file: null, held: null })
      let rows = 0
      for (const [done, [slice, each]] of different.entries()) {
        onSlice?.(slice, done, different.length)
        const file = join(lake.temp, `send-${slice}.csv`)
        try {
          const own = new Set((await columnsOf(connection, [pathOf(lake, each)])).map((column) => column.name))
          const list = columns.map((column) => (own.has(column.name) ? name(column.name) : 'NULL')).join(', ')
          await connection.run(
            `COPY (SELECT ${list} FROM ${parquet([pathOf(lake, each)])}) TO ${text(file)} (FORMAT csv, HEADER false, NULLSTR '\\N')`,
          )
          await replaceSlice(server, { dataSet, slice, columns, file, held: each })
        } finally {
          await rm(file, { force: true })
        }
        rows += each.rows
      }
      if (different.length + removed.length > 0) await countRows(server, dataSet)
      return { sent: different.map(([slice]) => slice), same: held.size - different.length, removed, rows }
    }),
  )
}

function pathOf(lake: Lake, { file }: HeldSlice): string {
  return join(lake.place.folder, file)
}

/** The columns of all: a slice that came before its mapping named one has none of it. */
async function columnsOf(connection: DuckDBConnection, paths: readonly string[]): Promise<RowColumn[]> {
  const rows = await rowsOf(connection, `DESCRIBE SELECT * FROM ${parquetByName(paths)}`)
  return rows.map((row) => {
    const type = String(row['column_type'])
    if (!isColumnType(type)) throw new RangeError(`a column of ${type} cannot be sent`)
    return { name: String(row['column_name']), type }
  })
}

/** What the server's copy holds: slices with the fingerprints of the Parquet they came from. */
export function slicesThere(server: LakeServer, dataSet: DataSetId): Promise<ReadonlyMap<string, string>> {
  return reaching(server, () => readSlices(server, dataSet))
}

async function readSlices({ pool }: LakeServer, dataSet: DataSetId): Promise<ReadonlyMap<string, string>> {
  const there = await pool.query<{ found: string | null }>('SELECT to_regclass($1) AS found', [`${SCHEMA}.slices`])
  if (there.rows[0]?.found == null) return new Map()
  const { rows } = await pool.query<{ slice: string; sha256: string }>(
    `SELECT slice, sha256 FROM ${SCHEMA}.slices WHERE data_set = $1 ORDER BY slice`,
    [dataSet],
  )
  return new Map(rows.map(({ slice, sha256 }) => [slice, sha256]))
}

async function replaceSlice(
  { pool }: LakeServer,
  change: { dataSet: DataSetId; slice: string; columns: readonly RowColumn[]; file: string | null; held: HeldSlice | null },
): Promise<void> {
  const { dataSet, slice, columns, file, held } = change
  await asOneChange(pool, async (client) => {
    await client.query(`DELETE FROM ${tableName(dataSet)} WHERE month = $1`, [slice])
    await client.query(`DELETE FROM ${SCHEMA}.slices WHERE data_set = $1 AND slice = $2`, [dataSet, slice])
    if (file !== null && held !== null) {
      const list = columns.map((column) => name(column.name)).join(', ')
      const into = client.query(copyFrom(`COPY ${tableName(dataSet)} (${list}) FROM STDIN (FORMAT csv, NULL '\\N')`))
      await pipeline(createReadStream(file), into)
      await client.query(`INSERT INTO ${SCHEMA}.slices (data_set, slice, sha256, rows) VALUES ($1, $2, $3, $4)`, [
        dataSet,
        slice,
        held.sha256,
        held.rows,
      ])
    }
  })
}
