import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { judgeClusters } from '#actions/judge-clusters.ts'
import type { World } from '#actions/world.ts'
import { evidenceIn } from '#core/rules/finding-of.ts'
import { languages } from '#core/values/language.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const DAY = '2026-11-21'
const outcome = z.enum(['pass', 'fail', 'cannot-say'])
const verdict = z.looseObject({
  ruleSet: z.string(),
  reading: z.string().nullable(),
  tests: z.array(
    z.looseObject({ test: z.string(), outcome, conditions: z.array(z.looseObject({ condition: z.string(), outcome })) }),
  ),
})
const answered = z.looseObject({ today: z.string(), lastDay: z.string().nullable(), verdicts: z.array(verdict) })
const moveSchema = z.object({
  subject: z.string(),
  ruleSet: z.string(),
  reading: z.string().nullable(),
  test: z.string(),
  before: outcome,
  after: outcome,
})
const counts = z.object({ pass: z.number(), fail: z.number(), 'cannot-say': z.number() })
const supposed = z.looseObject({
  assumed: z.array(z.object({ name: z.string(), value: z.string() })),
  notUnderstood: z.array(z.object({ code: z.string(), given: z.string() })),
  before: z.array(verdict).nullable(),
  after: z.array(verdict).nullable(),
  everywhere: z
    .object({
      moves: z.array(moveSchema),
      clusters: z.number(),
      tallies: z.array(z.looseObject({ test: z.string(), before: counts, after: counts })),
    })
    .nullable(),
})

