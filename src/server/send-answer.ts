import { pipeline } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { StreamedAnswer } from './make-answer.ts'
import { choosePacking, packedBody } from './page-cache.ts'
import type { KeptAnswer, Packing } from './page-cache.ts'

/** Smaller bodies do not gain from being packed. */
const LEAST_PACKED = 1_000

/** Sends an answer packed as the reader likes, or only says that the reader's copy is still right. */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: KeptAnswer | StreamedAnswer,
): Promise<FastifyReply> {
  // Every reader asks again each time, and gets 304 when nothing has changed: no page is ever older than the data.
  reply
    .code(answer.status)
    .headers({ 'cache-control': 'no-cache', ...answer.headers })
    .type(answer.type)
  // The older way of forbidding frames knows no exceptions; where the policy allows them it has to go.
  if (answer.headers['content-security-policy']?.includes('frame-ancestors *') === true) {
    reply.removeHeader('x-frame-options')
    reply.raw.removeHeader('x-frame-options')
  }
  const isPackable = !isPacked(answer.type) && ('stream' in answer || answer.body.length >= LEAST_PACKED)
  const packing = isPackable ? choosePacking(request.headers['accept-encoding']) : null
  reply.header('vary', 'Accept-Encoding')
  if ('stream' in answer) return sendStream(reply, answer, packing)
  if (answer.status === 200) {
    const etag = `"${answer.etag}${packing === null ? '' : `-${packing}`}"`
    reply.header('etag', etag)
    if (matches(request.headers['if-none-match'], answer.etag)) return reply.code(304).send()
  }
  if (packing === null) return reply.send(answer.body)
  return reply.header('content-encoding', packing).send(await packedBody(answer, packing))
}

/** What is packed already would only be made slower. */
function isPacked(type: string): boolean {
  return type.startsWith('application/vnd') || ['application/zip', 'application/pdf', 'image/png'].includes(type)
}

function sendStream(reply: FastifyReply, { stream }: StreamedAnswer, packing: Packing | null): FastifyReply {
  if (packing === null) return reply.send(stream)
  const packer = packing === 'br' ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : createGzip()
  // A reader who leaves ends the stream; a fault in the middle can only be told by ending it too.
  return reply.header('content-encoding', packing).send(pipeline(stream, packer, () => undefined))
}

/** Whether the reader's copy, in whatever packing, is this body. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((each) => {
    const tag = each.trim().replace(/^W\//, '').replaceAll('"', '')
    return tag === etag || tag === `${etag}-br` || tag === `${etag}-gzip`
  })
}
