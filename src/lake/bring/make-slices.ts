import type { DuckDBConnection } from '@duckdb/node-api'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { codings } from '../data-set.ts'
import { changeSchema, noteSchema } from '../load.ts'
import type { LoadNote } from '../load.ts'
import { slicesOf, syncFile, writeDurably } from '../manifest.ts'
import type { Manifest } from '../manifest.ts'
import type { Lake } from '../open.ts'
import { codeSlice } from './code-slice.ts'
import type { Layout } from './find-layout.ts'
import type { ImportTask } from './import-task.ts'
import type { Slices } from './stage-rows.ts'
import { countEditions, writeSlice } from './write-slice.ts'

const madeSchema = z.object({
  slice: z.string(),
  /** The Parquet that counted when this one was made: it is made again when another one counts now. */
  before: z.string().nullable(),
  isPart: z.boolean(),
  path: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  coding: z.enum(codings).nullable(),
  /** What all rows of the slice are coded by, also those that were there; `mixed` where that is not one thing. */
  activityVersion: z.string().nullable(),
  notes: z.array(noteSchema),
  change: changeSchema,
})
/** A slice that is ready, but not yet to be seen. */
export type Made = z.infer<typeof madeSchema>

/** Makes the Parquet of every slice; those that an import ended halfway has made are taken as they are. */
export async function makeSlices(
  connection: DuckDBConnection,
  about: {
    lake: Lake
    task: ImportTask
    layout: Layout
    manifest: Manifest
    slices: Slices
    isPart: boolean
    /** Earlier loads of the same file. */
    same: ReadonlySet<string>
    doubled: ReadonlyMap<string, number>
  },
): Promise<Made[]> {
  const { lake, task, layout, manifest, slices, same, doubled } = about
  const held = slicesOf(manifest, layout.format.dataSet)
  const made: Made[] = []
  for (const [slice, files] of slices) {
    task.onProgress?.({ step: 'writing', done: made.length, total: slices.size, slice })
    const counting = held.get(slice)
    const before = counting?.file ?? null
    // A file that is brought in once more replaces what came of it alone: there is nothing to add it to.
    const isPart = about.isPart && counting?.loads.every((load) => same.has(load)) !== true
    const marker = join(task.folder, 'made', `${slice}.json`)
    const path = join(task.folder, 'made', `${slice}.parquet`)
    const earlier = existsSync(marker) ? (madeSchema.safeParse(JSON.parse(await readFile(marker, 'utf8'))).data ?? null) : null
    if (earlier !== null && earlier.before === before && earlier.isPart === isPart && existsSync(path)) {
      made.push(earlier)
      continue
    }
    const coded = await codeSlice(connection, {
      format: layout.format,
      slice,
      files,
      book: task.places ?? null,
      trees: task.trees ?? null,
      coding: task.activityVersion,
    })
    const change = await writeSlice(connection, {
      format: layout.format,
      slice,
      files,
      before: counting === undefined ? null : { path: join(lake.place.folder, counting.file), totals: counting.totals },
      isPart,
      doubled: doubled.get(slice) ?? 0,
      coding: coded,
      path,
    })
    await syncFile(path)
    const editions = isPart ? await countEditions(connection, layout.format, path) : new Map<string, number>()
    const one: Made = {
      slice,
      before,
      isPart,
      path,
      sha256: await sha256Of(path),
      bytes: (await stat(path)).size,
      coding: coded.coding,
      activityVersion: editions.size > 1 ? 'mixed' : ([...editions.keys()][0] ?? coded.coding),
      notes: [...coded.notes, ...(editions.size > 1 ? [mixedNote(slice, editions)] : [])],
      change,
    }
    await writeDurably(marker, JSON.stringify(one))
    made.push(one)
  }
  return made
}

function mixedNote(slice: string, editions: ReadonlyMap<string, number>): LoadNote {
  const rows = [...editions].toSorted(([, one], [, other]) => other - one)
  return {
    code: 'editions-mixed',
    rows: rows.slice(1).reduce((sum, [, count]) => sum + count, 0),
    examples: [`${slice}: ${rows.map(([edition, count]) => `${edition} (${count})`).join(', ')}`],
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) if (chunk instanceof Uint8Array) hash.update(chunk)
  return hash.digest('hex')
}
