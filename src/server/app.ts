import helmet from '@fastify/helmet'
import serveFiles from '@fastify/static'
import Fastify from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '#actions/world.ts'
import { closeLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { addressOf } from '#words/addresses.ts'
import { openAccounts } from './accounts/open-accounts.ts'
import { personOf } from './accounts/person-of.ts'
import { serveLibrary } from './accounts/serve-library.ts'
import { answerProblem } from './answer-problem.ts'
import { answerRequest } from './answer-request.ts'
import type { Desk } from './answer-request.ts'
import type { ServerConfig } from './config.ts'
import { emptyObservatory } from './economy/observatory.ts'
import { openBroughtFiles } from './economy/bring-files.ts'
import { openObservatory } from './economy/open-observatory.ts'
import { isFileSent, MULTIPART, receiveFile } from './economy/receive-file.ts'
import { clientFolder, loadRenderer, readAssets } from './load-renderer.ts'
import type { RenderPage } from './load-renderer.ts'
import { openRegister } from './open-register.ts'
import { pageCache } from './page-cache.ts'
import { pages } from './pages.ts'
import { Problem, problemOf, statusOfProblem } from './problems.ts'
import { answerInside, insidePageAt, takeForm } from './inside/answer-inside.ts'
import { withEyes } from './inside/who-is.ts'
import type { WhoIs } from './inside/who-is.ts'
import { LARGEST_FORM } from './largest-form.ts'
import { readAddress } from './read-request.ts'
import { preferredLanguage, resolveAddress } from './resolve-address.ts'
import { serveStop } from './mail/serve-stop.ts'
import { sendAnswer } from './send-answer.ts'
import { serveForMachines } from './serve-for-machines.ts'

/** The largest file of data that is taken where the settings do not say. */
const MOST_UPLOADED = 2 * 1024 ** 3
const CACHED_BYTES = 64 * 1024 * 1024

/** What the app needs of the configuration. */
export type AppConfig = Pick<ServerConfig, 'publicUrl' | 'logLevel' | 'trustsProxy'> &
  Partial<Pick<ServerConfig, 'secret' | 'oidc' | 'mail' | 'mostUploadBytes'>>

/** `render` draws pages; without it, the renderer that the web build made. `whoIs` tells who asks; without it, the session does. `lake` holds the economy. */
export type AppParts = { readonly render?: RenderPage; readonly whoIs?: WhoIs; readonly lake?: Lake }

/** Builds the application. */
export async function buildApp(
  world: World,
  config: AppConfig,
  { render, whoIs, lake }: AppParts = {},
): Promise<FastifyInstance> {
  const accounts = await openAccounts({
    world,
    publicUrl: config.publicUrl,
    secret: config.secret ?? null,
    oidc: config.oidc ?? null,
    complain: (message) => app.log.warn(message),
    resetAddress: (language, token) => `${config.publicUrl}${addressOf('recovery', language)}?token=${token}`,
  })
  const register = openRegister(world)
  const desk: Desk = {
    world,
    register,
    render: render ?? (await loadRenderer()),
    cache: pageCache(CACHED_BYTES),
    making: new Map(),
    observatory:
      lake === undefined ? emptyObservatory : openObservatory(world, lake, async () => (await register.edition()).version),
    house: { publicUrl: config.publicUrl, assets: readAssets() },
    broughtFiles:
      lake === undefined
        ? null
        : await openBroughtFiles(world, lake, {
            mostBytes: config.mostUploadBytes ?? MOST_UPLOADED,
            complain: (error) => app.log.error(error),
          }),
    sendsMail: config.mail !== undefined,
    pages,
    whoIs: withEyes(whoIs ?? personOf(accounts)),
    accounts,
  }
  const app = Fastify({
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel, serializers: { req: requestInLog } },
    // The one proxy in front: what stands before its own word in X-Forwarded-For is the visitor's invention.
    trustProxy: config.trustsProxy && ((_address: string, hop: number) => hop < 1),
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 4_000 },
    // The framework's own answers to malformed addresses would be neither a page nor problem+json.
    frameworkErrors: (error, request, reply) => void tell(desk, { request, reply, error }),
  })
  await app.register(helmet, securityHeaders(config.publicUrl))
  await app.register(serveAssets)
  app.get('/', async (request, reply) => {
    const home = addressOf('home', preferredLanguage(request.headers['accept-language']))
    return reply.header('vary', 'Accept-Language').header('cache-control', 'no-cache').redirect(home, 302)
  })
  serveForMachines(app, desk)
  serveLibrary(app, accounts)
  app.addHook('onClose', () => accounts.settled())
  if (lake !== undefined) app.addHook('onClose', () => closeLake(lake))
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
  )
  // A file is read by whoever may take it, not before.
  app.addContentTypeParser(MULTIPART, async (_request: FastifyRequest, body: unknown) => body)
  serveStop(app, world)
  app.post('/*', { bodyLimit: LARGEST_FORM }, async (request, reply) => {
    const { path, query } = readAddress(request.raw.url ?? '/')
    const place = resolveAddress(path)
    const page = place.to === 'page' && place.format === 'html' ? insidePageAt(place) : null
    if (place.to !== 'page' || page === null) throw new Problem('method-not-allowed')
    if (place.route === 'economy-import' && isFileSent(request))
      return receiveFile({ desk, request, reply }, { page, place, query })
    return takeForm({ desk, request, reply }, { page, place, query })
  })
  app.get('/*', async (request, reply) => {
    const { path, query } = readAddress(request.raw.url ?? '/')
    const place = resolveAddress(path)
    // The dates of a campaign are for everybody, whatever its page is.
    const inside = place.to === 'page' && place.format !== 'ics' ? insidePageAt(place) : null
    if (place.to === 'page' && inside !== null) return answerInside({ desk, request, reply }, { page: inside, place, query })
    const answer = await answerRequest(desk, request)
    if ('redirect' in answer) return reply.header('cache-control', 'public, max-age=3600').redirect(answer.redirect, 301)
    return sendAnswer(request, reply, answer)
  })
  app.setNotFoundHandler((request, reply) =>
    tell(desk, { request, reply, error: new Problem(isReading(request) ? 'not-found' : 'method-not-allowed') }),
  )
  app.setErrorHandler((error, request, reply) => tell(desk, { request, reply, error }))
  return app
}

