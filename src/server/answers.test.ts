import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const listSchema = z.looseObject({
  meta: z.looseObject({ asOf: z.string(), knownAt: z.string().nullable() }),
  count: z.number(),
  rows: z.array(z.record(z.string(), z.unknown())),
})
const saidSchema = z.looseObject({ property: z.string(), statement: z.number(), source: z.string(), value: z.unknown() })
const dossierSchema = z.looseObject({
  subject: z.string(),
  shown: z.array(saidSchema),
  statements: z.array(saidSchema),
  sources: z.array(z.looseObject({ id: z.string() })),
})

describeOnDatabase('What leaves the house, over Lithuania', (open) => {
  let app: FastifyInstance

  beforeAll(async () => {
    app = await openApp((await openLithuania(open)).world)
  })

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })
  const listOf = async (url: string) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([200, answer.body.slice(0, 200)])
    return listSchema.parse(answer.json())
  }

  test.each([
    ['/lt/klasteriai', ''],
    ['/en/clusters', '?field=gamyba-ir-inzinerija,irt&sort=members'],
    ['/lt/klasteriai', '?county=vilniaus&q=technologijos'],
    ['/en/clusters', '?founded=2010-2014&asOf=2016'],
    ['/lt/klasteriai', '?municipality=unknown&label=unknown'],
  ])('the list, CSV, XLSX and JSON of %s%s hold the same clusters in the same order', async (path, query) => {
    const rows = (await listOf(`${path}.json${query}`)).rows.map(({ id }) => id)
    const separator = query === '' ? '?heads=ids' : `${query}&heads=ids`
    const csv = parse((await get(`${path}.csv${separator}`)).body, { bom: true, columns: true })
    const book = await readXlsx((await get(`${path}.xlsx${query}`)).rawPayload)
    expect(
      z
        .array(z.looseObject({ id: z.string() }))
        .parse(csv)
        .map(({ id }) => id),
    ).toEqual(rows)
    expect(book.sheets[0]?.rows.slice(1).map(([id]) => id)).toEqual(rows)
    const page = (await get(path + query)).body
    for (const id of rows.slice(0, 24)) expect(page).toContain(`/${String(id).split('/')[1]}`)
    expect(rows.length).toBeGreaterThan(0)
  })

  test('every value of a cluster in JSON has a statement and a source that is in the same answer', async () => {
    const dossier = dossierSchema.parse((await get('/en/clusters/litek.json')).json())
    const sources = new Set(dossier.sources.map(({ id }) => id))
    expect(dossier.shown.length).toBeGreaterThan(10)
    for (const said of [...dossier.shown, ...dossier.statements]) expect(sources.has(said.source)).toBe(true)
    const receipt = await get(`/en/statements/${dossier.shown[0]?.statement}.json`)
    expect(receipt.json()).toMatchObject({ statement: { subject: 'cluster/litek' } })
  })

  test('a file says which day and which knowledge it shows', async () => {
    const list = await listOf('/en/clusters.json?asOf=2015-06-30')
    expect(list.meta).toMatchObject({ asOf: '2015-06-30', knownAt: null })
    const csv = await get('/en/clusters.csv?asOf=2015-06-30')
    expect(csv.headers['content-disposition']).toContain('2015-06-30')
    expect(csv.body.split('\r\n')[1]).toMatch(/,2015-06-30,$/)
    const book = await readXlsx((await get('/en/clusters.xlsx?asOf=2015-06-30')).rawPayload)
    expect(book.sheets.at(-1)?.rows.flat()).toContain('2015-06-30')
  })

  test('a cluster founded later is not on the list of an earlier day, and what was learnt later was not known', async () => {
    const then = (await listOf('/en/clusters.json?asOf=2005')).rows.map(({ id }) => id)
    const now = (await listOf('/en/clusters.json')).rows.map(({ id }) => id)
    expect(now).toContain('cluster/litek')
    expect(then).not.toContain('cluster/litek')
    expect((await listOf('/en/clusters.json?knownAt=2020-01-01')).rows).toEqual([])
    expect((await get('/en/clusters/litek?knownAt=2020-01-01')).statusCode).toBe(404)
  })

  test('linked data names a cluster as a collaboration with its memberships', async () => {
    const answer = await get('/lt/klasteriai/litek.jsonld')
    expect(answer.headers['content-type']).toContain('application/ld+json')
    expect(answer.json()).toMatchObject({
      '@id': 'https://santalka.example/lt/klasteriai/litek',
      '@type': ['org:OrganizationalCollaboration', 'schema:Organization'],
    })
    expect((await get('/en/organisations/eksma.jsonld')).json()).toMatchObject({ 'dcterms:identifier': 'organisation/eksma' })
  })

  test('a separator for spreadsheets of this country can be asked for', async () => {
    expect((await get('/lt/klasteriai.csv?separator=;')).body).toContain('Kodas;Pavadinimas;')
    expect((await get('/lt/klasteriai.csv?separator=x')).json()).toMatchObject({ status: 400, code: 'bad-query' })
  })

  test('anybody may read the data from a page of their own, and is told when nothing has changed', async () => {
    const first = await get('/en/clusters.json')
    expect(first.headers['access-control-allow-origin']).toBe('*')
    const etag = String(first.headers['etag'])
    expect((await get('/en/clusters.json', { 'if-none-match': etag })).statusCode).toBe(304)
    expect((await get('/en/clusters.json', { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })

  test.each(['br', 'gzip'])(
    'a page is packed with %s for those who can take it, and the packed copy is known again',
    async (packing) => {
      const answer = await get('/lt/klasteriai', { 'accept-encoding': packing })
      expect(answer.headers['content-encoding']).toBe(packing)
      expect(
        (await get('/lt/klasteriai', { 'accept-encoding': packing, 'if-none-match': String(answer.headers['etag']) })).statusCode,
      ).toBe(304)
    },
  )

  test('the description of the interface names only addresses that answer', async () => {
    const description = z
      .looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
      .parse((await get('/api/openapi.json')).json())
    expect(description.openapi).toBe('3.1.0')
    const lists = Object.keys(description.paths).filter((path) => !path.includes('{'))
    expect(lists.length).toBeGreaterThan(10)
    // The observatory draws nothing before something has been brought in.
    const undrawn = ['/en/economy/firms.svg', '/en/economy/map.svg', '/en/economy/space.svg']
    for (const path of lists) expect([path, (await get(path)).statusCode]).toEqual([path, undrawn.includes(path) ? 404 : 200])
    expect(lists).toEqual(expect.arrayContaining([...undrawn, '/en/economy/ranking.csv', '/en/economy/radar.json']))
  })

  test('sitemap and feed lead to pages that are there', async () => {
    const index = await get('/sitemap.xml')
    expect(index.body).toContain('<loc>https://santalka.example/sitemap-1.xml</loc>')
    const pages = [...(await get('/sitemap-1.xml')).body.matchAll(/<loc>https:\/\/santalka\.example([^<]+)<\/loc>/g)].map(
      ([, path]) => path ?? '',
    )
    expect(pages).toContain('/lt/klasteriai/litek')
    expect(pages).toContain('/en/clusters/litek')
    const feed = await get('/lt/pakeitimai.atom')
    expect(feed.headers['content-type']).toContain('application/atom+xml')
    expect(feed.body).toContain('country:lt')
    expect((await get('/robots.txt')).body).toContain('Sitemap: https://santalka.example/sitemap.xml')
    expect((await get('/lt/klasteriai.atom')).statusCode).toBe(404)
  })
})
