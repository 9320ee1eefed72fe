import { createHash } from 'node:crypto'
import { buildNames, withLive } from '#core/registry/import/build-view.ts'
import type { ImportKind } from '#core/registry/import/fields.ts'
import { foldText } from '#core/registry/import/fold-text.ts'
import { evrkVersionIn } from '#core/registry/import/guess-columns.ts'
import { isKeptOut } from '#core/registry/import/plan.ts'
import type { ImportPlan } from '#core/registry/import/plan.ts'
import { planImport } from '#core/registry/import/plan-import.ts'
import type { ImportRecord } from '#core/registry/import/read-record.ts'
import type { EvrkVersion, ImportChoices } from '#core/registry/import/register-view.ts'
import { subjectsConcerned } from '#core/registry/import/subjects-concerned.ts'
import { canonical } from '#core/statements/canonical.ts'
import { openTable } from '#sources/files/open-table.ts'
import type { TableChoice, TableFile } from '#sources/files/open-table.ts'
import { chooseMapping, readHeader, readRecords } from '#sources/files/read-import-table.ts'
import type { ColumnsFound } from '#sources/files/read-import-table.ts'
import { readMapping, rememberMapping } from '#store/column-mappings.ts'
import { readDocuments } from '#store/country-documents.ts'
import { dataVersion, inDeedUnlessIdle } from '#store/deed.ts'
import type { Reader } from '#store/deed.ts'
import { appendImport, findImport, versionBefore } from '#store/imports.ts'
import { readKnownNames, readLive } from '#store/read-known.ts'
import { recordDrafts } from './record-statements.ts'
import { Refusal } from './refusal.ts'
import { sourceId, takeSource } from './take-source.ts'
import type { World } from './world.ts'

/** What somebody wants done with a table. */
export type ImportRequest = {
  readonly kind: ImportKind
  readonly path: string
  readonly table: TableChoice
  /** Title of the source, or the name of one that the library has. */
  readonly source: string
  readonly cluster: string | null
  /** Head of a column → what it holds, as asked for; `-` = nothing. */
  readonly asked: ReadonlyMap<string, string>
  readonly choices: Pick<ImportChoices, 'dates' | 'allow' | 'complete' | 'leftOn' | 'validFrom'> & {
    readonly evrk?: EvrkVersion | null
  }
  /** Takes the good rows and leaves the others out; else one bad row refuses the whole table. */
  readonly skipBad: boolean
  /** Takes the file also when the same one was brought before. */
  readonly again: boolean
}

/** A table that has been read, before it is held against the register. */
export type ReadImport = {
  readonly table: TableFile
  readonly columns: ColumnsFound
  readonly records: readonly ImportRecord[]
  readonly contentHash: string
  readonly cluster: string | null
  readonly evrk: EvrkVersion | null
}

/** `version` is the version of the data that the plan was made on. */
export type ImportPreview = ReadImport & { readonly plan: ImportPlan; readonly already: number | null; readonly version: number }

export type ImportReport = {
  readonly importId: number | null
  readonly already: number | null
  readonly plan: ImportPlan
  readonly statements: number
}

/** Reads a table and tells its columns, with what the register remembers of files like it. */
export async function readImport(world: World, request: ImportRequest, onRow?: (rows: number) => void): Promise<ReadImport> {
  const { kind } = request
  const table = await openTable(request.path, request.table)
  const header = await readHeader(table, kind)
  const remembered = (await readMapping(world.db, kind, hashOf(header.heads.map(foldText)))) ?? {}
  const columns = { header, mapping: chooseMapping(kind, header, { remembered, asked: request.asked }) }
  const names = buildNames([], (await readDocuments(world.db)).get('codelists'), '')
  const evrk = request.choices.evrk ?? evrkVersionIn(header.heads[columns.mapping.get('activity') ?? -1] ?? '')
  const records = await readRecords(table, columns, {
    kind,
    view: names,
    choices: { dates: request.choices.dates, evrk },
    ...(onRow ? { onRow } : {}),
  })
  const said = { ...request.choices, evrk, allow: [...request.choices.allow].toSorted() }
  const cluster = await findCluster(world.db, request.cluster)
  const contentHash = hashOf({
    file: table.fingerprint,
    kind,
    cluster,
    said,
    sheet: table.sheet,
    // As they were asked for: what is found out by itself is the same of the same file.
    member: request.table.member,
    encoding: request.table.encoding,
    delimiter: request.table.delimiter,
    source: request.source,
    skipBad: request.skipBad,
    mapping: Object.fromEntries(columns.mapping),
  })
  return { table, columns, records, contentHash, cluster, evrk }
}

