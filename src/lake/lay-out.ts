import { join } from 'node:path'
import type { DataSetId } from './data-set.ts'

/** Where things lie in the folder of the lake. */
export type LakeFolder = {
  readonly folder: string
  readonly current: string
  readonly loads: string
  readonly staging: string
  readonly temp: string
  readonly lock: string
}

export function layOut(folder: string): LakeFolder {
  const at = (name: string) => join(folder, name)
  return {
    folder,
    current: at('current.json'),
    loads: at('loads'),
    staging: at('staging'),
    temp: at('temp'),
    lock: at('writing.lock'),
  }
}

/** The Parquet of a slice, from the folder of the lake. */
export function sliceFile(dataSet: DataSetId, slice: string, load: string): string {
  return ['data', dataSet, slice, `${load}.parquet`].join('/')
}

/** Names of slices become names of folders: a publisher's text must not lead out of the lake. */
export function isSliceName(text: string): boolean {
  return /^[0-9A-Za-z][0-9A-Za-z._-]{0,40}$/.test(text) && !text.includes('..')
}
