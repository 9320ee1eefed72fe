import type { Answer } from '../ask/read-columns.ts'
import type { LakeServer } from './open-server.ts'
import { reaching } from './reach-server.ts'

/**
 * Runs a statement whose first columns are texts and the others numbers, as `readColumns` does with DuckDB: in the order of the texts, which is
 * that of their letters' numbers whatever language the server sorts in, and what is null first.
 */
export async function askServer(server: LakeServer, statement: string, texts: number): Promise<Answer> {
  const names = Array.from({ length: texts }, (_, column) => `text_${column}`)
  const order = names.map((name) => `${name} COLLATE "C" NULLS FIRST`).join(', ')
  const ordered = texts === 0 ? statement : `SELECT * FROM (${statement}) AS answer(${names.join(', ')}) ORDER BY ${order}`
  const { rows } = await reaching(server, () => server.pool.query<unknown[]>({ text: ordered, rowMode: 'array' }))
  return {
    rows: rows.length,
    text(column) {
      const numbers = new Map<string, number>()
      const at = new Int32Array(rows.length)
      for (const [row, cells] of rows.entries()) at[row] = numberOf(numbers, cells[column])
      return { texts: [...numbers.keys()], at }
    },
    numbers(column) {
      if (column < texts) throw new RangeError(`column ${column} is a text`)
      return Float64Array.from(rows, (cells) => {
        const value = cells[column]
        // Sums come as double precision, counts as bigint, which the driver gives as text.
        return typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN
      })
    },
  }
}

function numberOf(numbers: Map<string, number>, value: unknown): number {
  if (typeof value !== 'string') return -1
  const known = numbers.get(value)
  if (known !== undefined) return known
  numbers.set(value, numbers.size)
  return numbers.size - 1
}