/** Says what the import would do, and writes nothing. */
export async function previewImport(world: World, request: ImportRequest, read: ReadImport): Promise<ImportPreview> {
  const version = await dataVersion(world.db)
  const already = request.again ? undefined : await findImport(world.db, read.contentHash)
  return { ...read, plan: await plan(world, request, read), already: already?.id ?? null, version }
}

/**
 * Brings the table in, in one transaction: all rows, or all good rows when that is asked for, or nothing. When anything was
 * recorded since the preview, the plan is made again inside the transaction, so that two imports at once never say the
 * same thing twice. The same file again, with the same answers, changes nothing.
 */
export async function applyImport(
  world: World,
  request: ImportRequest & { by: string },
  read: ReadImport | ImportPreview,
): Promise<ImportReport> {
  const about = { by: request.by, deed: 'import', at: world.now(), details: { kind: request.kind, file: read.table.file } }
  return inDeedUnlessIdle<ImportReport>(world.db, about, async (deed) => {
    const before = request.again ? undefined : await findImport(deed.tx, read.contentHash)
    const inside = { db: deed.tx, now: world.now }
    const isFresh = 'plan' in read && read.version === (await versionBefore(deed))
    const planned = isFresh ? read.plan : await plan(inside, request, read)
    if (before) return { idle: true, result: { importId: null, already: before.id, plan: planned, statements: 0 } }
    if (!request.skipBad && planned.findings.some((finding) => isKeptOut([finding], request.choices)))
      throw new Refusal('import-has-mistakes', planned.findings)
    if (planned.drafts.length === 0)
      return { idle: true, result: { importId: null, already: null, plan: planned, statements: 0 } }
    const source = await takeSource(deed, request.source, world.now())
    const mapping = Object.fromEntries(
      [...read.columns.mapping].map(([field, column]) => [field, read.columns.header.heads[column] ?? '']),
    )
    await rememberMapping(deed, { kind: request.kind, headerHash: hashOf(read.columns.header.heads.map(foldText)), mapping })
    const report = { counts: countsOf(planned), mapping, source, cluster: read.cluster }
    const importId = await appendImport(deed, {
      kind: request.kind,
      fileName: read.table.file,
      contentHash: read.contentHash,
      report,
    })
    await recordDrafts(
      deed,
      planned.drafts.map((draft) => ({ ...draft, source })),
      { importId },
    )
    return { idle: false, result: { importId, already: null, plan: planned, statements: planned.drafts.length } }
  })
}

/** How many rows became what. */
export function countsOf(plan: ImportPlan): {
  new: number
  changed: number
  same: number
  leftOut: number
  left: number
  unknown: number
} {
  const count = (outcome: string) => plan.rows.filter((row) => row.outcome === outcome).length
  return {
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    leftOut: count('left-out'),
    left: plan.left.length,
    unknown: plan.unknown.length,
  }
}

async function plan(world: { db: Reader; now: () => Date }, request: ImportRequest, read: ReadImport): Promise<ImportPlan> {
  const { kind } = request
  const known = await readKnownNames(world.db, ['organisation', 'cluster', 'municipality', 'measure', 'project'])
  const names = buildNames(known, (await readDocuments(world.db)).get('codelists'), world.now().toISOString().slice(0, 10))
  const live = await readLive(world.db, subjectsConcerned(kind, read.records, { names, cluster: read.cluster }))
  const source = await sourceId(world.db, request.source)
  return planImport(kind, read.records, {
    view: withLive(names, live),
    choices: choicesOf(request, read, source),
    mapping: read.columns.mapping,
  })
}

function choicesOf(request: ImportRequest, read: ReadImport, source: string): ImportChoices {
  return { ...request.choices, source, file: read.table.file, cluster: read.cluster, evrk: read.evrk }
}

/** The cluster that was named for the whole file, by address or by name. */
async function findCluster(db: Reader, given: string | null): Promise<string | null> {
  if (given === null) return null
  const names = buildNames(await readKnownNames(db, ['cluster']), {}, '')
  const id = given.startsWith('cluster/') ? given : `cluster/${given}`
  const found = names.isTaken(id) ? id : names.clusters.find(given)[0]
  if (found === undefined)
    throw new Refusal('import-has-mistakes', [
      { at: { line: 0, column: null }, code: 'cluster-unknown', given, nearest: names.clusters.nearest(given)?.name ?? null },
    ])
  return found
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}
