import type { Lake } from '#lake/open.ts'

const MOST_REMEMBERED = 12
/** By its answers: an opening has them in every state that it is asked of (`ofOneState`). */
const memories = new WeakMap<Lake['recent'], Map<string, Promise<unknown>>>()

/**
 * What was found out about an open lake, under a key that names all that it depends on: the latest few are kept, and two who ask at once wait
 * for the same. What failed is found out anew.
 */
export function remember<Found>(lake: Lake, key: string, find: () => Promise<Found>): Promise<Found> {
  const memory = memories.get(lake.recent) ?? new Map<string, Promise<unknown>>()
  memories.set(lake.recent, memory)
  // Only what `find` of the same key gave is ever under a key.
  const known = memory.get(key) as Promise<Found> | undefined
  const found = known ?? find()
  memory.delete(key)
  memory.set(key, found)
  found.catch(() => memory.delete(key))
  for (const oldest of memory.keys()) {
    if (memory.size <= MOST_REMEMBERED) break
    memory.delete(oldest)
  }
  return found
}
