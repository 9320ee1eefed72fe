import type { DuckDBConnection } from '@duckdb/node-api'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { name, rowsOf, text } from '../engine.ts'
import { isSliceName } from '../lay-out.ts'
import { LakeRefusal } from '../trouble.ts'
import { nameInFile } from './find-layout.ts'
import type { Layout } from './find-layout.ts'
import type { PreparedFile } from './prepared.ts'
import { rawRows, refusedCondition } from './raw-rows.ts'

/** How the rows of a file become rows of the lake. */
export type Staging = {
  readonly folder: string
  readonly prepared: PreparedFile
  readonly layout: Layout
  /** The name of the slice where rows do not say it. */
  readonly slice: string | null
}

/** Writes the good rows as Parquet, slice by slice; gives how many there are. */
export async function stageRows(connection: DuckDBConnection, staging: Staging): Promise<number> {
  const rows = join(staging.folder, 'rows')
  await rm(rows, { recursive: true, force: true })
  await mkdir(rows, { recursive: true })
  const [copied] = await rowsOf(
    connection,
    `COPY (${stagedSelect(staging)}) TO ${text(rows)} (FORMAT parquet, PARTITION_BY (slice), COMPRESSION snappy, OVERWRITE_OR_IGNORE)`,
  )
  return Number(copied?.['Count'] ?? 0)
}

function stagedSelect({ prepared, layout, slice }: Staging): string {
  const { format } = layout
  const sliceSql = format.slice ?? (slice === null ? null : text(slice))
  if (sliceSql === null) throw new LakeRefusal({ code: 'slice-needed', dataSet: format.dataSet })
  const columns = format.columns.map((column) => `CAST(${column.sql} AS ${column.type}) AS ${name(column.name)}`)
  const notes = format.notes.map(({ head, holds }, at) => `CASE WHEN ${holds} THEN coalesce(${name(head)}, '') END AS note_${at}`)
  return `SELECT line, ${sliceSql} AS slice, ${[...columns, ...notes].join(', ')} FROM ${rawRows(prepared, layout)}
    WHERE NOT (${refusedCondition(layout)})`
}

/** The staged files of each slice. */
export type Slices = ReadonlyMap<string, readonly string[]>

/** The slices that were staged, with their files. */
export async function stagedSlices({ folder }: Pick<Staging, 'folder'>): Promise<Slices> {
  const rows = join(folder, 'rows')
  const slices = new Map<string, string[]>()
  for (const entry of existsSync(rows) ? (await readdir(rows)).toSorted() : []) {
    const slice = decodeURIComponent(entry.replace(/^slice=/, ''))
    if (!isSliceName(slice)) throw new RangeError(`a slice cannot be named ${slice}`)
    const files = (await readdir(join(rows, entry))).toSorted().map((file) => join(rows, entry, file))
    slices.set(slice, files)
  }
  return slices
}

/** A spreadsheet runs what begins like a formula; behind an apostrophe it is a text. Numbers stay as they are. */
const HARMLESS = `CASE WHEN regexp_matches(value, '^[=@+\\t\\r]|^-[^0-9]') THEN '''' || value ELSE value END`

/** Writes every row that a check refuses, by line; rows that are no rows come before. */
export async function writeRefused(connection: DuckDBConnection, { folder, prepared, layout }: Staging): Promise<number> {
  const path = join(folder, 'refused.csv')
  const raw = rawRows(prepared, layout)
  const branches = layout.format.checks.map(
    ({ code, head, fails }) =>
      `SELECT line, ${text(nameInFile(layout, prepared.heads, head))} AS "column", ${text(code)} AS code, ${name(head)} AS value FROM raw WHERE coalesce(${fails}, false)`,
  )
  const structural = `SELECT * FROM read_csv(${text(prepared.refusedPath)}, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, max_line_size = 8000000, columns = {'line': 'BIGINT', 'column': 'VARCHAR', 'code': 'VARCHAR', 'value': 'VARCHAR'})`
  const [copied] = await rowsOf(
    connection,
    `COPY (WITH bad AS MATERIALIZED (SELECT * FROM ${raw} WHERE ${refusedCondition(layout)}), raw AS (SELECT * FROM bad)
      SELECT line, "column", code, ${HARMLESS} AS value FROM (${[structural, ...branches].join(' UNION ALL ')}) ORDER BY line, "column", code)
      TO ${text(path)} (FORMAT csv, HEADER)`,
  )
  return Number(copied?.['Count'] ?? 0)
}
