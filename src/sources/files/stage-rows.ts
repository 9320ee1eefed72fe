import { isUtf8 } from 'node:buffer'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { TextDecoder } from 'node:util'
import { detectDelimiter } from './detect-delimiter.ts'
import { detectEncoding } from './detect-encoding.ts'
import type { Encoding } from './detect-encoding.ts'
import { openBytes } from './open-bytes.ts'
import type { TableBytes } from './open-bytes.ts'
import { decodeSample } from './read-text.ts'
import { createRowCutter } from './row-cutter.ts'
import type { BadRow } from './row-cutter.ts'
import { FileRefusal } from './trouble.ts'

/** A mass file made ready to be read by columns: see `row-cutter.ts` for what its lines look like. */
export type StagedRows = {
  readonly path: string
  readonly delimiter: string
  readonly heads: readonly string[]
  readonly rows: number
  readonly refusedPath: string
  readonly refusedRows: number
  readonly file: string
  readonly bytes: number
  readonly encoding: string
}

const SAMPLE_BYTES = 256 * 1024
/** A line longer than this is of a file whose line ends are lost, or of a trap: it is not gathered in memory. */
const LONGEST_LINE = 4 * 1024 * 1024

/**
 * Unpacks a table (zip, gz or plain) into one UTF-8 file with the line of every row in front, in one pass and in bounded memory.
 * Rows that are no rows go into a second file. A file that is damaged or of two encodings is refused as a whole.
 */
export async function stageRows(
  path: string,
  folder: string,
  onProgress: (unpackedBytes: number) => void = () => undefined,
): Promise<StagedRows> {
  const bytes = await openBytes(path)
  if (bytes.kind === 'workbook') throw new FileRefusal({ code: 'file-not-a-table', file: bytes.name })
  await mkdir(folder, { recursive: true })
  const about = { folder, file: bytes.name, bytes: (await stat(path)).size, onProgress }
  const encoding = await guessEncoding(bytes)
  const staged = await writeRows(bytes, { ...about, encoding })
  // Not UTF-8 from its first letter beyond ASCII on: the other encoding of this country.
  return staged ?? (await writeRowsAs1257(bytes, about))
}

async function writeRowsAs1257(bytes: TableBytes, about: Omit<Writing, 'encoding'>): Promise<StagedRows> {
  const staged = await writeRows(bytes, { ...about, encoding: 'windows-1257' })
  if (staged === null) throw new FileRefusal({ code: 'file-not-a-table', file: about.file })
  return staged
}

type Writing = {
  readonly folder: string
  readonly file: string
  readonly bytes: number
  readonly encoding: Encoding
  readonly onProgress: (unpackedBytes: number) => void
}

/** Null: it was taken for UTF-8 and is not. */
async function writeRows(
  bytes: TableBytes,
  { folder, file, bytes: size, encoding, onProgress }: Writing,
): Promise<StagedRows | null> {
  const target = { rows: join(folder, 'rows.csv'), refused: join(folder, 'no-rows.csv') }
  await rm(target.rows, { force: true })
  const [rows, refused] = [await open(target.rows, 'w'), await open(target.refused, 'w')]
  try {
    await refused.write('line,column,code,value\n')
    let refusedRows = 0
    let unpacked = 0
    let unended = 0
    let watch: EncodingWatch | null = null
    let cutter: ReturnType<typeof createRowCutter> | null = null
    const flush = async (bad: readonly BadRow[]) => {
      refusedRows += bad.length
      await refused.write(bad.map(csvOf).join(''))
    }
    for await (const chunk of withNewlines(textOf(bytes, encoding))) {
      unpacked += chunk.length
      const lineEnd = chunk.lastIndexOf(NEWLINE)
      unended = lineEnd < 0 ? unended + chunk.length : chunk.length - lineEnd - 1
      if (unended > LONGEST_LINE)
        throw new FileRefusal({ code: 'line-too-long', file, line: cutter?.line() ?? 1, megabytes: LONGEST_LINE / 1024 ** 2 })
      const zero = chunk.indexOf(0)
      if (zero >= 0)
        throw new FileRefusal({ code: 'zero-byte', file, line: (cutter?.line() ?? 1) + newlinesIn(chunk.subarray(0, zero)) })
      watch ??= watchEncoding(encoding, file)
      if (!watch.look(chunk)) return null
      cutter ??= createRowCutter({ delimiter: detectDelimiter(decodeSample(chunk.subarray(0, SAMPLE_BYTES), 'utf-8')) })
      await writeAll(rows, cutter.cut(chunk))
      await flush(cutter.takeBad())
      onProgress(unpacked)
    }
    if (watch?.end() === false) return null
    if (cutter === null) throw new FileRefusal({ code: 'file-empty', file })
    await writeAll(rows, cutter.end())
    await flush(cutter.takeBad())
    await rows.sync()
    const { heads, delimiter } = cutter
    if (heads().every((head) => head.trim() === '')) throw new FileRefusal({ code: 'file-empty', file })
    return {
      path: target.rows,
      delimiter,
      heads: heads(),
      rows: cutter.rows(),
      refusedPath: target.refused,
      refusedRows,
      file,
      bytes: size,
      encoding,
    }
  } finally {
    await rows.close()
    await refused.close()
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten
}

function csvOf({ line, code, value }: BadRow): string {
  return `${line},,${code},"${value.replaceAll('"', '""')}"\n`
}

async function guessEncoding(bytes: TableBytes): Promise<Encoding> {
  const stream = await bytes.open()
  const head: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue
      head.push(chunk)
      length += chunk.length
      if (length >= SAMPLE_BYTES) break
    }
  } finally {
    stream.destroy()
  }
  if (length === 0) throw new FileRefusal({ code: 'file-empty', file: bytes.name })
  const sample = Buffer.concat(head).subarray(0, SAMPLE_BYTES)
  const encoding =
    detectEncoding({ sample, isUtf8: true, hasZeroBytes: sample.includes(0) }) ??
    // A text with a few zero bytes is no picture: whoever reads its rows tells where the first of them is.
    detectEncoding({ sample: sample.filter((byte) => byte !== 0), isUtf8: true, hasZeroBytes: hasManyZeros(sample) })
  if (encoding === null) throw new FileRefusal({ code: 'file-not-a-table', file: bytes.name })
  return encoding
}

