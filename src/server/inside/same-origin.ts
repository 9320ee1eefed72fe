import type { FastifyRequest } from 'fastify'

/**
 * Whether a form was sent by a page of this house. Browsers say where a POST comes from in Sec-Fetch-Site and Origin, and
 * pages elsewhere cannot change what they say (OWASP, Cross-Site Request Forgery Prevention: verifying origin with
 * standard headers); a request that says neither is refused. Cookies are SameSite=Lax besides.
 */
export function isFromThisHouse(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin } = request.headers
  if (origin === undefined) return site === 'same-origin'
  if (origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === request.headers.host
}
