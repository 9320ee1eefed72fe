import { join } from 'node:path'
import type { DataSetId } from '../data-set.ts'
import type { Load } from '../load.ts'
import { readLoads } from '../loads.ts'
import { readManifest, slicesOf } from '../manifest.ts'
import type { HeldSlice } from '../manifest.ts'
import type { Lake } from '../open.ts'

/** Months of a data set, both ends included. */
export type Period = { readonly from: string; readonly to: string }

/** What the lake holds of a period: the slices with their files, and the loads that they are made of. */
export type HeldPeriod = {
  readonly dataSet: DataSetId
  readonly period: Period
  readonly slices: ReadonlyMap<string, HeldSlice>
  readonly files: readonly string[]
  readonly loads: readonly Load[]
}

/** The slices of a period that are there. Months that are not are absent, not empty. */
export async function holdPeriod(lake: Lake, dataSet: DataSetId, period: Period): Promise<HeldPeriod> {
  const { from, to } = period
  const all = slicesOf(await readManifest(lake.place), dataSet)
  const slices = new Map([...all].filter(([slice]) => from <= slice && slice <= to))
  const ids = new Set([...slices.values()].flatMap(({ loads }) => loads))
  return {
    dataSet,
    period,
    slices,
    files: [...slices.values()].map(({ file }) => join(lake.place.folder, file)),
    loads: (await readLoads(lake.place)).filter(({ id }) => ids.has(id)),
  }
}
