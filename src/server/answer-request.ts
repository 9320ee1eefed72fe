import type { FastifyRequest } from 'fastify'
import type { World } from '#actions/world.ts'
import type { Register } from './open-register.ts'
import type { RenderPage } from './load-renderer.ts'
import { makeReader } from './make-reader.ts'
import { dataAnswer, types } from './make-answer.ts'
import type { StreamedAnswer } from './make-answer.ts'
import { calendarAnswer } from './calendar-answer.ts'
import { feedAnswer } from './feed-answer.ts'
import type { BroughtFiles } from './economy/bring-files.ts'
import type { Observatory } from './economy/observatory.ts'
import { answerOf } from './page-cache.ts'
import type { KeptAnswer, PageCache } from './page-cache.ts'
import type { Route } from '#words/addresses.ts'
import { contextOf } from './page-context.ts'
import type { Accounts } from './accounts/open-accounts.ts'
import type { WhoIs } from './inside/who-is.ts'
import type { House } from './page-context.ts'
import type { RoutePages } from './page-definition.ts'
import { embedAnswer } from './pages/figure.ts'
import { Problem } from './problems.ts'
import { queryText, readAddress } from './read-request.ts'
import { resolveAddress } from './resolve-address.ts'
import type { Resolved } from './resolve-address.ts'

/** Everything that answers are made with. */
export type Desk = {
  readonly world: World
  readonly register: Register
  readonly render: RenderPage
  readonly cache: PageCache
  readonly observatory: Observatory
  /** Files that people bring into the lake; null where there is no lake. */
  readonly broughtFiles: BroughtFiles | null
  /** Answers that are being made: who asks for the same meanwhile waits for it. */
  readonly making: Map<string, Promise<KeptAnswer | StreamedAnswer>>
  readonly house: House
  readonly sendsMail: boolean
  readonly whoIs: WhoIs
  readonly accounts: Accounts
  readonly pages: { readonly [route in Route]?: RoutePages }
}

export type Redirect = { readonly redirect: string }

/** Answers a request for a page or for one of its twins, from what is kept or anew. */
export async function answerRequest(desk: Desk, request: FastifyRequest): Promise<KeptAnswer | StreamedAnswer | Redirect> {
  const { path, query } = readAddress(request.raw.url ?? '/')
  const resolved = resolveAddress(path)
  if (resolved.to === 'redirect') return { redirect: encodeURI(resolved.path) + queryText(query) }
  if (resolved.to === 'nowhere') throw new Problem('not-found')
  const edition = await desk.register.edition()
  // Today's page is not tomorrow's, even when nothing was recorded in between.
  const stamp = isOfEconomy(resolved.route) ? await desk.observatory.stamp() : ''
  const key = [edition.version, desk.register.today(edition), path, query.toString(), stamp].join(' ')
  const kept = desk.cache.get(key)
  if (kept !== undefined) return kept
  const running = desk.making.get(key)
  if (running !== undefined) {
    const shared = await running
    if (!('stream' in shared)) return shared
  }
  const made = makeAnswer(desk, { resolved, query, edition })
  desk.making.set(key, made)
  try {
    const answer = await made
    if (!('stream' in answer)) desk.cache.put(key, answer)
    return answer
  } finally {
    desk.making.delete(key)
  }
}

/** Pages that change with what the lake holds. */
function isOfEconomy(route: Route): boolean {
  return route === 'economy' || route.startsWith('economy-')
}

type ToAnswer = {
  resolved: Extract<Resolved, { to: 'page' }>
  query: URLSearchParams
  edition: Awaited<ReturnType<Register['edition']>>
}

async function makeAnswer(desk: Desk, { resolved, query, edition }: ToAnswer): Promise<KeptAnswer | StreamedAnswer> {
  const { language, route, slug, format } = resolved
  const reader = makeReader(desk.world, desk.register, {
    asked: { language, route, slug, query },
    edition,
    publicUrl: desk.house.publicUrl,
    observatory: desk.observatory,
  })
  if (format === 'atom') {
    if (route !== 'changes' || slug !== null) throw new Problem('no-such-format')
    return feedAnswer(reader)
  }
  if (format === 'ics') return calendarAnswer(reader)
  if (route === 'embed' && slug !== null && format === 'html') return embedAnswer(reader)
  const place = desk.pages[route]
  const page = slug === null ? place?.list : place?.one
  if (page === undefined) throw new Problem('not-found')
  if (format !== 'html' && !page.formats.includes(format)) throw new Problem('no-such-format')
  const opened = await page.open(reader)
  if (opened === null) throw new Problem('not-found')
  if (format !== 'html') return dataAnswer(format, opened, reader)
  const data = await opened.drawn()
  const context = await contextOf(reader, data, { edition, house: desk.house })
  return answerOf({
    status: 200,
    type: types.html,
    body: desk.render(page.page, context, data),
    headers: { 'content-language': language },
  })
}