/** Addresses of personal pages hold the word that opens them, in the query or as their last part: a log is read by many. */
export function requestInLog({ method, url, ip }: Pick<FastifyRequest, 'method' | 'url' | 'ip'>) {
  const path = (url.split('?')[0] ?? '').replaceAll(/[\w-]{30,}/g, '…')
  return { method, url: path, remoteAddress: ip }
}

function isReading(request: FastifyRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD'
}

async function tell(
  desk: Desk,
  { request, reply, error }: { request: FastifyRequest; reply: FastifyReply; error: unknown },
): Promise<FastifyReply> {
  const problem = problemOf(error)
  if (statusOfProblem(problem) >= 500) request.log.error(error)
  if (problem.code === 'method-not-allowed') reply.header('allow', 'GET, HEAD')
  return sendAnswer(request, reply, answerProblem(desk, request, problem))
}

/** Files of the build: their names change with their content, so browsers may keep them for good. */
async function serveAssets(app: FastifyInstance): Promise<void> {
  const root = join(clientFolder, 'static')
  if (!existsSync(root)) return
  await app.register(serveFiles, {
    root,
    prefix: '/static/',
    index: false,
    // The build packed them once.
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders(response, path) {
      // The worker of returns lies with the files of the build and keeps pages elsewhere: those of returns.
      if (/\/returns-worker\.js(\.(br|gz))?$/.test(path)) response.header('service-worker-allowed', '/')
      const isNamedByContent = /-[\w-]{8,}\.\w+(\.(br|gz))?$/.test(path)
      response.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
    },
  })
}

function securityHeaders(publicUrl: string) {
  const isSecure = publicUrl.startsWith('https:')
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Behind plain http a promise of https would lock readers out.
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000 } : false,
    crossOriginResourcePolicy: { policy: 'cross-origin' as const },
    referrerPolicy: { policy: 'same-origin' as const },
  }
}
