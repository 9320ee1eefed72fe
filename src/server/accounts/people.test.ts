import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import type { Mandate } from '#core/people/role.ts'
import { NOW, openApp, openLithuania } from '#server/testing/open-test-app.ts'
import { acceptForTest, inviteForTest, openBrowser, PASSWORD } from '#server/testing/sign-in-browser.ts'
import { readAudit } from '#store/audit-trail.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'

const LITEK = 'cluster/litek'
const term = { from: '2020-01-01', until: null } as const

describeOnDatabase('people and mandates', (open) => {
  let app: FastifyInstance
  let database: TestDatabase
  let address = 0
  beforeAll(async () => {
    const opened = await openLithuania(open)
    database = opened.database
    app = await openApp(opened.world)
  })

  async function somebody(email: string, mandate: Mandate) {
    const one = openBrowser(app, { address: `203.0.113.${++address}` })
    await acceptForTest(one, await inviteForTest(database.kysely, { email, at: NOW, mandates: [mandate] }))
    return one
  }

  async function linkTo(email: string): Promise<string> {
    const { rows } = await database.pool.query(`select arguments->>'url' as url from letter where address = $1`, [email])
    return new URL(rows[0].url).searchParams.get('token') ?? ''
  }

  const invitation = { deed: 'invite', name: 'Rasa', language: 'lt', role: 'coordinator', cluster: LITEK, until: '' }

  test('the head of a cluster makes somebody its coordinator until a day, who then has the mandate', async () => {
    const head = await somebody('head@example.lt', { role: 'signatory', scope: LITEK, ...term })
    const sent = await head.send('/en/people', { ...invitation, email: 'rasa@example.lt', until: '2027-12-31' })
    expect(sent.statusCode).toBe(303)
    const rasa = openBrowser(app, { address: `203.0.113.${++address}` })
    await acceptForTest(rasa, await linkTo('rasa@example.lt'))
    expect((await rasa.open('/en/account')).body).toContain('coordinator')
    expect((await head.open('/en/people')).body).toContain('rasa@example.lt')
  })

  test('nobody gives what is not theirs to give: another cluster, another role, more than they have', async () => {
    const head = await somebody('other-head@example.lt', { role: 'signatory', scope: LITEK, ...term })
    const wishes = [
      { cluster: 'cluster/abbi' },
      { role: 'administrator', cluster: '' },
      { role: 'officer', cluster: '' },
      { role: 'expert' },
    ]
    for (const wish of wishes) {
      const answer = await head.send('/en/people', { ...invitation, ...wish, email: 'nobody@example.lt' })
      expect(answer.statusCode, JSON.stringify(wish)).toBe(403)
    }
    const { rows } = await database.pool.query(`select 1 from invitation where email = 'nobody@example.lt'`)
    expect(rows).toEqual([])
  })

  test('an address, a role and a cluster that do not go together are told beside the form', async () => {
    const head = await somebody('third-head@example.lt', { role: 'signatory', scope: LITEK, ...term })
    for (const wrong of [
      { email: 'no address' },
      { email: 'a@example.lt', cluster: '' },
      { email: 'a@example.lt', cluster: 'cluster/of-nobody' },
      { email: 'a@example.lt', until: '2020-01-01' },
    ])
      expect((await head.send('/en/people', { ...invitation, ...wrong })).statusCode).toBe(422)
  })

  test('a mandate is taken back with a reason, at once, and stays in the history', async () => {
    const officer = await somebody('officer@example.lt', { role: 'officer', scope: 'country', ...term })
    const coordinator = await somebody('gone@example.lt', { role: 'coordinator', scope: LITEK, ...term })
    const { rows } = await database.pool.query(
      `select m.id from mandate m join account_user u on u.id = m.person where u.email = 'gone@example.lt'`,
    )
    const mandate = String(rows[0].id)
    expect((await coordinator.send('/en/people', { deed: 'end', mandate, reason: 'x' })).statusCode).toBe(403)
    expect((await officer.send('/en/people', { deed: 'end', mandate, reason: ' ' })).statusCode).toBe(422)
    expect((await officer.send('/en/people', { deed: 'end', mandate, reason: 'left the firm' })).statusCode).toBe(303)
    expect((await officer.send('/en/people', { deed: 'end', mandate, reason: 'again' })).statusCode).toBe(409)
    expect((await coordinator.open('/en/desk')).body).toContain('You have no mandates yet')
    expect((await officer.open('/en/people')).body).toContain('left the firm')
  })

  const openInvitation = async (email: string) => {
    const { rows } = await database.pool.query(`select id from invitation where email = $1`, [email])
    return String(rows[0].id)
  }

  test('an invitation waits on the page with its start and its reason, and is taken back: its link opens nothing', async () => {
    const head = await somebody('withdrawing@example.lt', { role: 'signatory', scope: LITEK, ...term })
    const wish = { ...invitation, email: 'late@example.lt', from: '2026-12-24', reason: 'stands in for Ona' }
    expect((await head.send('/en/people', wish)).statusCode).toBe(303)
    const page = (await head.open('/en/people')).body
    for (const part of ['late@example.lt', 'stands in for Ona', '24 December 2026']) expect(page).toContain(part)
    const id = await openInvitation('late@example.lt')
    const stranger = await somebody('stranger@example.lt', { role: 'signatory', scope: 'cluster/fetek', ...term })
    expect((await stranger.open('/en/people')).body).not.toContain('late@example.lt')
    expect((await stranger.send('/en/people', { deed: 'withdraw', invitation: id })).statusCode).toBe(403)
    expect((await head.send('/en/people', { deed: 'withdraw', invitation: id })).statusCode).toBe(303)
    expect((await head.open('/en/people')).body).not.toContain('late@example.lt')
    const late = openBrowser(app, { address: `203.0.113.${++address}` })
    expect((await acceptForTest(late, await linkTo('late@example.lt'))).statusCode).toBe(422)
    const told = await readAudit(database.kysely, 'people/invitations', { most: 1, before: null })
    expect(told[0]?.details).toEqual({ withdrawn: [`coordinator: ${LITEK}`] })
  })

  test('a mandate that begins later gives nothing before, and keeps the reason it was given for', async () => {
    const head = await somebody('planning@example.lt', { role: 'signatory', scope: LITEK, ...term })
    const wish = { ...invitation, email: 'later@example.lt', from: '2027-01-01', reason: 'takes over in January' }
    expect((await head.send('/en/people', { ...wish, from: '2026-01-01' })).statusCode).toBe(422)
    expect((await head.send('/en/people', { ...wish, until: '2026-12-31' })).statusCode).toBe(422)
    await head.send('/en/people', wish)
    const later = openBrowser(app, { address: `203.0.113.${++address}` })
    await acceptForTest(later, await linkTo('later@example.lt'))
    expect((await later.open('/en/desk')).body).toContain('You have no mandates yet')
    expect((await head.open('/en/people')).body).toContain('takes over in January')
  })

  test('whoever may no longer give a mandate gives none by an invitation sent before', async () => {
    const head = await somebody('dismissed@example.lt', { role: 'signatory', scope: LITEK, ...term })
    await head.send('/en/people', { ...invitation, email: 'friend@example.lt' })
    const officer = await somebody('dismissing@example.lt', { role: 'officer', scope: 'country', ...term })
    const { rows } = await database.pool.query(
      `select m.id from mandate m join account_user u on u.id = m.person where u.email = 'dismissed@example.lt'`,
    )
    await officer.send('/en/people', { deed: 'end', mandate: String(rows[0].id), reason: 'no longer the head' })
    const friend = openBrowser(app, { address: `203.0.113.${++address}` })
    expect((await acceptForTest(friend, await linkTo('friend@example.lt'))).statusCode).toBe(422)
    const { rows: made } = await database.pool.query(`select 1 from account_user where email = 'friend@example.lt'`)
    expect(made).toEqual([])
  })

  test('whoever may not see mandates is told so', async () => {
    const reviewer = await somebody('reviewer@example.lt', { role: 'reviewer', scope: 'country', ...term })
    expect((await reviewer.open('/en/people')).statusCode).toBe(403)
    expect((await reviewer.signIn('reviewer@example.lt', PASSWORD)).statusCode).toBe(303)
  })
})
