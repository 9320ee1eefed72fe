import { isOnTheWeb } from '#core/values/is-on-the-web.ts'
import type { GroupSet } from '../groups/group-set.ts'

/** A weight is typed with no more, and shown with so many: a form that is sent unchanged changes nothing. */
export const WEIGHT_DECIMALS = 9

/** What receipts keep for ever is no longer than this, whether it was typed in a browser or in a terminal. */
export const longest = {
  title: 200,
  publisher: 200,
  year: 4,
  address: 500,
  licence: 200,
  weight: 2 + WEIGHT_DECIMALS,
  sheet: 100,
  reason: 2000,
} as const

/** Whether a text is longer than what receipts keep of its kind; nothing given is not. */
export function isTooLong(name: keyof typeof longest, given = ''): boolean {
  return given.length > longest[name]
}

/** Where a table comes from, as it was typed. */
export type TypedSource = { readonly [name in 'title' | 'publisher' | 'year' | 'address' | 'licence']?: string | undefined }

export type SourceFinding = 'title' | 'year' | 'address' | 'length'

type JudgedSource = { readonly source: GroupSet['source']; readonly wrong: readonly SourceFinding[] }

/**
 * The source of a table with spaces around what was typed taken away and null for what was left empty, and what is wrong with it: no title, a year that
 * is none from 1000 to 2999, an address that is not on the web, or a text that is too long (told once). Only a title is needed.
 */
export function judgeSource(typed: TypedSource): JudgedSource {
  const given = (name: keyof TypedSource) => (typed[name] ?? '').trim()
  const orNull = (name: keyof TypedSource) => (given(name) === '' ? null : given(name))
  const year = given('year')
  const address = orNull('address')
  const wrong: SourceFinding[] = [
    ...(given('title') === '' ? (['title'] as const) : []),
    ...(/^([12]\d{3})?$/.test(year) ? [] : (['year'] as const)),
    ...(address === null || isOnTheWeb(address) ? [] : (['address'] as const)),
    ...((['title', 'publisher', 'address', 'licence'] as const).some((name) => isTooLong(name, given(name)))
      ? (['length'] as const)
      : []),
  ]
  const source = {
    title: given('title'),
    publisher: orNull('publisher'),
    year: year === '' ? null : Number(year),
    address,
    licence: orNull('licence'),
  }
  return { source, wrong }
}

const typedWeight = new RegExp(String.raw`^(\d+([.,]\d{0,${WEIGHT_DECIMALS}})?|[.,]\d{1,${WEIGHT_DECIMALS}})$`)

/** What links weigh, from 0 to 1, with a comma or a point and at most `WEIGHT_DECIMALS` digits behind it; null where nothing was typed. */
export function readTypedWeight(typed: string): number | null | 'wrong' {
  const given = typed.trim()
  if (given === '') return null
  if (!typedWeight.test(given) || isTooLong('weight', given)) return 'wrong'
  const weight = Number(given.replace(',', '.'))
  return weight <= 1 ? weight : 'wrong'
}
