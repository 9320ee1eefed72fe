import { beforeAll, expect, test } from 'vitest'
import { recordDrafts } from '#actions/record-statements.ts'
import type { World } from '#actions/world.ts'
import { inDeed } from '#store/deed.ts'
import { appendSources, readSources } from '#store/sources.ts'
import { historyOf } from '#store/statements.ts'
import type { Draft } from '#store/statements.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const addresses = [
  '/en/clusters.json',
  '/en/clusters.json?field=irt',
  '/en/clusters.json?municipality=kauno-m',
  '/en/clusters/litek.json',
  '/en/organisations.json',
  '/en/organisations.json?kind=research-institute',
  '/en/organisations/eksma.json',
  '/en/compare.json?cluster=litek&cluster=ltfood',
  '/lt.json',
  '/en/counties.json',
  '/en/municipalities.json',
  '/en/map.json',
  '/en/counties/vilniaus.json',
  '/en/municipalities/kauno-m.json',
  '/en/country-facts.json',
  '/en/conflicting-facts.json',
  '/en/studies.json',
  '/en/measures.json',
  '/en/changes.json',
  '/en/sources.json',
  '/en/search.json?q=laser',
  '/en/rules.json?asOf=2024-02-13',
  '/en/verdicts.json?asOf=2024-02-13',
  '/en/path/litek.json?asOf=2024-02-13',
  '/en/facts-to-settle.json?asOf=2024-02-13',
  '/en/can-we-apply.json?cluster=litek&rules=inoklaster-2024&asOf=2024-02-13',
  '/en/what-if.json?cluster=litek&rules=eccp-register&gain=members~2&asOf=2024-02-13',
]

describeOnDatabase('What was known then', (open) => {
  let world: World
  let clock = new Date('2026-11-22T12:00:00Z')

  beforeAll(async () => {
    const { world: loaded } = await openLithuania(open)
    world = { ...loaded, now: () => clock }
  })

  const record = (at: string, ...drafts: (Partial<Draft> & Pick<Draft, 'subject' | 'property' | 'value'>)[]) => {
    clock = new Date(at)
    const whole = drafts.map((draft): Draft => ({
      item: '',
      validFrom: null,
      validTo: null,
      source: 'ours-classing',
      locator: null,
      note: null,
      ours: true,
      supersedes: null,
      ...draft,
    }))
    return inDeed(world.db, { by: 'test', deed: 'record', at: clock }, (deed) => recordDrafts(deed, whole))
  }

  test('every list and page asked for as known at a moment says what it said at that moment', async () => {
    const app = await openApp(world)
    // The number of statements on the whole register, and the moment of the answer, are what may differ.
    const said = async (url: string) => withoutMeta(JSON.parse((await app.inject({ url })).body, withoutMoment))
    const days = ['2026-11-23T08:00:00Z', '2026-11-24T08:00:00Z', '2026-11-25T08:00:00Z']
    const then: { moment: string; answers: unknown[] }[] = []
    const remember = async (moment: string) =>
      then.push({ moment, answers: await Promise.all(addresses.map((url) => said(url))) })
    await remember('2026-11-22T12:00:00Z')
    await record(
      days[0] ?? '',
      { subject: 'cluster/litek', property: 'seat', value: 'municipality/kauno-m' },
      { subject: 'cluster/litek', property: 'field', item: 'irt', value: 'irt' },
    )
    await remember(days[0] ?? '')
    await record(
      days[1] ?? '',
      { subject: 'cluster/new-one', property: 'name', item: 'lt', value: { lt: 'Naujas klasteris' } },
      {
        subject: 'cluster/new-one',
        property: 'member',
        item: 'organisation/eksma|member',
        value: { organisation: 'organisation/eksma', role: 'member' },
      },
    )
    await remember(days[1] ?? '')
    await record(
      days[2] ?? '',
      { subject: 'organisation/new-firm', property: 'name', item: 'lt', value: { lt: 'UAB Nauja' } },
      { subject: 'organisation/eksma', property: 'organisation-kind', value: 'research-institute' },
    )
    await remember(days[2] ?? '')
    clock = new Date('2026-11-25T12:00:00Z')
    await inDeed(world.db, { by: 'test', deed: 'undo-import', at: clock }, async (deed) => {
      const { statements } = await historyOf(deed.tx, ['organisation/new-firm', 'cluster/new-one'])
      const [source] = await readSources(deed.tx, ['ours-classing'])
      if (source !== undefined)
        await appendSources(deed, [{ ...source, title: { lt: 'Priskyrimai iš naujo', en: 'Classings, newly named' } }])
      await recordDrafts(deed, [], {
        judgements: statements.map(({ id, subject }) => ({ statement: id, subject, rank: 'withdrawn', reason: null })),
      })
    })
    await remember(clock.toISOString())
    clock = new Date('2026-11-26T08:00:00Z')
    for (const { moment, answers } of then) {
      for (const [index, url] of addresses.entries()) {
        const now = await said(`${url}${url.includes('?') ? '&' : '?'}knownAt=${moment}`)
        expect({ url, moment, answer: now }).toEqual({ url, moment, answer: answers[index] })
      }
    }
    expect((await app.inject({ url: '/en/clusters/new-one?knownAt=2026-11-23' })).statusCode).toBe(404)
    expect((await app.inject({ url: '/en/clusters/new-one?knownAt=2026-11-25T11:00:00Z' })).statusCode).toBe(200)
    expect((await app.inject({ url: '/en/clusters/new-one' })).statusCode).toBe(404)
  }, 120_000)

  test('a receipt says that a statement was replaced as long as the replacement counts, and is not there before its statement', async () => {
    clock = new Date('2026-11-27T08:00:00Z')
    const [first] = (await historyOf(world.db, ['cluster/litek'], ['short-name'])).statements
    if (first === undefined) throw new Error('LITEK has a short name')
    await record('2026-11-27T08:00:00Z', {
      subject: 'cluster/litek',
      property: 'short-name',
      value: 'LITEK-2',
      supersedes: first.id,
    })
    const [second] = (await historyOf(world.db, ['cluster/litek'], ['short-name'])).statements.slice(-1)
    clock = new Date('2026-11-27T09:00:00Z')
    await inDeed(world.db, { by: 'test', deed: 'undo-import', at: clock }, (deed) =>
      recordDrafts(deed, [], {
        judgements: [{ statement: second?.id ?? 0, subject: 'cluster/litek', rank: 'withdrawn', reason: null }],
      }),
    )
    const app = await openApp(world)
    const receipt = async (query: string) => (await app.inject({ url: `/en/statements/${first.id}.json${query}` })).json()
    expect((await receipt('?knownAt=2026-11-27T08:30:00Z')).replacedBy).toMatchObject({ statement: second?.id })
    expect((await receipt('')).replacedBy).toBeNull()
    expect((await app.inject({ url: `/en/statements/${second?.id}?knownAt=2026-11-26` })).statusCode).toBe(404)
  })
})

function withoutMeta(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer
  return Object.fromEntries(Object.entries(answer).filter(([key]) => key !== 'meta'))
}

/** Each verdict tells the moment for which it was asked. */
function withoutMoment(key: string, value: unknown): unknown {
  return key === 'knownAt' ? undefined : value
}
