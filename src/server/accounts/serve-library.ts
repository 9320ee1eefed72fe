import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLanguage } from '#core/values/language.ts'
import { isFromThisHouse } from '#server/inside/same-origin.ts'
import { Problem } from '#server/problems.ts'
import { addressOf } from '#words/addresses.ts'
import { AUTH_PATH, OIDC_PROVIDER } from './auth.ts'
import { cookiesOf, headersOf } from './knock.ts'
import { knockOf } from './knock-of.ts'
import { beginOidc } from './oidc.ts'
import type { Accounts } from './open-accounts.ts'
import { ownPath } from './own-path.ts'

/** All that the library is asked by browsers directly; everything else of it is reached through our own pages only. */
const passkeyPaths = {
  get: ['/passkey/generate-register-options', '/passkey/generate-authenticate-options'],
  post: ['/passkey/verify-registration', '/passkey/verify-authentication'],
} as const

const NEVER_KEPT = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } as const

/** Passkeys, which scripts of ours talk to, and the way to the server of OpenID Connect and back. */
export function serveLibrary(app: FastifyInstance, accounts: Accounts): void {
  for (const path of passkeyPaths.get)
    app.get(`${AUTH_PATH}${path}`, async (request, reply) => pass(reply, await accounts.auth.handler(asAsked(accounts, request))))
  for (const path of passkeyPaths.post)
    app.post(`${AUTH_PATH}${path}`, async (request, reply) => {
      if (!isFromThisHouse(request, accounts.publicUrl)) throw new Problem('cross-site')
      return pass(reply, await accounts.auth.handler(asAsked(accounts, request)))
    })
  app.get(`${AUTH_PATH}/${OIDC_PROVIDER}`, async (request, reply) => leadToOidc(accounts, request, reply))
  app.get(`${AUTH_PATH}/callback/${OIDC_PROVIDER}`, async (request, reply) => {
    const auth = await accounts.withOidc()
    if (auth === null) throw new Problem('not-found')
    const answer = await auth.handler(asAsked(accounts, request))
    reply.headers({ ...NEVER_KEPT, 'set-cookie': cookiesOf(answer.headers) })
    // Who has a second factor is asked for it here as well.
    const isHalfWay = (await answer.text()).includes('twoFactorRedirect')
    const next = answer.headers.get('location') ?? addressOf('desk', 'lt')
    if (!isHalfWay) return reply.redirect(next, 302)
    const language = next.startsWith('/en') ? 'en' : 'lt'
    return reply.redirect(
      `${addressOf('second-step', language)}?${new URLSearchParams({ next: ownPath(next, '') }).toString()}`,
      302,
    )
  })
}

/** Only a page of this house may send somebody there: another one could begin a sign-in that nobody wanted. */
async function leadToOidc(accounts: Accounts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const query = new URL(request.raw.url ?? '/', accounts.publicUrl).searchParams
  const given = query.get('language') ?? ''
  const language = isLanguage(given) ? given : 'lt'
  const back = addressOf('sign-in', language)
  if (request.headers['sec-fetch-site'] === 'cross-site') return reply.headers(NEVER_KEPT).redirect(back, 303)
  const next = ownPath(query.get('next') ?? '', addressOf('desk', language))
  const begun = await beginOidc(accounts, knockOf(request), { next, back })
  if (begun === null) return reply.headers(NEVER_KEPT).redirect(`${back}?error=silent`, 303)
  return reply.headers({ ...NEVER_KEPT, 'set-cookie': [...begun.cookies] }).redirect(begun.address, 303)
}

/** A request as the library reads it, at the address under which people reach the house. */
function asAsked({ publicUrl }: Accounts, request: FastifyRequest): Request {
  const headers = headersOf(knockOf(request))
  const { origin } = request.headers
  if (origin !== undefined) headers.set('origin', origin)
  const url = new URL(request.raw.url ?? '/', publicUrl)
  if (request.method === 'GET') return new Request(url, { headers })
  headers.set('content-type', 'application/json')
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(request.body) })
}

async function pass(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  const wait = answer.headers.get('x-retry-after')
  return reply
    .code(answer.status)
    .headers({ ...NEVER_KEPT, 'set-cookie': cookiesOf(answer.headers), ...(wait === null ? {} : { 'retry-after': wait }) })
    .type('application/json')
    .send(await answer.text())
}
