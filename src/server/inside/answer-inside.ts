import type { FastifyReply, FastifyRequest } from 'fastify'
import { may, mayAnywhere } from '#core/people/may.ts'
import type { Person } from '#core/people/role.ts'
import { addressOf } from '#words/addresses.ts'
import { isMessageKey } from '#words/say.ts'
import type { Desk } from '#server/answer-request.ts'
import { dataAnswer, types } from '#server/make-answer.ts'
import { makeReader } from '#server/make-reader.ts'
import { contextOf } from '#server/page-context.ts'
import { answerOf } from '#server/page-cache.ts'
import { Problem } from '#server/problems.ts'
import { queryText } from '#server/read-request.ts'
import type { Resolved } from '#server/resolve-address.ts'
import { sendAnswer } from '#server/send-answer.ts'
import type { InsidePage, Need, OpenedInside, Visit } from './inside-page.ts'
import { insidePages, menuOf } from './inside-pages.ts'
import { readSent } from './read-sent.ts'
import { isFromThisHouse } from './same-origin.ts'

type Place = Extract<Resolved, { to: 'page' }>
type Asking = { readonly desk: Desk; readonly request: FastifyRequest; readonly reply: FastifyReply }
export type Found = { readonly page: InsidePage; readonly place: Place; readonly query: URLSearchParams }

/** Nothing of an inside page is kept by anybody between the server and the reader's eyes. */
const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } as const

/** The inside page of an address; null when the address is a public one. */
export function insidePageAt(place: Place): InsidePage | null {
  const pages = insidePages[place.route]
  return (place.slug === null ? pages?.list : pages?.one) ?? null
}

/** Answers a reading request to an inside page. */
export async function answerInside(asking: Asking, found: Found): Promise<FastifyReply> {
  const { desk, request, reply } = asking
  const { page, place } = found
  const person = await desk.whoIs(request)
  if (!isFit(page.needs(place.slug), person)) return turnAway(asking, found, person)
  const visit = await visitOf(desk, request, { ...found, person })
  const opened = await page.open(visit)
  if (opened === null) throw new Problem('not-found')
  if (place.format === 'html') return sendPage(asking, { page, visit, opened, status: 200 })
  if (place.format === 'atom' || place.format === 'ics' || !page.formats.includes(place.format))
    throw new Problem('no-such-format')
  const never = async () => null
  const answer = await dataAnswer(place.format, { ...opened, entity: never, figure: never }, visit.reader)
  const { 'access-control-allow-origin': _open, ...headers } = answer.headers
  return sendAnswer(request, reply, { ...answer, headers: { ...headers, ...PRIVATE } })
}

/** Takes a form of an inside page. */
export async function takeForm(asking: Asking, found: Found): Promise<FastifyReply> {
  const { desk, request, reply } = asking
  const { page, place } = found
  if (!isFromThisHouse(request, desk.house.publicUrl)) throw new Problem('cross-site')
  const person = await desk.whoIs(request)
  if (!isFit(page.needs(place.slug), person)) return turnAway(asking, found, person)
  const sent = readSent(request.body)
  if (!page.deeds.includes(sent.deed)) throw new Problem('bad-form')
  const visit = await visitOf(desk, request, { ...found, person })
  const outcome = await page.act(visit, sent.deed, sent)
  reply.headers(PRIVATE)
  if ('cookies' in outcome && outcome.cookies !== undefined) reply.header('set-cookie', [...outcome.cookies])
  if ('goTo' in outcome) return reply.redirect(withSaid(outcome.goTo, outcome.said), 303)
  if ('json' in outcome)
    return reply
      .code(outcome.status ?? 200)
      .type(types.json)
      .send(JSON.stringify(outcome.json))
  const opened = { data: outcome.show, tables: async () => [], json: async () => null, file: async () => null }
  return sendPage(asking, { page, visit, opened, status: outcome.status, headers: outcome.headers ?? {} })
}

/** Whether a page may be opened by a person: asked before anything is looked up. */
export function isFit(need: Need, person: Person): boolean {
  if (need === 'anyone') return true
  if (need === 'signed-in') return person.via !== 'nobody'
  return 'anywhere' in need ? mayAnywhere(person, need.anywhere) : may(person, need)
}

/** A visitor is asked to sign in and comes back; who is signed in learns that this is not theirs, whether it exists or not. */
function turnAway({ request, reply }: Asking, { page, place, query }: Found, person: Person): FastifyReply {
  const { held = [] } = person
  if (place.format === 'html' && held.length > 0 && isFit(page.needs(place.slug), { ...person, mandates: held })) {
    const account = `${addressOf('account', place.language)}#second-factor`
    return reply.headers(PRIVATE).redirect(withSaid(account, 'said.account.second-factor-asked'), 303)
  }
  if (person.via !== 'nobody' || place.format !== 'html') throw new Problem('not-allowed')
  const { language, route, slug } = place
  const next = addressOf(route, language, slug ?? undefined) + (request.method === 'GET' ? queryText(query) : '')
  return reply.headers(PRIVATE).redirect(`${addressOf('sign-in', language)}?${new URLSearchParams({ next }).toString()}`, 303)
}

async function visitOf(
  desk: Desk,
  request: FastifyRequest,
  { place, query, person }: Found & { person: Person },
): Promise<Visit> {
  const { language, route, slug } = place
  const edition = await desk.register.edition()
  const asked = { language, route, slug, query }
  const reader = makeReader(desk.world, desk.register, {
    asked,
    edition,
    publicUrl: desk.house.publicUrl,
    observatory: desk.observatory,
  })
  const { headers, ip } = request
  return {
    world: desk.world,
    person,
    reader,
    accounts: desk.accounts,
    headers,
    ip,
    sendsMail: desk.sendsMail,
    broughtFiles: desk.broughtFiles,
  }
}

type Sending = {
  readonly page: InsidePage
  readonly visit: Visit
  readonly opened: OpenedInside
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
}

async function sendPage(
  { desk, request, reply }: Asking,
  { page, visit, opened, status, headers = {} }: Sending,
): Promise<FastifyReply> {
  const edition = await desk.register.edition()
  const context = await contextOf(visit.reader, opened.data, { edition, house: desk.house })
  const { person } = visit
  const shown = { name: person.name, seeingAs: person.seeingAs, menu: menuOf(person) }
  const saidKey = visit.reader.query.get('said') ?? ''
  const body = desk.render(
    page.page,
    {
      ...context,
      person: person.via === 'account' ? shown : null,
      said: isMessageKey(saidKey) && saidKey.startsWith('said.') ? saidKey : null,
    },
    opened.data,
  )
  return sendAnswer(request, reply, answerOf({ status, type: types.html, body, headers: { ...headers, ...PRIVATE } }))
}

/** A page again, after a form that was taken in a way of its own. */
export async function showAgain(
  asking: Asking,
  found: Found,
  { person, data, status }: { person: Person; data: unknown; status: number },
): Promise<FastifyReply> {
  const visit = await visitOf(asking.desk, asking.request, { ...found, person })
  const opened = { data, tables: async () => [], json: async () => null, file: async () => null }
  return sendPage(asking, { page: found.page, visit, opened, status })
}

function withSaid(path: string, said: string | undefined): string {
  if (said === undefined) return path
  const [before = '', part] = path.split('#')
  return `${before}${before.includes('?') ? '&' : '?'}said=${said}${part === undefined ? '' : `#${part}`}`
}
