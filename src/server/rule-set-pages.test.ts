import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import { outcomes } from '#core/rules/overview/tally.ts'
import { languages } from '#core/values/language.ts'
import { readCountry } from '#sources/country/read-country.ts'
import type { CountryFolder } from '#sources/country/country-folder.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { NOW, openApp } from './testing/open-test-app.ts'

/** Enough of the rule sets to have levels in editions, readings, an indicator of ours and one on organisations. */
const chosen = [
  'concept-2014',
  'concept-2017',
  'concept-2020',
  'eccp-register',
  'eu-sme',
  'inoklaster-lt-2017',
  'natural-or-grant',
  'verslo-klasteris-2016',
]

const listSchema = z.looseObject({
  count: z.number(),
  rows: z.array(
    z.looseObject({
      ruleSet: z.string(),
      purpose: z.string(),
      inForce: z.enum(['yes', 'no']),
      reading: z.string().nullable(),
      test: z.string().nullable(),
      pass: z.number().nullable(),
      fail: z.number().nullable(),
      cannotSay: z.number().nullable(),
    }),
  ),
})
const tallySchema = z.object({ pass: z.number(), fail: z.number(), 'cannot-say': z.number() })
const oneSchema = z.looseObject({
  ruleSet: z.looseObject({ id: z.string() }),
  edition: z.number(),
  isDecision: z.literal(false),
  tallies: z.array(z.looseObject({ reading: z.string().nullable(), test: z.string(), tally: tallySchema })),
  clusters: z.array(
    z.looseObject({ cluster: z.string(), reading: z.string().nullable(), tests: z.record(z.string(), z.enum(outcomes)) }),
  ),
  history: z.array(z.looseObject({ edition: z.number() })),
  comparison: z
    .looseObject({ differences: z.array(z.looseObject({ what: z.string(), condition: z.string().nullable() })) })
    .nullable(),
})

