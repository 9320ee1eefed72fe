import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

/** Receipts, files and filtered views are many and alike: some of each are enough. */
const SOME = 20

describeOnDatabase('Every page of Lithuania', (open) => {
  let app: FastifyInstance

  beforeAll(async () => {
    app = await openApp((await openLithuania(open)).world)
  })

  test.each(['/lt', '/en'])(
    'no link that can be reached from %s leads to a page that is not there',
    async (start) => {
      const broken: string[] = []
      const seen = new Set([start])
      const sampled = new Map<string, number>()
      const waiting: { url: string; from: string }[] = [{ url: start, from: '' }]
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const answer = await app.inject({ url: next.url })
        if (answer.statusCode !== 200) broken.push(`${answer.statusCode} ${next.url} (from ${next.from})`)
        if (!String(answer.headers['content-type']).startsWith('text/html')) continue
        for (const link of linksOf(answer.body)) {
          if (seen.has(link) || !isCounted(link, start, sampled)) continue
          seen.add(link)
          waiting.push({ url: link, from: next.url })
        }
      }
      expect(broken).toEqual([])
      expect(seen.size).toBeGreaterThan(200)
    },
    180_000,
  )
})

function linksOf(body: string): string[] {
  return [...body.matchAll(/<a [^>]*href="(\/[^"]*)"/g)]
    .map(([, link]) => (link ?? '').replaceAll('&amp;', '&').replace(/#.*$/, ''))
    .filter((link) => link !== '')
}

/** Every page once; of receipts, organisations, sources, files and views with a query only some. */
function isCounted(link: string, start: string, sampled: Map<string, number>): boolean {
  if (!link.startsWith(start)) return false
  const family = /\/(?:teiginiai|statements|organizacijos|organisations|saltiniai|sources)\//.test(link)
    ? link.split('/')[2]
    : link.includes('?')
      ? 'view'
      : (/\.(\w+)$/.exec(link)?.[1] ?? '')
  if (family === undefined || family === '') return true
  const count = (sampled.get(family) ?? 0) + 1
  sampled.set(family, count)
  return count <= SOME
}
