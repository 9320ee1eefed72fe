import type { FastifyReply, FastifyRequest } from 'fastify'
import type { StreamedAnswer } from './make-answer.ts'
import { choosePacking, packedBody } from './page-cache.ts'
import type { KeptAnswer } from './page-cache.ts'

/** Smaller bodies do not gain from being packed. */
const LEAST_PACKED = 1_000

/** Sends an answer packed as the reader likes, or only says that the reader's copy is still right. */
export async function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: KeptAnswer | StreamedAnswer): Promise<FastifyReply> {
  // Every reader asks again each time, and gets 304 when nothing has changed: no page is ever older than the data.
  reply.code(answer.status).headers({ 'cache-control': 'no-cache', ...answer.headers }).type(answer.type)
  if ('stream' in answer) return reply.send(answer.stream)
  reply.header('vary', 'Accept-Encoding')
  const isPackable = answer.body.length >= LEAST_PACKED && !answer.type.startsWith('application/vnd')
  const packing = isPackable ? choosePacking(request.headers['accept-encoding']) : null
  if (answer.status === 200) {
    const etag = `"${answer.etag}${packing === null ? '' : `-${packing}`}"`
    reply.header('etag', etag)
    if (matches(request.headers['if-none-match'], answer.etag)) return reply.code(304).send()
  }
  if (packing === null) return reply.send(answer.body)
  return reply.header('content-encoding', packing).send(await packedBody(answer, packing))
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
