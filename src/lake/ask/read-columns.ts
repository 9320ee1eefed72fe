import type { DuckDBConnection, DuckDBVector } from '@duckdb/node-api'

/** The columns of an answer as they are asked for: texts in an order of their own with numbers into it, or numbers (NaN where null). */
export type TextColumn = { readonly texts: readonly string[]; readonly at: Int32Array }
export type Answer = {
  readonly rows: number
  readonly text: (column: number) => TextColumn
  readonly numbers: (column: number) => Float64Array
}

/** Runs a statement whose first columns are texts (null: -1) and the others numbers. */
export async function readColumns(connection: DuckDBConnection, sql: string, texts: number): Promise<Answer> {
  const result = await connection.stream(sql)
  const width = result.columnCount
  const dictionaries = Array.from({ length: texts }, () => createDictionary())
  const columns = Array.from({ length: width }, (_, column) =>
    column < texts ? new Growing(Int32Array) : new Growing(Float64Array),
  )
  let rows = 0
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) break
    for (const [column, values] of columns.entries()) {
      const dictionary = dictionaries[column]
      const vector = chunk.getColumnVector(column)
      values.add(chunk.rowCount, (row) =>
        dictionary === undefined ? numberAt(vector, row) : dictionary.numberOf(vector.getItem(row)),
      )
    }
    rows += chunk.rowCount
  }
  return {
    rows,
    text: (column) => ({ texts: dictionaries[column]?.texts ?? [], at: Int32Array.from(columns[column]?.values() ?? []) }),
    numbers: (column) => Float64Array.from(columns[column]?.values() ?? []),
  }
}

function numberAt(vector: DuckDBVector, row: number): number {
  const value = vector.getItem(row)
  return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : Number.NaN
}

function createDictionary(): { readonly texts: string[]; readonly numberOf: (value: unknown) => number } {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  return {
    texts,
    numberOf(value) {
      if (typeof value !== 'string') return -1
      const known = numbers.get(value)
      if (known !== undefined) return known
      numbers.set(value, texts.length)
      texts.push(value)
      return texts.length - 1
    },
  }
}

/** Numbers of which nobody knows yet how many will come. */
class Growing {
  #values: Int32Array | Float64Array
  #length = 0

  constructor(kind: typeof Int32Array | typeof Float64Array) {
    this.#values = new kind(4096)
  }

  add(count: number, at: (row: number) => number): void {
    if (this.#length + count > this.#values.length) {
      const larger =
        this.#values instanceof Int32Array
          ? new Int32Array(this.#values.length * 2 + count)
          : new Float64Array(this.#values.length * 2 + count)
      larger.set(this.#values)
      this.#values = larger
    }
    for (let row = 0; row < count; row += 1) this.#values[this.#length + row] = at(row)
    this.#length += count
  }

  values(): Int32Array | Float64Array {
    return this.#values.subarray(0, this.#length)
  }
}
