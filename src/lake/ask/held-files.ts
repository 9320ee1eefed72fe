import { join } from 'node:path'
import type { DataSetId } from '../data-set.ts'
import type { Load } from '../load.ts'
import { readLoads } from '../loads.ts'
import { readManifest, slicesOf } from '../manifest.ts'
import type { Lake } from '../open.ts'

/** What is held of a data set, of all slices or some: the files, and the loads that they are made of. */
export async function heldFiles(
  lake: Lake,
  dataSet: DataSetId,
  isWanted: (slice: string) => boolean = () => true,
): Promise<{ readonly files: readonly string[]; readonly loads: readonly Load[] }> {
  const held = [...slicesOf(await readManifest(lake.place), dataSet)].filter(([slice]) => isWanted(slice))
  const ids = new Set(held.flatMap(([, { loads }]) => loads))
  return {
    files: held.map(([, { file }]) => join(lake.place.folder, file)),
    loads: (await readLoads(lake.place)).filter(({ id }) => ids.has(id)),
  }
}
