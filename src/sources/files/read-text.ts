import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { SheetRow } from '#core/registry/import/sheet.ts'
import type { Delimiter } from './detect-delimiter.ts'
import { detectEncoding } from './detect-encoding.ts'
import type { Encoding, TextFeatures } from './detect-encoding.ts'
import { codeOf } from './open-bytes.ts'
import { FileRefusal } from './trouble.ts'

const SAMPLE_BYTES = 256 * 1024
/** A row longer than this is a quotation mark that was never closed. */
const LONGEST_ROW = 1_000_000

/** Passes over a whole text once, to know its encoding before the first row is read; memory stays small. */
export async function findEncoding(stream: Readable, file: string): Promise<{ encoding: Encoding; sample: Uint8Array }> {
  const features = await featuresOf(stream)
  if (features.sample.length === 0) throw new FileRefusal({ code: 'file-empty', file })
  const encoding = detectEncoding(features)
  if (encoding === null) throw new FileRefusal({ code: 'file-not-a-table', file })
  return { encoding, sample: features.sample }
}

async function featuresOf(stream: Readable): Promise<TextFeatures> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const head: Uint8Array[] = []
  let headBytes = 0
  let isUtf8 = true
  let hasZeroBytes = false
  for await (const chunk of chunksOf(stream)) {
    if (headBytes < SAMPLE_BYTES) {
      head.push(chunk)
      headBytes += chunk.length
    }
    hasZeroBytes ||= chunk.includes(0)
    isUtf8 &&= decodes(decoder, chunk, true)
  }
  isUtf8 &&= decodes(decoder, new Uint8Array(), false)
  return { sample: Buffer.concat(head).subarray(0, SAMPLE_BYTES), isUtf8, hasZeroBytes }
}

function decodes(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream })
    return true
  } catch {
    // The decoder's only way to say no.
    return false
  }
}

/** The beginning of a text, decoded: what the delimiter is found by. */
export function decodeSample(sample: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(sample)
}

/** The rows of a text with their line numbers, one at a time. */
export async function* readRows(
  stream: Readable,
  how: { encoding: Encoding; delimiter: Delimiter; file: string },
): AsyncGenerator<SheetRow> {
  const { encoding, delimiter, file } = how
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: LONGEST_ROW,
  })
  const texts = textsOf(stream, encoding)
  let line = 1
  try {
    const feeding = feed(texts, parser)
    for await (const each of parser) {
      const parsed: unknown = each
      if (!isParsed(parsed)) continue
      const { record, info } = parsed
      // The parser counts to the end of a row; a person looks for its beginning.
      line = info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
      yield { line, cells: record }
    }
    await feeding
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    const code = codeOf(error)
    if (code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED')
      throw new FileRefusal({ code: 'quote-not-closed', file, line }, error)
    throw new FileRefusal({ code: 'file-damaged', file, because: code }, error)
  } finally {
    stream.destroy()
  }
}

async function feed(texts: AsyncIterable<string>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const text of texts) {
      if (parser.destroyed) return
      if (!parser.write(text)) await drained(parser)
    }
    parser.end()
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      parser.off('drain', done)
      parser.off('close', done)
      resolve()
    }
    parser.on('drain', done)
    parser.on('close', done)
  })
}

async function* textsOf(stream: Readable, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunksOf(stream)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

async function* chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk
}

/** csv-parse types what it yields as `any`; with `info` it is a record with its place. */
function isParsed(parsed: unknown): parsed is { record: string[]; info: { lines: number } } {
  return typeof parsed === 'object' && parsed !== null && 'record' in parsed && Array.isArray(parsed.record) && 'info' in parsed
}
