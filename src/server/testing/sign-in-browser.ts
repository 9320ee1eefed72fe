import type { FastifyInstance } from 'fastify'
import { randomBytes } from 'node:crypto'
import { appendInvitation } from '#store/invitations.ts'
import type { Mandate } from '#core/people/role.ts'
import type { Db } from '#store/deed.ts'

/** A browser without scripts: it keeps cookies, and says where its forms come from. */
export function openBrowser(app: FastifyInstance, { address = '192.0.2.1' }: { address?: string } = {}) {
  const cookies = new Map<string, string>()
  const origin = 'https://santalka.example'

  async function ask(method: 'GET' | 'POST', url: string, form: Record<string, string> | null, headers: Record<string, string>) {
    const answer = await app.inject({
      method,
      url,
      remoteAddress: address,
      headers: {
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(form === null
          ? {}
          : { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(form === null ? {} : { payload: new URLSearchParams(form).toString() }),
    })
    for (const { name, value, maxAge } of answer.cookies.map((cookie) => ({ maxAge: 1, ...cookie }))) {
      if (maxAge <= 0 || value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }

  return {
    cookies,
    open: (url: string, headers: Record<string, string> = {}) => ask('GET', url, null, headers),
    send: (url: string, form: Record<string, string>, headers: Record<string, string> = {}) => ask('POST', url, form, headers),
  }
}

/** An invitation that waits to be accepted; gives the word that opens it. */
export async function inviteForTest(
  db: Db,
  {
    email,
    name = 'Ona Petraitė',
    at,
    until,
    mandates = [{ role: 'officer', scope: 'country', from: '2020-01-01', until: null }],
  }: {
    email: string
    name?: string
    at: Date
    until?: Date
    mandates?: readonly Mandate[]
  },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await appendInvitation(db, {
    email,
    name,
    language: 'lt',
    mandates,
    invitedBy: 'terminal',
    token,
    at: at.toISOString(),
    until: (until ?? new Date(at.getTime() + 86_400_000)).toISOString(),
  })
  return token
}

export const PASSWORD = 'keturi žirgai stovi'
