import type { DuckDBConnection } from '@duckdb/node-api'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Coding } from '../data-set.ts'
import { rowsOf, text, withConnection } from '../engine.ts'
import type { LakeFormat } from '../format.ts'
import { formats as knownFormats } from '../formats/formats.ts'
import { isSliceName } from '../lay-out.ts'
import type { Covers, Load, LoadNote, Part, RefusedRow } from '../load.ts'
import { readLoads } from '../loads.ts'
import { readManifest, writeDurably } from '../manifest.ts'
import type { Manifest } from '../manifest.ts'
import type { Lake } from '../open.ts'
import { LakeRefusal } from '../trouble.ts'
import type { LakeTrouble } from '../trouble.ts'
import { checkSlice } from './check-slice.ts'
import { findLayout } from './find-layout.ts'
import type { Layout } from './find-layout.ts'
import { joinNotes } from './code-slice.ts'
import { notesOf, partOf } from './notes-of.ts'
import { readAs } from './read-as.ts'
import { stagedSlices, stageRows, writeRefused } from './stage-rows.ts'
import type { Slices } from './stage-rows.ts'
import { makeSlices } from './make-slices.ts'
import type { Made } from './make-slices.ts'
import { makeVisible } from './make-visible.ts'
import type { ImportTask } from './import-task.ts'
import { unlinkedNotes } from './unlinked-notes.ts'

/** What an import did: its receipt and the first rows that were refused. */
export type ImportAnswer = { readonly load: Load; readonly refused: readonly RefusedRow[] }

/** Rows of one file refused in this share or more: it is not what it is taken for. */
const MOST_REFUSED = 0.5
/** More firms than this share gone from a slice, of at least so many: the file is probably a part. */
const MOST_VANISHED = 0.5
const LEAST_FIRMS = 20
const REFUSED_SHOWN = 20

/** A file made ready: its receipt and its slices, and why it is not to be taken as things stand. */
type Ready = ImportAnswer & {
  readonly made: readonly Made[]
  /** Earlier loads of the same file, read in the same way: none of their rows stays. */
  readonly replaced: ReadonlySet<string>
  readonly objection: LakeTrouble | null
}

/** Brings a prepared file into the lake: everything of it at once, or nothing. Only the one writer may do this. */
export async function importRows(lake: Lake, task: ImportTask): Promise<ImportAnswer> {
  const manifest = await readManifest(lake.place)
  const { load, refused, made, replaced, objection } = await makeReady(lake, task, manifest)
  if (objection !== null) throw new LakeRefusal(objection)
  task.onProgress?.({ step: 'switching', done: 0, total: 1 })
  await makeVisible(lake.place, { load, made, manifest, replaced, folder: task.folder })
  return { load, refused }
}

/** Makes everything ready in the staging and says what it would be. */
export async function checkRows(
  lake: Lake,
  task: ImportTask,
): Promise<ImportAnswer & { readonly objection: LakeTrouble | null }> {
  const { made: _, replaced: __, ...told } = await makeReady(lake, task, await readManifest(lake.place))
  return told
}

async function makeReady(lake: Lake, task: ImportTask, manifest: Manifest): Promise<Ready> {
  const layout = findLayout(task.prepared.heads, task.formats ?? knownFormats)
  if (task.prepared.rows + task.prepared.refusedRows === 0) throw new LakeRefusal({ code: 'no-rows' })
  if (layout.format.slice === null && (task.slice === undefined || !isSliceName(task.slice)))
    throw new LakeRefusal({ code: 'slice-needed', dataSet: layout.format.dataSet })
  return withConnection(await lake.engine(), async (connection) => {
    const staged = await stageOnce(connection, task, layout)
    const slices = await stagedSlices(task)
    const refused = await firstRefused(connection, task.folder)
    const given = task.prepared.rows + task.prepared.refusedRows
    if (staged.refused > 0 && staged.refused >= given * MOST_REFUSED)
      throw new LakeRefusal({ code: 'mostly-refused', rows: given, refused: staged.refused, examples: refused })
    const all = [...slices.values()].flat()
    const part = task.covers === 'whole' ? null : await partOf(connection, layout.format, all)
    refusePeriodsAhead([...slices.keys()], monthSomewhere(task.now()))
    const isPart = task.covers === 'part' || part !== null
    const covers = coversOf(isPart, part)
    const inTwoPlaces = await refuseContradictions(connection, { layout, slices, onProgress: task.onProgress })
    const read = readAs(task.prepared.heads, layout.format, task.places)
    const earlier = (await readLoads(lake.place)).filter(({ sha256 }) => sha256 === task.prepared.sha256)
    const made = await makeSlices(connection, {
      lake,
      task,
      layout,
      manifest,
      slices,
      isPart,
      same: new Set(earlier.map(({ id }) => id)),
      doubled: inTwoPlaces.doubled,
    })
    const load: Load = {
      id: loadId(layout.format, task, manifest),
      dataSet: layout.format.dataSet,
      file: task.prepared.file,
      sha256: task.prepared.sha256,
      bytes: task.prepared.bytes,
      encoding: task.prepared.encoding,
      layout: layout.format.layout,
      slices: [...slices.keys()],
      covers,
      rowsRead: given,
      rowsKept: staged.kept,
      rowsRefused: staged.refused,
      refusedBy: staged.refusedBy,
      notes: [
        ...(await notesOf(connection, layout.format, all)),
        ...joinNotes(made.flatMap(({ notes }) => notes)),
        ...(await unlinkedNotes(connection, {
          format: layout.format,
          files: made.map(({ path }) => path),
          trees: task.trees ?? null,
        })),
        ...(inTwoPlaces.note.rows > 0 ? [inTwoPlaces.note] : []),
      ],
      loadedAt: task.now().toISOString(),
      by: task.by,
      source: { ...layout.format.source, ...task.source },
      activityVersion: codingOf(made.map(({ coding }) => coding)),
      changes: made.map(({ change }) => change),
      readAs: read,
      dropped: [],
    }
    const replaced = new Set(earlier.filter((each) => each.readAs?.format === read.format).map(({ id }) => id))
    return { load, refused, made, replaced, objection: task.mayShrink === true || isPart ? null : shrinkingOf(made) }
  })
}

