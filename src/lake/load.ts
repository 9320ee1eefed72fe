import { z } from 'zod'
import { codings, isDataSetId } from './data-set.ts'
import type { DataSetId } from './data-set.ts'

const dataSetId = z.custom<DataSetId>((value) => typeof value === 'string' && isDataSetId(value))
const count = z.number().int().min(0)

const sourceSchema = z.object({
  title: z.object({ lt: z.string(), en: z.string() }),
  publisher: z.string(),
  licence: z.string().nullable(),
  address: z.string().nullable(),
})

/** Where the rows come from, as a receipt names it. */
export type LoadSource = z.infer<typeof sourceSchema>

export const totalsSchema = z.object({ rows: count, firms: count.nullable(), measures: z.record(z.string(), z.number()) })

/** What a slice holds: rows, firms, and sums such as insured persons. */
export type SliceTotals = z.infer<typeof totalsSchema>

export const changeSchema = z.object({
  slice: z.string(),
  /** Null: nothing of this slice was there. */
  before: totalsSchema.nullable(),
  after: totalsSchema,
  appeared: count,
  vanished: count,
  /** Rows of firms that were there and say something else now. */
  corrected: count,
  /** Rows that came twice with the same content; one of them is kept. */
  doubled: count,
})

/** What a load changed in one slice, against what was there. */
export type SliceChange = z.infer<typeof changeSchema>

const partSchema = z.object({ places: z.array(z.string()).nullable(), activities: z.array(z.string()).nullable() })

/** A file that is complete for some places or activities only (as its publisher writes them); null: for all. */
export type Part = z.infer<typeof partSchema>

export const coversSchema = z.union([z.literal('whole'), z.array(partSchema)])
/** Whether a slice is complete. What it is not complete for is unknown, never zero. */
export type Covers = z.infer<typeof coversSchema>

export const noteSchema = z.object({ code: z.string(), rows: count, examples: z.array(z.string()) })
/** Something to know of rows that were kept. */
export type LoadNote = z.infer<typeof noteSchema>

export const loadSchema = z.object({
  id: z.string(),
  dataSet: dataSetId,
  file: z.string(),
  sha256: z.string(),
  bytes: count,
  encoding: z.string(),
  layout: z.string(),
  slices: z.array(z.string()),
  covers: coversSchema,
  rowsRead: count,
  rowsKept: count,
  rowsRefused: count,
  refusedBy: z.record(z.string(), count),
  notes: z.array(noteSchema),
  loadedAt: z.string(),
  by: z.string(),
  source: sourceSchema,
  activityVersion: z.enum(codings).nullable(),
  changes: z.array(changeSchema),
  /** The heads of the file, and fingerprints of the format and the places that it was read by. */
  readAs: z.object({ heads: z.array(z.string()), format: z.string(), places: z.string() }).optional(),
})

export const dropSchema = z.object({
  /** The same of all loads that were concerned at once. Earlier versions gave none. */
  id: z.string().optional(),
  load: z.string(),
  slices: z.array(z.string()),
  at: z.string(),
  by: z.string(),
  reason: z.string().optional(),
})
/** Slices of a load that somebody took out of the lake. */
export type Drop = z.infer<typeof dropSchema>

/** The receipt of one import: appended, never changed. `dropped` is kept beside it. */
export type Load = z.infer<typeof loadSchema> & { readonly dropped: readonly Drop[] }

/** A row of a file that was not taken, and why: line, column, code and value. */
export type RefusedRow = { readonly line: number; readonly column: string; readonly code: string; readonly value: string | null }
