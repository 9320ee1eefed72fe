import type { DataSetId } from './data-set.ts'
import type { RefusedRow } from './load.ts'

/** Two rows of one file that speak of the same firm in the same slice and do not agree. */
export type Contradiction = {
  readonly slice: string
  readonly firm: string
  readonly lines: readonly number[]
  readonly column: string
  readonly values: readonly (string | null)[]
}

/** Why something cannot be done with the lake. */
export type LakeTrouble =
  | {
      readonly code: 'layout-unknown'
      readonly nearest: DataSetId | null
      readonly missing: readonly string[]
      readonly unknown: readonly string[]
      readonly twice: readonly string[]
    }
  | { readonly code: 'no-rows' }
  | { readonly code: 'rows-contradict'; readonly count: number; readonly examples: readonly Contradiction[] }
  | { readonly code: 'mostly-refused'; readonly rows: number; readonly refused: number; readonly examples: readonly RefusedRow[] }
  | { readonly code: 'most-would-vanish'; readonly slice: string; readonly before: number; readonly vanished: number }
  | { readonly code: 'period-ahead'; readonly slices: readonly string[]; readonly month: string }
  | { readonly code: 'slice-needed'; readonly dataSet: DataSetId }
  | { readonly code: 'lake-busy' }
  | { readonly code: 'lake-damaged'; readonly file: string }
  /** What says what there is, or a receipt: without it nothing can be taken out or brought in. */
  | { readonly code: 'record-damaged'; readonly file: string }
  | { readonly code: 'disk-full'; readonly folder: string }
  | { readonly code: 'folder-closed'; readonly folder: string; readonly because: string }
  | { readonly code: 'memory-full' }
  | { readonly code: 'nothing-held'; readonly dataSet: string; readonly slices: readonly string[] }
  | { readonly code: 'no-server' }
  | { readonly code: 'server-unreachable'; readonly host: string; readonly because: string }
  | { readonly code: 'server-behind'; readonly dataSet: DataSetId; readonly slices: readonly string[] }
  /** A table of another layout: it would tell another place of a firm than the files do. */
  | {
      readonly code: 'server-sorts-otherwise'
      readonly table: string
      readonly schema: string
      readonly columns: readonly string[]
    }
  | { readonly code: 'versions-differ'; readonly asked: string; readonly held: readonly string[] }

/** Thrown when the lake understood and may not; nothing was changed. */
export class LakeRefusal extends Error {
  readonly trouble: LakeTrouble

  constructor(trouble: LakeTrouble, cause?: unknown) {
    super(trouble.code, { cause })
    this.name = 'LakeRefusal'
    this.trouble = trouble
  }
}
