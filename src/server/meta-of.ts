import { addressOf } from '#words/addresses.ts'
import { unusedParts } from './economy/unused-parts.ts'
import type { PageReader } from './page-definition.ts'
import { queryText } from './read-request.ts'

/** What every JSON answer says of itself: which day, which knowledge, which version, where it can be read by people. */
export function metaOf(reader: PageReader) {
  const unused = unusedParts(reader)
  const { language, day, asOf, knownAt, dataVersion, publicUrl, country } = reader
  return {
    country: country.id,
    sample: country.sample,
    language,
    asOf: day,
    asOfIsToday: asOf === null,
    knownAt,
    dataVersion,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    page: pageAddress(reader),
    dictionary: `${publicUrl}${addressOf('dictionary', language)}.json`,
    ...(unused === null ? {} : { unused }),
  }
}

/** Where people read what an export holds. */
export function pageAddress({ publicUrl, route, language, slug, query }: PageReader): string {
  return `${publicUrl}${addressOf(route, language, slug ?? undefined)}${queryText(query)}`
}
