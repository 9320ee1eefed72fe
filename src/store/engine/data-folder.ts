import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, DatabaseRefusal, reasonOf } from './trouble.ts'

/** Where things lie in the data folder. */
export type DataFolder = { folder: string; cluster: string; log: string }

/** A new cluster takes 40 MB, its first load and the write-ahead log about as much again. */
const LEAST_FREE_BYTES = 128 * 1024 * 1024

export function dataFolderAt(folder: string): DataFolder {
  return { folder, cluster: join(folder, 'postgres'), log: join(folder, 'postgres.log') }
}

/** Makes the data folder when absent, and makes sure that it can be written to. */
export async function prepareDataFolder({ folder }: DataFolder): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    const probe = join(folder, `.probe-${randomUUID()}`)
    // Not empty: an empty file can still be made on a full disk.
    await writeFile(probe, 'santalka'.repeat(1024))
    await rm(probe)
  } catch (error) {
    if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT') throw new DatabaseRefusal({ code: 'disk-full', folder }, error)
    throw new DatabaseRefusal({ code: 'data-folder-unwritable', folder, because: codeOf(error) ?? reasonOf(error) }, error)
  }
}

export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

export async function refuseFullDisk({ folder }: DataFolder): Promise<void> {
  if ((await freeBytes(folder)) < LEAST_FREE_BYTES) throw new DatabaseRefusal({ code: 'disk-full', folder })
}

/** Whether there is a cluster, and refuses one that this engine could damage or not read. */
export async function hasCluster({ folder, cluster }: DataFolder, major: string): Promise<boolean> {
  if (!existsSync(cluster)) return false
  const versionFile = join(cluster, 'PG_VERSION')
  if (!existsSync(versionFile)) throw new DatabaseRefusal({ code: 'data-folder-strange', folder: cluster })
  const found = (await readFile(versionFile, 'utf8')).trim()
  if (found !== major) throw new DatabaseRefusal({ code: 'data-folder-of-another-version', folder, found, wanted: major })
  return true
}
