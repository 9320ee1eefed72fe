import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

describeOnDatabase('Odd and hostile requests', (open) => {
  let app: FastifyInstance

  beforeAll(async () => {
    app = await openApp((await openLithuania(open)).world)
  })

  const get = (url: string) => app.inject({ method: 'GET', url })

  test.each([
    ['/lt/klasteriai?asOf=2020-02-30', 400],
    ['/lt/klasteriai?asOf=rytoj', 400],
    ['/lt/klasteriai?asOf=0000-01-01', 400],
    ['/lt/klasteriai?asOf=9999', 400],
    ['/en/clusters?knownAt=2020-13-01T00:00:00Z', 400],
    ['/en/clusters?page=0', 400],
    ['/en/clusters?page=-1', 400],
    ['/en/clusters?page=99999999999999999999', 400],
    ['/en/clusters?sort=colour', 400],
    ['/en/clusters?founded=abc', 400],
    ['/en/search?kind=dragon', 400],
    [`/en/clusters?${Array.from({ length: 120 }, () => 'a=1').join('&')}`, 414],
    [`/en/clusters?${Array.from({ length: 70 }, (_, index) => `field=${index}`).join('&')}`, 400],
    [`/en/${'a'.repeat(5000)}`, 414],
    ['/%E0%A4%A', 400],
    ['/lt/%00', 400],
    ['/lt/klasteriai/nera-tokio', 404],
    ['/lt/klasteriai/..%2f..%2fetc%2fpasswd', 404],
    ['/lt/klasteriai/LITEK%27--', 404],
    ['/lt/teiginiai/99999999', 404],
    ['/lt/teiginiai/abc', 404],
    ['/lt/nera', 404],
    ['/wp-login.php', 404],
    ['/static/nera.js', 404],
    ['/de', 404],
  ])('%s is answered with %i by a page that helps', async (url, status) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(status)
    expect(answer.body).toMatch(url.endsWith('.js') || url.endsWith('.php') ? /.*/ : /^<!doctype html>/)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).not.toMatch(/at .*\.ts:\d+|node_modules/)
  })

  test.each([
    '/en/clusters?q=%00laser',
    '/en/clusters?q=%22%27%3C%3E%5C',
    '/en/search?q=%F0%9F%A6%84',
    `/en/search?q=${'x'.repeat(1000)}`,
    '/en/search?q=a&q=b',
    '/lt/klasteriai?field=&county=',
    '/lt/klasteriai?=',
    '/lt/klasteriai?%',
    '/lt/palyginimas?cluster=nera',
    '/en/organisations?page=7000',
    '/lt/klasteriai?asOf=1009',
  ])('%s is a page like others', async (url) => {
    expect((await get(url)).statusCode).toBe(200)
  })

  test('what is typed never becomes a part of the page', async () => {
    const evil = '"><script>alert(1)</script>'
    for (const url of [
      `/en/search?q=${encodeURIComponent(evil)}`,
      `/en/clusters?q=${encodeURIComponent(evil)}&field=${encodeURIComponent(evil)}`,
      `/en/${encodeURIComponent(evil)}`,
    ]) {
      const { body } = await get(url)
      expect(body).not.toContain('<script>alert')
    }
  })

  test.each([
    ['/en/clusters?sort=colour&county=zilvytes', 'sort', 'colour', '/en/clusters?county=zilvytes'],
    ['/en/clusters?county=zilvytes&founded=abc', 'founded', 'abc', '/en/clusters?county=zilvytes'],
    ['/en/clusters?page=0', 'page', '0', '/en/clusters'],
    ['/en/search?q=laser&kind=dragon', 'kind', 'dragon', '/en/search?q=laser'],
    ['/en/verdict-changes?since=soon', 'since', 'soon', '/en/verdict-changes'],
    ['/en/verdict-changes?before=-1', 'before', '-1', '/en/verdict-changes'],
    ['/en/verdicts?rules=none', 'rules', 'none', '/en/verdicts'],
    ['/en/rules?inForce=maybe', 'inForce', 'maybe', '/en/rules'],
    ['/en/rules/inoklaster-2024?compare=nothing', 'compare', 'nothing', '/en/rules/inoklaster-2024'],
    ['/en/dictionary?kind=dragon', 'kind', 'dragon', '/en/dictionary'],
    ['/en/economy/effect?who=nobody&match=exact', 'who', 'nobody', '/en/economy/effect?match=exact'],
  ])('%s says which part does not fit, and leads to the same page without it', async (url, part, given, without) => {
    const { body } = await get(url)
    expect(body).toContain(`“${given}” does not fit the part “${part}” of the address here.`)
    expect(body).toContain(`<a href="${without.replaceAll('&', '&amp;')}">Show it without this part</a>`)
  })

  test('an address with too much in it leads to the page without all of it', async () => {
    const { body } = await get(`/en/clusters?q=${'a'.repeat(5000)}`)
    expect(body).toContain('The query is too long.')
    expect(body).toContain('<a href="/en/clusters">Show it without this part</a>')
  })

  test('a problem of a data address is told to programs, in the language of the address', async () => {
    const answer = await get('/en/clusters.json?asOf=soon')
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ status: 400, code: 'as-of-is-no-day', given: 'soon', part: 'asOf' })
    expect((await get('/en/clusters.csv?separator=x')).json()).toMatchObject({
      code: 'bad-query',
      title: '"x" does not fit the part "separator" of the address.',
    })
    expect((await get('/lt/klasteriai.csv?separator=x')).json().title).toBe('Adreso dalies „separator“ reikšmė „x“ čia netinka.')
    const described = (await get('/api/openapi.json')).json().components.schemas.Problem.properties
    expect(Object.keys(described)).toEqual(expect.arrayContaining(Object.keys(answer.json())))
    expect((await get('/lt/klasteriai/nera.json')).json()).toMatchObject({ status: 404, title: 'Tokio puslapio nėra.' })
  })

  test('nothing can be written through the pages', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'] as const) {
      const answer = await app.inject({ method, url: '/lt/klasteriai', payload: { a: 1 } })
      expect(answer.statusCode).toBe(405)
      expect(answer.headers['allow']).toBe('GET, HEAD')
    }
  })

  test('a page names no script or style of its own text, and nothing of another origin', async () => {
    const answer = await get('/lt')
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(answer.body).not.toMatch(/<style|style="| on\w+="/)
  })
})
