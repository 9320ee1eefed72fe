import type pg from 'pg'
import { latencyOf } from './quantile.ts'
import type { Latency } from './quantile.ts'

export type RawQuery = { readonly text: string; readonly values: readonly unknown[] }

/** Sends queries straight to the database, without any of our code in between: the limit that a page could reach. */
export async function pressQuery(
  pool: pg.Pool,
  rounds: readonly (readonly RawQuery[])[],
  { readers, seconds }: { readers: number; seconds: number },
): Promise<Latency> {
  const milliseconds: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  let turn = 0

  async function read(): Promise<void> {
    while (performance.now() < until) {
      const queries = rounds[turn % rounds.length] ?? []
      turn += 1
      const start = performance.now()
      await Promise.all(queries.map(({ text, values }) => pool.query(text, [...values])))
      milliseconds.push(performance.now() - start)
    }
  }

  await Promise.all(Array.from({ length: readers }, read))
  return latencyOf(milliseconds, (performance.now() - began) / 1000, 0)
}
