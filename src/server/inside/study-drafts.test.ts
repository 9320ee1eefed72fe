import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import type { World } from '#actions/world.ts'
import { roles, visitor } from '#core/people/role.ts'
import type { Person } from '#core/people/role.ts'
import { rights } from '#core/people/rights.ts'
import { readAudit } from '#store/audit-trail.ts'
import { readEditions, readProposals, readStudyTexts } from '#store/studies.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { loadSampleWithReturns, STUDY_YEAR, withRole } from '#server/testing/freeze-sample-study.ts'
import { NOW, openApp } from '#server/testing/open-test-app.ts'

const address = `/en/study-drafts/${STUDY_YEAR}`
const headers = {
  'content-type': 'application/x-www-form-urlencoded',
  host: 'santalka.example',
  origin: 'https://santalka.example',
  'sec-fetch-site': 'same-origin',
}
const HOSTILE = '<script>alert(1)</script> =HYPERLINK("x") #panic("x") {n, plural} \u202Ežą'

describeOnDatabase('a study in the making', (open) => {
  let world: World
  let app: FastifyInstance
  let who: Person = visitor
  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => NOW }
    await loadSampleWithReturns(world)
    app = await openApp(world, async () => who)
  })
  const get = (url: string) => app.inject({ url })
  const post = (fields: Record<string, string>, url = address) =>
    app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() })
  const textFields = { deed: 'text', chapter: 'trends', place: 'before', seen: '', lt: 'Žodžiai', en: 'Words' }

  describe.each([
    ['text', 'write-study', textFields],
    ['propose', 'write-study', { deed: 'propose' }],
    ['approve', 'approve-study', { deed: 'approve', proposal: '1' }],
    ['send-back', 'approve-study', { deed: 'send-back', proposal: '1', note: 'x' }],
    ['freeze', 'freeze-study', { deed: 'freeze', proposal: '1' }],
  ] as const)('%s', (_deed, act, fields) => {
    test.each(roles.filter((role) => rights[act][role] === undefined))('is not for a %s', async (role) => {
      who = withRole(role)
      expect((await post(fields)).statusCode).toBe(403)
      expect(await readStudyTexts(world.db, STUDY_YEAR)).toEqual([])
      expect(await readProposals(world.db, STUDY_YEAR)).toEqual([])
      expect(await readEditions(world.db)).toEqual([])
    })
  })

  test.each(roles.filter((role) => rights['read-study-draft'][role] === undefined))('a draft is not for a %s', async (role) => {
    who = withRole(role)
    for (const url of ['/en/study-drafts', address, `${address}.json`, `${address}.pdf`])
      expect((await get(url)).statusCode).toBe(403)
  })

  test('goes from a text to an edition: written, put forward, judged by somebody else, frozen', async () => {
    who = withRole('officer')
    expect((await get('/en/study-drafts')).body).toContain('Being written')
    expect((await post({ ...textFields, lt: HOSTILE, en: HOSTILE })).headers.location).toContain(
      'said=said.study.text#text-trends-before',
    )
    const page = await get(address)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('<script>alert')
    expect(page.body).toContain('&lt;script&gt;alert')
    for (const format of ['pdf', 'docx', 'xlsx', 'csv', 'json', 'jsonstat', 'sdmx']) {
      const file = await get(`${address}.${format}`)
      expect(file.statusCode).toBe(200)
      expect(file.headers['content-disposition']).toContain(`-${STUDY_YEAR}-draft-en.`)
      expect(file.headers['cache-control']).toBe('no-store')
    }

    who = withRole('ministry')
    for (const url of [address, `${address}.json`]) expect((await get(url)).statusCode).toBe(404)
    expect((await get('/en/study-drafts')).body).not.toContain(address)

    who = withRole('officer')
    expect((await post({ deed: 'propose' })).statusCode).toBe(303)
    who = withRole('ministry')
    expect((await get(address)).body).toContain('as it was put forward')
    expect((await get('/en/study-drafts')).body).toContain(address)
    who = withRole('officer')
    const [proposal] = await readProposals(world.db, STUDY_YEAR)
    const id = String(proposal?.id)
    expect((await post({ deed: 'approve', proposal: id })).statusCode).toBe(422)
    expect((await post({ deed: 'freeze', proposal: id })).statusCode).toBe(422)

    who = withRole('reviewer')
    expect((await get(`${address}?proposal=${id}`)).body).toContain('as it was put forward')
    const unreasoned = await post({ deed: 'send-back', proposal: id, note: ' ' })
    expect(unreasoned.statusCode).toBe(422)
    expect(unreasoned.body).toContain('Write the reason')
    expect((await post({ deed: 'approve', proposal: id })).statusCode).toBe(303)

    who = withRole('officer')
    const frozen = await post({ deed: 'freeze', proposal: id })
    expect(frozen.headers.location).toBe(`/en/editions/${STUDY_YEAR}.1`)
    who = visitor
    const edition = await get(`/en/editions/${STUDY_YEAR}.1`)
    expect(edition.body).toContain('Written by the editor')
    expect(edition.body).not.toContain('<script>alert')
  }, 180_000)

  test('whoever reads a draft is told in its audit trail, and which draft', async () => {
    const readings = async () =>
      (await readAudit(world.db, `study/${STUDY_YEAR}`, { most: 100, before: null })).filter(
        ({ act }) => act === 'read-study-draft',
      )
    const before = await readings()
    who = withRole('ministry', 'curious')
    await get(address)
    await get(`${address}.json`)
    const [latest, ...earlier] = await readings()
    expect(earlier).toHaveLength(before.length + 1)
    expect(latest).toMatchObject({ person: 'curious', details: { shown: expect.any(Number) } })
    expect(before.map(({ details }) => details)).toContainEqual({ shown: 'now' })
  })

  test('of two who write one text, the later keeps what was typed and sees the other text beside it', async () => {
    who = withRole('officer', 'second')
    const late = await post({ ...textFields, seen: '', lt: 'Mano sakinys', en: 'My sentence' })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('My sentence')
    expect(late.body).toContain('Meanwhile written by officer')
  })

  test('a text in one language is not taken, and is not lost', async () => {
    const half = await post({ ...textFields, chapter: 'fields', en: '' })
    expect(half.statusCode).toBe(422)
    expect(half.body).toContain('Žodžiai')
    expect(half.body).toContain('in both languages')
  })

  test('a text that is too long is told beside its form, in the language of the page, and is not lost', async () => {
    const long = await post({ ...textFields, chapter: 'fields', lt: `Ilgas ${'a'.repeat(20_000)}` })
    expect(long.statusCode).toBe(422)
    expect(long.body).toContain('at most 20,000 characters fit in each language')
    expect(long.body).toContain('Ilgas aaa')
    const lithuanian = await post(
      { ...textFields, lt: 'a'.repeat(20_001) },
      address.replace('/en/study-drafts', '/lt/studijos-rengimas'),
    )
    expect(lithuanian.body).toContain('telpa daugiausia 20 000 ženklų')
  })

  test('a form of too many fields is told to be too large, and what to do, not that a query is too long', async () => {
    const many = Object.fromEntries(Array.from({ length: 3_001 }, (_, at) => [`field-${at}`, 'x']))
    const answer = await post({ ...textFields, ...many })
    expect(answer.statusCode).toBe(413)
    expect(answer.body).toContain('Go back and send less')
    expect(answer.body).not.toContain('The query is too long')
  })

  test.each(['/en/study-drafts/1999', '/en/study-drafts/x', `${address}?proposal=999`])('%s is not there', async (url) => {
    who = withRole('officer')
    expect((await get(url)).statusCode).toBe(404)
  })
})
