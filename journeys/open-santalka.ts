import type { FastifyInstance } from 'fastify'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Lake } from '#lake/open.ts'
import { readServerConfig } from '#server/config.ts'
import { parts } from '#server/parts.ts'
import { startServer } from '#server/start-server.ts'
import { operatorWords } from '#words/operator.ts'

export const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const

/** Whether a browser is there; without one the journeys are left out, and the summary of the tests says so. */
export const browserPath = process.env['CHROMIUM']

export type Santalka = { readonly address: string; readonly browser: Browser; close(): Promise<void> }

/** The whole product on a database of its own, with Lithuania loaded, and a browser to visit it with. */
export async function openSantalka(databaseUrl: string, settings: Readonly<Record<string, string>> = {}): Promise<Santalka> {
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    ...settings,
  }
  const read = readServerConfig(env, fileURLToPath(new URL('..', import.meta.url)))
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const server = await startServer({
    config: read.config,
    parts,
    words: operatorWords('en'),
    say: () => undefined,
    now: () => new Date(),
  })
  const browser = await chromium.launch({ ...(browserPath === undefined ? {} : { executablePath: browserPath }) })
  return {
    address: settings['PUBLIC_URL'] ?? `http://127.0.0.1:${server.port}`,
    browser,
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** A browser before an application that is built already, with a lake of its own; closing it takes the lake away as well. */
export async function browse(app: FastifyInstance, lake: Lake): Promise<Santalka> {
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ ...(browserPath === undefined ? {} : { executablePath: browserPath }) })
  return {
    address,
    browser,
    async close() {
      await browser.close()
      await app.close()
      await rm(lake.place.folder, { recursive: true, force: true })
    },
  }
}

/** A page, and what went wrong on it: errors of scripts, and requests that left the house. */
export type Visit = { readonly page: Page; readonly troubles: string[]; readonly scripts: { bytes: number } }

/** Opens a context that notes every error and every request to another origin. */
export async function visit(
  santalka: Santalka,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visit & { context: BrowserContext }> {
  const context = await santalka.browser.newContext({ viewport: widths.desktop, baseURL: santalka.address, ...options })
  const page = await context.newPage()
  const troubles: string[] = []
  const scripts = { bytes: 0 }
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== santalka.address) troubles.push(`request to another origin: ${request.url()}`)
  })
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    const sizes = await response
      .request()
      .sizes()
      .catch(() => null)
    scripts.bytes += sizes?.responseBodySize ?? 0
  })
  return { context, page, troubles, scripts }
}
