import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { importIntoLake } from '#actions/economy/import-into-lake.ts'
import type { World } from '#actions/world.ts'
import type { Person } from '#core/people/role.ts'
import type { Lake } from '#lake/open.ts'
import { LakeRefusal } from '#lake/trouble.ts'
import { FileRefusal } from '#sources/files/trouble.ts'
import type { BroughtFile } from '#web/agency/economy-import-data.ts'
import type { Upload } from './take-upload.ts'

const KEPT = 20

/** Files that people bring in while the server runs: one after another, each told as far as it is. */
export type BroughtFiles = {
  readonly folder: string
  readonly begin: (person: Person, upload: Upload) => Promise<void>
  readonly list: () => readonly BroughtFile[]
}

export function openBroughtFiles(world: World, lake: Lake, complain: (error: unknown) => void): BroughtFiles {
  let files: readonly BroughtFile[] = []
  let before: Promise<void> = Promise.resolve()

  function tell(id: string, change: Partial<BroughtFile>): void {
    files = files.map((each) => (each.id === id ? { ...each, ...change } : each))
  }

  async function bring(id: string, person: Person, path: string): Promise<void> {
    try {
      const outcome = await importIntoLake({ ...world, lake }, person, {
        path,
        onProgress: ({ step, done, total }) => tell(id, { state: 'running', step, done, total }),
      })
      const { load } = outcome
      tell(id, { state: outcome.done, load: load.id, kept: load.rowsKept, refused: load.rowsRefused })
    } catch (error) {
      if (error instanceof LakeRefusal) tell(id, { state: 'refused', trouble: { of: 'lake', ...error.trouble } })
      else if (error instanceof FileRefusal) tell(id, { state: 'refused', trouble: { of: 'file', ...error.trouble } })
      else {
        // Nobody waits for this promise: the fault is told to the log, and the page says that there was one.
        complain(error)
        tell(id, { state: 'failed' })
      }
    } finally {
      await rm(dirname(path), { recursive: true, force: true })
    }
  }

  return {
    folder: join(lake.place.folder, 'uploads'),
    list: () => files,
    async begin(person, { path, file, bytes }) {
      const id = randomUUID()
      const named = join(dirname(path), file)
      await rename(path, named)
      files = [
        {
          id,
          file,
          bytes,
          by: person.name,
          beganAt: world.now().toISOString(),
          state: 'waiting' as const,
          step: null,
          done: 0,
          total: null,
          load: null,
          kept: 0,
          refused: 0,
          trouble: null,
        },
        ...files,
      ].slice(0, KEPT)
      before = before.then(() => bring(id, person, named))
    },
  }
}
