import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { loadCountry } from '#actions/load-country.ts'
import { recordVerdicts } from '#actions/record-verdicts.ts'
import { rulesFolder, staff } from '#actions/testing/rules-folder.ts'
import type { World } from '#actions/world.ts'
import { languages } from '#core/values/language.ts'
import { NOW, openApp } from '#server/testing/open-test-app.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'

const givenSchema = z.looseObject({
  id: z.number(),
  change: z.number(),
  subject: z.string(),
  ruleSet: z.string(),
  edition: z.number(),
  referenceDay: z.string(),
  knownAt: z.string(),
  evidence: z.array(z.number()),
})
const changesSchema = z.looseObject({
  counts: z.looseObject({ verdicts: z.number(), subjects: z.number() }),
  changes: z.array(
    z.looseObject({
      before: givenSchema,
      after: givenSchema,
      turned: z.array(z.looseObject({ condition: z.string().nullable(), before: z.string(), after: z.string() })),
      causes: z.array(z.looseObject({ kind: z.string() })),
    }),
  ),
  given: z.array(givenSchema),
})
const oneSchema = z.looseObject({ given: givenSchema, again: z.looseObject({ ruleSet: z.string() }), isSame: z.boolean() })

/**
 * The call asks for staff of 0.5: first there is less, then a new edition is content with it, then a better source says
 * still less; then time alone passes: the register has nothing on the day before the members joined.
 */
describeOnDatabase('The report of changed verdicts', (open) => {
  let app: FastifyInstance
  let world: World

  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => NOW }
    app = await openApp(world)
    await load(staff('0.4'), '0.5', '2024-02-13')
    await load(staff('0.4'), '0.3', '2024-02-13')
    await load(staff('0.2'), '0.3', '2024-02-13')
    await recordVerdicts(world, { day: '2019-06-30', by: 'country:amberland' })
  })

  async function load(facts: string, threshold: string, day: string): Promise<void> {
    await loadCountry(world, await readCountry(await writeFolder(rulesFolder(facts, { threshold }))))
    await recordVerdicts(world, { day, by: 'country:amberland' })
  }

  const get = (url: string) => app.inject({ method: 'GET', url })
  const changes = async (query = '') => changesSchema.parse((await get(`/en/verdict-changes.json${query}`)).json())

  test('tells what became what, the newest first, and why', async () => {
    const found = (await changes('?cluster=amber')).changes
    expect(found.map(({ turned }) => turned[0])).toMatchObject([
      { condition: null, before: 'fail', after: 'cannot-say' },
      { condition: null, before: 'pass', after: 'fail' },
      { condition: null, before: 'fail', after: 'pass' },
    ])
    expect(found.map(({ causes }) => causes.map(({ kind }) => kind))).toEqual([['time'], ['facts'], ['edition']])
    expect(found[2]?.causes).toMatchObject([
      { ruleSet: 'call', from: 1, to: 2, differences: [{ what: 'threshold-changed', condition: 'staff' }] },
    ])
    expect(found[1]?.causes).toMatchObject([{ facts: [{ subject: 'cluster/amber', property: 'management-fte', used: true }] }])
  })

  test('every verdict that was ever given comes out the same when it is computed again', async () => {
    const { given } = await changes('?cluster=amber')
    expect(given).toHaveLength(4)
    for (const { id, edition, referenceDay, evidence } of given) {
      const one = oneSchema.parse((await get(`/en/verdict-changes/${id}.json`)).json())
      expect(one.isSame).toBe(true)
      expect(one.given).toMatchObject({ id, edition, referenceDay, evidence })
      const page = await get(`/en/verdict-changes/${id}`)
      expect(page.body).toContain('The same comes out')
      for (const statement of evidence) expect(page.body).toContain(`href="/en/statements/${statement}"`)
    }
  })

  test.each(languages)('the page (%s) leads to receipts, to the editions and to each verdict', async (language) => {
    const { body, statusCode } = await get(`${addressOf('verdict-changes', language)}?cluster=amber`)
    expect(statusCode).toBe(200)
    expect(body).toContain(`${addressOf('rule-sets', language, 'call')}?compare=1#difference`)
    const { changes: found } = await changes('?cluster=amber')
    for (const { before, after } of found)
      for (const { id } of [before, after]) expect(body).toContain(`href="${addressOf('verdict-changes', language, String(id))}"`)
    expect(body).toMatch(new RegExp(`href="${addressOf('statements', language, '')}\\d+"`))
    expect(body).toContain(language === 'lt' ? 'ne sprendimai' : 'not decisions')
  })

  test('narrows down to a cluster, a rule set and a time, goes on page by page, and tells other evidence too', async () => {
    const all = await changes()
    expect((await changes('?cluster=birch')).changes.every(({ after }) => after.subject === 'cluster/birch')).toBe(true)
    expect((await changes('?since=2999-01-01')).changes).toEqual([])
    expect((await changes('?since=2026-01-01')).changes).toHaveLength(all.changes.length)
    const [newest, ...older] = all.changes
    expect((await changes(`?before=${newest?.after.id}`)).changes.map(({ after }) => after.id)).toEqual(
      older.map(({ after }) => after.id),
    )
    const ofChange = await changes(`?change=${newest?.after.change}`)
    expect(new Set(ofChange.changes.map(({ after }) => after.change))).toEqual(new Set([newest?.after.change]))
    expect((await get(`/en/changes/${newest?.after.change}`)).body).toContain(
      `/en/verdict-changes?change=${newest?.after.change}`,
    )
    expect((await changes('?unturned=yes')).changes.length).toBeGreaterThan(all.changes.length)
    expect(all.counts.verdicts).toBeGreaterThan(all.changes.length)
  })

  test('CSV has a row for each outcome that became another', async () => {
    const { changes: found } = await changes()
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse((await get('/lt/isvadu-pokyciai.csv?heads=ids')).body, { bom: true, columns: true }))
    expect(rows.map(({ verdict, before, after }) => [verdict, before, after].join(' '))).toEqual(
      found.flatMap(({ after, turned }) => turned.map((each) => [after.id, each.before, each.after].join(' '))),
    )
  })

  test('as it was known before anything was loaded, nothing had changed', async () => {
    const { changes: found, counts } = await changes('?knownAt=2001-01-01')
    expect(found).toEqual([])
    expect(counts.verdicts).toBe(0)
    expect((await get('/en/verdict-changes/1?knownAt=2001-01-01')).statusCode).toBe(404)
  })

  test('a cluster or rule set that is not there is told at its field, not as a fault', async () => {
    const { statusCode, body } = await get('/en/verdict-changes?cluster=ambre&rules=cal')
    expect(statusCode).toBe(200)
    expect(body).toContain('ambre')
  })

  test.each(['?since=yesterday', '?before=all', '?unturned=maybe'])(
    '%s is a question that cannot be understood',
    async (query) => {
      expect((await get(`/en/verdict-changes${query}`)).statusCode).toBe(400)
    },
  )

  test.each(['/en/verdict-changes/999999', '/en/verdict-changes/first'])('%s is not there', async (address) => {
    expect((await get(address)).statusCode).toBe(404)
  })
})
