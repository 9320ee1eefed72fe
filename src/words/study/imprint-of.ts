import type { Imprint } from '#core/studies/edition.ts'
import type { Language } from '#core/values/language.ts'
import { addressOf } from '#words/addresses.ts'

/** A frozen edition as the store names it. */
export type FrozenEdition = { readonly year: number; readonly edition: number; readonly hash: string; readonly frozenOn: string }

/** How an edition is called in addresses: `2025.1`. */
export function slugOfEdition({ year, edition }: Pick<FrozenEdition, 'year' | 'edition'>): string {
  return `${year}.${edition}`
}

/** The year and number in an address; null when it names none. */
export function editionInSlug(slug: string): { year: number; edition: number } | null {
  const [, year, edition] = /^(\d{4})\.([1-9]\d{0,3})$/.exec(slug) ?? []
  return year === undefined || edition === undefined ? null : { year: Number(year), edition: Number(edition) }
}

export function frozenImprint(
  frozen: FrozenEdition,
  { publicUrl, language }: { publicUrl: string; language: Language },
): Imprint {
  const { frozenOn, hash } = frozen
  return { state: 'frozen', frozenOn, hash, address: publicUrl + addressOf('editions', language, slugOfEdition(frozen)) }
}

export const draftImprint: Imprint = { state: 'draft', frozenOn: null, hash: null, address: null }
