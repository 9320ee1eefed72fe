import { DuckDBInstance } from '@duckdb/node-api'
import { mkdir } from 'node:fs/promises'
import type { LakeFolder } from './lay-out.ts'
import { outsideTrouble } from './outside-trouble.ts'
import { LakeRefusal } from './trouble.ts'

/** Folders that this process writes in: the operating system's lock does not tell a process from itself. */
const written = new Set<string>()

/**
 * Does work as the only writer of a lake. The lock is that of a small DuckDB file: the operating system takes it back when a
 * process dies, so nothing is left locked by a process that was killed.
 */
export async function asOnlyWriter<T>({ folder, lock }: LakeFolder, work: () => Promise<T>): Promise<T> {
  if (written.has(folder)) throw new LakeRefusal({ code: 'lake-busy' })
  written.add(folder)
  try {
    await mkdir(folder, { recursive: true })
    const held = await take(lock)
    try {
      return await work()
    } finally {
      held.closeSync()
    }
  } catch (error) {
    const trouble = outsideTrouble(error, folder)
    throw trouble === null ? error : new LakeRefusal(trouble, error)
  } finally {
    written.delete(folder)
  }
}

async function take(lock: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(lock)
  } catch (error) {
    if (error instanceof Error && /could not set lock|conflicting lock/i.test(error.message))
      throw new LakeRefusal({ code: 'lake-busy' }, error)
    throw error
  }
}
