import { beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { requestInLog } from './app.ts'
import { openApp } from './testing/open-test-app.ts'

describeOnDatabase('behind a proxy', (open) => {
  let app: FastifyInstance
  beforeAll(async () => {
    const { kysely } = await open()
    app = await openApp({ db: kysely, now: () => new Date('2026-11-21T12:00:00Z') }, undefined, { trustsProxy: true })
  })

  test('tries count by the address that the proxy saw, whatever the visitor writes before it', async () => {
    const headers = { host: 'santalka.example', origin: 'https://santalka.example', 'sec-fetch-site': 'same-origin' }
    const ask = (invented: number) =>
      app.inject({
        method: 'POST',
        url: '/en/recovery',
        headers: {
          ...headers,
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': `198.51.100.${invented}, 203.0.113.7`,
        },
        payload: `deed=ask&email=n${invented}%40example.lt`,
      })
    const statuses = []
    for (let invented = 1; invented <= 21; invented += 1) statuses.push((await ask(invented)).statusCode)
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 303), 429])
  })
})

test.each([
  ['/en/invitation?token=KzXo3b6p', '/en/invitation'],
  ['/lt/anketos/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b', '/lt/anketos/…'],
  ['/mail/stop/2f1b8a52-0c3e-4d0b-9a3f-5f0d8c1e7a44', '/mail/stop/…'],
  ['/lt/klasteriai/litek', '/lt/klasteriai/litek'],
])('%s stands in the log as %s', (url, logged) => {
  expect(requestInLog({ method: 'GET', url, ip: '203.0.113.7' }).url).toBe(logged)
})
