import { slugOf } from '#core/registry/import/fold-text.ts'
import type { Deed, Reader } from '#store/deed.ts'
import { appendSources, readSources } from '#store/sources.ts'

/** The source that an import rests on: one of the library by its name or title, else a new one with that title. */
export async function takeSource(deed: Deed, given: string, now: Date): Promise<string> {
  const id = await sourceId(deed.tx, given)
  const known = await readSources(deed.tx, [id])
  if (known.length > 0) return id
  await appendSources(deed, [
    {
      id,
      title: { lt: given },
      publisher: null,
      kind: 'dataset',
      published: null,
      accessed: now.toISOString().slice(0, 10),
      url: null,
      licence: null,
      language: null,
      note: null,
    },
  ])
  return id
}

/** The name that the source has or would get. */
export async function sourceId(db: Reader, given: string): Promise<string> {
  const sources = await readSources(db)
  const found =
    sources.find((source) => source.id === given) ??
    sources.find((source) => source.title.lt === given || source.title.en === given)
  if (found) return found.id
  const slug = slugOf(given)
  const base = `import-${slug === '' ? 'source' : slug}`
  const taken = new Set(sources.map((source) => source.id))
  let id = base
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
  return id
}
