import type { FastifyRequest } from 'fastify'
import { may } from '#core/people/may.ts'
import { isRole, scopedRoles } from '#core/people/role.ts'
import type { Mandate, Person } from '#core/people/role.ts'

/** Tells who asks: the person of the session or of the personal link, or a visitor. */
export type WhoIs = (request: FastifyRequest) => Promise<Person>

export const SEE_AS_COOKIE = 'santalka-see-as'
/** The cookie that ends seeing as another role. */
export const eyesClosed = `${SEE_AS_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`

/** A cookie of ours: no script reads it, no other site sends it, and a house behind TLS never gets it without. */
export function cookieText(
  name: string,
  value: string,
  { publicUrl, seconds }: { readonly publicUrl: string; readonly seconds: number | null },
): string {
  const age = seconds === null ? '' : `; Max-Age=${seconds}`
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${age}${publicUrl.startsWith('https:') ? '; Secure' : ''}`
}

/** Looks at the eyes that a person has chosen, beside who it is. */
export function withEyes(whoIs: WhoIs): WhoIs {
  return async (request) => withChosenEyes(await whoIs(request), request.headers.cookie)
}

/** The person, looking through the eyes that it has chosen, where it may. */
function withChosenEyes(person: Person, cookies: string | undefined): Person {
  const chosen = parseEyes(cookieOf(cookies, SEE_AS_COOKIE))
  return chosen !== null && may(person, { act: 'see-as', on: null }) ? { ...person, seeingAs: chosen } : person
}

/** `coordinator~cluster/litek`, `ministry~country`. */
export function parseEyes(text: string | null): Pick<Mandate, 'role' | 'scope'> | null {
  const [role = '', scope = ''] = (text ?? '').split('~')
  if (!isRole(role)) return null
  const isScope = scopedRoles.has(role) ? /^(?:cluster|organisation)\/[a-z0-9-]+$/.test(scope) : scope === 'country'
  return isScope ? { role, scope } : null
}

export function cookieOf(cookies: string | undefined, name: string): string | null {
  for (const part of (cookies ?? '').split(';')) {
    const [each = '', ...value] = part.trim().split('=')
    if (each === name) return decoded(value.join('='))
  }
  return null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    // A cookie that cannot be decoded was not set by us.
    return null
  }
}
