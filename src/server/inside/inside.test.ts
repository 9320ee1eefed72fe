import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { scopedRoles } from '#core/people/role.ts'
import type { Person, Role } from '#core/people/role.ts'
import { visitor } from '#core/people/role.ts'
import { appendAudit, readAuditOfPerson } from '#store/audit-trail.ts'
import type { Db } from '#store/deed.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { NOW, openApp, openLithuania } from '#server/testing/open-test-app.ts'

function withRole(role: Role): Person {
  const scope = scopedRoles.has(role) ? 'cluster/litek' : 'country'
  return {
    id: role,
    name: `A ${role}`,
    via: 'account',
    mandates: [{ role, scope, from: '2020-01-01', until: null }],
    seeingAs: null,
  }
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const own = { ...form, host: 'santalka.example', origin: 'https://santalka.example', 'sec-fetch-site': 'same-origin' }

describeOnDatabase('inside pages', (open) => {
  let app: FastifyInstance
  let db: Db
  let who: Person = visitor
  beforeAll(async () => {
    const { world, database } = await openLithuania(open)
    db = world.db
    await database.kysely.transaction().execute((tx) =>
      appendAudit(tx, {
        chain: 'return/litek.2026',
        person: { id: 'x', name: 'X' },
        act: 'edit-return',
        details: { answers: 2 },
        at: NOW,
      }),
    )
    app = await openApp(world, async () => who)
  })
  const get = (url: string, cookie = '') => app.inject({ url, headers: { cookie } })
  const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = own) =>
    app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() })

  test('send a visitor to the sign-in, who then comes back to the same view', async () => {
    who = visitor
    const answer = await get('/lt/darbo-stalas?x=1')
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/lt/prisijungimas?next=%2Flt%2Fdarbo-stalas%3Fx%3D1')
    expect((await get('/en/audit-trail/return.litek.2026.json')).statusCode).toBe(403)
  })

  test('are kept by nobody, and carry the name of the reader', async () => {
    who = withRole('officer')
    const answer = await get('/en/desk')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).toContain('A officer')
    expect((await get('/en/clusters')).body).not.toContain('A officer')
  })

  test.each([
    ['coordinator', 'return.litek.2026', 200],
    ['coordinator', 'return.fetek.2026', 403],
    ['coordinator', 'campaign.2026', 403],
    ['ministry', 'return.litek.2026', 403],
    ['officer', 'return.litek.2026', 200],
    ['administrator', 'house', 200],
  ] as const)('the audit trail: a %s reads %s with %i', async (role, record, status) => {
    who = withRole(role)
    const answer = await get(`/en/audit-trail/${record}`)
    expect(answer.statusCode).toBe(status)
    const csv = await get(`/en/audit-trail/${record}.csv`)
    expect(csv.statusCode).toBe(status)
    if (status === 403) expect(csv.body).not.toContain('edit-return')
    expect(csv.headers['access-control-allow-origin']).toBe(status === 403 ? '*' : undefined)
  })

  describe('forms', () => {
    test.each([
      ['from another site', { ...own, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
      ['from a sister host', { ...own, origin: 'https://x.santalka.example', 'sec-fetch-site': 'same-site' }],
      ['by a page without an origin', { ...own, origin: 'null', 'sec-fetch-site': 'cross-site' }],
      ['by an old browser from another site', { ...form, host: 'santalka.example', origin: 'https://evil.example' }],
      ['by something that does not say where it comes from', { ...form, host: 'santalka.example' }],
    ])('sent %s are not taken', async (_from, headers) => {
      who = withRole('officer')
      const answer = await post('/en/see-as', { deed: 'begin', role: 'ministry' }, headers)
      expect(answer.statusCode).toBe(403)
      expect(answer.headers['set-cookie']).toBeUndefined()
    })

    test('for a page that takes none are refused as before', async () => {
      who = withRole('officer')
      expect((await post('/en/clusters', { deed: 'x' })).statusCode).toBe(405)
      expect((await post('/en/desk', { deed: 'x' })).statusCode).toBe(400)
      expect((await post('/en/desk', { deed: 'toString' })).statusCode).toBe(400)
    })

    test('of a size that nobody fills in are refused', async () => {
      who = withRole('officer')
      const answer = await post('/en/see-as', { deed: 'begin', role: 'x'.repeat(2_000_000) })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
    })
  })

  test('seeing as the ministry shows what the ministry sees, until it is ended, and is told in the audit trail', async () => {
    who = withRole('officer')
    const begun = await post('/en/see-as', { deed: 'begin', role: 'ministry' })
    expect(begun.statusCode).toBe(303)
    const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? ''
    expect((await get('/en/audit-trail/return.litek.2026', cookie)).statusCode).toBe(403)
    expect((await get('/en/desk', cookie)).body).toContain('Nothing can be changed')
    const ended = await app.inject({ method: 'POST', url: '/en/see-as', headers: { ...own, cookie }, payload: 'deed=end' })
    expect(String(ended.headers['set-cookie'])).toContain('Max-Age=0')
    const told = await readAuditOfPerson(db, 'officer', 10)
    expect(told.map(({ act, details }) => [act, details])).toContainEqual(['see-as', { role: 'ministry', scope: 'country' }])
    expect((await get('/en/audit-trail/return.litek.2026')).statusCode).toBe(200)
  })

  test('nobody lifts themselves by a cookie', async () => {
    who = withRole('coordinator')
    const cookie = `santalka-see-as=${encodeURIComponent('officer~country')}`
    expect((await get('/en/audit-trail/return.fetek.2026', cookie)).statusCode).toBe(403)
    expect((await post('/en/see-as', { deed: 'begin', role: 'officer' })).statusCode).toBe(403)
    expect((await get('/en/see-as')).statusCode).toBe(403)
  })
})
