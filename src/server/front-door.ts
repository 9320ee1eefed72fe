import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Health } from './health.ts'

/**
 * The port is opened before anything else: a busy one is told at once, and a load balancer that asks early
 * gets an answer. Behind it stands the application as soon as there is one.
 */
export type FrontDoor = {
  port: number
  /** From now on, requests go to the application; its health is asked for. */
  open(application: Handler, check: () => Promise<Health>): void
  /** Refuses newcomers, lets those inside finish, but not for ever. */
  close(): Promise<void>
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void
export type StartingPage = { html: string }

const LONGEST_ANSWER_MS = 10_000

export async function openFrontDoor(
  place: { port: number; host: string | undefined },
  starting: StartingPage,
): Promise<FrontDoor> {
  let application: Handler | null = null
  let check = async (): Promise<Health> => 'starting'
  let isClosing = false
  const server = createServer((request, response) => {
    if (isClosing) response.setHeader('connection', 'close')
    if (request.url === '/health' || request.url?.startsWith('/health?')) return void answerHealth(response, check)
    if (application === null) return answerStarting(response, starting)
    application(request, response)
  })
  await listen(server, place)
  return {
    port: portOf(server),
    open(next, nextCheck) {
      application = next
      check = nextCheck
    },
    async close() {
      isClosing = true
      check = async () => 'draining'
      const closed = once(server, 'close')
      server.close()
      // A connection that was busy becomes idle when its answer is out; nothing else will close it soon.
      const sweep = setInterval(() => server.closeIdleConnections(), 50)
      await Promise.race([closed, pause(LONGEST_ANSWER_MS, undefined, { ref: false })])
      clearInterval(sweep)
      server.closeAllConnections()
    },
  }
}

async function listen(server: Server, { port, host }: { port: number; host: string | undefined }): Promise<void> {
  server.listen(host === undefined ? { port } : { port, host })
  await once(server, 'listening')
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function answerHealth(response: ServerResponse, check: () => Promise<Health>): Promise<void> {
  const status = await check()
  response.writeHead(status === 'ok' ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ status }))
}

function answerStarting(response: ServerResponse, { html }: StartingPage): void {
  response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '2' })
  response.end(html)
}
