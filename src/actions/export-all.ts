import { writeArchive } from '#store/archive/write-archive.ts'
import type { ArchiveWritten } from '#store/archive/write-archive.ts'
import type { World } from './world.ts'

/** Writes the whole register into one archive: statements, ranks, sources, changes, imports and the country's documents. */
export async function exportAll(
  world: World,
  request: { file: string; onRows?: (rows: number) => void },
): Promise<ArchiveWritten> {
  return writeArchive(world.db, { file: request.file, now: world.now(), onRows: request.onRows ?? (() => undefined) })
}
