import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { openEntry, readEntries } from './read-zip.ts'
import type { ZipEntry } from './read-zip.ts'
import { FileRefusal } from './trouble.ts'

/** The bytes of a table, out of whatever they came packed in: a text that can be read again and again, or a workbook. */
export type TableBytes =
  | { readonly kind: 'text'; readonly name: string; readonly open: () => Promise<Readable> }
  | { readonly kind: 'workbook'; readonly name: string; readonly unpackedBytes: number; readonly open: () => Promise<Readable> }

const MEGABYTE = 1024 * 1024
/** Packed files that unpack to more than this are taken for a trap when they also unpack to more than 200 times their size. */
const HARMLESS_BYTES = 100 * MEGABYTE
const MOST_BYTES = 16 * 1024 * MEGABYTE
const MOST_SWELLING = 200

/** Looks at what a file is by its first bytes, not by its name. */
export async function openBytes(path: string, member?: string): Promise<TableBytes> {
  const name = basename(path)
  const { size, head } = await lookAt(path)
  if (size === 0) throw new FileRefusal({ code: 'file-empty', file: name })
  if (startsWith(head, [0x1f, 0x8b])) return { kind: 'text', name, open: async () => gunzip(path, name, size) }
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]))
    return { kind: 'workbook', name, unpackedBytes: size, open: async () => createReadStream(path) }
  if (startsWith(head, [0x50, 0x4b, 0x05, 0x06])) throw new FileRefusal({ code: 'archive-without-table', file: name })
  if (!startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return { kind: 'text', name, open: async () => createReadStream(path) }
  const entries = await readEntries(path, name)
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  refuseSwelling(name, total, size)
  if (entries.some((entry) => /^(xl\/workbook\.(xml|bin)|content\.xml)$/.test(entry.name))) {
    return { kind: 'workbook', name, unpackedBytes: total, open: async () => createReadStream(path) }
  }
  const table = chooseTable(entries, name, member)
  const inside = `${name}/${table.name}`
  const kind = /\.(xlsx|xlsm|ods|xls)$/i.test(table.name) ? 'workbook' : 'text'
  return { kind, name: inside, unpackedBytes: table.bytes, open: () => openEntry(path, name, table.name) }
}

/** The fingerprint of a file as it lies on the disk: the same file brought twice is known by it. */
export async function fingerprint(path: string): Promise<string> {
  // A file that is not there is told before a stream breaks on it.
  await lookAt(path)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) if (chunk instanceof Uint8Array) hash.update(chunk)
  return hash.digest('hex')
}

async function lookAt(path: string): Promise<{ size: number; head: Uint8Array }> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new FileRefusal({ code: 'file-unreadable', file: name, because: 'EISDIR' })
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(8), 0, 8, 0)
      return { size: found.size, head: buffer.subarray(0, bytesRead) }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    const code = codeOf(error)
    throw new FileRefusal(
      code === 'ENOENT' ? { code: 'file-missing', file: path } : { code: 'file-unreadable', file: path, because: code },
      error,
    )
  }
}

function chooseTable(entries: readonly ZipEntry[], name: string, member: string | undefined): ZipEntry {
  const tables = entries.filter(
    (entry) => /\.(csv|tsv|txt|xlsx|xlsm|ods|xls)$/i.test(entry.name) && !/(^|\/)(__MACOSX|\.)/.test(entry.name),
  )
  const names = tables.map((entry) => entry.name)
  if (tables.length === 0) throw new FileRefusal({ code: 'archive-without-table', file: name })
  const [only, ...others] = member === undefined ? tables : tables.filter((entry) => entry.name === member)
  if (only === undefined) throw new FileRefusal({ code: 'member-missing', file: name, member: member ?? '', tables: names })
  if (others.length > 0) throw new FileRefusal({ code: 'archive-with-several', file: name, tables: names })
  return only
}

function gunzip(path: string, name: string, packed: number): Readable {
  let unpacked = 0
  const guard = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      unpacked += chunk.length
      try {
        refuseSwelling(name, unpacked, packed)
        done(null, chunk)
      } catch (refusal) {
        done(refusal instanceof Error ? refusal : new Error(String(refusal)))
      }
    },
  })
  const file = createReadStream(path)
  const gunzipped = createGunzip()
  file.on('error', (error) => guard.destroy(error))
  gunzipped.on('error', (error) =>
    guard.destroy(new FileRefusal({ code: 'file-damaged', file: name, because: codeOf(error) }, error)),
  )
  guard.on('close', () => file.destroy())
  return file.pipe(gunzipped).pipe(guard)
}

function refuseSwelling(name: string, unpacked: number, packed: number): void {
  const swells = unpacked > HARMLESS_BYTES && unpacked > packed * MOST_SWELLING
  if (swells || unpacked > MOST_BYTES)
    throw new FileRefusal({ code: 'file-swells', file: name, limitMegabytes: (swells ? HARMLESS_BYTES : MOST_BYTES) / MEGABYTE })
}

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte)
}

export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