describeOnDatabase('Rule sets, their text and who passes, over Lithuania', (open) => {
  let app: FastifyInstance
  let world: World
  let country: CountryFolder

  beforeAll(async () => {
    const whole = await readCountry('countries/lithuania')
    country = { ...whole, ruleSets: whole.ruleSets.filter(({ id }) => chosen.includes(id)) }
    world = { db: (await open()).kysely, now: () => NOW }
    await loadCountry(world, country)
    app = await openApp(world)
  })

  const get = (url: string) => app.inject({ method: 'GET', url })
  const list = async (query = '') => listSchema.parse((await get(`/en/rules.json${query}`)).json())
  const one = async (id: string, query = '') => oneSchema.parse((await get(`/en/rules/${id}.json${query}`)).json())
  const ruleSet = (id: string): RuleSet => {
    const found = country.ruleSets.find((each) => each.id === id)
    if (found === undefined) throw new Error(`no rule set ${id}`)
    return found
  }
  const onlyText = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&').replaceAll('\u00a0', ' ')

  test.each(languages)(
    'the list in %s names every rule set, whose rule it is and that nothing here is a decision',
    async (language) => {
      const { statusCode, body } = await get(addressOf('rule-sets', language))
      expect(statusCode).toBe(200)
      for (const { name } of country.ruleSets) expect(onlyText(body)).toContain(name[language])
      expect(body).toContain(say(language, 'rules.computed'))
    },
  )

  test('every cluster is counted once for each test: passes, does not pass, or cannot say', async () => {
    const { count } = z.looseObject({ count: z.number() }).parse((await get('/en/clusters.json')).json())
    const { rows } = await list()
    const counted = rows.filter(({ test: name }) => name !== null)
    expect(counted.length).toBeGreaterThan(chosen.length)
    for (const { pass, fail, cannotSay } of counted) expect((pass ?? 0) + (fail ?? 0) + (cannotSay ?? 0)).toBe(count)
    expect(rows.filter(({ ruleSet: id }) => id === 'eu-sme')).toMatchObject([{ test: null, pass: null }])
  })

  test('the numbers of the list are those of the rule set, and the rule set counts its own clusters', async () => {
    const { rows } = await list()
    const { tallies, clusters } = await one('eccp-register')
    for (const { reading, test: name, tally } of tallies) {
      const own = clusters.filter((each) => each.reading === reading).map(({ tests }) => tests[name])
      for (const outcome of outcomes) expect(own.filter((each) => each === outcome).length).toBe(tally[outcome])
      expect(rows).toContainEqual(
        expect.objectContaining({ ruleSet: 'eccp-register', test: name, pass: tally.pass, fail: tally.fail }),
      )
    }
  })

  test.each([
    { query: '?purpose=level', found: ['concept-2014', 'concept-2017', 'concept-2020'] },
    { query: '?purpose=level&inForce=yes', found: ['concept-2020'] },
    { query: '?purpose=level&inForce=yes&asOf=2018-05-12', found: ['concept-2017'] },
    { query: '?purpose=level&inForce=yes&asOf=2017-10-12', found: ['concept-2014'] },
    { query: '?purpose=label', found: [] },
  ])('$query finds $found', async ({ query, found }) => {
    const { rows } = await list(query)
    expect([...new Set(rows.map(({ ruleSet: id }) => id))].toSorted()).toEqual(found)
  })

  test.each([
    '/en/rules?purpose=whim',
    '/en/rules?inForce=maybe',
    '/en/rules/concept-2017?compare=concept-1999',
    '/en/rules/concept-2017?compare=7',
    '/en/rules/concept-2017?outcome=perhaps',
    '/en/rules/concept-2017?outcome=pass&test=legendary',
    '/en/rules/verslo-klasteris-2016?outcome=pass&reading=z',
  ])('%s is told to be a question that cannot be understood', async (address) => {
    expect((await get(address)).statusCode).toBe(400)
  })

  test('a rule set that nobody entered is not found', async () => {
    expect((await get('/en/rules/nothing')).statusCode).toBe(404)
    expect((await get('/lt/taisykles/nieko.json')).statusCode).toBe(404)
  })

  test.each(languages)(
    'a rule set in %s tells who decides, every condition in its order, and that its readings differ',
    async (language) => {
      const { tests, decidedBy, readings } = ruleSet('verslo-klasteris-2016')
      const text = onlyText((await get(addressOf('rule-sets', language, 'verslo-klasteris-2016'))).body)
      expect(text).toContain(decidedBy[language])
      const places = tests.flatMap(({ conditions }) =>
        conditions.map(({ name }, index) => text.indexOf(`${index + 1}. ${name[language]}`)),
      )
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const { name } of readings) expect(text).toContain(say(language, 'rules.condition.only', { reading: name[language] }))
    },
  )

  test('the conditions as CSV are those of the page, each with its source and its text status', async () => {
    const rows = z
      .array(
        z.looseObject({
          condition: z.string(),
          source: z.string().min(1),
          textStatus: z.string().min(1),
          requirement: z.string().min(5),
        }),
      )
      .parse(parse((await get('/lt/taisykles/concept-2014.csv?heads=ids')).body, { bom: true, columns: true }))
    expect(rows.map(({ condition }) => condition)).toEqual(
      ruleSet('concept-2014').tests.flatMap(({ conditions }) => conditions.map(({ id }) => id)),
    )
    const verdicts = parse((await get('/lt/taisykles/concept-2014.csv?heads=ids&table=clusters')).body, {
      bom: true,
      columns: true,
    })
    expect(verdicts.length).toBe((await one('concept-2014')).clusters.length * 3)
  })

  test('the numbers lead to the clusters that they count', async () => {
    const { tallies, clusters } = await one('inoklaster-lt-2017')
    const passing = tallies[0]?.tally.pass ?? 0
    expect(passing).toBeGreaterThan(0)
    const { body } = await get('/en/rules/inoklaster-lt-2017?outcome=pass')
    const named = clusters.filter(({ tests }) => tests['met'] === 'pass').map(({ cluster }) => cluster.replace('cluster/', ''))
    const linked = [...body.matchAll(/href="\/en\/path\/([a-z0-9-]+)[?#]/g)].map(([, slug]) => slug)
    expect(linked.toSorted()).toEqual(named.toSorted())
    expect(linked).toHaveLength(passing)
  })

  test('editions of a policy stand in one line, and two of them are compared whichever is shown', async () => {
    const page = await get('/en/rules/concept-2017?compare=concept-2014')
    for (const id of ['concept-2014', 'concept-2020']) expect(page.body).toContain(`href="/en/rules/${id}"`)
    const there = (await one('concept-2017', '?compare=concept-2014')).comparison?.differences
    const back = (await one('concept-2014', '?compare=concept-2017')).comparison?.differences
    expect(there).toContainEqual(expect.objectContaining({ what: 'test-added' }))
    expect(back).toEqual(there)
  })

  test('beside our indicator stands what a study says of ten clusters, as another thing', async () => {
    const text = onlyText((await get('/en/rules/natural-or-grant')).body)
    expect(text).toContain(say('en', 'rules.part.assessed.lead'))
    expect(text.split('formed naturally: ').length - 1).toBeGreaterThanOrEqual(10)
    expect(text).toContain('Five facts are asked for')
    expect(onlyText((await get('/en/rules/concept-2017')).body)).not.toContain(say('en', 'rules.part.assessed.lead'))
  })

  test('an act, a measure and the levels of the country lead to their rule sets', async () => {
    expect((await get('/en/acts/koncepcija-2017')).body).toContain('href="/en/rules/concept-2017"')
    expect((await get('/lt/priemones/inoklaster-lt')).body).toContain('href="/lt/taisykles/inoklaster-lt-2017"')
    expect((await get('/en/country-facts')).body).toContain('href="/en/rules/concept-2020"')
    expect((await get('/en/acts/koncepcija-2017')).body).not.toContain('href="/en/rules/concept-2014"')
  })

  test('an edited rule set is a new edition; the old one stays, with what differs, and can be seen as it was', async () => {
    const later: World = { ...world, now: () => new Date('2026-11-22T12:00:00Z') }
    const edited = country.ruleSets.map((each) => (each.id === 'concept-2017' ? withMembers(each, 8) : each))
    await loadCountry(later, { ...country, ruleSets: edited })
    const { edition, history, comparison } = await one('concept-2017', '?compare=1')
    expect(edition).toBe(2)
    expect(history.map((each) => each.edition)).toEqual([1, 2])
    expect(comparison?.differences.map(({ what }) => what)).toEqual(Array(4).fill('threshold-changed'))
    const page = onlyText((await get('/en/rules/concept-2017?compare=1')).body)
    expect(page).toContain('4 differences')
    const nextDay = await openApp(later)
    const before = await nextDay.inject({ method: 'GET', url: '/en/rules/concept-2017.json?knownAt=2026-11-21' })
    expect(oneSchema.parse(before.json())).toMatchObject({ edition: 1, history: [{ edition: 1 }] })
  })
})

/** The rule set with another smallest number of members in every test. */
function withMembers(whole: RuleSet, atLeast: number): RuleSet {
  return {
    ...whole,
    tests: whole.tests.map((each) => ({
      ...each,
      conditions: each.conditions.map((condition) =>
        condition.requires.kind === 'count'
          ? { ...condition, requires: { ...condition.requires, comparison: { atLeast } } }
          : condition,
      ),
    })),
  }
}