function hasManyZeros(sample: Uint8Array): boolean {
  return sample.filter((byte) => byte === 0).length > sample.length * 0.01
}

const CHUNK_BYTES = 1024 * 1024

/** The text in UTF-8, in pieces of about a megabyte; a piece may end anywhere. */
async function* textOf(bytes: TableBytes, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const stream = await bytes.open()
  const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding)
  let gathered: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue
      gathered.push(chunk)
      length += chunk.length
      if (length < CHUNK_BYTES) continue
      const piece = Buffer.concat(gathered)
      gathered = []
      length = 0
      yield decoder === null ? piece : Buffer.from(decoder.decode(piece, { stream: true }), 'utf8')
    }
    const piece = Buffer.concat(gathered)
    if (decoder !== null) yield Buffer.from(decoder.decode(piece), 'utf8')
    else if (piece.length > 0) yield piece
  } finally {
    stream.destroy()
  }
}

/** Every line ends with a newline: a return that none follows ends one by itself, in all of a file or in a stretch of it. */
async function* withNewlines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isReturnOpen = false
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue
    if (isReturnOpen) yield Uint8Array.of(chunk[0] === NEWLINE ? RETURN : NEWLINE)
    isReturnOpen = chunk.at(-1) === RETURN
    const whole = isReturnOpen ? chunk.subarray(0, -1) : chunk
    for (let at = whole.indexOf(RETURN); at >= 0; at = whole.indexOf(RETURN, at + 1))
      if (whole[at + 1] !== NEWLINE) whole[at] = NEWLINE
    if (whole.length > 0) yield whole
  }
  if (isReturnOpen) yield Uint8Array.of(NEWLINE)
}

type EncodingWatch = {
  /** False: not UTF-8, and nothing before was beyond ASCII. */
  readonly look: (chunk: Uint8Array) => boolean
  readonly end: () => boolean
}

const NEWLINE = 10
/** Ends a line by itself in files of old programs. */
const RETURN = 13

/** Sees to it that a file is of one encoding, line by line where it is not. */
function watchEncoding(encoding: Encoding, file: string): EncodingWatch {
  // UTF-16 was decoded; there is no other encoding in it.
  if (encoding !== 'utf-8' && encoding !== 'windows-1257') return { look: () => true, end: () => true }
  let carry: Uint8Array = new Uint8Array()
  let line = 1
  let utf8Line = 0
  const check = (text: Uint8Array): boolean => {
    if (encoding === 'utf-8' && isUtf8(text)) {
      if (utf8Line === 0) utf8Line = firstBeyondAscii(text, line)
      line += newlinesIn(text)
      return true
    }
    for (let start = 0; start < text.length;) {
      const found = text.indexOf(NEWLINE, start)
      const end = found < 0 ? text.length : found + 1
      const one = text.subarray(start, end)
      if (encoding === 'utf-8') {
        if (!isUtf8(one)) {
          if (utf8Line === 0) return false
          throw new FileRefusal({ code: 'encodings-mixed', file, line, utf8Line })
        }
        if (utf8Line === 0) utf8Line = firstBeyondAscii(one, line)
      } else if (utf8Line === 0 && looksDoubled(one))
        throw new FileRefusal({ code: 'encodings-mixed', file, line: firstOdd, utf8Line: line })
      else if (firstOdd === 0) firstOdd = firstBeyondAscii(one, line)
      if (found >= 0) line += 1
      start = end
    }
    return true
  }
  let firstOdd = 0
  return {
    look(chunk) {
      const text = carry.length === 0 ? chunk : Buffer.concat([carry, chunk])
      const cut = text.lastIndexOf(NEWLINE) + 1
      carry = text.slice(cut)
      return check(text.subarray(0, cut))
    },
    end: () => check(carry),
  }
}

function firstBeyondAscii(text: Uint8Array, line: number): number {
  let at = line
  for (const byte of text) {
    if (byte >= 0x80) return at
    if (byte === NEWLINE) at += 1
  }
  return 0
}

function newlinesIn(text: Uint8Array): number {
  let count = 0
  for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, at + 1)) count += 1
  return count
}

/** Lithuanian letters of UTF-8 that were read as Windows-1257 begin with Ä or Å (now in UTF-8 themselves), which Lithuanian does not have. */
function looksDoubled(line: Uint8Array): boolean {
  for (let at = 0; at + 2 < line.length; at += 1) {
    if (line[at] === 0xc3 && (line[at + 1] === 0x84 || line[at + 1] === 0x85) && (line[at + 2] ?? 0) >= 0xc2) return true
  }
  return false
}
