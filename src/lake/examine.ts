import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { sha256Of } from './bring/make-slices.ts'
import { recordFile } from './loads.ts'
import { dataSetsOf, readManifest, slicesOf } from './manifest.ts'
import type { HeldSlice } from './manifest.ts'
import type { Lake } from './open.ts'

/** What counts in the lake, and the files of it that are not there or not what they were. */
export type LakeExamination = { readonly slices: number; readonly bytes: number; readonly damaged: readonly string[] }

/** Looks whether every file that counts is there with its size, and its receipts; with `hashes` whether it has its content, which reads all of it. */
export async function examineLake({ place }: Lake, { hashes }: { readonly hashes: boolean }): Promise<LakeExamination> {
  const manifest = await readManifest(place)
  const held = dataSetsOf(manifest).flatMap((dataSet) => [...slicesOf(manifest, dataSet).values()])
  const damaged: string[] = []
  for (const slice of held) if (!(await isWhole(join(place.folder, slice.file), slice, hashes))) damaged.push(slice.file)
  // A figure whose receipt is gone cannot say what it was made from.
  for (const load of new Set(held.flatMap(({ loads }) => loads))) {
    const record = recordFile(place, load)
    if (!existsSync(record)) damaged.push(relative(place.folder, record))
  }
  return { slices: held.length, bytes: held.reduce((sum, { bytes }) => sum + bytes, 0), damaged }
}

async function isWhole(path: string, { bytes, sha256 }: HeldSlice, hashes: boolean): Promise<boolean> {
  if (!existsSync(path) || (await stat(path)).size !== bytes) return false
  return !hashes || (await sha256Of(path)) === sha256
}
