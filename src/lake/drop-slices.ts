import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataSetId } from './data-set.ts'
import type { Drop } from './load.ts'
import { recordDrop } from './loads.ts'
import { asOnlyWriter } from './lock.ts'
import { readManifest, slicesOf, switchManifest, withSlices } from './manifest.ts'
import type { Lake } from './open.ts'
import { LakeRefusal } from './trouble.ts'

type DropWish = {
  readonly dataSet: DataSetId
  /** All of the data set without names. */
  readonly slices: readonly string[] | null
  readonly by: string
  readonly now: () => Date
  readonly reason?: string | undefined
  /** What is to be done while nobody else writes: before anything else, and when the slices are gone. */
  readonly begin?: () => Promise<unknown>
  readonly end?: (id: string, slices: string[]) => Promise<unknown>
}

/** Takes slices out of the lake: the Parquet goes, the records of its loads stay and say so. */
export async function dropSlices(lake: Lake, { dataSet, slices, by, now, reason, begin, end }: DropWish): Promise<Drop[]> {
  return asOnlyWriter(lake.place, async () => {
    await begin?.()
    const manifest = await readManifest(lake.place)
    const held = slicesOf(manifest, dataSet)
    const gone = slices ?? [...held.keys()]
    const absent = gone.filter((slice) => !held.has(slice))
    if (gone.length === 0 || absent.length > 0) throw new LakeRefusal({ code: 'nothing-held', dataSet, slices: absent })
    const [id, at] = [randomUUID(), now().toISOString()]
    const byLoad = new Map<string, string[]>()
    for (const slice of gone)
      for (const load of held.get(slice)?.loads ?? []) byLoad.set(load, [...(byLoad.get(load) ?? []), slice])
    const drops = [...byLoad].map(([load, of]): Drop => ({ id, load, slices: of.toSorted(), at, by, reason }))
    for (const drop of drops) await recordDrop(lake.place, drop)
    const changed = new Map(gone.map((slice) => [slice, null]))
    await switchManifest(lake.place, withSlices(manifest, dataSet, { changed, by: { drop: id } }))
    for (const slice of gone) await rm(join(lake.place.folder, held.get(slice)?.file ?? ''), { force: true })
    await end?.(id, gone.toSorted())
    return drops
  })
}
