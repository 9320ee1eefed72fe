import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

/**
 * What leaves the house, kept as files and read line by line when it changes. After a change on purpose:
 * `vitest run src/server/golden.test.ts --update`, and read the difference.
 */
describeOnDatabase('Golden exports of Lithuania', (open) => {
  let app: FastifyInstance

  beforeAll(async () => {
    app = await openApp((await openLithuania(open)).world)
  })

  test.each([
    { url: '/en/clusters/fetek.json', file: 'cluster-fetek.en.json' },
    { url: '/en/clusters/fetek.jsonld', file: 'cluster-fetek.en.jsonld' },
    { url: '/lt/klasteriai.csv', file: 'clusters.lt.csv' },
    { url: '/en/clusters.csv?field=irt&asOf=2016&heads=ids&separator=;', file: 'clusters-irt-2016.en.csv' },
    { url: '/en/clusters/litek.csv?asOf=2015', file: 'cluster-litek-2015.en.csv' },
    { url: '/lt/paieska.json?q=food', file: 'search-food.lt.json' },
  ])('$url is what it was', async ({ url, file }) => {
    const answer = await app.inject({ url })
    expect(answer.statusCode).toBe(200)
    const body = file.includes('.json') ? JSON.stringify(answer.json(), null, 2) : answer.body
    await expect(`${withoutNumbers(body)}\n`).toMatchFileSnapshot(`../publish/golden/${file}`)
  })
})

/** Statements are numbered in the order of loading: a new fact elsewhere must not change these files. */
function withoutNumbers(body: string): string {
  return body
    .replaceAll(/"statement": \d+/g, '"statement": 0')
    .replaceAll(/(statements|teiginiai)\/\d+/g, '$1/0')
    .replaceAll(/^((?:"[^"]*"|[^,"]*)(?:,(?:"[^"]*"|[^,"]*)){6}),\d+,(yes|),(yes|),/gm, '$1,0,$2,$3,')
    .replaceAll('\r\n', '\n')
}
