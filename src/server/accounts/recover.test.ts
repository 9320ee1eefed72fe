import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import type { World } from '#actions/world.ts'
import { NOW, openApp, openLithuania } from '#server/testing/open-test-app.ts'
import { acceptForTest, inviteForTest, openBrowser } from '#server/testing/sign-in-browser.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'

const FRESH = 'mėlynas dviratis po tiltu'

describeOnDatabase('a forgotten password', (open) => {
  let app: FastifyInstance
  let world: World
  let database: TestDatabase
  let address = 0
  beforeAll(async () => {
    const opened = await openLithuania(open)
    database = opened.database
    world = opened.world
    app = await openApp(world)
  })
  const browser = () => openBrowser(app, { address: `203.0.113.${++address}` })

  async function newcomer(email: string) {
    const one = browser()
    await acceptForTest(one, await inviteForTest(database.kysely, { email, at: NOW }))
    return one
  }

  const ask = (email: string, one = browser()) => one.send('/lt/slaptazodzio-atkurimas', { deed: 'ask', email })

  async function lettersTo(email: string): Promise<string[]> {
    // What is put off is done once the application has closed or a moment has passed.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const { rows } = await database.pool.query(`select arguments->>'url' as url from letter where address = $1`, [email])
    return rows.map(({ url }) => new URL(url).searchParams.get('token') ?? '')
  }

  const set = (token: string, password = FRESH) =>
    browser().send('/lt/slaptazodzio-atkurimas', { deed: 'set', token, 'new-password': password })

  test('is asked for with the same answer, whether or not there is such an account', async () => {
    await newcomer('known@example.lt')
    const [known, unknown] = [await ask('known@example.lt'), await ask('unknown@example.lt')]
    for (const answer of [known, unknown]) {
      expect(answer.statusCode).toBe(303)
      expect(answer.headers.location).toBe('/lt/slaptazodzio-atkurimas?sent=1')
      expect(answer.body).toBe(known.body)
    }
    expect(await lettersTo('known@example.lt')).toHaveLength(1)
    expect(await lettersTo('unknown@example.lt')).toHaveLength(0)
  })

  test('a new one is set once by the link of the letter, and signs out everywhere', async () => {
    const one = await newcomer('forgot@example.lt')
    await ask('forgot@example.lt')
    const [token = ''] = await lettersTo('forgot@example.lt')
    expect((await browser().open(`/lt/slaptazodzio-atkurimas?token=${token}`)).body).toContain('Naujas slaptažodis')
    expect((await set(token, 'slaptazodis12')).statusCode).toBe(422)
    expect((await set(token)).statusCode).toBe(303)
    expect(await one.isIn()).toBe(false)
    expect((await set(token, 'kitas visai naujas dalykas')).statusCode).toBe(422)
    expect((await browser().open(`/lt/slaptazodzio-atkurimas?token=${token}`)).body).toContain('Nuoroda nebegalioja')
    expect((await browser().signIn('forgot@example.lt', FRESH)).statusCode).toBe(303)
  })

  test('the link ends after an hour', async () => {
    await newcomer('slow@example.lt')
    await ask('slow@example.lt')
    const [token = ''] = await lettersTo('slow@example.lt')
    await database.pool.query(`update account_verification set "expiresAt" = now() - interval '1 second'`)
    expect((await set(token)).statusCode).toBe(422)
    expect((await browser().signIn('slow@example.lt', FRESH)).statusCode).toBe(422)
  })

  test('a mailbox is not flooded: of many askings the first three are heard, and all are answered alike', async () => {
    await newcomer('flooded@example.lt')
    for (let asking = 0; asking < 6; asking += 1) expect((await ask('flooded@example.lt')).statusCode).toBe(303)
    expect(await lettersTo('flooded@example.lt')).toHaveLength(3)
    const one = browser()
    for (let asking = 0; asking < 20; asking += 1) await ask(`nobody-${asking}@example.lt`, one)
    const stopped = await ask('nobody@example.lt', one)
    expect(stopped.statusCode).toBe(429)
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('what the link opens with is not readable in the database', async () => {
    await newcomer('hashed@example.lt')
    await ask('hashed@example.lt')
    const [token = ''] = await lettersTo('hashed@example.lt')
    const { rows } = await database.pool.query('select identifier from account_verification')
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})
