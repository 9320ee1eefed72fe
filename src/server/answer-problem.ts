import type { FastifyRequest } from 'fastify'
import type { Language } from '#core/values/language.ts'
import type { ErrorData, QueryProblem } from '#web/public/errors/error-data.ts'
import { addressOf } from '#words/addresses.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { isMessageKey, say } from '#words/say.ts'
import type { Desk } from './answer-request.ts'
import { answerOf } from './page-cache.ts'
import type { KeptAnswer } from './page-cache.ts'
import { types } from './make-answer.ts'
import { contextOfProblem } from './page-context.ts'
import { statusOfProblem } from './problems.ts'
import type { Problem, ProblemCode } from './problems.ts'
import { preferredLanguage } from './resolve-address.ts'

/** Tells a reader what went wrong: people by a page in their language, programs by problem+json (RFC 9457). */
export function answerProblem(desk: Desk, request: FastifyRequest, problem: Problem): KeptAnswer {
  const address = request.raw.url ?? '/'
  const path = address.split('?')[0] ?? '/'
  const language = languageOf(path, request.headers['accept-language'])
  const status = statusOfProblem(problem)
  const headers = {
    'cache-control': 'no-store',
    'content-language': language,
    // What waits for somebody is not back in ten seconds.
    ...((status === 503 && !isOfEconomy(problem)) || status === 429 ? { 'retry-after': '10' } : {}),
  }
  if (isForProgram(path)) {
    const body = {
      type: `${desk.house.publicUrl}${addressOf('api', language)}#problem-${problem.code}`,
      title: say(language, `problem.${problem.code}`, { given: problem.given, part: problem.part ?? 'none' }),
      status,
      code: problem.code,
      ...(problem.given === '' ? {} : { given: problem.given }),
      ...(problem.part === null ? {} : { part: problem.part }),
      ...(isInLog(problem) ? { reference: request.id } : {}),
    }
    return answerOf({
      status,
      type: 'application/problem+json; charset=utf-8',
      body: JSON.stringify(body),
      headers: { ...headers, 'access-control-allow-origin': '*' },
    })
  }
  return answerOf({
    status,
    type: types.html,
    body: page(desk, { problem, address, path, language, reference: request.id }),
    headers,
  })
}

function page(
  desk: Desk,
  {
    problem,
    address,
    path,
    language,
    reference,
  }: {
    problem: Problem
    address: string
    path: string
    language: Language
    reference: string
  },
): string {
  const edition = desk.register.lastEdition()
  const status = statusOfProblem(problem)
  const data: ErrorData = {
    status: pageStatus.find((each) => each === status) ?? (status >= 500 ? 500 : 400),
    problem: queryProblem(problem, address),
    isOfEconomy: isOfEconomy(problem),
    refusal: refusalOf(problem),
    path: readable(path),
    reference: isInLog(problem) ? reference : null,
  }
  const context = contextOfProblem({ language, route: 'home' }, desk.register.today(edition), { edition, house: desk.house })
  return desk.render('error', context, data)
}

function isOfEconomy({ code }: Problem): boolean {
  return code === 'economy-not-asked'
}

/** What whoever runs the server looks up by the number of the request. */
function isInLog(problem: Problem): boolean {
  return statusOfProblem(problem) === 500 || isOfEconomy(problem)
}

/** Why a deed was refused, or why the data on the economy cannot be asked. */
function refusalOf({ code, given }: Problem): MessageKey | null {
  if (code === 'economy-not-asked') {
    const why = `errors.economy.${given}`
    return isMessageKey(why) ? why : 'errors.economy.unread'
  }
  const refusal = `refusal.${given}`
  return code === 'refused' && isMessageKey(refusal) ? refusal : null
}

/** The pages of errors that are drawn; rarer ones look like the nearest. */
const pageStatus = [400, 403, 404, 409, 413, 422, 429, 500, 503] as const

const queryProblems: { readonly [code in ProblemCode]?: QueryProblem['code'] } = {
  'as-of-is-no-day': 'as-of',
  'known-at-is-no-moment': 'known-at',
  'too-long': 'too-long',
  'bad-query': 'filter',
  'year-not-held': 'year-not-held',
}

function queryProblem(problem: Problem, address: string): QueryProblem | null {
  const code = queryProblems[problem.code]
  if (code === undefined) return null
  const { given, part } = problem
  return { code, value: given, part, without: withoutPart(address, part) }
}

/** The address that was asked for without one part of its query, or without any; null where nothing would be left out, or it is no path of ours. */
function withoutPart(address: string, part: string | null): string | null {
  const [path = '', ...rest] = address.split('?')
  if (!/^\/(?!\/)/.test(path) || rest.length === 0) return null
  if (part === null) return path
  // Weights are one part of several names: `w.size`, `w.growth`.
  const kept = [...new URLSearchParams(rest.join('?'))].filter(
    ([name]) => name !== part && !(part === 'w' && name.startsWith('w.')),
  )
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept).toString()}`
}

function languageOf(path: string, acceptLanguage: string | undefined): Language {
  if (/^\/lt(?:[/.?]|$)/.test(path)) return 'lt'
  if (/^\/en(?:[/.?]|$)/.test(path)) return 'en'
  return preferredLanguage(acceptLanguage)
}

function isForProgram(path: string): boolean {
  return /\.(?:json|jsonld|csv|xlsx|svg|atom|xml|txt)$/.test(path) || path.startsWith('/api/')
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path).slice(0, 200)
  } catch {
    // A path that cannot be decoded is shown as it came.
    return path.slice(0, 200)
  }
}
