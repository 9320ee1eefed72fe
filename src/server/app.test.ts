import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

describeOnDatabase('The application over Lithuania', (open) => {
  let app: FastifyInstance

  beforeAll(async () => {
    const { world } = await openLithuania(open)
    app = await openApp(world)
  })

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })

  test.each([
    ['/lt', 'lt'],
    ['/en', 'en'],
    ['/lt/klasteriai', 'lt'],
    ['/en/clusters?field=irt&q=technology', 'en'],
    ['/lt/klasteriai/litek', 'lt'],
    ['/en/clusters/litek', 'en'],
    ['/lt/organizacijos', 'lt'],
    ['/en/organisations/eksma', 'en'],
    ['/lt/palyginimas?cluster=litek&cluster=ltfood', 'lt'],
    ['/en/search?q=laser', 'en'],
    ['/lt/teiginiai/1', 'lt'],
  ])('draws %s in its language', async (url, language) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-language']).toBe(language)
    expect(answer.body).toMatch(new RegExp(`^<!doctype html><html lang="${language}"`))
  })

  test.each([
    { language: 'lt-LT,lt;q=0.9,en;q=0.8', home: '/lt' },
    { language: 'en-GB,en;q=0.9,lt;q=0.5', home: '/en' },
    { language: 'de-DE,de;q=0.9', home: '/en' },
    { language: '', home: '/lt' },
  ])('the root leads a browser of "$language" to $home', async ({ language, home }) => {
    const answer = await get('/', language === '' ? {} : { 'accept-language': language })
    expect(answer.statusCode).toBe(302)
    expect(answer.headers['location']).toBe(home)
  })

  test.each([
    { asked: '/en/klasteriai/litek', right: '/en/clusters/litek' },
    { asked: '/lt/clusters?field=irt', right: '/lt/klasteriai?field=irt' },
    { asked: '/klasteriai/litek', right: '/lt/klasteriai/litek' },
    { asked: '/clusters', right: '/en/clusters' },
    { asked: '/lt/klasteriai/', right: '/lt/klasteriai' },
    { asked: '/lt/%C5%BDem%C4%97lapis', right: '/lt/zemelapis' },
    { asked: '//evil.example/', right: null },
    { asked: '//lt/klasteriai', right: '/lt/klasteriai' },
  ])('$asked leads to $right', async ({ asked, right }) => {
    const answer = await get(asked)
    expect(answer.statusCode).toBe(right === null ? 404 : 301)
    expect(answer.headers['location'] ?? null).toBe(right)
  })
})
