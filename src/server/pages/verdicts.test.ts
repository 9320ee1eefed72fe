import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { judgeClusters } from '#actions/judge-clusters.ts'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import { languages } from '#core/values/language.ts'
import { openRules } from '#server/open-rules.ts'
import { NOW, openApp } from '#server/testing/open-test-app.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'

const outcome = z.enum(['pass', 'fail', 'cannot-say'])
const verdictSchema = z.object({
  ruleSet: z.string(),
  edition: z.number(),
  reading: z.string().nullable(),
  referenceDay: z.string(),
  inForce: z.boolean(),
  tests: z.array(z.object({ test: z.string(), outcome, conditions: z.array(z.object({ condition: z.string(), outcome })) })),
})
const matrixSchema = z.looseObject({
  columns: z.array(z.looseObject({ id: z.string(), ruleSet: z.string(), totals: z.record(z.string(), z.number()) })),
  count: z.number(),
  rows: z.array(
    z.looseObject({
      subject: z.string(),
      cells: z.record(z.string(), z.looseObject({ outcome, differs: z.boolean() }).nullable()),
      verdicts: z.array(verdictSchema),
    }),
  ),
})

/** Few clusters and few rule sets: what is tested does not depend on how many there are. */
const CLUSTERS = ['cluster/litek', 'cluster/ivita', 'cluster/vkk', 'cluster/agrifood']
const RULE_SETS = [
  'concept-2017',
  'concept-2020',
  'inoklaster-2024',
  'inoklaster-lt-2017',
  'ecei-bronze',
  'eccp-register',
  'eu-sme',
]

describeOnDatabase('The matrix of clusters and rule sets', (open) => {
  let app: FastifyInstance
  let world: World

  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => NOW }
    const country = await readCountry('countries/lithuania')
    await loadCountry(world, {
      ...country,
      statements: country.statements.filter(({ subject }) => !subject.startsWith('cluster/') || CLUSTERS.includes(subject)),
      ruleSets: country.ruleSets.filter(({ id }) => RULE_SETS.includes(id)),
    })
    app = await openApp(world)
  })

  const get = (url: string) => app.inject({ method: 'GET', url })
  const matrix = async (query = '') => matrixSchema.parse((await get(`/en/verdicts.json${query}`)).json())

  test.each([null, '2019-06-01'])('on day %s says of every cluster what judging it alone says', async (day) => {
    const { rows } = await matrix(day === null ? '' : `?asOf=${day}`)
    expect(rows.length).toBeGreaterThan(2)
    for (const { subject, verdicts } of rows) {
      const alone = await judgeClusters(world.db, { clusters: [subject], day: day ?? '2026-11-21', knownAt: null })
      const brief = alone.map(({ ruleSet, edition, reading, referenceDay, inForce, tests }) => ({
        ruleSet,
        edition,
        reading,
        referenceDay,
        inForce,
        tests: tests.map((each) => ({
          test: each.test,
          outcome: each.outcome,
          conditions: each.conditions.map(({ condition, outcome: found }) => ({ condition, outcome: found })),
        })),
      }))
      expect(verdicts).toEqual(brief)
    }
  })

  test('CSV and workbook hold the same rows: wide, and one by one', async () => {
    const { rows, columns } = await matrix()
    const records = z.array(z.record(z.string(), z.string()))
    const csv = async (query: string) =>
      records.parse(parse((await get(`/lt/isvados.csv?heads=ids${query}`)).body, { bom: true, columns: true }))
    const wide = await csv('')
    expect(wide.map(({ id }) => id).toSorted()).toEqual(rows.map(({ subject }) => subject).toSorted())
    expect(Object.keys(wide[0] ?? {})).toEqual(expect.arrayContaining(columns.map(({ id }) => id)))
    const long = await csv('&table=verdicts')
    const tests = rows.flatMap(({ subject, verdicts }) =>
      verdicts.flatMap((verdict) => verdict.tests.map((each) => [subject, verdict.ruleSet, each.test, each.outcome].join(' '))),
    )
    expect(long.map((row) => [row['id'], row['rule-set-id'], row['test'], row['outcome']].join(' ')).toSorted()).toEqual(
      tests.toSorted(),
    )
    expect((await get('/en/verdicts.xlsx')).statusCode).toBe(200)
  })

  test('filters of clusters, purposes and verdicts narrow it down, totals follow', async () => {
    const all = await matrix()
    const labels = await matrix('?purpose=label')
    expect(new Set(labels.columns.map(({ ruleSet }) => ruleSet))).toEqual(new Set(['ecei-bronze']))
    expect((await matrix('?inForce=yes')).columns.map(({ ruleSet }) => ruleSet)).not.toContain('inoklaster-2024')
    const passing = await matrix('?rules=inoklaster-lt-2017&outcome=pass')
    const expected = all.rows.filter(({ cells }) => cells['inoklaster-lt-2017']?.outcome === 'pass')
    expect(passing.rows.map(({ subject }) => subject)).toEqual(expected.map(({ subject }) => subject))
    expect(passing.columns.find(({ id }) => id === 'inoklaster-lt-2017')?.totals).toEqual({
      pass: expected.length,
      fail: 0,
      'cannot-say': 0,
    })
    expect((await matrix('?q=laser')).rows.map(({ subject }) => subject)).toEqual(['cluster/litek'])
    expect((await matrix('?rules=inoklaster-2024:a&outcome=cannot-say')).count).toBeGreaterThan(0)
  })

  test.each(['?purpose=fame', '?inForce=perhaps', '?outcome=maybe', '?rules=no-such&outcome=pass', '?page=0'])(
    '%s is a question that cannot be understood',
    async (query) => {
      expect((await get(`/en/verdicts${query}`)).statusCode).toBe(400)
    },
  )

  test.each(languages)(
    'the page (%s) leads from every cell to the conditions, and says whose decision it is not',
    async (language) => {
      const { body, statusCode } = await get(addressOf('verdicts', language))
      expect(statusCode).toBe(200)
      expect(body).toContain(`href="${addressOf('path', language, 'litek')}#inoklaster-2024"`)
      expect(body).toContain(language === 'lt' ? 'ne kieno nors sprendimas' : 'not anybody’s decision')
      expect(body).toContain(language === 'lt' ? 'Sprendžia Inovacijų agentūra' : 'Decided by the Innovation Agency')
      // Rule sets on organisations are asked member by member: they are no column.
      expect(body).not.toContain(addressOf('rule-sets', language, 'eu-sme'))
    },
  )

  test('many who ask at once wait for one computation', async () => {
    const rules = openRules(world)
    const state = { version: 1, knownAt: null }
    const asked = [rules.briefVerdicts(state, '2018-03-03'), rules.briefVerdicts(state, '2018-03-03')]
    const other = rules.briefVerdicts(state, '2018-03-04')
    const [one, again] = await Promise.all(asked)
    expect(one).toBe(again)
    expect(await other).not.toBe(one)
    expect([...(one?.keys() ?? [])]).toEqual(expect.arrayContaining(['cluster/litek']))
  })
})
