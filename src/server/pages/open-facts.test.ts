import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import { languages } from '#core/values/language.ts'
import { NOW, openApp } from '#server/testing/open-test-app.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'

const CLUSTERS = ['cluster/litek', 'cluster/ivita', 'cluster/vkk']
const RULE_SETS = ['concept-2020', 'inoklaster-2024', 'ecei-bronze', 'eccp-register', 'eu-sme']

const factSchema = z.looseObject({
  rank: z.number(),
  id: z.string(),
  property: z.string().nullable(),
  kind: z.string(),
  alone: z.number(),
  waiting: z.number(),
  'rule-sets': z.array(z.string()),
  clusters: z.array(z.string()),
})
const rowsOf = <Row extends z.ZodType>(row: Row) => z.looseObject({ rows: z.array(row) })
const answerSchema = z.object({
  tables: z.tuple([
    rowsOf(factSchema),
    rowsOf(z.looseObject({ property: z.string().nullable(), waiting: z.number(), facts: z.number() })),
    rowsOf(z.looseObject({ id: z.string(), waiting: z.number(), facts: z.number() })),
  ]),
})
const matrixSchema = z.looseObject({
  rows: z.array(z.looseObject({ verdicts: z.array(z.looseObject({ tests: z.array(z.looseObject({ outcome: z.string() })) })) })),
})

describeOnDatabase('Facts that would settle most verdicts', (open) => {
  let app: FastifyInstance

  beforeAll(async () => {
    const world: World = { db: (await open()).kysely, now: () => NOW }
    const country = await readCountry('countries/lithuania')
    await loadCountry(world, {
      ...country,
      statements: country.statements.filter(({ subject }) => !subject.startsWith('cluster/') || CLUSTERS.includes(subject)),
      ruleSets: country.ruleSets.filter(({ id }) => RULE_SETS.includes(id)),
    })
    app = await openApp(world)
  })

  const get = (url: string) => app.inject({ method: 'GET', url })
  const ask = async (query = '') => {
    const [facts, properties, subjects] = answerSchema.parse((await get(`/en/facts-to-settle.json${query}`)).json()).tables
    return { facts: facts.rows, properties: properties.rows, subjects: subjects.rows }
  }

  test('the most useful facts come first, texts of acts among them', async () => {
    const { facts } = await ask()
    const order = facts.map(({ alone, waiting }) => alone * 10_000 + waiting)
    expect(order).toEqual(order.toSorted((one, other) => other - one))
    expect(facts.map(({ rank }) => rank)).toEqual(facts.map((_, index) => index + 1))
    const [first] = facts.filter(({ id }) => id === 'concept-2020')
    expect(first).toMatchObject({ kind: 'not-entered', waiting: CLUSTERS.length })
    expect(facts.every(({ alone, waiting, clusters }) => alone <= waiting && clusters.length > 0)).toBe(true)
  })

  test('no fact waits in more verdicts than there are that cannot be said', async () => {
    const matrix = matrixSchema.parse((await get('/en/verdicts.json')).json())
    const open = matrix.rows
      .flatMap(({ verdicts }) => verdicts.flatMap(({ tests }) => tests))
      .filter(({ outcome }) => outcome === 'cannot-say').length
    const { facts, properties, subjects } = await ask()
    for (const { waiting } of [...facts, ...properties, ...subjects]) expect(waiting).toBeLessThanOrEqual(open)
    expect((await get('/en/facts-to-settle')).body).toContain(`${open} verdicts on ${CLUSTERS.length} clusters`)
  })

  test('clusters, rule sets, reasons, what is asked and of whom narrow it down', async () => {
    const ofLitek = await ask('?cluster=litek')
    expect(new Set(ofLitek.facts.flatMap(({ clusters }) => clusters))).toEqual(new Set(['cluster/litek']))
    const ofCall = await ask('?rules=inoklaster-2024')
    expect(new Set(ofCall.facts.flatMap((each) => each['rule-sets']))).toEqual(new Set(['inoklaster-2024']))
    expect((await ask('?rules=inoklaster-2024&inForce=yes')).facts).toEqual([])
    const texts = await ask('?open=not-entered')
    expect(texts.facts.length).toBeGreaterThan(0)
    expect(texts.facts.every(({ kind }) => kind === 'not-entered')).toBe(true)
    const governance = await ask('?what=governance-document')
    expect(new Set(governance.facts.map(({ property }) => property))).toEqual(new Set(['governance-document']))
    const asked = await ask('?of=cluster/vkk')
    expect(new Set(asked.facts.map(({ id }) => id))).toEqual(new Set(['cluster/vkk']))
  })

  test('CSV has the same facts', async () => {
    const { facts, properties } = await ask()
    const read = async (query: string) =>
      z
        .array(z.record(z.string(), z.string()))
        .parse(parse((await get(`/lt/truksta-faktu.csv?heads=ids${query}`)).body, { bom: true, columns: true }))
    expect((await read('')).map(({ id }) => id)).toEqual(facts.map(({ id }) => id))
    expect(await read('&table=properties')).toHaveLength(properties.length)
  })

  test.each(languages)('the page (%s) tells what is counted, and leads to what is asked', async (language) => {
    const address = addressOf('open-facts', language)
    const { body } = await get(address)
    expect(body).toContain(language === 'lt' ? 'Kaip skaičiuojama' : 'How this is counted')
    expect(body).toContain(`${addressOf('path', language, 'litek')}#`)
    expect((await get(`${address}?by=properties`)).body).toContain(`${address}?what=governance-document`)
    expect((await get(`${address}?by=subjects`)).body).toContain(`${address}?of=cluster/litek`)
  })

  test.each(['?by=weather', '?open=perhaps', '?rules=no-such', '?inForce=no', '?page=none'])(
    '%s is a question that cannot be understood',
    async (query) => {
      expect((await get(`/en/facts-to-settle${query}`)).statusCode).toBe(400)
    },
  )
})
