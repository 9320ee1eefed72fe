import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { NOW, openApp, openLithuania } from '#server/testing/open-test-app.ts'
import { acceptForTest, codeOfTelephone, inviteForTest, openBrowser, PASSWORD } from '#server/testing/sign-in-browser.ts'
import type { TestBrowser } from '#server/testing/sign-in-browser.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'

describeOnDatabase('the second step', (open) => {
  let app: FastifyInstance
  let database: TestDatabase
  let address = 0
  beforeAll(async () => {
    const opened = await openLithuania(open)
    database = opened.database
    app = await openApp(opened.world)
  })
  const browser = () => openBrowser(app, { address: `203.0.113.${++address}` })

  const account = (one: TestBrowser, form: Record<string, string>) => one.send('/lt/paskyra', { password: PASSWORD, ...form })

  /** Somebody with a telephone: its secret, and the codes for when it is lost. */
  async function withTelephone(email: string) {
    const one = browser()
    await acceptForTest(one, await inviteForTest(database.kysely, { email, at: NOW }))
    const before = one.cookies.get('__Secure-santalka.session_token')
    const begun = await account(one, { deed: 'second-factor-begin' })
    const secret = /<code>([A-Z2-7 ]{20,})<\/code>/.exec(begun.body)?.[1] ?? ''
    const backupCodes = [...begun.body.matchAll(/<li><code>([\w-]+)<\/code>/g)].map((match) => match[1] ?? '')
    const confirmed = await account(one, { deed: 'second-factor-confirm', code: codeOfTelephone(secret) })
    return { one, begun, secret, backupCodes, confirmed, before }
  }

  async function halfWay(email: string): Promise<TestBrowser> {
    const one = browser()
    const answer = await one.signIn(email)
    expect(answer.headers.location).toContain('/lt/antras-zingsnis')
    return one
  }
  const step = (one: TestBrowser, code: string) => one.send('/lt/antras-zingsnis', { deed: 'code', code })

  test('is set up with a picture, a secret and backup codes, and only by whoever knows the password', async () => {
    const { begun, backupCodes, confirmed, one, before } = await withTelephone('setup@example.lt')
    expect(begun.body).toContain('src="data:image/svg+xml;base64,')
    expect(backupCodes).toHaveLength(10)
    expect(confirmed.statusCode).toBe(303)
    expect(one.cookies.get('__Secure-santalka.session_token')).not.toBe(before)
    expect((await account(one, { deed: 'second-factor-end', password: 'wrong' })).statusCode).toBe(422)
    expect((await account(one, { deed: 'second-factor-end' })).statusCode).toBe(303)
    const after = browser()
    await after.signIn('setup@example.lt')
    expect(await after.isIn()).toBe(true)
  })

  test('shows the picture again after a code that was mistyped, and asks for nothing until one was right', async () => {
    const one = browser()
    await acceptForTest(one, await inviteForTest(database.kysely, { email: 'typo@example.lt', at: NOW }))
    const begun = await account(one, { deed: 'second-factor-begin' })
    const uri = /name="uri" value="([^"]+)"/.exec(begun.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const again = await account(one, { deed: 'second-factor-confirm', code: '000000', uri, 'backup-codes': 'aaaaa-bbbbb' })
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('src="data:image/svg+xml;base64,')
    expect((await browser().signIn('typo@example.lt')).headers.location).toBe('/lt/darbo-stalas')
  })

  test('is asked for where it is set up: the password alone opens nothing', async () => {
    const { secret } = await withTelephone('needed@example.lt')
    const one = await halfWay('needed@example.lt')
    expect(one.cookies.has('__Secure-santalka.session_token')).toBe(false)
    expect(await one.isIn()).toBe(false)
    expect((await step(one, '000000')).statusCode).toBe(422)
    expect(await one.isIn()).toBe(false)
    const done = await step(one, codeOfTelephone(secret))
    expect(done.headers.location).toBe('/lt/darbo-stalas')
    expect(await one.isIn()).toBe(true)
  })

  test('takes each code of the telephone once', async () => {
    const { secret } = await withTelephone('replay@example.lt')
    const code = codeOfTelephone(secret)
    expect((await step(await halfWay('replay@example.lt'), code)).statusCode).toBe(303)
    const thief = await halfWay('replay@example.lt')
    expect((await step(thief, code)).statusCode).toBe(422)
    expect(await thief.isIn()).toBe(false)
  })

  test('takes each backup code once, and new ones replace the old', async () => {
    const { backupCodes, one } = await withTelephone('backup@example.lt')
    const [first = '', second = ''] = backupCodes
    const lost = await halfWay('backup@example.lt')
    expect((await step(lost, first)).statusCode).toBe(303)
    expect(await lost.isIn()).toBe(true)
    expect((await step(await halfWay('backup@example.lt'), first)).statusCode).toBe(422)
    const made = await account(one, { deed: 'backup-codes' })
    const fresh = /<li><code>([\w-]+)<\/code>/.exec(made.body)?.[1] ?? ''
    expect((await step(await halfWay('backup@example.lt'), second)).statusCode).toBe(422)
    expect((await step(await halfWay('backup@example.lt'), fresh)).statusCode).toBe(303)
  })

  test('ends after a few wrong codes: then the password is asked for again', async () => {
    const { secret } = await withTelephone('guess@example.lt')
    const one = await halfWay('guess@example.lt')
    for (const code of ['000001', '000002', '000003', '000004', '000005']) expect((await step(one, code)).statusCode).toBe(422)
    expect((await step(one, codeOfTelephone(secret))).statusCode).toBe(422)
    expect(await one.isIn()).toBe(false)
  })

  test('secrets and backup codes are not readable in the database', async () => {
    const { secret, backupCodes } = await withTelephone('kept@example.lt')
    const { rows } = await database.pool.query('select secret, "backupCodes" from account_two_factor')
    const kept = JSON.stringify(rows)
    expect(kept).not.toContain(secret.replaceAll(' ', ''))
    for (const code of backupCodes) expect(kept).not.toContain(code)
  })
})

