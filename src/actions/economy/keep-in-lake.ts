import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Lake } from '#lake/open.ts'

const MOST_KEPT = 60

/** What is kept under which key, and how it is known again. */
type Keeping<Found> = {
  readonly lake: Lake
  readonly folder: string
  /** Names all that it depends on. */
  readonly key: string
  readonly isFound: (read: unknown) => read is Found
}

/**
 * What takes long to find out, written down in a folder of the lake: it is found out once for each state of the data, also over restarts. The
 * latest few are kept.
 */
export async function keepInLake<Found>(
  { lake, folder: name, key, isFound }: Keeping<Found>,
  find: () => Promise<Found>,
): Promise<Found> {
  const folder = join(lake.place.folder, name)
  const path = join(folder, `${createHash('sha256').update(key).digest('hex')}.bin`)
  const known = await readKept(path)
  if (isFound(known)) return known
  const found = await find()
  await writeKept(folder, path, found).catch((error: unknown) => {
    // A lake that may only be read is asked all the same; it works the answer out each time.
    if (!(error instanceof Error && 'code' in error)) throw error
  })
  return found
}

async function readKept(path: string): Promise<unknown> {
  try {
    return deserialize(await readFile(path))
  } catch {
    // Not there, or written halfway by a machine that stopped: it is found out anew.
    return null
  }
}

async function writeKept(folder: string, path: string, found: unknown): Promise<void> {
  await mkdir(folder, { recursive: true })
  const aside = `${path}.${process.pid}`
  await writeFile(aside, serialize(found))
  await rename(aside, path)
  const names = await readdir(folder)
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  )
  const old = dated.toSorted((one, other) => other.at - one.at).slice(MOST_KEPT)
  for (const { name } of old) await rm(join(folder, name), { force: true })
}
