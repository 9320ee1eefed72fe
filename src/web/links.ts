import { addressOf, addressOfSubject } from '#words/addresses.ts'
import type { Route } from '#words/addresses.ts'
import type { PageContext } from './page-context.ts'

type Query = { readonly [name: string]: string | number | null | undefined | readonly string[] }

/** Address of a page that keeps the day and the knowledge which the reader has chosen. */
export function linkTo(page: PageContext, route: Route, slug?: string | null, query: Query = {}): string {
  return address(addressOf(route, page.language, slug ?? undefined), { ...timeOf(page), ...query })
}

/** Address of the page about a subject, on the reader's day. */
export function linkToSubject(page: PageContext, subject: string): string {
  return address(addressOfSubject(subject, page.language), timeOf(page))
}

/** Address of the receipt of a statement; a receipt is the same on every day. */
export function linkToReceipt(page: PageContext, statement: number): string {
  return addressOf('statements', page.language, String(statement))
}

/** This view with some parts of its query changed (null takes a part away). */
export function linkToThis(page: PageContext, changes: Query = {}): string {
  const query = queryOf(page)
  for (const [name, value] of Object.entries(changes)) put(query, name, value)
  return joined(addressOf(page.route, page.language, page.slug ?? undefined), query)
}

/** This view in another format: `/lt/klasteriai.csv?field=irt`. */
export function linkToTwin(page: PageContext, format: string): string {
  return joined(`${addressOf(page.route, page.language, page.slug ?? undefined)}.${format}`, queryOf(page))
}

/** The parts of the view's query, to be carried through a form as hidden fields. */
export function queryParts(page: PageContext, except: readonly string[]): [string, string][] {
  return [...queryOf(page)].filter(([name, value]) => value !== '' && !except.includes(name))
}

export function queryOf(page: PageContext): URLSearchParams {
  return new URLSearchParams(page.query)
}

function timeOf(page: PageContext): Query {
  return { asOf: page.asOf, knownAt: page.knownAt }
}

function address(path: string, parts: Query): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) put(query, name, value)
  return joined(path, query)
}

function put(query: URLSearchParams, name: string, value: Query[string]): void {
  query.delete(name)
  if (value === null || value === undefined || value === '') return
  if (typeof value === 'string' || typeof value === 'number') query.set(name, String(value))
  else for (const each of value) query.append(name, each)
}

function joined(path: string, query: URLSearchParams): string {
  // A comma, a slash and a tilde need no escape in a query, and addresses are read by people.
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%7E', '~')
  return text === '' ? path : `${path}?${text}`
}
