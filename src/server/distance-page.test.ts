import type { FastifyInstance } from 'fastify'
import { rm } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { gatheredFirms } from '#actions/economy/testing/gathered-firms.ts'
import { bring, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { gatherPlaceBook } from '#actions/economy/gather-place-book.ts'
import { lakeFormats } from '#actions/economy/lake-formats.ts'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import { randomFrom } from '#core/economy/random.ts'
import { visitor } from '#core/people/role.ts'
import { closeLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

type World = Awaited<ReturnType<typeof openLithuania>>['world']

async function withMonths(world: World): Promise<Lake> {
  const lake = await newLake()
  const wish = { places: await gatherPlaceBook(world.db), trees: await readActivityTrees(), covers: 'whole' as const }
  await bring(lake, await put(gatheredFirms(), 'monthly-2023.csv'), wish)
  return lake
}

const mapping: OwnMapping = {
  id: 'sited',
  title: { en: 'Sited firms', lt: 'Įmonės su vietomis' },
  publisher: 'Municipality',
  licence: null,
  address: null,
  activityVersion: '2',
  decimal: '.',
  period: 'YYYY',
  columns: { firm: 'firm', period: 'year', name: null, place: 'place', activity: 'activity', insured: 'persons', wageEur: null },
  coordinates: { system: 'EPSG:4326', latitude: 'lat', longitude: 'lon' },
}

const LONE = { lat: 55.45123, lon: 24.91234 }

/** Software gathers, shops are everywhere, two towns make shoes and one lone firm does between them. */
async function withSites(world: World): Promise<Lake> {
  const next = randomFrom(8)
  const near = (lat: number, lon: number, size: number) => ({
    lat: lat + (next() - 0.5) * size,
    lon: lon + (next() - 0.5) * size * 1.7,
  })
  const places = [
    ...Array.from({ length: 400 }, () => ({ ...near(55.2, 23.7, 2.4), activity: '471100', persons: 4 + Math.floor(next() * 9) })),
    ...Array.from({ length: 60 }, () => ({ ...near(54.9, 23.9, 0.3), activity: '620100', persons: 4 + Math.floor(next() * 9) })),
    ...Array.from({ length: 30 }, (_, at) => ({
      ...near(at % 2 === 0 ? 54.7 : 55.7, at % 2 === 0 ? 25.2 : 21.2, 0.03),
      activity: '152000',
      persons: 6,
    })),
    { ...LONE, activity: '152000', persons: 7 },
    ...Array.from({ length: 60 }, (_, at) => ({ ...near(55.2, 23.7, 2.4), activity: '310900', persons: 5 + (at % 3) })),
    ...Array.from({ length: 12 }, () => ({ lat: null, lon: null, activity: '620100', persons: 6 })),
  ]
  const csv = places.map(
    ({ lat, lon, activity, persons }, at) =>
      `F${at},2023,${['Kauno m. sav.', 'Vilniaus m. sav.', 'Klaipėdos m. sav.'][at % 3] ?? ''},${activity},${persons},${lat ?? ''},${lon ?? ''}`,
  )
  const lake = await newLake()
  await bring(lake, await put(`firm,year,place,activity,persons,lat,lon\n${csv.join('\n')}\n`, 'sited.csv'), {
    places: await gatherPlaceBook(world.db),
    trees: await readActivityTrees(),
    covers: 'whole',
    formats: await lakeFormats(world.db, [mapping]),
  })
  return lake
}

describeOnDatabase('how near firms lie to each other', (open) => {
  let app: FastifyInstance
  let sited: FastifyInstance
  const lines = (body: string) =>
    body
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','))

  beforeAll(async () => {
    const { world } = await openLithuania(open)
    const lakes = [await withMonths(world), await withSites(world)] as const
    const whoIs = async () => visitor
    app = await openApp(world, whoIs, {}, lakes[0])
    sited = await openApp(world, whoIs, {}, lakes[1])
    return async () => {
      for (const each of [app, sited]) await each.close()
      for (const lake of lakes) {
        await closeLake(lake)
        await rm(lake.place.folder, { recursive: true, force: true })
      }
    }
  })

  test('without coordinates firms stand at the centres of municipalities, and the page says what that leaves out', async () => {
    const { body, statusCode } = await app.inject({ url: '/en/economy/distance/31' })
    expect(body).toContain('<li aria-current="page">Distances between firms</li>')
    expect(statusCode).toBe(200)
    expect(body).toContain('nothing smaller than a municipality can be told')
    expect(body).toContain('more firms of the same activity than the simulated layouts leave to chance')
    expect(body).toContain('global band of 1,000 simulated layouts (seed 1)')
    for (const method of ['marcon-puech', 'duranton-overman', 'distance-bands'])
      expect(body).toContain(`/en/economy/methods/${method}`)
    expect(body).toContain('/en/economy/data/')
    expect(body).not.toContain('name="weigh"')
    expect(body).not.toMatch(/NaN|Infinity/)
    const lt = (await app.inject({ url: '/lt/ekonomika/atstumai/31' })).body
    expect(lt).toContain('spinduliu tos pačios veiklos įmonių yra daugiau')
    expect((await app.inject({ url: '/en/economy/activities/31' })).body).toContain('/en/economy/distance/31')
  })

  test('the same as files, the numbers those of the page', async () => {
    const [heads = [], ...rows] = lines(
      (await app.inject({ url: '/en/economy/distance/31.csv?heads=ids' })).body.replace(/^\uFEFF/, ''),
    )
    const row = Object.fromEntries(heads.map((head, at) => [head, rows[0]?.[at]]))
    expect(row).toMatchObject({
      measure: 'M',
      outside: 'concentrated',
      simulations: '1000',
      seed: '1',
      sited: 'centres',
      weighed: 'firms',
    })
    expect((await app.inject({ url: '/en/economy/distance/31.json' })).body).toContain('"outside":"concentrated"')
    const svg = await app.inject({ url: '/en/economy/distance/31.svg' })
    expect([svg.statusCode, svg.headers['content-type']]).toEqual([200, expect.stringContaining('svg')])
    expect(svg.body).toContain('K_d(r)')
    expect((await app.inject({ url: '/en/economy/distance/31.xlsx' })).statusCode).toBe(200)
  })

  test('few firms make no curve, in no format', async () => {
    const { body } = await app.inject({ url: '/en/economy/distance/15' })
    expect(body).toContain('Fewer than 20 firms')
    expect(body).not.toMatch(/figure-chart|15\.svg/)
    const [, ...rows] = lines((await app.inject({ url: '/en/economy/distance/15.csv?heads=ids' })).body)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('too-few')
    expect((await app.inject({ url: '/en/economy/distance/15.svg' })).statusCode).toBe(404)
  })

  test.each(['98.765', '99', 'nothing', 'drawn.nothing', 'nobody.wood'])('%s is not there', async (slug) =>
    expect((await app.inject({ url: `/en/economy/distance/${slug}` })).statusCode).toBe(404),
  )

  test('coordinates tell of distances within a town; persons are counted where the reader likes', async () => {
    const { body } = await sited.inject({ url: '/en/economy/distance/62' })
    expect(body).toContain('they are used here and shown nowhere')
    expect(body).toContain('name="weigh"')
    expect(body).toContain('are left out because it is not known where they stand')
    const [heads = [], ...rows] = lines((await sited.inject({ url: '/en/economy/distance/62.csv?heads=ids&weigh=persons' })).body)
    const at = (head: string) => heads.indexOf(head)
    expect(Number(rows[0]?.[at('kilometres')])).toBeLessThanOrEqual(10)
    expect(rows[0]?.[at('weighed')]).toBe('persons')
    expect(rows[0]?.[at('firms')]).toBe('60')
  })

  test('a lone firm that its distances would tell is not drawn', async () => {
    const lone = (await sited.inject({ url: '/en/economy/distance/15' })).body
    expect(lone).toContain('nearly all pairs are those of one or two firms')
    expect(lone).not.toContain('figure-chart')
    expect((await sited.inject({ url: '/lt/ekonomika/atstumai/15?weigh=persons' })).body).toContain(
      'beveik visos poros yra vienos',
    )
    expect((await sited.inject({ url: '/en/economy/distance/31?weigh=gold' })).statusCode).toBe(400)
  })

  test('no coordinate leaves the house', async () => {
    for (const url of [
      '/en/economy/distance/15',
      '/en/economy/distance/15.json',
      '/en/economy/distance/62.json',
      '/en/economy/distance/62',
    ])
      expect([url, (await sited.inject({ url })).body]).toEqual([url, expect.not.stringMatching(/55[.,]45|24[.,]91/)])
  })
})
