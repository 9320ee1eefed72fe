import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#actions/world.ts'
import { openOidcServer } from '#server/testing/open-oidc-server.ts'
import type { OidcServer } from '#server/testing/open-oidc-server.ts'
import { NOW, openApp, openLithuania } from '#server/testing/open-test-app.ts'
import { acceptForTest, codeOfTelephone, inviteForTest, openBrowser, PASSWORD } from '#server/testing/sign-in-browser.ts'
import type { TestBrowser } from '#server/testing/sign-in-browser.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'

describeOnDatabase('OpenID Connect', (open) => {
  let app: FastifyInstance
  let world: World
  let database: TestDatabase
  let server: OidcServer
  let address = 0
  beforeAll(async () => {
    const opened = await openLithuania(open)
    database = opened.database
    world = opened.world
    server = await openOidcServer('https://santalka.example/auth/callback/oidc')
    app = await openApp(world, undefined, { oidc: { ...server, name: 'Example Ministry' } })
  })
  afterAll(async () => server.close())
  const browser = () => openBrowser(app, { address: `203.0.113.${++address}` })

  async function invited(email: string): Promise<TestBrowser> {
    const one = browser()
    await acceptForTest(one, await inviteForTest(database.kysely, { email, at: NOW }))
    return one
  }

  /** Goes to the other server and says who one is there; gives the address to which it sends one back. */
  async function comeBack(one: TestBrowser, email: string): Promise<string> {
    const begun = await one.open('/auth/oidc?language=en&next=%2Fen%2Fdesk')
    expect(begun.statusCode).toBe(303)
    const cookies = new Map<string, string>()
    const ask = async (url: string, form: Record<string, string> | null = null) => {
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(form === null ? {} : { method: 'POST', body: new URLSearchParams(form) }),
      })
      for (const cookie of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
        cookies.set(name, value)
      }
      return new URL(answer.headers.get('location') ?? '', url).href
    }
    const who = await ask(String(begun.headers.location))
    const back = await ask(await ask(who, { email }))
    expect(back).toMatch(/^https:\/\/santalka\.example\/auth\/callback\/oidc\?code=/)
    const { pathname, search } = new URL(back)
    return pathname + search
  }

  test('signs in whoever was invited under the address that the other server confirms', async () => {
    await invited('linked@example.lt')
    const one = browser()
    const answer = await one.open(await comeBack(one, 'linked@example.lt'))
    expect(answer.statusCode).toBe(302)
    expect(answer.headers.location).toBe('/en/desk')
    expect(await one.isIn()).toBe(true)
    const again = browser()
    await again.open(await comeBack(again, 'linked@example.lt'))
    expect(await again.isIn()).toBe(true)
  })

  test.each(['stranger@example.lt', 'unconfirmed@example.lt'])('gives %s neither an account nor a right', async (email) => {
    if (email.startsWith('unconfirmed')) await invited(email)
    const one = browser()
    const answer = await one.open(await comeBack(one, email))
    expect(answer.headers.location).toMatch(/\/en\/sign-in\?error=/)
    expect(await one.isIn()).toBe(false)
    expect((await one.open(String(answer.headers.location))).body).toContain('There is no account with this e-mail address')
    const { rows } = await database.pool.query(`select count(*)::int as n from account_user where email = 'stranger@example.lt'`)
    expect(rows).toEqual([{ n: 0 }])
  })

  test('takes an answer once, and only from the browser that asked', async () => {
    await invited('replayed@example.lt')
    const one = browser()
    const back = await comeBack(one, 'replayed@example.lt')
    const thief = browser()
    expect((await thief.open(back)).headers.location).toContain('error=')
    expect(await thief.isIn()).toBe(false)
    await one.open(back)
    expect(await one.isIn()).toBe(true)
    one.cookies.delete('__Secure-santalka.session_token')
    expect((await one.open(back)).headers.location).toContain('error=')
    expect(await one.isIn()).toBe(false)
  })

  test("does not take a code that was meant for somebody else's asking", async () => {
    await invited('victim@example.lt')
    const stolen = new URL(await comeBack(browser(), 'victim@example.lt'), 'https://santalka.example').searchParams
    const thief = browser()
    const own = new URL(await comeBack(thief, 'stranger@example.lt'), 'https://santalka.example').searchParams
    own.set('code', stolen.get('code') ?? '')
    expect((await thief.open(`/auth/callback/oidc?${own.toString()}`)).headers.location).toContain('error=')
    expect(await thief.isIn()).toBe(false)
  })

  test('asks whoever has a second factor for it as well', async () => {
    const first = await invited('both@example.lt')
    const begun = await first.send('/lt/paskyra', { deed: 'second-factor-begin', password: PASSWORD })
    const secret = /<code>([A-Z2-7 ]{20,})<\/code>/.exec(begun.body)?.[1] ?? ''
    await first.send('/lt/paskyra', { deed: 'second-factor-confirm', code: codeOfTelephone(secret) })
    const one = browser()
    const answer = await one.open(await comeBack(one, 'both@example.lt'))
    expect(answer.headers.location).toBe('/en/second-step?next=%2Fen%2Fdesk')
    expect(await one.isIn()).toBe(false)
    await one.send('/en/second-step', { deed: 'code', code: codeOfTelephone(secret) })
    expect(await one.isIn()).toBe(true)
  })

  test('is begun by pages of this house only, and leads nowhere else', async () => {
    const other = await browser().open('/auth/oidc?language=en', { 'sec-fetch-site': 'cross-site' })
    expect(other.headers.location).toBe('/en/sign-in')
    const one = browser()
    await one.open('/auth/oidc?language=en&next=https%3A%2F%2Fevil.example%2F')
    const { rows } = await database.pool.query(`select value from account_verification where value like '%callbackURL%'`)
    expect(JSON.stringify(rows)).not.toContain('evil')
  })

  test('that does not answer is told so, and asked again the next time', async () => {
    const silent = await openOidcServer('https://santalka.example/auth/callback/oidc')
    await silent.close()
    const without = await openApp(world, undefined, { oidc: { ...silent, name: 'Silent' } })
    const one = openBrowser(without, { address: '203.0.113.250' })
    const begun = await one.open('/auth/oidc?language=en')
    expect(begun.headers.location).toBe('/en/sign-in?error=silent')
    expect((await one.open('/en/sign-in?error=silent')).body).toContain('does not answer now')
  })
})
