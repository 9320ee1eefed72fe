import { ArchiveDamage } from '#store/archive/archive-format.ts'
import type { Manifest } from '#store/archive/archive-format.ts'
import { isEmptyRegister, readArchive } from '#store/archive/read-archive.ts'
import { rebuildProjection } from '#store/projection.ts'
import { refreshSearchDocuments } from '#store/search-documents.ts'
import { subjectsAfter } from '#store/statements.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

const SUBJECTS_AT_ONCE = 2_000

export type ImportAllProgress = { readonly onRows?: (rows: number) => void; readonly onRebuilding?: (share: number) => void }

/**
 * Brings an archive into an empty database, in one transaction, with every number, moment and rank that it had; what
 * pages show is worked out again. A database that has anything in it is refused.
 */
export async function importAll(world: World, request: { file: string } & ImportAllProgress): Promise<Manifest> {
  const { file, onRows = () => undefined, onRebuilding = () => undefined } = request
  try {
    return await world.db.transaction().execute(async (tx) => {
      if (!(await isEmptyRegister(tx))) throw new Refusal('database-not-empty')
      const manifest = await readArchive(tx, file, onRows)
      // What is rebuilt belongs to no change of its own: the archive's changes are all there is.
      await rebuildProjection({ tx, change: 0, recordedAt: world.now().toISOString(), recordedBy: '' }, onRebuilding)
      for (
        let some = await subjectsAfter(tx, '', SUBJECTS_AT_ONCE);
        some.length > 0;
        some = await subjectsAfter(tx, some.at(-1) ?? '', SUBJECTS_AT_ONCE)
      ) {
        await refreshSearchDocuments(tx, some)
      }
      return manifest
    })
  } catch (error) {
    if (error instanceof ArchiveDamage) throw new Refusal('archive-damaged', [error.message])
    throw error
  }
}
