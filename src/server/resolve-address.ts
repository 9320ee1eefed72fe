import { spellActivity } from '#core/economy/activities/spell-activity.ts'
import { isLanguage } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import { addresses, addressOf } from '#words/addresses.ts'
import type { Route } from '#words/addresses.ts'

export const formats = ['json', 'csv', 'xlsx', 'jsonld', 'svg', 'atom', 'ics', 'pdf', 'docx', 'png', 'jsonstat', 'sdmx'] as const
export type Format = 'html' | (typeof formats)[number]

/** Where a path leads. */
export type Resolved =
  | {
      readonly to: 'page'
      readonly language: Language
      readonly route: Route
      readonly slug: string | null
      readonly format: Format
    }
  | { readonly to: 'redirect'; readonly path: string }
  | { readonly to: 'nowhere'; readonly language: Language | null; readonly format: Format }

/**
 * Finds the page of a decoded path. Addresses that people would guess lead on to the right one: in the other language,
 * without the language, with capital letters, letters with marks or a slash at the end; so do codes of activities as they are
 * written elsewhere.
 */
export function resolveAddress(path: string): Resolved {
  const segments = path.split('/').filter((segment) => segment !== '')
  const { segments: bare, format } = takeExtension(segments)
  const [first = '', ...below] = bare
  const language = isLanguage(first) ? first : null
  if (language === null) return withoutLanguage(bare, format)
  if (below.length === 0) return page({ language, route: 'home', slug: null, format }, path)
  const found = takeRoute(below)
  if (found === null) return { to: 'nowhere', language, format }
  return page({ language, route: found.route, slug: found.slug, format }, path)
}

/** The route of the first part or the first two or three, and the slug that may follow; null when it leads nowhere. */
function takeRoute(segments: readonly string[]): { base: string; route: Route; slug: string | null } | null {
  for (const parts of [3, 2, 1]) {
    const base = segments.slice(0, parts).join('/')
    const route = segments.length < parts ? undefined : routeOf(base)
    if (route === undefined) continue
    const [written, ...rest] = segments.slice(parts)
    const slug = written === undefined ? null : spellSlug(route, written)
    return rest.length > 0 || (slug !== null && !isSlug(slug)) ? null : { base, route, slug }
  }
  return null
}

type Found = { language: Language; route: Route; slug: string | null; format: Format }

function page(found: Found, path: string): Resolved {
  const right = pathOf(found)
  return path === right ? { to: 'page', ...found } : { to: 'redirect', path: right }
}

function pathOf({ language, route, slug, format }: Found): string {
  return addressOf(route, language, slug ?? undefined) + (format === 'html' ? '' : `.${format}`)
}

function withoutLanguage(segments: readonly string[], format: Format): Resolved {
  const found = takeRoute(segments)
  if (found === null) return { to: 'nowhere', language: null, format }
  const { base, route, slug } = found
  const language: Language = fold(base) === addresses[route].lt ? 'lt' : 'en'
  return { to: 'redirect', path: pathOf({ language, route, slug, format }) }
}

function takeExtension(segments: readonly string[]): { segments: string[]; format: Format } {
  const last = segments.at(-1) ?? ''
  const format = formats.find((each) => last.endsWith(`.${each}`))
  if (format === undefined) return { segments: [...segments], format: 'html' }
  return { segments: [...segments.slice(0, -1), last.slice(0, -format.length - 1)], format }
}

/** Codes and names of the observatory are written in several ways elsewhere; each of them has one address. */
function spellSlug(route: Route, slug: string): string {
  if (!route.startsWith('economy-')) return slug
  const small = slug.toLowerCase()
  // Before a dot a letter and digits may be the name of a set of groups.
  const isCode = route === 'economy-activities' || (route === 'economy-distance' && /^(?:[a-z]|[\d.]+)$/.test(small))
  return isCode ? (spellActivity(small) ?? small) : small
}

/** Slugs of subjects and sources, numbers of statements. */
function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{0,199}$/.test(text)
}

const routeByBase: ReadonlyMap<string, Route> = new Map(
  Object.keys(addresses)
    .filter(isRoute)
    .filter((route) => route !== 'home')
    .flatMap((route) => [[addresses[route].lt, route] as const, [addresses[route].en, route] as const]),
)

function isRoute(text: string): text is Route {
  return Object.hasOwn(addresses, text)
}

function routeOf(base: string): Route | undefined {
  return routeByBase.get(fold(base))
}

/** Small letters without marks: `Žemėlapis` → `zemelapis`. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
}

/** The language of ours that the browser likes best; Lithuanian when it names none at all. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = Number(
        parameters
          .find((each) => each.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? '1',
      )
      return { language: tag.slice(0, 2), quality: Number.isFinite(quality) ? quality : 0 }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
  const found = wanted.find(({ language }) => isLanguage(language))?.language
  // A reader of neither language is more likely to read English.
  return found !== undefined && isLanguage(found) ? found : wanted.length === 0 || wanted[0]?.language === '*' ? 'lt' : 'en'
}
