import { basename } from 'node:path'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import type { Person } from '#core/people/role.ts'
import { importFile } from '#lake/import-file.ts'
import type { ImportOutcome, ImportWish } from '#lake/import-file.ts'
import type { Lake } from '#lake/open.ts'
import { fingerprint } from '#sources/files/open-bytes.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { stageRows } from '#sources/files/stage-rows.ts'
import { mustBeAllowed } from '../in-work.ts'
import type { World } from '../world.ts'
import { bringerOf } from './bringer.ts'
import { gatherPlaceBook } from './gather-place-book.ts'
import { lakeFormats } from './lake-formats.ts'
import { tellImport } from './tell-import.ts'
import { tellUntoldAsWriter } from './tell-untold.ts'

/** A file of mass data as somebody brings it: zip, gz or plain. */
export type LakeImport = Omit<
  ImportWish,
  'sha256' | 'name' | 'prepare' | 'begin' | 'end' | 'by' | 'now' | 'places' | 'trees' | 'formats'
> & {
  readonly path: string
  /** How a CSV of somebody's own is read, beside the mappings that the country has. */
  readonly mappings?: readonly OwnMapping[]
}

/** Brings a file into the lake, all of it or nothing, and tells it in the audit trail of the lake, after what nobody told before; a dry check tells nobody. */
export async function importIntoLake(
  { db, now, lake }: World & { readonly lake: Lake },
  person: Person,
  { path, mappings, ...wish }: LakeImport,
): Promise<ImportOutcome> {
  mustBeAllowed(person, { act: 'import-economy', on: null })
  return importFile(lake, {
    ...wish,
    sha256: await fingerprint(path),
    name: basename(path),
    by: bringerOf(person),
    now,
    formats: await lakeFormats(db, mappings),
    places: await gatherPlaceBook(db),
    trees: await readActivityTrees(),
    prepare: (folder) => stageRows(path, folder, (bytes) => wish.onProgress?.({ step: 'unpacking', done: bytes, total: null })),
    // Under the lock of the lake: whoever else comes would take an import that is about to be told for one that nobody tells.
    begin: async () => (wish.dry === true ? [] : tellUntoldAsWriter({ db, lake })),
    end: async (load) => tellImport(db, load, { person, at: now() }),
  })
}
