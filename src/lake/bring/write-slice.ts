import type { DuckDBConnection } from '@duckdb/node-api'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { name, parquet, rowsOf, text } from '../engine.ts'
import type { LakeFormat } from '../format.ts'
import type { SliceCoding } from './code-slice.ts'
import type { SliceChange, SliceTotals } from '../load.ts'

/** One slice on its way into the lake: its staged files, the Parquet that counts now (null: none) and whether that is added to. */
export type SliceWork = {
  readonly format: LakeFormat
  readonly slice: string
  readonly files: readonly string[]
  readonly before: { readonly path: string; readonly totals: SliceTotals } | null
  readonly isPart: boolean
  readonly doubled: number
  readonly coding: Pick<SliceCoding, 'places' | 'coding'>
  readonly path: string
}

/** Writes the new Parquet of a slice and says what it changes. A part keeps every row that it does not speak of. */
export async function writeSlice(connection: DuckDBConnection, work: SliceWork): Promise<SliceChange> {
  const { format, slice, files, before, isPart, doubled, path } = work
  const key = format.key.map(name).join(', ')
  const kept =
    isPart && before !== null && format.key.length > 0
      ? ` UNION ALL BY NAME SELECT * FROM ${parquet([before.path])} ANTI JOIN (SELECT DISTINCT ${key} FROM ${parquet(files)}) USING (${key})`
      : ''
  await mkdir(dirname(path), { recursive: true })
  await connection.run(`COPY (${freshRows(work)}${kept}) TO ${text(path)} (FORMAT parquet, COMPRESSION zstd)`)
  const compared = before === null ? { appeared: 0, vanished: 0, corrected: 0 } : await compare(connection, work, before.path)
  return {
    slice,
    before: before?.totals ?? null,
    after: await totalsOf(connection, format, path),
    ...compared,
    doubled,
  }
}

function freshRows({ format, files, doubled, coding: { places, coding } }: SliceWork): string {
  const { columns, placeAs, activityAs } = format
  const given = columns.map((column) => `given.${name(column.name)}`)
  const version = activityAs === null ? [] : [`CAST(${coding === null ? 'NULL' : text(coding)} AS VARCHAR) AS activity_version`]
  const place = placeAs === null ? [] : [places.size === 0 ? 'CAST(NULL AS VARCHAR) AS place' : 'book.id AS place']
  const book = [...places].map(([written, id]) => `(${text(written)}, ${text(id)})`).join(', ')
  const join =
    placeAs === null || places.size === 0
      ? ''
      : ` LEFT JOIN (VALUES ${book}) AS book(written, id) ON book.written = given.${name(placeAs)}`
  const distinct = doubled > 0 ? 'DISTINCT ' : ''
  return `SELECT ${distinct}${[...given, ...place, ...version].join(', ')} FROM ${parquet(files)} AS given${join}`
}

/** How many rows with an activity are coded in which edition. */
export async function countEditions(
  connection: DuckDBConnection,
  { activityAs }: LakeFormat,
  path: string,
): Promise<ReadonlyMap<string, number>> {
  if (activityAs === null) return new Map()
  const rows = await rowsOf(
    connection,
    `SELECT activity_version AS edition, count(*) AS rows FROM ${parquet([path])}
     WHERE ${name(activityAs)} IS NOT NULL AND activity_version IS NOT NULL GROUP BY 1 ORDER BY 1`,
  )
  return new Map(rows.map(({ edition, rows: count }) => [String(edition), Number(count)]))
}

async function totalsOf(connection: DuckDBConnection, { firm, measures }: LakeFormat, path: string): Promise<SliceTotals> {
  const sums = Object.entries(measures).map(([measure, sql]) => `coalesce(sum(${sql}), 0) AS ${name(`sum ${measure}`)}`)
  const firms = firm === null ? 'NULL' : `count(DISTINCT ${name(firm)})`
  const [row] = await rowsOf(
    connection,
    `SELECT ${['count(*) AS rows', `${firms} AS firms`, ...sums].join(', ')} FROM ${parquet([path])}`,
  )
  return {
    rows: Number(row?.['rows'] ?? 0),
    firms: firm === null ? null : Number(row?.['firms'] ?? 0),
    measures: Object.fromEntries(Object.keys(measures).map((measure) => [measure, Number(row?.[`sum ${measure}`] ?? 0)])),
  }
}

async function compare(
  connection: DuckDBConnection,
  { format, path }: SliceWork,
  before: string,
): Promise<Pick<SliceChange, 'appeared' | 'vanished' | 'corrected'>> {
  const { firm, key, placeAs } = format
  const [now, then] = [parquet([path]), parquet([before])]
  const firms =
    firm === null
      ? undefined
      : (
          await rowsOf(
            connection,
            `SELECT count(*) FILTER (WHERE o.f IS NULL) AS appeared, count(*) FILTER (WHERE n.f IS NULL) AS vanished
             FROM (SELECT DISTINCT ${name(firm)} AS f FROM ${now}) n FULL JOIN (SELECT DISTINCT ${name(firm)} AS f FROM ${then}) o ON n.f = o.f`,
          )
        )[0]
  const there = await columnsOf(connection, before)
  // What nobody asked for then was not corrected since.
  const said = format.columns
    .map((column) => column.name)
    .filter((column) => !key.includes(column) && column !== placeAs && there.has(column))
  const rowOf = (file: string) =>
    `SELECT ${[...key, ...(placeAs === null ? [] : [placeAs])].map((each, at) => `${name(each)} AS k${at}`).join(', ')}, hash(${said.map(name).join(', ')}) AS content FROM ${file}`
  const joined = [...key, ...(placeAs === null ? [] : [placeAs])]
    .map((_, at) => `n.k${at} IS NOT DISTINCT FROM o.k${at}`)
    .join(' AND ')
  const [corrected] =
    key.length === 0 || said.length === 0
      ? []
      : await rowsOf(
          connection,
          `SELECT count(*) AS rows FROM (${rowOf(now)}) n JOIN (${rowOf(then)}) o ON ${joined} WHERE n.content <> o.content`,
        )
  return {
    appeared: Number(firms?.['appeared'] ?? 0),
    vanished: Number(firms?.['vanished'] ?? 0),
    corrected: Number(corrected?.['rows'] ?? 0),
  }
}

async function columnsOf(connection: DuckDBConnection, path: string): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(connection, `DESCRIBE SELECT * FROM ${parquet([path])}`)
  return new Set(rows.map((row) => String(row['column_name'])))
}
