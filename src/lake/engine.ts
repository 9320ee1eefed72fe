import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import { setTimeout } from 'node:timers/promises'
import { damageTrouble } from './outside-trouble.ts'
import { LakeRefusal } from './trouble.ts'

/** How much of the machine the lake may use. */
export type LakeLimits = { readonly memoryMegabytes: number; readonly threads: number }

/** Opens DuckDB in memory: it may read and write within the folder, and fetches nothing from anywhere. */
export async function openEngine(
  folder: string,
  temp: string,
  { memoryMegabytes, threads }: LakeLimits,
): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${memoryMegabytes}MB`,
    threads: String(threads),
    temp_directory: temp,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  try {
    await connection.run(`SET allowed_directories = [${text(`${folder}/`)}]`)
    await connection.run('SET enable_external_access = false')
    await connection.run('SET preserve_insertion_order = false')
    // Rows of many months are held back for each month: few, so that memory stays bounded.
    await connection.run('SET partitioned_write_flush_threshold = 65536')
    await connection.run('SET lock_configuration = true')
  } finally {
    connection.closeSync()
  }
  return instance
}

/** Work that is being done on an engine: its connection, once there is one, and its end. */
type Work = { connection: DuckDBConnection | null; readonly end: Promise<void> }
const working = new WeakMap<DuckDBInstance, Set<Work>>()
const BETWEEN_MILLISECONDS = 20
const PATIENCE_MILLISECONDS = 5_000

/** Does work on a connection of its own. */
export async function withConnection<T>(
  instance: DuckDBInstance,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const busy = working.get(instance) ?? new Set<Work>()
  working.set(instance, busy)
  const end = Promise.withResolvers<void>()
  const own: Work = { connection: null, end: end.promise }
  busy.add(own)
  try {
    own.connection = await instance.connect()
    return await work(own.connection)
  } catch (error) {
    const trouble = damageTrouble(error)
    throw trouble === null ? error : new LakeRefusal(trouble, error)
  } finally {
    busy.delete(own)
    own.connection?.closeSync()
    end.resolve()
  }
}

/**
 * Ends an engine. Work that is still being done on it is broken off first: to take the engine from under a statement ends the whole program.
 * What does not end in time keeps the engine, and ends with the program.
 */
export async function closeEngine(instance: DuckDBInstance): Promise<void> {
  const busy = working.get(instance)
  const until = performance.now() + PATIENCE_MILLISECONDS
  while (busy !== undefined && busy.size > 0) {
    if (performance.now() > until) return
    // Again and again: what works goes on to its next statement.
    for (const { connection } of busy) connection?.interrupt()
    await Promise.race([Promise.all([...busy].map(({ end }) => end)), setTimeout(BETWEEN_MILLISECONDS)])
  }
  instance.closeSync()
}

/** A text in SQL. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** A name in SQL. */
export function name(value: string): string {
  return `"${value.replaceAll('"', '""')}"`
}

/** Parquet files as a table of SQL that has the columns of all of them: a mapping may have come to name more of them since. */
export function parquetByName(paths: readonly string[]): string {
  return `read_parquet([${paths.map(text).join(', ')}], union_by_name = true)`
}

/** Parquet files as a table of SQL. */
export function parquet(paths: readonly string[]): string {
  return `read_parquet([${paths.map(text).join(', ')}])`
}

/** Rows of a small answer; whole numbers come as numbers. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  const reader = await connection.runAndReadAll(sql)
  return reader
    .getRowObjectsJS()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [column, typeof value === 'bigint' ? Number(value) : value]),
      ),
    )
}
