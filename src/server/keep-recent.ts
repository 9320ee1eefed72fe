/** Keeps the results of costly work by key, at most so many, the least recently used going first. Failures are not kept. */
export function keepRecent<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (key, make) => {
    const before = kept.get(key)
    if (before !== undefined) {
      kept.delete(key)
      kept.set(key, before)
      return before
    }
    const made = make().catch((error: unknown) => {
      kept.delete(key)
      throw error
    })
    kept.set(key, made)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return made
  }
}
