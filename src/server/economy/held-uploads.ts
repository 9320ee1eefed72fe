import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Upload } from './take-upload.ts'

const aboutSchema = z.object({ id: z.string(), file: z.string(), bytes: z.number(), by: z.string(), beganAt: z.string() })

/** A file that lies in the folder of uploads until it is brought in or thrown away. */
export type HeldUpload = z.infer<typeof aboutSchema> & { readonly path: string }

const ABOUT = 'about.json'
/** What has not grown for so long is of an upload that broke off with the server. */
const STALE_MILLISECONDS = 10 * 60 * 1000

/** Gives an arrived file its name and notes whose it is, so that it outlives the server. */
export async function holdUpload({ path, file, bytes }: Upload, by: string, beganAt: string): Promise<HeldUpload> {
  const about = { id: randomUUID(), file, bytes, by, beganAt }
  const named = fileIn(dirname(path), file)
  await mkdir(dirname(named))
  await rename(path, named)
  await writeFile(join(dirname(path), ABOUT), JSON.stringify(about))
  return { ...about, path: named }
}

/** The files that an earlier server has left, the newest first; halves of uploads are cleared away. */
export async function heldUploads(folder: string): Promise<HeldUpload[]> {
  const held: HeldUpload[] = []
  for (const name of existsSync(folder) ? await readdir(folder) : []) {
    const own = join(folder, name)
    const about = await readAbout(join(own, ABOUT))
    const path = about === null ? '' : fileIn(own, about.file)
    if (about !== null && existsSync(path)) held.push({ ...about, path })
    else if (await isStale(own)) await rm(own, { recursive: true, force: true })
  }
  return held.toSorted((one, other) => (one.beganAt < other.beganAt ? 1 : -1))
}

export async function removeUpload({ path }: HeldUpload): Promise<void> {
  await rm(dirname(dirname(path)), { recursive: true, force: true })
}

/** In a folder of its own: whatever it is called, it is not the note about it. */
function fileIn(own: string, file: string): string {
  return join(own, 'file', file)
}

async function readAbout(path: string): Promise<z.infer<typeof aboutSchema> | null> {
  if (!existsSync(path)) return null
  try {
    return aboutSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    // A note that a power cut has torn: its file is cleared away like half an upload.
    return null
  }
}

async function isStale(own: string): Promise<boolean> {
  const half = join(own, 'arriving')
  try {
    const { mtimeMs } = await stat(existsSync(half) ? half : own)
    return Date.now() - mtimeMs > STALE_MILLISECONDS
  } catch (error) {
    // It was held or thrown away while the folder is looked through: what moves is not stale.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
