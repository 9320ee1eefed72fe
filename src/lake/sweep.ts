import { existsSync } from 'node:fs'
import { readdir, rm, rmdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { LakeFolder } from './lay-out.ts'
import type { Manifest } from './manifest.ts'

/**
 * Clears away what imports have left that were ended halfway, and the Parquet that no longer counts. `keep` is the staging of the
 * import that goes on. Only the one writer may do this.
 */
export async function sweep({ folder, staging, temp }: LakeFolder, manifest: Manifest, keep: string | null): Promise<void> {
  for (const name of await namesIn(staging)) if (name !== keep) await rm(join(staging, name), { recursive: true, force: true })
  for (const name of await namesIn(temp)) if (!isAlive(name)) await rm(join(temp, name), { recursive: true, force: true })
  const counting = new Set(Object.values(manifest.dataSets).flatMap((slices) => Object.values(slices).map(({ file }) => file)))
  const data = join(folder, 'data')
  if (!existsSync(data)) return
  for (const entry of await readdir(data, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !counting.has(relative(folder, path).split(sep).join('/'))) await rm(path, { force: true })
  }
  for (const dataSet of await namesIn(data)) {
    for (const slice of await namesIn(join(data, dataSet))) {
      const inside = join(data, dataSet, slice)
      if ((await namesIn(inside)).length === 0) await rmdir(inside)
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? readdir(folder) : []
}

/** Whether the process is there whose folder for spilled memory this is. */
function isAlive(name: string): boolean {
  const pid = Number(name.split('-')[0])
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
