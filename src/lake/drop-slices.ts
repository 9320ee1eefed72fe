import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataSetId } from './data-set.ts'
import type { Drop } from './load.ts'
import { recordDrop } from './loads.ts'
import { asOnlyWriter } from './lock.ts'
import { readManifest, slicesOf, switchManifest, withSlices } from './manifest.ts'
import type { Lake } from './open.ts'
import { LakeRefusal } from './trouble.ts'

/** Takes slices (all of a data set without them) out of the lake: the Parquet goes, the records of its loads stay and say so. */
export async function dropSlices(
  lake: Lake,
  {
    dataSet,
    slices,
    by,
    now,
    reason,
  }: { dataSet: DataSetId; slices: readonly string[] | null; by: string; now: () => Date; reason?: string | undefined },
): Promise<Drop[]> {
  return asOnlyWriter(lake.place, async () => {
    const manifest = await readManifest(lake.place)
    const held = slicesOf(manifest, dataSet)
    const gone = slices ?? [...held.keys()]
    const absent = gone.filter((slice) => !held.has(slice))
    if (gone.length === 0 || absent.length > 0) throw new LakeRefusal({ code: 'nothing-held', dataSet, slices: absent })
    const at = now().toISOString()
    const byLoad = new Map<string, string[]>()
    for (const slice of gone)
      for (const load of held.get(slice)?.loads ?? []) byLoad.set(load, [...(byLoad.get(load) ?? []), slice])
    const drops = [...byLoad].map(([load, of]): Drop => ({ load, slices: of.toSorted(), at, by, reason }))
    await switchManifest(
      lake.place,
      withSlices(manifest, dataSet, { changed: new Map(gone.map((slice) => [slice, null])), load: null }),
    )
    for (const drop of drops) await recordDrop(lake.place, drop)
    for (const slice of gone) await rm(join(lake.place.folder, held.get(slice)?.file ?? ''), { force: true })
    return drops
  })
}
