import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import { propertyIds } from '#core/registry/properties.ts'
import { languages } from '#core/values/language.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const LINKS_TRIED = 60

const listSchema = z.looseObject({ count: z.number(), rows: z.array(z.looseObject({ id: z.string(), statements: z.number() })) })
const sourceSchema = z.looseObject({
  source: z.looseObject({ id: z.string() }),
  statements: z.array(z.looseObject({ statement: z.number(), source: z.string() })),
})
const countsSchema = z.looseObject({ added: z.number(), corrected: z.number(), withdrawn: z.number(), judged: z.number() })
const changesSchema = z.looseObject({
  changes: z.array(
    z.looseObject({
      id: z.number(),
      counts: countsSchema,
      subjectCount: z.number(),
      subjects: z.array(countsSchema.extend({ subject: z.string() })),
    }),
  ),
  older: z.number().nullable(),
})
const changeSchema = z.looseObject({ statements: z.array(z.looseObject({ kind: z.string() })) })
const dictionarySchema = z.looseObject({
  properties: z.array(z.looseObject({ id: z.string(), statements: z.number() })),
  lists: z.array(z.looseObject({ list: z.string() })),
})

describeOnDatabase('Pages to look things up in, over Lithuania', (open) => {
  let app: FastifyInstance
  let world: World

  beforeAll(async () => {
    world = (await openLithuania(open)).world
    app = await openApp(world)
  })

  const get = (url: string) => app.inject({ method: 'GET', url })

  /** Addresses of this house on a page. */
  function linksOn(page: string): string[] {
    const links = [...page.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
    return [...new Set(links)].filter((href) => !href.startsWith('/assets') && !href.startsWith('/static'))
  }

  /** At most so many, spread over the whole page: rows of a list are alike. */
  function evenly(links: readonly string[], most: number): string[] {
    const step = Math.max(1, Math.ceil(links.length / most))
    return links.filter((_, index) => index % step === 0)
  }

  const routes = ['sources', 'changes', 'about', 'accessibility', 'open-data', 'dictionary', 'api'] as const
  const pages = languages.flatMap((language) => routes.map((route) => addressOf(route, language)))

  test.each(pages)('%s is there, and its links lead somewhere', async (address) => {
    const page = await get(address)
    expect(page.statusCode).toBe(200)
    const broken: string[] = []
    for (const link of evenly(linksOn(page.body), LINKS_TRIED)) {
      const { statusCode } = await get(link)
      if (statusCode >= 400) broken.push(`${link}: ${statusCode}`)
    }
    expect(broken).toEqual([])
  })

  test('a source shows as many statements as the library counts for it, and all of them are its own', async () => {
    const { rows } = listSchema.parse((await get('/en/sources.json')).json())
    for (const { id, statements } of rows.filter((_, index) => index % 12 === 0)) {
      const found = sourceSchema.parse((await get(`/en/sources/${id}.json`)).json())
      expect(found.statements.length).toBe(statements)
      expect(new Set(found.statements.map(({ source }) => source))).toEqual(new Set(statements === 0 ? [] : [id]))
    }
  })

  test('the library, its CSV and its JSON hold the same sources under the same filters', async () => {
    const query = '?kind=news&year=2020&q=klaster'
    const { rows } = listSchema.parse((await get(`/lt/saltiniai.json${query}`)).json())
    const csv = z
      .array(z.looseObject({ id: z.string() }))
      .parse(parse((await get(`/lt/saltiniai.csv${query}&heads=ids`)).body, { bom: true, columns: true }))
    expect(rows.length).toBeGreaterThan(0)
    expect(csv.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })

  test('before anything was recorded the library was empty and there were no changes', async () => {
    expect(listSchema.parse((await get('/en/sources.json?knownAt=2001-01-01')).json()).count).toBe(0)
    expect(changesSchema.parse((await get('/en/changes.json?knownAt=2001-01-01')).json()).changes).toEqual([])
    expect((await get('/en/sources/ours-classing?knownAt=2001-01-01')).statusCode).toBe(404)
  })

  test('the dictionary explains every property, and a word finds what it means in either language', async () => {
    const whole = dictionarySchema.parse((await get('/en/dictionary.json')).json())
    expect(whole.properties.map(({ id }) => id)).toEqual(propertyIds)
    const found = dictionarySchema.parse((await get('/en/dictionary.json?q=zenklas')).json())
    expect(found.properties.map(({ id }) => id)).toContain('label')
    expect(found.properties.length).toBeLessThan(whole.properties.length)
  })

  test.each([
    '/en/sources?sort=size',
    '/en/dictionary?kind=unicorn',
    '/en/changes?before=yesterday',
    '/en/sources/ours-classing?page=0',
  ])('%s is told to be a question that cannot be understood', async (address) => {
    expect((await get(address)).statusCode).toBe(400)
  })

  test('a correction, a withdrawal and a new value are told apart, subject by subject', async () => {
    const before = changesSchema.parse((await get('/en/changes.json')).json())
    const country = await readCountry('countries/lithuania')
    const isAbout = (each: (typeof country.statements)[number], property: string) =>
      each.subject === 'cluster/litek' && each.property === property
    const kept = country.statements.filter((each) => !isAbout(each, 'other-name'))
    await loadCountry(world, {
      ...country,
      statements: kept.map((each) => (isAbout(each, 'founded') ? { ...each, value: '2012' } : each)),
    })
    const { changes } = changesSchema.parse((await get('/en/changes.json')).json())
    expect(changes.length).toBe(before.changes.length + 1)
    const [newest] = changes
    expect(newest?.subjects).toMatchObject([{ subject: 'cluster/litek', added: 0, corrected: 1, withdrawn: 1 }])
    const { statements: changed } = changeSchema.parse((await get(`/en/changes/${newest?.id}.json`)).json())
    expect(changed.map(({ kind }) => kind).toSorted()).toEqual(['corrected', 'withdrawn'])
    const page = await get(`/lt/pakeitimai/${newest?.id}`)
    expect(page.body).toContain('buvo: ')
  })

  test('the counts of a change are the sum over everything in it', async () => {
    const { changes } = changesSchema.parse((await get('/en/changes.json')).json())
    for (const { id, counts } of changes) {
      const { statements } = changeSchema.parse((await get(`/en/changes/${id}.json`)).json())
      for (const kind of ['added', 'corrected', 'withdrawn', 'judged'] as const) {
        expect(statements.filter((each) => each.kind === kind).length).toBe(counts[kind])
      }
    }
  })
})
