import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { World } from '#actions/world.ts'
import type { Person } from '#core/people/role.ts'
import { heldUploads, holdUpload, removeUpload } from './held-uploads.ts'
import type { HeldUpload } from './held-uploads.ts'
import type { Upload } from './take-upload.ts'

/** A table is read at once, not row by row as national files are: so much of one is a hundred times what offices publish. */
const MOST_BYTES = 32 * 1024 ** 2
/** A pasted table is called so on its receipt. */
const PASTED = 'pasted.csv'

/** Input–output tables that people sent and that are not yet brought in: they lie on the disk until they are, or are thrown away. */
export type HeldFlows = {
  readonly folder: string
  readonly mostBytes: number
  readonly list: () => Promise<readonly HeldUpload[]>
  readonly one: (id: string) => Promise<HeldUpload | null>
  readonly hold: (person: Person, upload: Upload) => Promise<HeldUpload>
  readonly holdText: (person: Person, text: string) => Promise<HeldUpload>
  readonly throwAway: (upload: HeldUpload) => Promise<void>
}

export function openHeldFlows({ now }: Pick<World, 'now'>, folder: string, mostBytes: number): HeldFlows {
  const hold = async (person: Person, upload: Upload) => holdUpload(upload, person.name, now().toISOString())
  return {
    folder,
    mostBytes: Math.min(mostBytes, MOST_BYTES),
    list: () => heldUploads(folder),
    one: async (id) => (await heldUploads(folder)).find((each) => each.id === id) ?? null,
    hold,
    async holdText(person, text) {
      const own = join(folder, randomUUID())
      try {
        await mkdir(own, { recursive: true })
        const path = join(own, 'arriving')
        await writeFile(path, text)
        return await hold(person, { path, file: PASTED, bytes: Buffer.byteLength(text) })
      } catch (error) {
        await rm(own, { recursive: true, force: true })
        throw error
      }
    },
    throwAway: removeUpload,
  }
}
