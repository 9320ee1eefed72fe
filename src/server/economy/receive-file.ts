import type { FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { may } from '#core/people/may.ts'
import { outsideTrouble } from '#lake/outside-trouble.ts'
import { addressOf } from '#words/addresses.ts'
import type { Desk } from '#server/answer-request.ts'
import { showAgain } from '#server/inside/answer-inside.ts'
import type { Found } from '#server/inside/answer-inside.ts'
import { importData } from '#server/inside/pages/economy-import-content.ts'
import { isFromThisHouse } from '#server/inside/same-origin.ts'
import { Problem, statusOf } from '#server/problems.ts'
import { refuseTooLarge, takeUpload } from './take-upload.ts'

export const MULTIPART = 'multipart/form-data'

export function isFileSent({ body }: FastifyRequest): boolean {
  return body instanceof Readable
}

/** Takes a file of the form of the page that brings data in: the right is asked before a byte of it is read. */
export async function receiveFile(
  asking: { desk: Desk; request: FastifyRequest; reply: FastifyReply },
  found: Found,
): Promise<FastifyReply> {
  const { desk, request, reply } = asking
  if (!isFromThisHouse(request, desk.house.publicUrl)) throw new Problem('cross-site')
  const person = await desk.whoIs(request)
  if (!may(person, { act: 'import-economy', on: null })) throw new Problem('not-allowed')
  const { broughtFiles } = desk
  if (broughtFiles === null || !(request.body instanceof Readable)) throw new Problem('bad-form')
  const { flows } = broughtFiles
  const isTable = found.query.get('of') === 'flows'
  const { folder, mostBytes } = isTable ? flows : broughtFiles
  let part = 'files'
  try {
    refuseTooLarge(request.headers['content-length'], mostBytes)
    const upload = await takeUpload(request.body, { type: request.headers['content-type'] ?? '', folder, mostBytes })
    if (isTable) part = `flows-${(await flows.hold(person, upload)).id}`
    else await broughtFiles.begin(person, upload)
  } catch (error) {
    // These two are told on the page itself, beside the form: everything else is told as everywhere.
    const outside = outsideTrouble(error, folder)
    if (outside !== null)
      return showAgain(asking, found, {
        person,
        data: await importData(desk, { of: 'lake', ...outside }),
        status: outside.code === 'disk-full' ? 507 : 500,
      })
    if (!(error instanceof Problem && error.code === 'file-too-large')) throw error
    return showAgain(asking, found, {
      person,
      data: await importData(desk, { of: 'file', code: isTable ? 'flows-too-large' : 'too-large', most: Number(error.given) }),
      status: statusOf['file-too-large'],
    })
  }
  return reply.header('cache-control', 'no-store').redirect(`${addressOf('economy-import', found.place.language)}#${part}`, 303)
}
