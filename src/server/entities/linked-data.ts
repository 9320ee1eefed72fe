import { inOrder } from '#core/registry/in-order.ts'
import type { Shown } from '#core/registry/shown.ts'
import { covers } from '#core/statements/span.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import type { SourceNote } from '#web/public/dossier.ts'
import { addressOfSubject } from '#words/addresses.ts'
import type { JsonLd, PageReader } from '#server/page-definition.ts'

/**
 * The vocabularies: W3C Organization Ontology, the Core Business Vocabulary 2.2.0 of SEMIC (legal:, cv:, locn:, adms:),
 * schema.org for search engines, Dublin Core and PROV for where things come from.
 */
export const context = {
  org: 'http://www.w3.org/ns/org#',
  legal: 'http://www.w3.org/ns/legal#',
  cv: 'http://data.europa.eu/m8g/',
  locn: 'http://www.w3.org/ns/locn#',
  schema: 'https://schema.org/',
  adms: 'http://www.w3.org/ns/adms#',
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** What linked data are made with: the day, the language of names without a translation, addresses, code lists. */
export type LinkReader = Pick<PageReader, 'day' | 'language' | 'publicUrl' | 'codes'>

/** The lasting identifier of a subject: the address of its Lithuanian page. */
export function idOf(reader: LinkReader, subject: string): string {
  return reader.publicUrl + addressOfSubject(subject, 'lt')
}

/** A text in languages, one literal for each. */
export function literals(text: Localised): JsonLd[] {
  return Object.entries(text).map(([language, value]) => ({ '@value': value, '@language': language }))
}

/** The segments of a property that hold on the reader's day and say something. */
export function saidOn(shown: readonly Shown[], property: string, reader: LinkReader): Shown[] {
  return inOrder(
    shown.filter(
      (segment) =>
        segment.property === property &&
        covers(segment, reader.day) &&
        !(typeof segment.value === 'object' && isAbsentValue(segment.value)),
    ),
  )
}

/** Texts of a property on the reader's day: in languages as literals, else as they are. */
export function said(shown: readonly Shown[], property: string, reader: LinkReader): unknown[] {
  return saidOn(shown, property, reader).flatMap(({ value }): unknown[] => {
    if (typeof value === 'object' && ('lt' in value || 'en' in value))
      return literals(Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string')))
    return typeof value === 'string' || typeof value === 'number' ? [value] : []
  })
}

/** A period of validity as far as it is known; undefined when neither end is. */
export function interval(segment: Pick<Shown, 'validFrom' | 'validTo'>): JsonLd | undefined {
  if (segment.validFrom === null && segment.validTo === null) return undefined
  return compact({
    '@type': 'time:Interval',
    'schema:startDate': segment.validFrom ?? undefined,
    'schema:endDate': segment.validTo ?? undefined,
  })
}

export function sourcesAsLinked(sources: readonly SourceNote[]): JsonLd[] {
  return sources.map((source) =>
    compact({
      '@type': 'prov:Entity',
      '@id': source.url ?? undefined,
      'dcterms:identifier': source.id,
      'dcterms:title': literals(source.title),
      'dcterms:publisher': source.publisher ?? undefined,
      'dcterms:issued': source.published ?? undefined,
    }),
  )
}

/** Leaves out what is not there: in linked data nothing said is no triple. */
export function compact(entries: { readonly [key: string]: unknown }): JsonLd {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}
