import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export type OidcServer = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly close: () => Promise<void>
}

/**
 * A real server of OpenID Connect on this machine. It believes everybody who they say they are: the address that is typed
 * in is confirmed, unless it begins with `unconfirmed`.
 */
export async function openOidcServer(redirectAddress: string): Promise<OidcServer> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://localhost:${portOf(server.address())}`
  const client = { clientId: 'santalka', clientSecret: 'a secret between two servers' }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectAddress],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // The address and the name are in the ID token itself.
    conformIdTokenClaims: false,
    cookies: { keys: ['only a test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/who/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: { Session: 600, Grant: 600, IdToken: 600, AccessToken: 600, Interaction: 600 },
    findAccount: async (_ctx, id) => ({
      accountId: id,
      claims: async () => ({ sub: `sub-${id}`, email: id, email_verified: !id.startsWith('unconfirmed'), name: `Name of ${id}` }),
    }),
    async loadExistingGrant(ctx) {
      const { session, client: asking } = ctx.oidc
      if (session?.accountId === undefined || asking === undefined) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: asking.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    const path = request.url ?? '/'
    if (!path.startsWith('/who/')) {
      answer(request, response)
      return
    }
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      return void response.end(
        '<!doctype html><html lang="en"><title>Who</title><h1>Who are you?</h1><form method="post"><input name="email" aria-label="E-mail"><button>Continue</button></form></html>',
      )
    }
    void readBody(request).then((body) => {
      const accountId = new URLSearchParams(body).get('email') ?? ''
      return provider.interactionFinished(request, response, { login: { accountId } })
    })
  })
  return {
    issuer,
    ...client,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function readBody(request: AsyncIterable<unknown>): Promise<string> {
  let body = ''
  for await (const piece of request) body += String(piece)
  return body
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return address.port
}
