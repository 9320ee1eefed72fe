import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inEachLanguage, isLanguage } from '#core/values/language.ts'
import { writeSitemap, writeSitemapIndex } from '#publish/write-sitemap.ts'
import type { SitemapPage } from '#publish/write-sitemap.ts'
import { countSubjects, readSubjects } from '#store/read-subjects.ts'
import type { Db } from '#store/deed.ts'
import { readEditions } from '#store/studies.ts'
import { readRuleSetEditions } from '#store/rule-sets.ts'
import { addresses, addressOf, addressOfSubject } from '#words/addresses.ts'
import type { Route } from '#words/addresses.ts'
import { slugOfEdition } from '#words/study/imprint-of.ts'
import type { Desk } from './answer-request.ts'
import { describeApi } from './openapi/describe-api.ts'
import { operationsOf } from './openapi/operations.ts'
import { oembedAnswer } from './study/oembed-answer.ts'
import { answerOf } from './page-cache.ts'
import type { KeptAnswer } from './page-cache.ts'
import { Problem } from './problems.ts'
import { readAddress } from './read-request.ts'
import { sendAnswer } from './send-answer.ts'

const SUBJECTS_IN_A_SITEMAP = 20_000
const XML = 'application/xml; charset=utf-8'

/** What only machines read: robots.txt, sitemaps, and the description of the open data. */
export function serveForMachines(app: FastifyInstance, desk: Desk): void {
  app.get('/robots.txt', (request, reply) => sendAnswer(request, reply, robots(desk.house.publicUrl)))
  app.get('/sitemap.xml', (request, reply) => send(desk, { request, reply, make: () => sitemapIndex(desk) }))
  app.get('/sitemap-:part.xml', (request, reply) => send(desk, { request, reply, make: () => sitemapPart(desk, request.params) }))
  app.get('/api/oembed.json', (request, reply) => send(desk, { request, reply, make: () => oembedAnswer(desk, request) }))
  app.get('/api/openapi.json', (request, reply) => send(desk, { request, reply, make: () => openapi(desk, request) }))
}

type Sending = { request: FastifyRequest; reply: FastifyReply; make: () => Promise<KeptAnswer> }

async function send(desk: Desk, { request, reply, make }: Sending): Promise<FastifyReply> {
  const { path, query } = readAddress(request.raw.url ?? '/')
  const { version } = await desk.register.edition()
  const key = [version, path, query.toString()].join(' ')
  const answer = desk.cache.get(key) ?? (await make())
  desk.cache.put(key, answer)
  return sendAnswer(request, reply, answer)
}

function robots(publicUrl: string): KeptAnswer {
  const body = `User-agent: *\nAllow: /\n\nSitemap: ${publicUrl}/sitemap.xml\n`
  return answerOf({ status: 200, type: 'text/plain; charset=utf-8', body })
}

async function sitemapIndex({ world, house }: Desk): Promise<KeptAnswer> {
  const parts = Math.max(1, Math.ceil((await countSubjects(world.db)) / SUBJECTS_IN_A_SITEMAP))
  const all = Array.from({ length: parts }, (_, index) => `${house.publicUrl}/sitemap-${index + 1}.xml`)
  return answerOf({ status: 200, type: XML, body: writeSitemapIndex(all) })
}

async function sitemapPart({ world, house, pages }: Desk, params: unknown): Promise<KeptAnswer> {
  const part = typeof params === 'object' && params !== null && 'part' in params ? Number(params.part) : Number.NaN
  if (!Number.isInteger(part) || part < 1 || part > 100_000) throw new Problem('not-found')
  const subjects = await readSubjects(world.db, { offset: (part - 1) * SUBJECTS_IN_A_SITEMAP, most: SUBJECTS_IN_A_SITEMAP })
  if (subjects.length === 0 && part > 1) throw new Problem('not-found')
  const lists =
    part === 1
      ? Object.keys(addresses)
          .filter(isRoute)
          .filter((route) => pages[route]?.list !== undefined && !['search', 'compare'].includes(route))
      : []
  const ruleSets = part === 1 ? await readRuleSetEditions(world.db) : []
  const all: SitemapPage[] = [
    ...lists.map((route) => inEachLanguage((language) => house.publicUrl + addressOf(route, language))),
    ...ruleSets.map(({ ruleSet: { id } }) =>
      inEachLanguage((language) => house.publicUrl + addressOf('rule-sets', language, id)),
    ),
    ...(part === 1 ? await editionsInSitemap(world.db, house.publicUrl) : []),
    ...subjects.map((subject) => inEachLanguage((language) => house.publicUrl + addressOfSubject(subject, language))),
  ]
  return answerOf({ status: 200, type: XML, body: writeSitemap(all) })
}

async function editionsInSitemap(db: Db, publicUrl: string): Promise<SitemapPage[]> {
  const editions = await readEditions(db)
  return editions.map((edition) =>
    inEachLanguage((language) => publicUrl + addressOf('editions', language, slugOfEdition(edition))),
  )
}

function isRoute(text: string): text is Route {
  return Object.hasOwn(addresses, text)
}

async function openapi({ house, pages }: Desk, request: FastifyRequest): Promise<KeptAnswer> {
  const asked = readAddress(request.raw.url ?? '/').query.get('language') ?? 'en'
  if (!isLanguage(asked)) throw new Problem('bad-query', asked, 'language')
  const body = JSON.stringify(describeApi(operationsOf(pages), { language: asked, publicUrl: house.publicUrl }), null, 2)
  return answerOf({ status: 200, type: 'application/json; charset=utf-8', body, headers: { 'access-control-allow-origin': '*' } })
}
