import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { fewFirmsIn, plantedYear, plantedYears, toldIn } from '#actions/economy/testing/planted-firms.ts'
import { methods } from '#core/economy/methods/methods.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openEconomy } from './testing/open-economy.ts'
import { openLithuania } from './testing/open-test-app.ts'
import { textInFile } from './testing/text-in-file.ts'

describeOnDatabase('of a single firm', (open) => {
  let app: FastifyInstance

  beforeAll(async () => {
    const { world } = await openLithuania(open)
    const files = plantedYears.map((year) => ({ name: `monthly-${year}.csv`, content: plantedYear(year) }))
    const opened = await openEconomy(world, files)
    app = opened.app
    return opened.close
  }, 120_000)

  test('no number, name or code is on any page of the economy, or in any file of it', async () => {
    const betrayed: string[] = []
    const answered = new Map<string, number>()
    const sampled = new Map<string, number>()
    const methodsNamed = new Set<string>()
    const seen = new Set(asked())
    for (const url of seen) {
      const answer = await app.inject({ url })
      const type = String(answer.headers['content-type'])
      expect([url, answer.statusCode]).toEqual([url, 200])
      if (type.startsWith('image/png')) continue
      const text = await textInFile(answer.rawPayload, type)
      answered.set(kindOf(url), (answered.get(kindOf(url)) ?? 0) + 1)
      betrayed.push(...toldIn(text).map((each) => `${url}: ${each}`))
      if (kindOf(url) === 'csv') betrayed.push(...fewFirmsIn(text).map((each) => `${url}: ${each}`))
      if (!type.startsWith('text/html')) continue
      for (const link of linksIn(text)) {
        const [, method] = /\/(?:methods|metodai)\/([^.?]+)/.exec(link) ?? []
        if (method !== undefined) methodsNamed.add(method)
        if (isLookedAt(link, sampled)) seen.add(link)
      }
    }
    expect(betrayed).toEqual([])
    // What may be told is told: the towns with many firms, with their numbers.
    const shown = await app.inject({ url: '/en/economy/ranking.csv?heads=ids' })
    expect(toldIn(shown.body, [[8100, 'nine firms of Kaunas']])).toHaveLength(1)
    for (const kind of ['html', 'json', 'csv', 'xlsx', 'svg'])
      expect([kind, answered.get(kind) ?? 0]).toEqual([kind, expect.toSatisfy((pages: number) => pages >= 5)])
    expect(seen.size).toBeGreaterThan(250)
    // Every measure leads to a page of its method, and none to one that is not there.
    expect([...methodsNamed].filter((id) => !Object.hasOwn(methods, id))).toEqual([])
    expect(methodsNamed.size).toBeGreaterThan(15)
  }, 300_000)

  test('how much has no place or no activity is told in wide steps only: it may be one firm', async () => {
    const en = (await app.inject({ url: '/en/economy/ranking' })).body
    expect(en).toMatch(/Could not be placed: at most [15]%; could not be classed: at most [15]%; split by an estimate: 0%\./)
    expect((await app.inject({ url: '/lt/ekonomika/reitingas' })).body).toMatch(
      /Nerasta vietos: ne daugiau kaip [15]\s%; nerasta/,
    )
  })

  test('a town of which everything is kept back says so in both languages, and nowhere is it a zero', async () => {
    for (const [url, withheld, told] of [
      ['/en/economy/places/municipality.neringos', 'withheld', /people employed: 0–\d\d,\d{3}, firms: 0–\d\d\./],
      ['/lt/ekonomika/vietos/municipality.neringos', 'nerodoma', /: 0–\d\d\s\d{3}, .*: 0–\d\d\./],
    ] as const) {
      const { body } = await app.inject({ url })
      expect(body).toMatch(told)
      const table = /<table[\s\S]*?<\/table>/.exec(body)?.[0] ?? ''
      expect(table).toContain(withheld)
      expect(table).not.toMatch(/>0<|>0[.,]0+</)
    }
    const { body } = await app.inject({ url: '/en/economy/ranking.csv?heads=ids&place=municipality.neringos' })
    const [heads = [], row = []] = body.split(/\r?\n/).map((line) => line.split(','))
    for (const figure of ['amount', 'firms', 'share', 'quotient', 'growth'])
      expect([figure, row[heads.indexOf(figure)], row[heads.indexOf(`${figure}-why`)]]).toEqual([figure, '', 'withheld'])
  })
})

/** The doors, and all units, areas and levels of the lists as tables. */
function asked(): string[] {
  const levels = ['division', 'section', 'group', 'class', 'set:drawn', 'set:derived']
  const tables = ['employment', 'firms', 'wages'].flatMap((unit) =>
    levels.flatMap((level) => [
      ...['municipality', 'county'].map((by) => `ranking.csv?unit=${unit}&level=${level}&by=${by}`),
      `activities.csv?unit=${unit}&level=${level}`,
      `places.csv?unit=${unit}&level=${level}`,
    ]),
  )
  return ['/en/economy', '/lt/ekonomika', ...tables.map((table) => `/en/economy/${table}&heads=ids`)]
}

function kindOf(url: string): string {
  return /\.(json|csv|xlsx|svg)(?:\?|$)/.exec(url)?.[1] ?? 'html'
}

function linksIn(body: string): string[] {
  return [...body.matchAll(/(?:href|src)="(\/(?:en\/economy|lt\/ekonomika)[^"]*)"/g)]
    .map(([, link]) => (link ?? '').replaceAll('&amp;', '&').replace(/#.*$/, ''))
    .filter((link) => !link.includes('/import') && !link.includes('/ikelimas'))
}

/** Where planted firms are, always; of the rest some of each kind. */
const near = /birstono|neringos|visagino|druskininku|jonavos|alytaus|marijampoles|\/30|\/62|\/26|\/16/
const SOME = 2

function isLookedAt(link: string, sampled: Map<string, number>): boolean {
  const { pathname, searchParams } = new URL(link, 'https://santalka.example')
  const [, language = '', , route = '', slug] = pathname.replace(/\.\w+$/, '').split('/')
  const kind = [
    language,
    route,
    slug === undefined ? 'list' : near.test(link) ? slug : 'one',
    kindOf(link),
    [...searchParams.keys()].toSorted().join('+'),
  ].join(' ')
  const count = (sampled.get(kind) ?? 0) + 1
  sampled.set(kind, count)
  return count <= (language === 'en' ? SOME : 1)
}
