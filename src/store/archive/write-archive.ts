import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Db, Reader } from '#store/deed.ts'
import { tarEnd, tarEntry } from '#store/engine/tar.ts'
import { FORMAT, HEADER_NAME, MANIFEST_NAME, manifestOf, partName, tableNames } from './archive-format.ts'
import type { ArchivedTable, Manifest, TableTotal } from './archive-format.ts'
import { tableParts } from './read-table-lines.ts'

export type ArchiveWritten = { readonly manifest: Manifest; readonly bytes: number }

/**
 * Writes the whole register, as it is at one moment, into one file that `tar` opens: lines of JSON for each table, and a
 * manifest. The file has its name only when it is whole. Memory stays small however much there is.
 */
export async function writeArchive(
  db: Db,
  task: { file: string; now: Date; onRows: (rows: number) => void },
): Promise<ArchiveWritten> {
  const half = `${task.file}.${randomUUID()}.part`
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        const totals = new Map<ArchivedTable, TableTotal>()
        const out = createWriteStream(half, { flags: 'wx', flush: true })
        await pipeline(Readable.from(filesOf(tx, task, totals), { objectMode: false }), createGzip({ level: 6 }), out)
        const { size } = await stat(half)
        await rename(half, task.file)
        return { manifest: manifestOf(totals), bytes: size }
      })
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}

async function* filesOf(
  tx: Reader,
  { now, onRows }: { now: Date; onRows: (rows: number) => void },
  totals: Map<ArchivedTable, TableTotal>,
): AsyncGenerator<Buffer> {
  yield* tarEntry(HEADER_NAME, asJson({ format: FORMAT, madeAt: now.toISOString() }), now)
  let written = 0
  for (const table of tableNames) {
    const hash = createHash('sha256')
    let count = 0
    let index = 0
    for await (const { text, rows } of tableParts(tx, table)) {
      hash.update(text)
      count += rows
      index += 1
      written += rows
      yield* tarEntry(partName(table, index), Buffer.from(text, 'utf8'), now)
      onRows(written)
    }
    totals.set(table, { rows: count, sha256: hash.digest('hex') })
  }
  yield* tarEntry(MANIFEST_NAME, asJson(manifestOf(totals)), now)
  yield tarEnd
}

function asJson(content: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8')
}
