import type { FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { may } from '#core/people/may.ts'
import type { Language } from '#core/values/language.ts'
import { addressOf } from '#words/addresses.ts'
import type { Desk } from '#server/answer-request.ts'
import { MOST_UPLOADED } from '#server/inside/pages/economy-import.ts'
import { isFromThisHouse } from '#server/inside/same-origin.ts'
import { Problem } from '#server/problems.ts'
import { takeUpload } from './take-upload.ts'

export const MULTIPART = 'multipart/form-data'

/** Takes a file of the form of the page that brings data in: the right is asked before a byte of it is read. */
export async function receiveFile(
  { desk, request, reply }: { desk: Desk; request: FastifyRequest; reply: FastifyReply },
  language: Language,
): Promise<FastifyReply> {
  if (!isFromThisHouse(request, desk.house.publicUrl)) throw new Problem('cross-site')
  const person = await desk.whoIs(request)
  if (!may(person, { act: 'import-economy', on: null })) throw new Problem('not-allowed')
  const { broughtFiles } = desk
  if (broughtFiles === null || !(request.body instanceof Readable)) throw new Problem('bad-form')
  const upload = await takeUpload(request.body, {
    type: request.headers['content-type'] ?? '',
    folder: broughtFiles.folder,
    mostBytes: MOST_UPLOADED,
  })
  await broughtFiles.begin(person, upload)
  return reply.header('cache-control', 'no-store').redirect(addressOf('economy-import', language), 303)
}
