import type { DuckDBConnection } from '@duckdb/node-api'
import { name, parquet, rowsOf } from '../engine.ts'
import type { LakeFormat } from '../format.ts'
import type { LoadNote, Part } from '../load.ts'

const MOST_LINES = 3

/** What is to be known of rows that were kept: how many, and the first values. */
export async function notesOf(connection: DuckDBConnection, format: LakeFormat, files: readonly string[]): Promise<LoadNote[]> {
  const table = parquet(files)
  const notes: LoadNote[] = []
  for (const [at, { code, withLines = false }] of format.notes.entries()) {
    const column = `note_${at}`
    const lines = withLines ? `array_to_string(min(line, ${MOST_LINES}), ', ')` : 'NULL'
    const [sum] = await rowsOf(connection, `SELECT count(${column}) AS rows FROM ${table}`)
    const rows = Number(sum?.['rows'] ?? 0)
    if (rows === 0) continue
    const values = await rowsOf(
      connection,
      `SELECT ${column} AS value, ${lines} AS lines, count(*) AS rows FROM ${table} WHERE ${column} <> '' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 5`,
    )
    notes.push({ code, rows, examples: values.map((each) => (withLines ? valueWithLines(each) : String(each['value']))) })
  }
  return notes
}

function valueWithLines({ value, lines, rows }: { readonly [column: string]: unknown }): string {
  return `${String(value)} (${String(lines)}${Number(rows) > MOST_LINES ? ', …' : ''})`
}

/** What a file is complete for by its own content: one place only, one activity only, or all of them (null). */
export async function partOf(connection: DuckDBConnection, format: LakeFormat, files: readonly string[]): Promise<Part | null> {
  const places = await onlyValue(connection, format.placeAs, files)
  const activities = await onlyValue(connection, format.activityAs, files)
  if (places === null && activities === null) return null
  return { places, activities }
}

async function onlyValue(
  connection: DuckDBConnection,
  column: string | null,
  files: readonly string[],
): Promise<string[] | null> {
  if (column === null) return null
  const [found] = await rowsOf(
    connection,
    `SELECT min(${name(column)}) AS least, max(${name(column)}) AS most, count(*) FILTER (WHERE ${name(column)} IS NULL) AS absent FROM ${parquet(files)}`,
  )
  const { least, most, absent } = found ?? {}
  return typeof least === 'string' && least === most && absent === 0 ? [least] : null
}
