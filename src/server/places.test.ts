import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringShapes } from '#actions/bring-shapes.ts'
import type { World } from '#actions/world.ts'
import { readShapes } from '#sources/shapes/read-shapes.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

type MapJson = { rows: { clusters: number; members: number; municipality: string }[] }

describeOnDatabase('places, country facts, conflicts and records', (open) => {
  let world: World
  let app: FastifyInstance
  beforeAll(async () => {
    world = (await openLithuania(open)).world
    app = await openApp(world)
  })
  afterAll(async () => app.close())

  const get = async (url: string) => app.inject({ method: 'GET', url })
  const rowsOf = async (url: string) => (await get(url)).body.trim().split('\n').slice(1)

  test.each([
    '',
    '?field=gamyba-ir-inzinerija',
    '?label=bronze',
    '?county=vilniaus',
    '?county=unknown',
    '?q=lazeris',
    '?asOf=2010',
  ])('the table of the map holds as many clusters as the list, with the query "%s"', async (query) => {
    const counted = (await get(`/en/map.json${query}`)).json<MapJson>().rows.reduce((sum, { clusters }) => sum + clusters, 0)
    expect(counted).toBe((await rowsOf(`/en/clusters.csv${query}`)).length)
  })

  test('a place that is not known is a row of its own', async () => {
    const rows = (await get('/lt/zemelapis.json')).json<MapJson>().rows
    expect(rows).toHaveLength(61)
    expect(rows.at(-1)?.municipality).toBe('Buveinė nežinoma')
    expect(rows.at(-1)?.clusters).toBeGreaterThan(0)
  })

  test('counties together have the clusters of the map', async () => {
    const counties = (await get('/en/counties.json')).json<MapJson>().rows.reduce((sum, { clusters }) => sum + clusters, 0)
    const places = (await get('/en/map.json')).json<MapJson>().rows
    expect(counties).toBe(places.slice(0, -1).reduce((sum, { clusters }) => sum + clusters, 0))
  })

  test('the map is readable without scripts: its places are links, its figure has a name', async () => {
    const page = (await get('/lt/zemelapis')).body
    expect(page).toContain('href="/lt/savivaldybes/vilniaus-m"')
    expect(page).toContain('href="/lt/apskritys/kauno"')
    expect(page).toMatch(/<svg class="map"[^>]*aria-labelledby="map-title map-desc"/)
    expect(page).not.toMatch(/ style="/)
  })

  test('official shapes replace the schematic ones at once, and the page says so', async () => {
    const ring = [
      [25, 54.5],
      [25.6, 54.5],
      [25.6, 54.9],
      [25, 54.5],
    ]
    const file = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { SAV_KODAS: 13, SAV_PAV: 'Vilniaus m. sav.' },
          geometry: { type: 'Polygon', coordinates: [ring] },
        },
        { type: 'Feature', properties: { SAV_KODAS: 999 }, geometry: { type: 'Polygon', coordinates: [ring] } },
      ],
    })
    expect((await get('/en/map')).body).toContain('Schematic')
    const report = await bringShapes(world, { shapes: readShapes(file).shapes, file: 'borders.geojson', by: 'tester' })
    expect(report).toMatchObject({ changed: true, drawn: 1, withoutPlace: [' (999)'] })
    expect(report.withoutShape).toHaveLength(59)
    const page = (await get('/en/map')).body
    expect(page).toContain('Official borders')
    expect(page).not.toContain('Schematic')
    expect(await bringShapes(world, { shapes: readShapes(file).shapes, file: 'borders.geojson', by: 'tester' })).toMatchObject({
      changed: false,
    })
  })

  test('the six budgets, their sum, the published total and the difference stand on one page', async () => {
    const page = (await get('/en/country-facts')).body.replaceAll(/[\u00a0\u202f]/g, ' ')
    for (const number of [
      '€28,900,000',
      '€85,350,000',
      '€85,404,707',
      '€54,707',
      '29.39%',
      '29.45%',
      '€1,403,744.26',
      '€2,400,000',
    ])
      expect(page).toContain(number)
  })

  test('all eight conflicts are told with both sides', async () => {
    const page = (await get('/en/conflicting-facts')).body
    for (const id of [
      'number-of-clusters',
      'working-group-2017',
      'inolink-budget',
      'maturity-levels',
      'measures-total',
      'clusters-only-share',
      'inoklaster-2024-conditions',
      'minimum-members',
    ]) {
      expect(page).toContain(`<article class="conflict" id="${id}">`)
    }
    const rows = await rowsOf('/en/conflicting-facts.csv')
    expect(rows.filter((row) => row.includes('13 or 14 members')).length).toBeGreaterThanOrEqual(9)
  })

  test('a working group’s seats are summed for each source on its own', async () => {
    const page = (await get('/en/bodies/darbo-grupe-2017')).body
    expect(page.match(/<tfoot>/g)?.length).toBeGreaterThanOrEqual(2)
    expect(page).toContain('In all, the same source states')
  })

  test.each([
    '/lt/apskritys',
    '/en/counties/kauno',
    '/lt/savivaldybes',
    '/en/municipalities/neringos',
    '/lt/salies-faktai',
    '/lt/priestaringi-faktai',
    '/lt/studijos',
    '/en/acts',
    '/lt/priemones',
    '/en/projects',
    '/lt/grupes',
    '/en/acts/koncepcija-2017',
    '/lt/priemones/expo-klasteris',
  ])('%s can be read on another day and as it was known on another day', async (address) => {
    for (const query of ['', '?asOf=2015-06-01', '?knownAt=2026-11-21T13:00:00Z'])
      expect((await get(address + query)).statusCode).toBe(200)
    expect((await get(`${address}.json`)).statusCode).toBe(200)
    expect((await get(`${address}.csv`)).statusCode).toBe(200)
  })

  test.each(['/lt/apskritys/nera', '/en/municipalities/x', '/lt/studijos/nera', '/en/bodies/..%2f'])(
    '%s is not there, and says so',
    async (address) => {
      expect([400, 404]).toContain((await get(address)).statusCode)
    },
  )

  test.each(['/en/map.svg', '/en/country-facts.svg', '/lt/apskritys/utenos.svg'])(
    '%s is a drawing that stands alone',
    async (address) => {
      const answer = await get(address)
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toMatch(/^<svg xmlns=/)
      expect(answer.body).not.toContain('var(--')
    },
  )
})
