import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sliceFile } from '../lay-out.ts'
import type { LakeFolder } from '../lay-out.ts'
import type { Covers, Load } from '../load.ts'
import { recordFile, refusedFile } from '../loads.ts'
import { slicesOf, switchManifest, syncFile, syncFolder, withSlices, writeDurably } from '../manifest.ts'
import type { HeldSlice, Manifest } from '../manifest.ts'
import type { Made } from './make-slices.ts'

/** Puts the Parquet and the record in their places, then switches: before the switch nobody sees any of it. */
export async function makeVisible(
  place: LakeFolder,
  {
    load,
    made,
    manifest,
    folder,
    replaced,
  }: { load: Load; made: readonly Made[]; manifest: Manifest; folder: string; replaced: ReadonlySet<string> },
): Promise<void> {
  const held = slicesOf(manifest, load.dataSet)
  const changed = new Map<string, HeldSlice>()
  for (const { slice, path, sha256, bytes, change, isPart, activityVersion } of made) {
    const file = sliceFile(load.dataSet, slice, load.id)
    const target = join(place.folder, file)
    await mkdir(dirname(target), { recursive: true })
    // Copied where a link cannot be made: staging stays whole until the switch, so that an end before it costs nothing.
    await rm(target, { force: true })
    await linkOrCopy(path, target)
    await syncFolder(dirname(target))
    const earlier = isPart ? held.get(slice) : undefined
    changed.set(slice, {
      file,
      sha256,
      bytes,
      rows: change.after.rows,
      totals: change.after,
      covers: joinCovers(earlier?.covers, load.covers),
      activityVersion,
      loads: [...(earlier?.loads.filter((id) => id !== load.id && !replaced.has(id)) ?? []), load.id],
    })
  }
  const refused = join(folder, 'refused.csv')
  await mkdir(place.loads, { recursive: true })
  if (existsSync(refused)) {
    await copyFile(refused, refusedFile(place, load.id))
    await syncFile(refusedFile(place, load.id))
  }
  const { dropped: _, ...record } = load
  await writeDurably(recordFile(place, load.id), JSON.stringify(record, null, 1))
  await switchManifest(place, withSlices(manifest, load.dataSet, { changed, by: { load: load.id } }))
  await rm(folder, { recursive: true, force: true })
}

function joinCovers(before: Covers | undefined, now: Covers): Covers {
  if (before === 'whole' || now === 'whole') return 'whole'
  const parts = [...(before ?? []), ...now]
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()]
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch {
    // Not every file system has a second name for a file.
    await copyFile(from, to)
    await syncFile(to)
  }
}