describeOnDatabase('a country whose agency signs in with a second step', (open) => {
  test('lets nobody work for the agency before it is there, and says why', async () => {
    const { database, world } = await openLithuania(open, { secondFactor: 'obligatory' })
    const officer = openBrowser(await openApp(world))
    await acceptForTest(officer, await inviteForTest(database.kysely, { email: 'agency@example.lt', at: NOW }))
    expect(await officer.isIn()).toBe(true)
    expect((await officer.open('/lt/darbo-stalas')).body).toContain('href="/lt/paskyra#second-factor"')
    const turned = await officer.open('/lt/zmones')
    expect(turned.headers.location).toBe('/lt/paskyra?said=said.account.second-factor-asked#second-factor')
    expect((await officer.open('/lt/paskyra?said=said.account.second-factor-asked')).body).toContain(
      'vien slaptažodžio nepakanka',
    )
    const invitation = { deed: 'invite', email: 'other@example.lt', name: '', role: 'ministry', cluster: '', language: 'lt' }
    expect((await officer.send('/lt/zmones', invitation)).headers.location).toContain('second-factor-asked')
    expect((await database.pool.query(`select 1 from invitation where email = 'other@example.lt'`)).rows).toEqual([])

    const begun = await officer.send('/lt/paskyra', { deed: 'second-factor-begin', password: PASSWORD })
    const secret = /<code>([A-Z2-7 ]{20,})<\/code>/.exec(begun.body)?.[1] ?? ''
    expect((await officer.open('/lt/zmones')).statusCode).toBe(303)
    await officer.send('/lt/paskyra', { deed: 'second-factor-confirm', code: codeOfTelephone(secret) })
    expect((await officer.open('/lt/zmones')).statusCode).toBe(200)
    expect((await officer.open('/lt/darbo-stalas')).body).not.toContain('#second-factor')
    await officer.send('/lt/paskyra', { deed: 'second-factor-end', password: PASSWORD })
    expect((await officer.open('/lt/zmones')).statusCode).toBe(303)
  })

  test('asks nothing more of a cluster and its coordinator', async () => {
    const { database, world } = await openLithuania(open, { secondFactor: 'obligatory' })
    const coordinator = openBrowser(await openApp(world))
    const mandates = [{ role: 'coordinator', scope: 'cluster/litek', from: '2020-01-01', until: null }] as const
    await acceptForTest(coordinator, await inviteForTest(database.kysely, { email: 'litek@example.lt', at: NOW, mandates }))
    expect((await coordinator.open('/lt/darbo-stalas')).body).not.toContain('#second-factor')
    expect((await coordinator.open('/lt/stebesena')).statusCode).toBe(200)
  })
})
