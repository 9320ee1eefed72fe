import { beforeAll, describe, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { openSheet } from '#actions/monitoring/answer-sheet.ts'
import { openReturn } from '#actions/monitoring/open-return.ts'
import { saveAnswers } from '#actions/monitoring/save-answers.ts'
import { sendSheets } from '#actions/monitoring/send-sheets.ts'
import { handIn } from '#actions/testing/monitoring-year.ts'
import type { World } from '#actions/world.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { NOW } from '#server/testing/open-test-app.ts'
import { openReturns, personOf } from './testing/open-returns.ts'

const id = 'ajemed.2026'
const coordinator = personOf('coordinator', 'cluster/ajemed', 'coordinator', 'signatory')
const neighbour = personOf('neighbour', 'cluster/lenlaz', 'coordinator')
const administrator = personOf('administrator', 'country', 'administrator')
const own = {
  'content-type': 'application/x-www-form-urlencoded',
  host: 'santalka.example',
  origin: 'https://santalka.example',
  'sec-fetch-site': 'same-origin',
}
/** However it is grouped. */
const SECRET = /7\s?654\s?321/
const until = '2026-11-25'

describeOnDatabase('what is told in confidence', (open) => {
  let app: FastifyInstance
  let world: World
  let firms: readonly string[]
  let links: readonly string[]

  beforeAll(async () => {
    const opened = await openReturns(open, [coordinator, neighbour, administrator])
    app = opened.app
    world = opened.world
    const rows = await world.db
      .selectFrom('projection')
      .select('subject')
      .distinct()
      .where('subject', 'like', 'organisation/%')
      .orderBy('subject')
      .limit(5)
      .execute()
    firms = rows.map(({ subject }) => subject)
    links = await send(firms.slice(0, 4))
    for (const [index, link] of links.entries()) await answer(link, 1_000 + index)
  })

  const send = async (organisations: readonly string[], email: string | null = null) => {
    const asked = organisations.map((organisation) => ({ organisation, email, language: 'en' as const }))
    const sent = await sendSheets(world, coordinator, { id, firms: asked, until, urlOf: (token) => `/en/sheets/${token}` })
    return sent.map(({ url }) => url ?? '')
  }
  const answer = (link: string, turnover: number, cookie = '', consent = 'aggregate-only') => {
    const fields = { deed: 'answer', 'a:firm-turnover-eur:': String(turnover), 'a:firm-consent:': consent }
    return app.inject({ method: 'POST', url: link, headers: { ...own, cookie }, payload: new URLSearchParams(fields).toString() })
  }
  const sumAt = async (now: Date) => {
    const opened = await openReturn({ ...world, now: () => now }, coordinator, id)
    return opened?.sheets?.sums.get('turnover-eur')
  }
  const afterwards = new Date('2026-12-05T12:00:00Z')

  test('by a firm is shown again on the device that answered, and to nobody else who has the link', async () => {
    const [link = ''] = links
    const answered = await answer(link, 7_654_321)
    expect(answered.statusCode).toBe(303)
    const cookie = String(answered.headers['set-cookie']).split(';')[0] ?? ''
    expect((await app.inject({ url: link, headers: { cookie } })).body).toMatch(SECRET)
    const elsewhere = await app.inject({ url: link })
    expect(elsewhere.statusCode).toBe(200)
    expect(elsewhere.body).not.toMatch(SECRET)
    // A link made anew opens the sheet, not what was written on it; nor does an answer of one's own.
    const [anew = ''] = await send([firms[0] ?? ''])
    expect((await app.inject({ url: anew })).body).not.toMatch(SECRET)
    const forged = await answer(anew, 1_000)
    const after = await app.inject({ url: anew, headers: { cookie: String(forged.headers['set-cookie']).split(';')[0] ?? '' } })
    expect(after.body).not.toMatch(SECRET)
  })

  test('is taken until midnight of the country, and not a minute longer', async () => {
    const [, link = ''] = links
    const token = link.slice(link.lastIndexOf('/') + 1)
    // In Vilnius, in winter, the 25th is over at 22:00 UTC.
    const at = (moment: string) => openSheet({ ...world, now: () => new Date(moment) }, token, null)
    expect((await at('2026-11-25T21:59:00Z')).isClosed).toBe(false)
    await expect(at('2026-11-25T22:00:00Z')).rejects.toThrow('link-void')
    expect((await app.inject({ url: link })).body).toContain('25 November 2026')
  })

  test('by firms is summed only when no link works any more, though the return is open or not', async () => {
    expect(await sumAt(NOW)).toMatchObject({ sum: { absent: 'withheld' }, answered: 4 })
    expect(await sumAt(afterwards)).toMatchObject({ sum: 4_006, answered: 4 })
  })

  test('by a firm does not come out when the coordinator takes a firm off the list of members', async () => {
    const members = firms.slice(0, 3).map((organisation) => ({ organisation }))
    const edit = {
      question: 'members',
      answer: members,
      origin: { kind: 'typed' },
      explanation: null,
      source: null,
      parents: [],
    } as const
    await saveAnswers(world, coordinator, { id, edits: [edit] })
    expect(await sumAt(afterwards)).toMatchObject({ sum: 4_006 })
  })

  describe('by firms, once its sum was seen', () => {
    test('is not told by the sum of one firm more', async () => {
      const later = { ...world, now: () => afterwards }
      const asked = {
        id,
        firms: [{ organisation: firms[4] ?? '', email: null, language: 'en' as const }],
        until: '2026-12-20',
        urlOf: () => '',
      }
      await expect(sendSheets(later, coordinator, asked)).rejects.toThrow('sheets-summed')
      await expect(sendSheets(later, personOf('other', 'cluster/lenlaz', 'coordinator'), asked)).rejects.toThrow('not-allowed')
    })
  })

  test('by a firm that no longer lets the coordinator see is not what it let the coordinator see before', async () => {
    const [link = ''] = await send([firms[3] ?? ''])
    const shares = async () => (await openReturn(world, coordinator, id))?.submissions.map(({ organisation }) => organisation)
    await answer(link, 5, '', 'coordinator-sees')
    expect(await shares()).toEqual([firms[3]])
    await answer(link, 5)
    expect(await shares()).toEqual([])
  })

  test('by other clusters cannot be searched for by typing numbers into a draft', async () => {
    const asked = { url: '/en/your-place/lenlaz.2026.json', headers: { 'x-person': neighbour.id } }
    await handIn(world, 'lenlaz.2026', { events: 3 }, 'started')
    expect((await app.inject(asked)).statusCode).toBe(404)
    await handIn(world, 'lenlaz.2026', { events: 3 })
    expect((await app.inject(asked)).statusCode).toBe(200)
  })

  test('is not read by an administrator through other eyes', async () => {
    for (const eyes of ['officer~country', 'coordinator~cluster/ajemed']) {
      const cookie = `santalka-see-as=${encodeURIComponent(eyes)}`
      const look = (url: string) => app.inject({ url, headers: { 'x-person': administrator.id, cookie } })
      expect((await look(`/en/returns/${id}`)).statusCode).toBe(403)
      expect((await look(`/en/reviews/${id}.csv`)).statusCode).toBe(403)
      expect((await look('/en/desk')).statusCode).toBe(200)
    }
  })

  test('by a firm cannot be answered without end', async () => {
    const [link = ''] = await send([firms[2] ?? ''])
    const statuses = new Set<number>()
    for (let time = 0; time < 60; time += 1) statuses.add((await answer(link, time)).statusCode)
    expect(statuses).toEqual(new Set([303, 429]))
  })

  test('a link that went by mail is not shown to the coordinator', async () => {
    expect(await send([firms[1] ?? ''], 'firm@example.lt')).toEqual([''])
  })
})
