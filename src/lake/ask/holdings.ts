import { dataSetsOf, readManifest, slicesOf } from '../manifest.ts'
import type { HeldSlice } from '../manifest.ts'
import type { DataSetId } from '../data-set.ts'
import type { Load } from '../load.ts'
import { readLoads } from '../loads.ts'
import type { Lake } from '../open.ts'

/** What the lake has of one data set: slices as they count now, and every load there ever was, the latest last. */
export type Holding = {
  readonly dataSet: DataSetId
  readonly slices: readonly ({ readonly slice: string } & HeldSlice)[]
  readonly rows: number
  readonly bytes: number
  readonly loads: readonly Load[]
}

/** Everything that is in the lake, and what was. */
export async function holdings(lake: Lake): Promise<Holding[]> {
  const manifest = await readManifest(lake.place)
  const loads = await readLoads(lake.place)
  const dataSets = [...new Set([...dataSetsOf(manifest), ...loads.map(({ dataSet }) => dataSet)])].toSorted()
  return dataSets.map((dataSet) => {
    const slices = [...slicesOf(manifest, dataSet)].map(([slice, held]) => ({ slice, ...held }))
    return {
      dataSet,
      slices,
      rows: slices.reduce((sum, { rows }) => sum + rows, 0),
      bytes: slices.reduce((sum, { bytes }) => sum + bytes, 0),
      loads: loads.filter((load) => load.dataSet === dataSet),
    }
  })
}
