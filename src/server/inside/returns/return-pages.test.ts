import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import type { World } from '#actions/world.ts'
import { openSheet } from '#actions/monitoring/answer-sheet.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { appendComment } from '#store/monitoring/comments.ts'
import { readAnswers } from '#store/monitoring/answers.ts'
import { readSubmissions } from '#store/monitoring/sheets.ts'
import { openReturns, personOf } from '#server/inside/testing/open-returns.ts'

const ada = personOf('ada', 'cluster/ajemed', 'coordinator', 'signatory')
const eve = personOf('eve', 'cluster/lenlaz', 'coordinator')
const RETURN = '/en/returns/ajemed.2026'

describeOnDatabase('pages of a return', (open) => {
  let app: FastifyInstance
  let world: World
  beforeAll(async () => {
    ;({ app, world } = await openReturns(open, [ada, eve]))
  })
  const send = (url: string, fields: Readonly<Record<string, string>>, person = ada.id) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'x-person': person, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
  const link = async (firm: string): Promise<string> => {
    const { body } = await send(RETURN, { deed: 'send-sheets', firm, until: '2026-12-20' })
    return /\/en\/sheets\/[0-9a-f]{40}|\/lt\/anketos\/[0-9a-f]{40}/.exec(body)?.[0] ?? ''
  }

  test('text that looks like markup is shown as the text that it is', async () => {
    const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>'
    expect(
      (await send(RETURN, { deed: 'save', 'a:obstacles:': hostile, 'parents:obstacles': '', 'was:obstacles': '' })).statusCode,
    ).toBe(303)
    const { body } = await app.inject({ url: RETURN, headers: { 'x-person': ada.id } })
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(body).not.toContain('<script>alert')
    expect(body).not.toContain('<img src=x')
  })

  test('what a reviewer asks stands beside the question until it is settled', async () => {
    const place = { id: 'ajemed.2026', cluster: 'cluster/ajemed' }
    const by = { at: world.now().toISOString(), person: { id: 'ivo', name: 'Ivo' } }
    const write = (on: number | null, text: string) =>
      world.db
        .transaction()
        .execute((tx) => appendComment(tx, place, { question: 'events', on, settles: on !== null, text, ...by }))
    const id = await write(null, 'Were the online ones counted?')
    const shown = async () => (await app.inject({ url: RETURN, headers: { 'x-person': ada.id } })).body
    const field = /id="q-events"[\s\S]*?id="q-/.exec(await shown())?.[0] ?? ''
    expect(field).toContain('Were the online ones counted?')
    expect(field).toContain('/en/reviews/ajemed.2026#comments')
    await write(id, '')
    expect(await shown()).not.toContain('Were the online ones counted?')
  })

  test('names of fields that are none of ours, huge forms and broken JSON change nothing and break nothing', async () => {
    const before = await readAnswers(world.db, 'ajemed.2026')
    expect((await send(RETURN, { deed: 'save', 'a:nobody:': '1', 'a:__proto__:': '1' })).statusCode).toBe(303)
    expect((await send(RETURN, { deed: 'save', 'a:obstacles:': 'x'.repeat(2_000_000) })).statusCode).toBeGreaterThanOrEqual(400)
    expect((await send(RETURN, { deed: 'save', 'a:events:': '4', 'parents:events': '999999' })).statusCode).toBe(409)
    expect((await send(RETURN, { deed: 'nothing' })).statusCode).toBe(400)
    const json = (payload: string) =>
      app.inject({
        method: 'POST',
        url: RETURN,
        headers: { 'x-person': ada.id, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        payload,
      })
    for (const payload of [
      '{"deed":"save"}',
      '{"deed":"save","edits":[1]}',
      '{"deed":"save","edits":[{"question":"events"}]}',
      '[]',
    ])
      expect((await json(payload)).statusCode).toBe(400)
    expect(await readAnswers(world.db, 'ajemed.2026')).toEqual(before)
  })

  describe('a sheet', () => {
    const firm = 'organisation/skridmele'
    const other = 'organisation/pluogave'

    test('is answered by its link alone, and only the sum of it reaches the coordinator who may not see it', async () => {
      const address = await link(firm)
      const answers = { deed: 'answer', 'a:firm-turnover-eur:': '777123', 'a:firm-consent:': 'aggregate-only' }
      expect((await send(address, answers, '')).statusCode).toBe(303)
      expect((await readSubmissions(world.db, 'ajemed.2026')).map(({ organisation, shares }) => [organisation, shares])).toEqual([
        [firm, 'sums'],
      ])
      const { body } = await app.inject({ url: RETURN, headers: { 'x-person': ada.id } })
      expect(body.replaceAll(/[\s,\u00a0]/g, '')).not.toContain('777123')
    })

    test('sent anew, the link before it is void; one that never was and one that ended say the same', async () => {
      const first = await link(other)
      const second = await link(other)
      const never = `${second.slice(0, -40)}${'0'.repeat(40)}`
      const answers = await Promise.all([first, never].map((url) => app.inject({ url })))
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404])
      expect((await app.inject({ url: second })).statusCode).toBe(200)
      const later: World = { db: world.db, now: () => new Date('2026-12-21T00:00:01Z') }
      await expect(openSheet(later, second.slice(-40), null)).rejects.toMatchObject({ code: 'link-void' })
    })

    test('shows nothing of another firm, and takes nothing once the return is submitted', async () => {
      const address = await link(other)
      const { body } = await app.inject({ url: address })
      expect(body).not.toContain('777123')
      await world.db.updateTable('monitoring_return').set({ state: 'submitted' }).where('id', '=', 'ajemed.2026').execute()
      const before = await readSubmissions(world.db, 'ajemed.2026')
      expect((await send(address, { deed: 'answer', 'a:firm-consent:': 'aggregate-only' }, '')).statusCode).toBe(409)
      expect(await readSubmissions(world.db, 'ajemed.2026')).toEqual(before)
    })
  })

  test.each(['', eve.id])('nobody without a mandate (%j) reads, saves, submits, signs or sends', async (person) => {
    const expected = person === '' ? 303 : 403
    for (const url of [RETURN, '/en/your-place/ajemed.2026'])
      expect((await app.inject({ url, headers: { 'x-person': person } })).statusCode).toBe(expected)
    for (const deed of ['save', 'confirm', 'submit', 'sign', 'send-sheets', 'find'])
      expect((await send(RETURN, { deed, version: '1' }, person)).statusCode).toBe(expected)
  })
})
