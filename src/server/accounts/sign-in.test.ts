import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import type { World } from '#actions/world.ts'
import { NOW, openApp, openLithuania } from '#server/testing/open-test-app.ts'
import { acceptForTest, inviteForTest, openBrowser, PASSWORD } from '#server/testing/sign-in-browser.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'

describeOnDatabase('signing in', (open) => {
  let app: FastifyInstance
  let world: World
  let database: TestDatabase
  let clock = NOW
  let address = 0
  beforeAll(async () => {
    const opened = await openLithuania(open)
    database = opened.database
    world = { db: database.kysely, now: () => clock }
    app = await openApp(world)
  })

  /** A browser at an address of its own, so that tests do not use up each other's tries. */
  const browser = (at = app) => openBrowser(at, { address: `198.51.100.${++address}` })

  async function newcomer(email: string) {
    const token = await inviteForTest(database.kysely, { email, at: clock })
    const first = browser()
    return { token, browser: first, accepted: await acceptForTest(first, token) }
  }

  test('an invitation becomes an account with its mandates', async () => {
    const { accepted, browser: first } = await newcomer('new@example.lt')
    expect(accepted.statusCode).toBe(303)
    const desk = await first.open('/lt/darbo-stalas')
    expect(desk.statusCode).toBe(200)
    expect(desk.body).toContain('Ona Petraitė')
    expect(desk.body).toContain('visa šalis')
  })

  test('an invitation is accepted once, even by several at the same moment', async () => {
    const token = await inviteForTest(database.kysely, { email: 'race@example.lt', at: clock })
    const answers = await Promise.all([1, 2, 3, 4].map(() => acceptForTest(browser(), token)))
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1)
    expect((await acceptForTest(browser(), token)).statusCode).toBe(422)
    expect((await browser().open(`/lt/kvietimas?token=${token}`)).body).toContain('Kvietimas nebegalioja')
    const { rows } = await database.pool.query(`select count(*)::int as n from account_user where email = 'race@example.lt'`)
    expect(rows).toEqual([{ n: 1 }])
  })

  test('an invitation that has expired opens nothing', async () => {
    const until = new Date(clock.getTime() - 1000)
    const token = await inviteForTest(database.kysely, { email: 'late@example.lt', at: clock, until })
    expect((await acceptForTest(browser(), token)).statusCode).toBe(422)
  })

  test('an invitation to somebody with an account adds mandates, and changes neither name nor password', async () => {
    await newcomer('again@example.lt')
    const mandates = [{ role: 'coordinator', scope: 'cluster/litek', from: '2020-01-01', until: null }] as const
    const token = await inviteForTest(database.kysely, { email: 'Again@example.lt', at: clock, mandates })
    expect((await acceptForTest(browser(), token)).statusCode).toBe(422)
    expect((await browser().send('/lt/kvietimas', { deed: 'take-mandates', token })).statusCode).toBe(303)
    const known = browser()
    await known.signIn('again@example.lt')
    expect((await known.open('/lt/darbo-stalas')).body).toContain('/lt/klasteriai/litek')
  })

  test('a password that is often guessed is not taken', async () => {
    const token = await inviteForTest(database.kysely, { email: 'weak@example.lt', at: clock })
    const form = { deed: 'password', token, name: 'Ona', language: 'lt', 'new-password': 'Slaptazodis123' }
    const answer = await browser().send('/lt/kvietimas', form)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('vienas iš dažniausių')
  })

  test('an unknown address is answered as a wrong password is, with the same words and after as long', async () => {
    await newcomer('ona@example.lt')
    expect((await browser().signIn('Ona@example.lt')).statusCode).toBe(303)
    const durations: Record<string, number[]> = { ona: [], onb: [] }
    for (const name of ['ona', 'onb', 'ona', 'onb', 'ona', 'onb']) {
      const began = performance.now()
      const answer = await browser().signIn(`${name}@example.lt`, 'not the password')
      durations[name]?.push(performance.now() - began)
      expect(answer.statusCode).toBe(422)
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(answer.body.replaceAll(`${name}@`, '@')).toContain('Adresas arba slaptažodis netinka')
    }
    const [known, unknown] = [Math.min(...(durations['ona'] ?? [])), Math.min(...(durations['onb'] ?? []))]
    expect(Math.max(known, unknown)).toBeLessThan(3 * Math.min(known, unknown) + 20)
  })

  test('guessing at one account is stopped for a while, wherever it comes from, and tells when to come back', async () => {
    await newcomer('target@example.lt')
    for (let guess = 0; guess < 10; guess += 1)
      expect((await browser().signIn('target@example.lt', `guess ${guess}`)).statusCode).toBe(422)
    const stopped = await browser().signIn('target@example.lt')
    expect(stopped.statusCode).toBe(429)
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(60)
    expect(stopped.body).toMatch(/Bandėte per dažnai. Pabandykite po \d+ minu/)
    // An address without an account is stopped in the same way.
    for (let guess = 0; guess < 10; guess += 1) await browser().signIn('nobody@example.lt', `guess ${guess}`)
    expect((await browser().signIn('nobody@example.lt')).statusCode).toBe(429)
    clock = new Date(clock.getTime() + 16 * 60_000)
    expect((await browser().signIn('target@example.lt')).statusCode).toBe(303)
  })

  test('guessing at many accounts from one address is stopped too', async () => {
    const one = browser()
    const statuses = new Set<number>()
    for (let guess = 0; guess < 51; guess += 1) statuses.add((await one.signIn(`somebody-${guess}@example.lt`, 'x')).statusCode)
    expect([...statuses]).toEqual([422, 429])
    expect((await browser().signIn('somebody-0@example.lt', 'x')).statusCode).toBe(422)
  })

  test('a session that was there before the sign-in, planted or own, is not the one after it', async () => {
    await newcomer('fixed@example.lt')
    const one = browser()
    one.cookies.set('__Secure-santalka.session_token', 'planted.signature')
    await one.signIn('fixed@example.lt')
    const first = one.cookies.get('__Secure-santalka.session_token')
    expect(first).not.toBe('planted.signature')
    await one.signIn('fixed@example.lt')
    const other = browser()
    other.cookies.set('__Secure-santalka.session_token', first ?? '')
    expect(await one.isIn()).toBe(true)
    expect(await other.isIn()).toBe(false)
  })

  test('the cookie of a session is out of reach for scripts and other sites', async () => {
    await newcomer('cookie@example.lt')
    const answer = await browser().signIn('cookie@example.lt')
    expect(answer.cookies).toMatchObject([{ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' }])
  })

  test('forms of other sites are refused, also where programs are asked', async () => {
    const { browser: one } = await newcomer('csrf@example.lt')
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const signIn = { deed: 'password', email: 'csrf@example.lt', password: PASSWORD }
    expect((await browser().send('/lt/prisijungimas', signIn, foreign)).statusCode).toBe(403)
    expect((await one.send('/lt/paskyra', { deed: 'sign-out' }, foreign)).statusCode).toBe(403)
    expect((await one.send('/auth/passkey/verify-registration', {}, foreign)).statusCode).toBe(403)
    expect(await one.isIn()).toBe(true)
  })

  test('nothing of the library of accounts can be reached but what passkeys need', async () => {
    for (const path of [
      '/auth/sign-up/email',
      '/auth/sign-in/email',
      '/auth/get-session',
      '/auth/ok',
      '/auth/two-factor/enable',
      '/auth/welcome',
    ])
      for (const answer of [await browser().open(path), await browser().send(path, {})])
        expect([404, 405]).toContain(answer.statusCode)
  })

  test('a session that nobody used for twelve hours has ended', async () => {
    const { browser: one } = await newcomer('idle@example.lt')
    const { rows } = await database.pool.query(
      `select extract(epoch from "expiresAt" - now())::int as left from account_session s
         join account_user u on u.id = s."userId" where email = 'idle@example.lt'`,
    )
    expect(Math.round(rows[0].left / 3600)).toBe(12)
    await database.pool.query(`update account_session set "expiresAt" = now() - interval '1 second'`)
    expect(await one.isIn()).toBe(false)
  })

  test('however much it is used, a session has ended after a week', async () => {
    const { browser: one } = await newcomer('week@example.lt')
    // History cannot be changed by an update: the trigger keeps the beginning.
    await database.pool.query(`alter table account_session disable trigger keep_session_short`)
    await database.pool.query(
      `update account_session set "createdAt" = now() - interval '8 days', "expiresAt" = now() + interval '6 hours'`,
    )
    await database.pool.query(`alter table account_session enable trigger keep_session_short`)
    await one.isIn()
    expect(await one.isIn()).toBe(false)
  })

  test('two servers on one database share sessions and their end', async () => {
    const { browser: one } = await newcomer('both@example.lt')
    const other = browser(await openApp(world))
    for (const [name, value] of one.cookies) other.cookies.set(name, value)
    expect(await other.isIn()).toBe(true)
    await other.send('/lt/paskyra', { deed: 'sign-out' })
    expect(await one.isIn()).toBe(false)
  })

  test('one session can be ended, or all others; nobody ends those of somebody else', async () => {
    await newcomer('mine@example.lt')
    const [one, two, three] = [browser(), browser(), browser()]
    for (const each of [one, two, three]) await each.signIn('mine@example.lt')
    const ids = async () => {
      const { body } = await one.open('/lt/paskyra')
      return [...body.matchAll(/name="session" value="([^"]+)"/g)].map((match) => match[1] ?? '')
    }
    expect(await ids()).toHaveLength(3)
    const stranger = (await newcomer('stranger@example.lt')).browser
    for (const session of await ids()) await stranger.send('/lt/paskyra', { deed: 'session-end', session })
    expect(await Promise.all([one, two, three].map((each) => each.isIn()))).toEqual([true, true, true])
    await one.send('/lt/paskyra', { deed: 'sessions-end' })
    expect(await Promise.all([one, two, three].map((each) => each.isIn()))).toEqual([true, false, false])
  })

  test('a new password needs the old one, and ends all other sessions', async () => {
    const { browser: one } = await newcomer('change@example.lt')
    const two = browser()
    await two.signIn('change@example.lt')
    const change = { deed: 'password', 'new-password': 'mėlynas dviratis po tiltu' }
    expect((await one.send('/lt/paskyra', { ...change, password: 'wrong' })).statusCode).toBe(422)
    expect((await one.send('/lt/paskyra', { ...change, password: PASSWORD })).statusCode).toBe(303)
    expect(await one.isIn()).toBe(true)
    expect(await two.isIn()).toBe(false)
    expect((await browser().signIn('change@example.lt')).statusCode).toBe(422)
    expect((await browser().signIn('change@example.lt', 'mėlynas dviratis po tiltu')).statusCode).toBe(303)
  })

  test('nobody is sent to another site after signing in', async () => {
    await newcomer('next@example.lt')
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', '/lt\\..\\evil', '/lten']) {
      const form = { deed: 'password', email: 'next@example.lt', password: PASSWORD, next }
      expect((await browser().send('/lt/prisijungimas', form)).headers.location).toBe('/lt/darbo-stalas')
    }
  })

  test('whoever finds the browser of somebody without a password, open for hours, sets none', async () => {
    const token = await inviteForTest(database.kysely, { email: 'open@example.lt', at: clock })
    const found = browser()
    await found.send('/lt/kvietimas', { deed: 'without-password', token, name: 'Ona Petraitė', language: 'lt' })
    await database.pool.query(`alter table account_session disable trigger keep_session_short`)
    await database.pool.query(`update account_session set "createdAt" = now() - interval '2 hours'
      where "userId" = (select id from account_user where email = 'open@example.lt')`)
    await database.pool.query(`alter table account_session enable trigger keep_session_short`)
    const set = await found.send('/lt/paskyra', { deed: 'password', 'new-password': 'mėlynas dviratis po tiltu' })
    expect(set.statusCode).toBe(422)
    expect(set.body).toContain('daugiau kaip valanda')
    expect((await browser().signIn('open@example.lt', 'mėlynas dviratis po tiltu')).statusCode).toBe(422)
  })

  test('what happened to an account is told in its trail', async () => {
    const { browser: one } = await newcomer('trail@example.lt')
    await one.send('/lt/paskyra', { deed: 'sign-out' })
    const { rows } = await database.pool.query(
      `select act from audit_entry a join account_user u on a.chain = 'person/' || u.id
        where email = 'trail@example.lt' order by number`,
    )
    expect(rows.map(({ act }) => act)).toEqual(['invitation-accepted', 'signed-in', 'signed-out'])
  })
})
