import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A finished answer, with its compressed forms once somebody asked for them. */
export type KeptAnswer = {
  readonly status: number
  readonly type: string
  readonly body: Buffer
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  readonly packed: Map<Packing, Promise<Buffer>>
}

export type Packing = 'br' | 'gzip'

const packers = {
  // Five of eleven: nearly as small, and quick enough for the first reader of a page.
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 6 }),
} as const satisfies Record<Packing, (body: Buffer) => Promise<Buffer>>

export function answerOf(parts: {
  status: number
  type: string
  body: string | Buffer
  headers?: Record<string, string>
}): KeptAnswer {
  const body = typeof parts.body === 'string' ? Buffer.from(parts.body) : parts.body
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { status: parts.status, type: parts.type, body, etag, headers: parts.headers ?? {}, packed: new Map() }
}

/** The body as the reader can take it; each packing is made once. */
export function packedBody(answer: KeptAnswer, packing: Packing): Promise<Buffer> {
  const before = answer.packed.get(packing)
  if (before !== undefined) return before
  const packed = packers[packing](answer.body)
  answer.packed.set(packing, packed)
  return packed
}

/** The packing that an Accept-Encoding header allows, the better one first; null for none. */
export function choosePacking(acceptEncoding: string | undefined): Packing | null {
  const allowed = new Map<string, number>()
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim())
    const quality = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1')
    allowed.set(name, quality)
  }
  const may = (name: Packing) => (allowed.get(name) ?? allowed.get('*') ?? 0) > 0
  return may('br') ? 'br' : may('gzip') ? 'gzip' : null
}

/**
 * Keeps answers by address and version of the data, at most so many bytes, the least recently used going first.
 * An answer of an older version is never given: its key is not asked for any more, so it is the first to go.
 */
export type PageCache = {
  readonly get: (key: string) => KeptAnswer | undefined
  readonly put: (key: string, answer: KeptAnswer) => void
  readonly bytes: () => number
}

export function pageCache(mostBytes: number): PageCache {
  const kept = new Map<string, KeptAnswer>()
  let bytes = 0
  // Both packings together take about a third of the page.
  const weigh = (key: string, answer: KeptAnswer) => Math.ceil(answer.body.length * 1.35) + key.length * 2 + 500

  function drop(key: string): void {
    const answer = kept.get(key)
    if (answer === undefined) return
    kept.delete(key)
    bytes -= weigh(key, answer)
  }

  return {
    get(key) {
      const answer = kept.get(key)
      if (answer === undefined) return undefined
      kept.delete(key)
      kept.set(key, answer)
      return answer
    },
    put(key, answer) {
      if (weigh(key, answer) > mostBytes / 8) return
      drop(key)
      kept.set(key, answer)
      bytes += weigh(key, answer)
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
    },
    bytes: () => bytes,
  }
}
