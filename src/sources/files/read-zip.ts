import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { FileRefusal } from './trouble.ts'

/** A file in a zip archive; `bytes` is its size unpacked, which the reader holds the archive to. */
export type ZipEntry = { readonly name: string; readonly bytes: number; readonly packedBytes: number }

/** The files in a zip archive. */
export async function readEntries(path: string, name: string): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = []
  await walk(path, name, (entry) => {
    if (!entry.fileName.endsWith('/'))
      entries.push({ name: entry.fileName, bytes: entry.uncompressedSize, packedBytes: entry.compressedSize })
    return 'on'
  })
  return entries
}

/** The unpacked bytes of one file in a zip archive. */
export async function openEntry(path: string, name: string, entryName: string): Promise<Readable> {
  let stream: Readable | undefined
  await walk(path, name, async (entry, zip) => {
    if (entry.fileName !== entryName) return 'on'
    if (entry.isEncrypted()) throw new FileRefusal({ code: 'file-locked', file: name })
    const unpacked = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
    })
    unpacked.on('close', () => zip.close())
    stream = checked(unpacked, name, entry.crc32)
    return 'stop'
  })
  if (!stream) throw new FileRefusal({ code: 'archive-without-table', file: name })
  return stream
}

/** Holds the bytes to the sum that the archive gives of them, which its reader does not: bytes that were changed unpack to other numbers. */
function checked(unpacked: Readable, name: string, expected: number): Readable {
  let sum = 0
  const damaged = (because: string, cause?: unknown) => new FileRefusal({ code: 'file-damaged', file: name, because }, cause)
  const check = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      sum = crc32(chunk, sum)
      done(null, chunk)
    },
    flush(done) {
      done(sum === expected >>> 0 ? null : damaged('CRC-32'))
    },
  })
  unpacked.on('error', (error) => check.destroy(damaged(error.message, error)))
  check.on('close', () => unpacked.destroy())
  return unpacked.pipe(check)
}

type Visit = (entry: yauzl.Entry, zip: yauzl.ZipFile) => 'on' | 'stop' | Promise<'on' | 'stop'>

async function walk(path: string, name: string, visit: Visit): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
        if (error) return reject(error)
        zip.on('error', reject)
        zip.on('end', () => {
          zip.close()
          resolve()
        })
        zip.on('entry', (entry: yauzl.Entry) => {
          Promise.resolve(visit(entry, zip)).then((next) => (next === 'on' ? zip.readEntry() : resolve()), reject)
        })
        zip.readEntry()
      })
    })
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    throw new FileRefusal(
      { code: 'file-damaged', file: name, because: error instanceof Error ? error.message : String(error) },
      error,
    )
  }
}
