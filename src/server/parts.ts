import Fastify from 'fastify'
import type { ServerParts } from './start-server.ts'

/** The whole Santalka: the country's loader and the pages. */
export const parts: ServerParts = {
  async loadCountry() {
    return { statements: 0 }
  },
  async buildApp() {
    const app = Fastify()
    app.get('/', async (_request, reply) =>
      reply.type('text/html').send('<!doctype html><title>Santalka</title><h1>Santalka</h1>'),
    )
    return app
  },
}
