import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Mandate } from '#core/people/role.ts'
import { appendInvitation } from '#store/invitations.ts'
import type { Db } from '#store/deed.ts'

export const PASSWORD = 'keturi žirgai stovi'

export type TestBrowser = ReturnType<typeof openBrowser>

/** A browser without scripts: it keeps cookies, and says where its forms come from. */
export function openBrowser(app: FastifyInstance, { address = '192.0.2.1' }: { address?: string } = {}) {
  const cookies = new Map<string, string>()

  async function ask(url: string, form: Record<string, string> | null, headers: Record<string, string>) {
    const answer = await app.inject({
      method: form === null ? 'GET' : 'POST',
      url,
      remoteAddress: address,
      headers: {
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form === null
          ? {}
          : {
              origin: 'https://santalka.example',
              'sec-fetch-site': 'same-origin',
              'content-type': 'application/x-www-form-urlencoded',
            }),
        ...headers,
      },
      ...(form === null ? {} : { payload: new URLSearchParams(form).toString() }),
    })
    for (const { name, value, maxAge = 1 } of answer.cookies) {
      if (maxAge <= 0 || value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }

  return {
    cookies,
    open: (url: string, headers: Record<string, string> = {}) => ask(url, null, headers),
    send: (url: string, form: Record<string, string>, headers: Record<string, string> = {}) => ask(url, form, headers),
    signIn: (email: string, password = PASSWORD) => ask('/lt/prisijungimas', { deed: 'password', email, password }, {}),
    /** Whether the desk is shown, and not the way to the sign-in. */
    isIn: async () => (await ask('/lt/darbo-stalas', null, {})).statusCode === 200,
  }
}

type ToInvite = {
  readonly email: string
  readonly at: Date
  readonly until?: Date
  readonly mandates?: readonly Mandate[]
  readonly by?: string
}

const officer: Mandate = { role: 'officer', scope: 'country', from: '2020-01-01', until: null }

/** An invitation that waits to be accepted; gives the word that opens it. */
export async function inviteForTest(
  db: Db,
  { email, at, until, mandates = [officer], by = 'terminal' }: ToInvite,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const end = until ?? new Date(at.getTime() + 86_400_000)
  await appendInvitation(db, {
    email,
    name: 'Ona Petraitė',
    language: 'lt',
    mandates,
    invitedBy: by,
    reason: '',
    token,
    at: at.toISOString(),
    until: end.toISOString(),
  })
  return token
}

/** Accepts an invitation with a password; the browser is signed in afterwards. */
export async function acceptForTest(browser: TestBrowser, token: string) {
  return browser.send('/lt/kvietimas', {
    deed: 'password',
    token,
    name: 'Ona Petraitė',
    language: 'lt',
    'new-password': PASSWORD,
  })
}

/** What a telephone shows: the code of a secret (RFC 6238) in this half minute, or in another one. */
export function codeOfTelephone(secret: string, at: Date = new Date()): string {
  const bits = [...secret.replaceAll(/[\s=]/g, '')].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const key = Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
  )
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = hash.readUInt8(19) & 15
  return String((hash.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}