describeOnDatabase('Pages on what rules say of a cluster, over Lithuania', (open) => {
  let app: FastifyInstance
  let world: World

  beforeAll(async () => {
    world = (await openLithuania(open)).world
    app = await openApp(world)
  })

  const get = (url: string) => app.inject({ method: 'GET', url })
  const suppose = async (query: string) => supposed.parse((await get(`/en/what-if.json?${query}`)).json())

  test.each(languages)(
    'the path (%s) tells every condition of every rule set, and every statement it rests on is a click away',
    async (language) => {
      const { body } = await get(addressOf('path', language, 'litek'))
      const verdicts = await judgeClusters(world.db, { clusters: ['cluster/litek'], day: DAY, knownAt: null })
      expect(verdicts.length).toBeGreaterThan(10)
      for (const { ruleSet } of verdicts) expect(body).toContain(`id="${ruleSet}"`)
      const evidence = verdicts.flatMap(({ tests }) =>
        tests.flatMap(({ conditions }) => conditions.flatMap((each) => evidenceIn(each.finding))),
      )
      const missing = [...new Set(evidence)].filter((number) => !body.includes(`data-receipt="${number}"`))
      expect(missing).toEqual([])
      expect(body).toContain(say(language, 'path.no-decision'))
    },
  )

  test('the CSV has a row for each condition of each question in each reading', async () => {
    const verdicts = await judgeClusters(world.db, { clusters: ['cluster/litek'], day: DAY, knownAt: null })
    const csv = z
      .array(z.looseObject({ 'rule-set': z.string(), condition: z.string(), outcome }))
      .parse(parse((await get('/en/path/litek.csv?heads=ids')).body, { bom: true, columns: true }))
    const rows = verdicts.flatMap(({ ruleSet, tests }) =>
      tests.flatMap(({ conditions }) => conditions.map((each) => `${ruleSet} ${each.condition} ${each.outcome}`)),
    )
    expect(csv.map((row) => `${row['rule-set']} ${row.condition} ${row.outcome}`)).toEqual(rows)
  })

  test.each(['/en/path/nothing-of-that-name', '/en/path/litek?knownAt=2001-01-01', '/en/path'])(
    '%s is not there',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404)
    },
  )

  test('the page of a cluster tells its levels in short and leads to the path', async () => {
    const { body } = await get('/lt/klasteriai/litek')
    expect(body).toContain(say('lt', 'path.section'))
    expect(body).toContain('href="/lt/kelias/litek"')
  })

  test.each([
    ['', 'closed'],
    ['&asOf=2024-06-21', 'closed'],
  ])('a closed call%s says so and when, whatever day is looked at', async (day, today) => {
    const address = `?cluster=litek&rules=inoklaster-2024${day}`
    const answer = answered.parse((await get(`/en/can-we-apply.json${address}`)).json())
    expect(answer).toMatchObject({ today, lastDay: '2024-06-21' })
    expect(answer.verdicts.map(({ reading }) => reading)).toEqual(['a', 'b'])
    expect((await get(`/en/can-we-apply${address}`)).body).toContain('The call closed on 21 June 2024.')
  })

  test('an application is no decision: the page says whose it is, and lists what is to be proved', async () => {
    const { body } = await get('/en/can-we-apply?cluster=litek&rules=inoklaster-2024')
    expect(body).toContain(say('en', 'apply.no-decision'))
    expect(body).toContain('Innovation Agency')
    expect(body.split('class="check-box"').length - 1).toBe(7)
  })

  test.each([
    ['/en/can-we-apply?cluster=litekk', 'There is no cluster “litekk” in the register. Did you mean'],
    ['/en/can-we-apply?cluster=litek&rules=inoklaster-2042', 'There are no rules “inoklaster-2042” here. Did you mean'],
    ['/lt/kas-jeigu?cluster=zzzzzzzzzz', 'Klasterio „zzzzzzzzzz“ registre nėra. Pasirinkite iš sąrašo.'],
  ])('%s is told at its field', async (url, sentence) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain(sentence)
    expect(answer.body).toContain('aria-invalid="true"')
  })

  test('assuming what is asked for turns a condition, and records nothing', async () => {
    const count = async () =>
      (
        await world.db
          .selectFrom('statement')
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n
    const before = await count()
    const found = await suppose('cluster=litek&rules=eccp-register&c.management-fte=0.5&gain.members=3')
    const conditions = (verdicts: typeof found.before) =>
      new Map(verdicts?.[0]?.tests[0]?.conditions.map((each) => [each.condition, each.outcome]))
    expect([conditions(found.before).get('management'), conditions(found.after).get('management')]).toEqual([
      'cannot-say',
      'pass',
    ])
    expect([conditions(found.before).get('members'), conditions(found.after).get('members')]).toEqual(['fail', 'pass'])
    expect(await count()).toBe(before)
  })

  test('the link to share says the same as the form, without what only the form needs', async () => {
    const form = await suppose(
      'cluster=litek&rules=eccp-register&c.management-fte=0%2C5&c.members-total=12&gain.members=3&gain.projects=0&t.members.0=15&t.management.0=0.6',
    )
    expect(form.assumed).toEqual([
      { name: 'fact', value: 'cluster/litek~management-fte~0.5' },
      { name: 'gain', value: 'members~3' },
      { name: 'threshold', value: 'eccp-register~management~0~0.6' },
    ])
    const shared = new URLSearchParams(form.assumed.map(({ name, value }) => [name, value]))
    const again = await suppose(`cluster=litek&rules=eccp-register&${shared}`)
    expect(again).toEqual({ ...form, meta: again['meta'] })
  })

  test('what is written as it is known is not an assumption', async () => {
    expect((await suppose('cluster=litek&rules=eccp-register&c.members-total=12&t.members.0=15')).assumed).toEqual([])
  })

  test.each([
    ['c.management-fte=much', '“much” does not fit here.'],
    ['c.management-fte=-1', '“-1” does not fit here.'],
    ['gain.members=many', '“many” does not fit here. Write a whole number from 0 to 1000.'],
    ['gain.members=100000', '“100000” does not fit here. Write a whole number from 0 to 1000.'],
    ['t.members.0=-3', '“-3” does not fit here.'],
    ['t.kinds-of-members.0=9', '“9” does not fit here.'],
    ['c.website-language=klingon', 'There is no value “klingon” here.'],
    ['c.service.there=perhaps', 'There is no value “perhaps” here.'],
    ['fact=nonsense', '“nonsense” is not an assumption; it was left out.'],
    ['fact=cluster/litek~managment-fte~1', 'Did you mean “management-fte”?'],
    ['threshold=eccp-register~members~0~x', '“eccp-register~members~0~x” does not fit here.'],
    ['member=nobody', 'There is no such member (“nobody”) on the reference day.'],
  ])('%s gets a sentence where it was written', async (part, sentence) => {
    const answer = await get(`/en/what-if?cluster=litek&rules=eccp-register&${part}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.body.includes(sentence)).toBe(true)
  })

  test('with a threshold everybody can meet somebody moves up, and the counts say so', async () => {
    const { everywhere } = await suppose('rules=eccp-register&threshold=eccp-register~members~0~1')
    expect(everywhere?.clusters).toBeGreaterThan(40)
    expect(everywhere?.moves.length).toBeGreaterThan(0)
    for (const move of everywhere?.moves ?? []) {
      expect(move.before).toBe('fail')
      expect(move.after).not.toBe('fail')
    }
    const criteria = everywhere?.tallies.find(({ test: id }) => id === 'criteria')
    const moved = everywhere?.moves.filter(({ test: id }) => id === 'criteria').length ?? 0
    expect((criteria?.before.fail ?? 0) - (criteria?.after.fail ?? 0)).toBe(moved)
  })

  test('who asks for the whole register over and over is asked to come back, and others are answered', async () => {
    const asked = Array.from(
      { length: 40 },
      (_, index) => `/en/what-if?rules=eccp-register&threshold=eccp-register~members~0~${index + 100}`,
    )
    const answers = await Promise.all(asked.map(get))
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(answers.filter(({ statusCode }) => statusCode !== 200).length).toBe(refused.length)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]?.headers['retry-after']).toBe('10')
    expect((await get('/en/path/litek')).statusCode).toBe(200)
    expect((await get(asked.at(-1) ?? '')).statusCode).toBe(200)
  })

  test('assumptions are marked wherever they matter, and no receipt stands behind them', async () => {
    const { body } = await get('/en/what-if?cluster=litek&rules=eccp-register&c.management-fte=0.5')
    const condition =
      /<li class="condition condition-pass">(?:(?!<li class="condition).)*0\.5 FTE.*?<\/li>/s.exec(body)?.[0] ?? ''
    expect(condition).toContain('class="assumed"')
    expect(condition).not.toContain('data-receipt')
    expect(body).toContain(say('en', 'what-if.assumed.notice'))
  })

  test.each([
    {
      what: 'more facts than anybody reads',
      query: Array.from({ length: 80 }, () => 'fact=cluster/litek~management-fte~1').join('&'),
    },
    { what: 'thousands of members', query: 'gain=members~1000&gain=coordinators~1000&gain=projects~1000' },
    { what: 'a threshold beyond everything', query: 'threshold=eccp-register~members~0~999999999999999999999999' },
    { what: 'rules that are not there', query: 'threshold=no-such-rules~members~0~1' },
    { what: 'a condition that is not there', query: 'threshold=eccp-register~no-such-condition~99~1' },
    { what: 'a number of three hundred digits', query: `c.members-total=${'9'.repeat(290)}` },
    { what: 'names that are none', query: 'c.founded=%00&t..=1&gain.=2' },
  ])('$what: a hostile what-if is answered in good time', async ({ query }) => {
    const started = performance.now()
    const answer = await get(`/en/what-if?cluster=litek&rules=eccp-register&${query}`)
    expect(answer.statusCode).toBe(200)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