function coversOf(isPart: boolean, part: Part | null): Covers {
  if (!isPart) return 'whole'
  // A part that nobody can name the limits of is complete for nothing.
  return part === null ? [] : [part]
}

/** What all slices are coded by; null where that is not one thing. */
function codingOf(all: readonly (Coding | null)[]): Coding | null {
  const [only, ...others] = new Set(all)
  return others.length === 0 ? (only ?? null) : null
}

function loadId({ dataSet }: LakeFormat, { prepared, now }: ImportTask, { finished }: Manifest): string {
  const base = `${dataSet}-${now().toISOString().slice(0, 10).replaceAll('-', '')}-${prepared.sha256.slice(0, 8)}`
  let id = base
  for (let number = 2; finished.includes(id); number += 1) id = `${base}-${number}`
  return id
}

const stagedSchema = z.object({ kept: z.number(), refused: z.number(), refusedBy: z.record(z.string(), z.number()) })

/** Reads the file into staging, unless an import that was ended halfway has done so. */
async function stageOnce(connection: DuckDBConnection, task: ImportTask, layout: Layout): Promise<z.infer<typeof stagedSchema>> {
  const marker = join(task.folder, 'staged.json')
  if (existsSync(marker)) return stagedSchema.parse(JSON.parse(await readFile(marker, 'utf8')))
  const { prepared } = task
  task.onProgress?.({ step: 'reading', done: 0, total: prepared.rows })
  const staging = {
    folder: task.folder,
    prepared,
    layout,
    slice: task.slice ?? null,
  }
  const kept = await stageRows(connection, staging)
  const refused = prepared.rows - kept + prepared.refusedRows
  const path = join(task.folder, 'refused.csv')
  await rm(path, { force: true })
  if (refused > 0) await writeRefused(connection, staging)
  const refusedBy =
    refused === 0
      ? []
      : await rowsOf(connection, `SELECT code, count(DISTINCT line) AS rows FROM ${refusedRows(path)} GROUP BY 1 ORDER BY 1`)
  const staged = { kept, refused, refusedBy: Object.fromEntries(refusedBy.map(({ code, rows }) => [String(code), Number(rows)])) }
  task.onProgress?.({ step: 'reading', done: prepared.rows, total: prepared.rows })
  await writeDurably(marker, JSON.stringify(staged))
  return staged
}

function refusedRows(path: string): string {
  return `read_csv(${text(path)}, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, max_line_size = 8000000, columns = {'line': 'BIGINT', 'column': 'VARCHAR', 'code': 'VARCHAR', 'value': 'VARCHAR'})`
}

async function firstRefused(connection: DuckDBConnection, folder: string): Promise<RefusedRow[]> {
  const path = join(folder, 'refused.csv')
  if (!existsSync(path)) return []
  const rows = await rowsOf(connection, `SELECT * FROM ${refusedRows(path)} ORDER BY line, "column", code LIMIT ${REFUSED_SHOWN}`)
  return rows.map(({ line, column, code, value }) => ({
    line: Number(line),
    column: typeof column === 'string' ? column : '',
    code: String(code),
    value: typeof value === 'string' ? value.replace(/^'(?=[=@+\t\r-])/, '') : null,
  }))
}

async function refuseContradictions(
  connection: DuckDBConnection,
  { layout, slices, onProgress }: { layout: Layout; slices: Slices; onProgress: ImportTask['onProgress'] },
): Promise<{ doubled: ReadonlyMap<string, number>; note: LoadNote }> {
  const doubled = new Map<string, number>()
  const checks = []
  for (const [slice, files] of slices) {
    onProgress?.({ step: 'checking', done: checks.length, total: slices.size, slice })
    const check = await checkSlice(connection, { format: layout.format, slice, files })
    doubled.set(slice, check.doubled)
    checks.push(check)
  }
  const count = checks.reduce((sum, { contradictions }) => sum + contradictions, 0)
  if (count > 0)
    throw new LakeRefusal({
      code: 'rows-contradict',
      count,
      examples: checks.flatMap(({ examples }) => examples).slice(0, REFUSED_SHOWN),
    })
  const rows = checks.reduce((sum, { inTwoPlaces }) => sum + inTwoPlaces.rows, 0)
  const examples = checks.flatMap(({ inTwoPlaces }) => inTwoPlaces.examples).slice(0, 5)
  return { doubled, note: { code: 'firm-in-two-places', rows, examples } }
}

/** The month that has begun where the day begins first: on New Year's night it is January in Vilnius before it is in Greenwich. */
function monthSomewhere(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 7)
}

/** Nobody knows a month that has not been: a wrong column, a slip of the year, or a clock that is behind. */
function refusePeriodsAhead(slices: readonly string[], month: string): void {
  const ahead = slices.filter((slice) => /^\d{4}-\d{2}$/.test(slice) && slice > month)
  if (ahead.length > 0) throw new LakeRefusal({ code: 'period-ahead', slices: ahead, month })
}

function shrinkingOf(made: readonly Made[]): LakeTrouble | null {
  for (const { slice, change } of made) {
    const firms = change.before?.firms ?? 0
    if (firms >= LEAST_FIRMS && change.vanished > firms * MOST_VANISHED)
      return { code: 'most-would-vanish', slice, before: firms, vanished: change.vanished }
  }
  return null
}
