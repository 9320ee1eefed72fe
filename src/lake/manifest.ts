import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { isDataSetId } from './data-set.ts'
import type { DataSetId } from './data-set.ts'
import type { LakeFolder } from './lay-out.ts'
import { coversSchema, totalsSchema } from './load.ts'
import { LakeRefusal } from './trouble.ts'

const sliceSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  rows: z.number(),
  totals: totalsSchema,
  covers: coversSchema,
  activityVersion: z.string().nullable(),
  /** The loads whose rows it is made of, the latest last. */
  loads: z.array(z.string()),
})

const manifestSchema = z.object({
  version: z.literal(1),
  /** Goes up with every change: two answers with the same number are of the same lake. */
  generation: z.number().int(),
  dataSets: z.record(z.string(), z.record(z.string(), sliceSchema)),
  /** Every load that was finished, the latest last; what is not named here never happened. */
  finished: z.array(z.string()),
  /** Every taking out that was finished, but those of earlier versions. */
  drops: z.array(z.string()).default([]),
})

/** One slice as it counts now. */
export type HeldSlice = z.infer<typeof sliceSchema>
/** What is in the lake now: the one file that decides it. */
export type Manifest = z.infer<typeof manifestSchema>

const empty: Manifest = { version: 1, generation: 0, dataSets: {}, finished: [], drops: [] }

/** Which slices count now, or in the state that is asked of (`ofOneState`); an empty one where nothing was ever brought in. Refuses a file that cannot be read: guessing would lose data. */
export async function readManifest({ current, held }: LakeFolder & { readonly held?: Manifest }): Promise<Manifest> {
  if (held !== undefined) return held
  if (!existsSync(current)) return empty
  try {
    return manifestSchema.parse(JSON.parse(await readFile(current, 'utf8')))
  } catch (error) {
    throw new LakeRefusal({ code: 'record-damaged', file: current }, error)
  }
}

/** Makes another state of the lake the one that counts, whole or not at all. */
export async function switchManifest({ current }: LakeFolder, manifest: Manifest): Promise<void> {
  await writeDurably(current, JSON.stringify(manifest, null, 1))
}

/** The held slices of a data set, in order of their period. */
export function slicesOf(manifest: Manifest, dataSet: DataSetId): ReadonlyMap<string, HeldSlice> {
  return new Map(Object.entries(manifest.dataSets[dataSet] ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** The data sets that the lake has held something of. */
export function dataSetsOf(manifest: Manifest): DataSetId[] {
  return Object.keys(manifest.dataSets).filter((id): id is DataSetId => isDataSetId(id))
}

/** The manifest with slices of one data set replaced (null: taken out), by a load, by a taking out or by nobody's. */
export function withSlices(
  manifest: Manifest,
  dataSet: DataSetId,
  {
    changed,
    by,
  }: { changed: ReadonlyMap<string, HeldSlice | null>; by: { readonly load?: string; readonly drop?: string } | null },
): Manifest {
  const slices: { [slice: string]: HeldSlice } = { ...manifest.dataSets[dataSet] }
  for (const [slice, held] of changed) {
    if (held === null) delete slices[slice]
    else slices[slice] = held
  }
  const dataSets = { ...manifest.dataSets, [dataSet]: slices }
  if (Object.keys(slices).length === 0) delete dataSets[dataSet]
  const and = (done: readonly string[], one: string | undefined) => (one === undefined ? [...done] : [...done, one])
  return {
    version: 1,
    generation: manifest.generation + 1,
    dataSets,
    finished: and(manifest.finished, by?.load),
    drops: and(manifest.drops, by?.drop),
  }
}

/** Writes a file so that after a power cut it is there whole, or as it was before. */
export async function writeDurably(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const half = `${path}.half`
  const file = await open(half, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, path)
  await syncFolder(dirname(path))
}

/** What was written by others (DuckDB) is on the disk after this. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** What was put into a folder, or renamed there, is still there after a power cut. */
export async function syncFolder(path: string): Promise<void> {
  // A folder cannot be opened for this on Windows, where renaming is durable by itself.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
