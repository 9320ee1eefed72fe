import type { FastifyInstance } from 'fastify'
import { chooseRhythm } from '#actions/choose-rhythm.ts'
import type { World } from '#actions/world.ts'
import { addressOf } from '#words/addresses.ts'
import { Problem } from '#server/problems.ts'
import { preferredLanguage } from '#server/resolve-address.ts'

/** The address that a mail program calls to end digests. */
export const STOP_PATH = '/mail/stop'

/**
 * Ends digests at one press of a button in a mail program (RFC 8058): a POST from anywhere, without cookies, that proves
 * itself by the secret in its address. Whoever follows the address by hand gets to the page where it can be chosen.
 */
export function serveStop(app: FastifyInstance, world: World): void {
  app.post<{ Params: { secret: string } }>(`${STOP_PATH}/:secret`, async (request, reply) => {
    if (!(await chooseRhythm(world, { secret: request.params.secret }, 'never'))) throw new Problem('not-found')
    return reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('ok')
  })
  app.get<{ Params: { secret: string } }>(`${STOP_PATH}/:secret`, async (request, reply) => {
    const language = preferredLanguage(request.headers['accept-language'])
    return reply.header('cache-control', 'no-store').redirect(addressOf('notifications', language, request.params.secret), 303)
  })
}
