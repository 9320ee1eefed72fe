import { Readable } from 'node:stream'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { answerOf, choosePacking } from './page-cache.ts'
import { sendAnswer } from './send-answer.ts'

const pieces = Array.from({ length: 500 }, (_, index) => `eilutė ${index}\r\n`)
const unpackers = { br: brotliDecompressSync, gzip: gunzipSync } as const

test.each(['br', 'gzip'] as const)('a large answer is packed with %s while it is made, and is whole', async (packing) => {
  const app = Fastify()
  app.get('/', (request, reply) =>
    sendAnswer(request, reply, {
      status: 200,
      type: 'text/csv',
      stream: Readable.from(pieces, { objectMode: false }),
      headers: {},
    }),
  )
  const answer = await app.inject({ url: '/', headers: { 'accept-encoding': packing } })
  expect(answer.headers['content-encoding']).toBe(packing)
  expect(unpackers[packing](answer.rawPayload).toString()).toBe(pieces.join(''))
  expect((await app.inject({ url: '/' })).body).toBe(pieces.join(''))
})

test('a small answer and a workbook are not packed', async () => {
  const app = Fastify()
  app.get('/small', (request, reply) => sendAnswer(request, reply, answerOf({ status: 200, type: 'text/plain', body: 'maža' })))
  app.get('/book', (request, reply) =>
    sendAnswer(request, reply, answerOf({ status: 200, type: 'application/vnd.x', body: 'x'.repeat(5_000) })),
  )
  for (const url of ['/small', '/book']) {
    expect((await app.inject({ url, headers: { 'accept-encoding': 'br' } })).headers['content-encoding']).toBeUndefined()
  }
})

test.each([
  { header: 'gzip, deflate, br', packing: 'br' },
  { header: 'gzip', packing: 'gzip' },
  { header: 'br;q=0, gzip;q=0.5', packing: 'gzip' },
  { header: '*', packing: 'br' },
  { header: 'identity', packing: null },
  { header: undefined, packing: null },
])('a reader who takes $header is given $packing', ({ header, packing }) => {
  expect(choosePacking(header)).toBe(packing)
})
