import type { DuckDBConnection, DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api'
import { name } from '../engine.ts'

/** The columns of an answer as they are asked for: texts in an order of their own with numbers into it, or numbers (NaN where null). */
export type TextColumn = { readonly texts: readonly string[]; readonly at: Int32Array }
export type Answer = {
  readonly rows: number
  readonly text: (column: number) => TextColumn
  readonly numbers: (column: number) => Float64Array
}

/**
 * Runs a statement whose first columns are texts (null: -1) and the others numbers. Fetching a text costs many times what a number does:
 * DuckDB numbers the texts, and each comes once. Rows come in the order of their texts, so that what is made of them is added up in the
 * same order each time.
 */
export async function readColumns(connection: DuckDBConnection, sql: string, texts: number): Promise<Answer> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE answer AS ${sql}`)
  const columns = (await connection.run('SELECT * FROM answer LIMIT 0')).columnNames().map(name)
  const dictionaries: string[][] = []
  for (const [at, column] of columns.slice(0, texts).entries()) {
    const dictionary = `texts_${at}`
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE ${dictionary} AS SELECT value, CAST(row_number() OVER (ORDER BY value) - 1 AS INTEGER) AS number
       FROM (SELECT DISTINCT ${column} AS value FROM answer WHERE ${column} IS NOT NULL)`,
    )
    const values: string[] = []
    await eachChunk(connection, `SELECT value FROM ${dictionary} ORDER BY number`, (chunk) => {
      const vector = chunk.getColumnVector(0)
      for (let row = 0; row < chunk.rowCount; row += 1) values.push(String(vector.getItem(row)))
    })
    dictionaries.push(values)
  }
  const joins = columns.slice(0, texts).map((column, at) => `LEFT JOIN texts_${at} ON texts_${at}.value = answer.${column}`)
  const asked = columns.map((column, index) => (index < texts ? `coalesce(texts_${index}.number, -1)` : `answer.${column}`))
  const [[counted] = []] = (await connection.runAndReadAll('SELECT count(*) FROM answer')).getRows()
  const rows = Number(counted)
  const at = columns.slice(0, texts).map(() => new Int32Array(rows))
  const numbers = columns.slice(texts).map(() => new Float64Array(rows))
  let done = 0
  const ordered = asked.slice(0, texts).map((_, index) => index + 1)
  const order = ordered.length === 0 ? '' : ` ORDER BY ${ordered.join(', ')}`
  await eachChunk(connection, `SELECT ${asked.join(', ')} FROM answer ${joins.join(' ')}${order}`, (chunk) => {
    for (const [column, values] of [...at, ...numbers].entries()) {
      const vector = chunk.getColumnVector(column)
      for (let row = 0; row < chunk.rowCount; row += 1) values[done + row] = numberAt(vector, row)
    }
    done += chunk.rowCount
  })
  return {
    rows,
    text: (column) => ({ texts: dictionaries[column] ?? [], at: at[column] ?? new Int32Array() }),
    numbers: (column) => numbers[column - texts] ?? new Float64Array(),
  }
}

/** Goes through an answer piece by piece, between which others are served. Until it is through, nothing else may run on the connection: that would end the stream. */
async function eachChunk(connection: DuckDBConnection, sql: string, take: (chunk: DuckDBDataChunk) => void): Promise<void> {
  const result = await connection.stream(sql)
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) return
    take(chunk)
  }
}

function numberAt(vector: DuckDBVector, row: number): number {
  const value = vector.getItem(row)
  return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : Number.NaN
}
