import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { findLayout } from './bring/find-layout.ts'
import { checkRows, importRows } from './bring/import-rows.ts'
import type { ImportAnswer } from './bring/import-rows.ts'
import type { ImportTask } from './bring/import-task.ts'
import type { PreparedFile } from './bring/prepared.ts'
import { readAs } from './bring/read-as.ts'
import { formats as knownFormats } from './formats/formats.ts'
import type { Load } from './load.ts'
import { readLoads } from './loads.ts'
import { asOnlyWriter } from './lock.ts'
import { readManifest, writeDurably } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import type { Lake } from './open.ts'
import { sweep } from './sweep.ts'
import { LakeRefusal } from './trouble.ts'
import type { LakeTrouble } from './trouble.ts'

/** A file to bring in: known by its hash before anything of it is unpacked. */
export type ImportWish = Omit<ImportTask, 'prepared' | 'folder'> & {
  readonly sha256: string
  /** What it is called now: what was unpacked under another name would tell and keep that one. */
  readonly name?: string
  /** Unpacks the file into the folder; not called when an import that was ended halfway has done so. */
  readonly prepare: (folder: string) => Promise<Omit<PreparedFile, 'sha256'>>
  /** Says what bringing it in would do, and changes nothing. What was read for that is gone on with when the file is brought in next. */
  readonly dry?: boolean
  /** What is to be done while nobody else writes: before anything else, and as soon as the lake has switched. */
  readonly begin?: () => Promise<unknown>
  readonly end?: (load: Load) => Promise<unknown>
}

export type ImportOutcome =
  | ({ readonly done: 'imported' } & ImportAnswer)
  /** The receipt as it would be; `objection` is why it would not be taken as things stand. */
  | ({ readonly done: 'checked'; readonly objection: LakeTrouble | null } & ImportAnswer)
  /** `file` is what it is called now; the receipt has the name under which it came. */
  | { readonly done: 'nothing-to-do'; readonly load: Load; readonly file: string }

const preparedSchema = z.object({
  path: z.string(),
  delimiter: z.string(),
  heads: z.array(z.string()),
  rows: z.number(),
  refusedPath: z.string(),
  refusedRows: z.number(),
  file: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  encoding: z.string(),
})

/** Brings a file into the lake, or says that all of it is there already, read as it would be now. What an end halfway has left is gone on with. */
export async function importFile(lake: Lake, wish: ImportWish): Promise<ImportOutcome> {
  return asOnlyWriter(lake.place, async () => {
    await wish.begin?.()
    const manifest = await readManifest(lake.place)
    const key = stagingKey(wish)
    const before = await loadedBefore(lake, manifest, wish)
    await sweep(lake.place, manifest, before === null ? key : null)
    if (before !== null) return { done: 'nothing-to-do', load: before, file: wish.name ?? before.file }
    const folder = join(lake.place.staging, key)
    try {
      const { prepare: _, sha256: __, begin: ___, name: ____, end, dry = false, ...task } = wish
      const ready = { ...task, prepared: await prepareOnce(folder, wish), folder }
      if (dry) return { done: 'checked', ...(await checkRows(lake, ready)) }
      const answer = await importRows(lake, ready)
      await end?.(answer.load)
      return { done: 'imported', ...answer }
    } catch (error) {
      // What was read is of use when only an answer is missing, or the program was ended meanwhile. Else it lies in the way, most of all on a full disk.
      const isOfUse = lake.isClosed() || (error instanceof LakeRefusal && isAnswerable(error.trouble))
      if (!isOfUse) await rm(folder, { recursive: true, force: true })
      throw error
    }
  })
}

/** Whether whoever brings a file can have it taken by saying more of it. */
export function isAnswerable({ code }: { readonly code: string }): boolean {
  return code === 'most-would-vanish' || code === 'slice-needed'
}

/** Takes away what checks and imports that were ended halfway have left. */
export async function clearStaging(lake: Lake): Promise<void> {
  await asOnlyWriter(lake.place, async () => sweep(lake.place, await readManifest(lake.place), null))
}

/** Another wish for the same file must not go on with what the first one has made. */
function stagingKey({ sha256, name, activityVersion, slice, places, formats }: ImportWish): string {
  const rest = createHash('sha256')
    .update(JSON.stringify([activityVersion, slice, places, formats, name]))
    .digest('hex')
  return `${sha256}_${rest.slice(0, 16)}`
}

async function loadedBefore({ place }: Lake, { dataSets }: Manifest, wish: ImportWish): Promise<Load | null> {
  const counts = ({ id, dataSet, slices }: Load) => slices.every((each) => dataSets[dataSet]?.[each]?.loads.includes(id) ?? false)
  const latest = (await readLoads(place)).findLast(
    (load) => load.sha256 === wish.sha256 && counts(load) && (wish.slice === undefined || load.slices.includes(wish.slice)),
  )
  if (latest === undefined || !isAsWished(latest, wish)) return null
  // To say that nothing is to be done would be wrong when what was brought in has been lost since.
  for (const each of latest.slices) {
    const held = dataSets[latest.dataSet]?.[each]
    const file = join(place.folder, held?.file ?? '')
    if (!existsSync(file) || (await stat(file)).size !== held?.bytes) throw new LakeRefusal({ code: 'lake-damaged', file })
  }
  return latest
}

/** Whether bringing the file in again would make nothing else of it. What the wish leaves open is as it is. */
function isAsWished(load: Load, { covers, activityVersion, formats = knownFormats, places }: ImportWish): boolean {
  if (covers !== undefined && (covers === 'whole') !== (load.covers === 'whole')) return false
  if (activityVersion !== undefined && load.activityVersion !== activityVersion) return false
  if (load.readAs === undefined) return false
  const now = readAs(load.readAs.heads, findLayout(load.readAs.heads, formats).format, places)
  return now.format === load.readAs.format && now.places === load.readAs.places
}

async function prepareOnce(folder: string, { sha256, prepare }: ImportWish): Promise<PreparedFile> {
  const marker = join(folder, 'prepared.json')
  if (existsSync(marker)) return preparedSchema.parse(JSON.parse(await readFile(marker, 'utf8')))
  const prepared = { ...(await prepare(folder)), sha256 }
  await writeDurably(marker, JSON.stringify(prepared))
  return prepared
}
