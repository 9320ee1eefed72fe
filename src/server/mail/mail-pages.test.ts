import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatherNotices } from '#actions/gather-notices.ts'
import { queueMail } from '#actions/queue-mail.ts'
import type { World } from '#actions/world.ts'
import { visitor } from '#core/people/role.ts'
import type { Person, Role } from '#core/people/role.ts'
import { rendererOf } from '#server/load-renderer.ts'
import { buildApp } from '#server/app.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { renderPage } from '#web/pages.tsx'
import { queueLetters } from './testing/queue-letters.ts'

const publicUrl = 'https://santalka.example'
const config = { publicUrl, logLevel: 'silent', trustsProxy: false } as const
const mail = { smtpUrl: 'smtp://mail.example', from: 'santalka@example.lt' }
const SECRET_LINK = 'https://santalka.example/lt/atkurti/labai-slapta'

function personAs(role: Role | null): Person {
  if (role === null) return visitor
  const mandates = [{ role, scope: role === 'coordinator' ? 'cluster/a' : 'country', from: '2020-01-01', until: null }]
  return { id: `p-${role}`, name: role, via: 'account', mandates, seeingAs: null }
}

describeOnDatabase('the mailbox and the queue of mail', (open) => {
  let database: TestDatabase
  let world: World
  const apps: FastifyInstance[] = []

  beforeAll(async () => {
    database = await open()
    world = { db: database.kysely, now: () => new Date('2026-03-01T10:00:00Z') }
    await queueLetters(world, 1)
    await queueMail({ tx: world.db, recordedAt: '2026-03-01T11:00:00Z' }, [
      {
        kind: 'recovery',
        args: { url: SECRET_LINK, minutes: 30 },
        to: { person: 'p9', name: 'Ona', address: 'ona@example.lt', language: 'lt' },
      },
    ])
  })
  afterAll(async () => {
    for (const app of apps) await app.close()
  })

  async function appOf(country: { sample: boolean }, { role, sendsMail }: { role: Role | null; sendsMail: boolean }) {
    await database.pool.query(`delete from country_document where name = 'country'`)
    const content = { id: 'x', name: { lt: 'Šalis' }, sample: country.sample, timezone: 'Europe/Vilnius', worldAtlasId: null }
    await database.pool.query(
      `with c as (insert into change (recorded_at, recorded_by, deed, details) values (now(), 'test', 'test', '{}') returning id)
       insert into country_document (name, content, content_hash, change_id) select 'country', $1::jsonb, '', id from c`,
      [JSON.stringify(content)],
    )
    const parts = { render: rendererOf(renderPage), whoIs: async () => personAs(role) }
    const app = await buildApp(world, sendsMail ? { ...config, mail } : config, parts)
    apps.push(app)
    return app
  }

  test.each(['lt', 'en'] as const)(
    'in the invented country everybody reads all letters, their links included (%s)',
    async (language) => {
      const app = await appOf({ sample: true }, { role: null, sendsMail: false })
      const list = await app.inject(`/${language === 'lt' ? 'lt/pasto-dezute' : 'en/mailbox'}`)
      expect(list.statusCode).toBe(200)
      const link = /href="([^"]+(?:pasto-dezute|mailbox)\/[0-9a-f-]{36})"[^>]*>Naujas Santalkos slaptažodis/.exec(list.body)?.[1]
      const letter = await app.inject(link ?? '')
      expect(letter.statusCode).toBe(200)
      expect(letter.body).toContain('href="/lt/atkurti/labai-slapta"')
      expect(letter.headers['cache-control']).toBe('no-store')
    },
  )

  test.each([
    { sample: false, sendsMail: false, because: 'people are real' },
    { sample: false, sendsMail: true, because: 'people are real' },
    { sample: true, sendsMail: true, because: 'letters leave' },
  ])('nobody reads a letter where $because', async ({ sample, sendsMail }) => {
    const { rows } = await database.pool.query<{ id: string }>('select id from letter')
    for (const role of [null, 'coordinator', 'officer', 'administrator'] as const) {
      const app = await appOf({ sample }, { role, sendsMail })
      for (const { id } of rows) expect((await app.inject(`/lt/pasto-dezute/${id}`)).statusCode).toBe(404)
      const list = await app.inject('/lt/pasto-dezute')
      expect(list.statusCode).toBe(role === 'administrator' ? 200 : 404)
      expect(list.body).not.toContain('labai-slapta')
      expect(list.body).not.toContain('Rasta klaida')
    }
  })

  test('the administrator decides about a letter in doubt once, and it is told in the audit trail', async () => {
    const { rows } = await database.pool.query<{ id: string }>(
      `update letter set state = 'in-doubt', reply = 'no answer' where kind = 'reopened' returning id`,
    )
    const letter = rows[0]?.id ?? ''
    const send = async (role: Role | null, deed: string) => {
      const app = await appOf({ sample: false }, { role, sendsMail: true })
      const payload = new URLSearchParams({ deed, letter }).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: publicUrl }
      return app.inject({ method: 'POST', url: '/lt/pasto-dezute', payload, headers })
    }
    expect((await send('officer', 'send-again')).statusCode).toBe(403)
    expect((await send(null, 'arrived')).statusCode).toBe(403)
    const page = await (await appOf({ sample: false }, { role: 'administrator', sendsMail: true })).inject('/lt/pasto-dezute')
    expect(page.body).toContain('reader1@example.lt')
    expect((await send('administrator', 'arrived')).headers.location).toContain('said.mail-settled')
    expect((await send('administrator', 'arrived')).headers.location).toContain('said.mail-settled-before')
    const { rows: told } = await database.pool.query(`select act from audit_entry where chain = 'mail'`)
    expect(told).toEqual([{ act: 'settle-mail' }])
    expect((await database.pool.query('select state from letter where id = $1', [letter])).rows).toEqual([{ state: 'sent' }])
  })

  test('digests can be chosen by their link, and ended by a mail program that knows no cookies', async () => {
    const to = { person: 'p7', name: 'Ona', address: 'ona@example.lt', language: 'lt' as const }
    const args = { cluster: { lt: 'Lazeriai' }, asksAbout: 2025, url: 'https://example.lt/r' }
    await queueMail({ tx: world.db, recordedAt: '2026-02-20T11:00:00Z' }, [{ kind: 'approved', args, to }])
    await gatherNotices(world, {
      localTime: (moment) => moment.toISOString().slice(0, 16),
      preferencesUrl: (_language, secret) => secret,
      stopUrl: (secret) => secret,
    })
    const chosen = async () =>
      (await database.pool.query<{ rhythm: string; secret: string }>('select rhythm, secret from mail_preference')).rows[0]
    const secret = (await chosen())?.secret ?? ''
    const app = await appOf({ sample: false }, { role: null, sendsMail: true })
    const address = `/lt/pranesimai/${secret}`
    expect((await app.inject(address)).body).toContain('checked="" value="daily"')
    const payload = new URLSearchParams({ deed: 'choose', rhythm: 'weekly' }).toString()
    const form = { method: 'POST' as const, url: address, payload }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await app.inject({ ...form, headers: { ...headers, origin: 'https://elsewhere.example' } })).statusCode).toBe(403)
    expect((await app.inject({ ...form, headers: { ...headers, origin: publicUrl } })).statusCode).toBe(303)
    expect((await chosen())?.rhythm).toBe('weekly')
    const oneClick = { method: 'POST' as const, payload: 'List-Unsubscribe=One-Click', headers }
    expect((await app.inject({ ...oneClick, url: '/mail/stop/no-such' })).statusCode).toBe(404)
    expect((await app.inject({ ...oneClick, url: `/mail/stop/${secret}` })).statusCode).toBe(200)
    expect((await chosen())?.rhythm).toBe('never')
    expect((await app.inject('/lt/pranesimai/no-such')).statusCode).toBe(404)
    expect((await app.inject('/lt/pranesimai')).statusCode).toBe(303)
  })
})
