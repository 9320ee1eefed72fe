import { readManifest } from './manifest.ts'
import type { Lake } from './open.ts'

const MOST_TRIES = 3

/**
 * Asks several things of one state of the lake, so that an import in between mixes no rows of before with those of after. Files of before are
 * cleared away by the import after next: what was asked of them then is asked anew, of the state that there is.
 */
export async function ofOneState<T>(lake: Lake, work: (lake: Lake) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const held = await readManifest(lake.place)
    try {
      return await work({ ...lake, place: { ...lake.place, held } })
    } catch (error) {
      const isPast = (await readManifest(lake.place)).generation !== held.generation
      if (!isPast || tries === MOST_TRIES) throw error
    }
  }
}
