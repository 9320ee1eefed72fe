import { nameOn } from '#core/registry/cluster-card.ts'
import { propertiesOf, propertyOf } from '#core/registry/properties.ts'
import { subjectKinds } from '#core/registry/property-type.ts'
import type { SubjectKind } from '#core/registry/property-type.ts'
import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Dossier } from '#web/public/dossier.ts'
import type { JsonLd } from '#server/page-definition.ts'
import { compact, context, idOf, literals, said, saidOn, sourcesAsLinked } from './linked-data.ts'
import type { LinkReader } from './linked-data.ts'

const typesOf = {
  cluster: ['org:OrganizationalCollaboration', 'schema:Organization'],
  organisation: ['org:Organization', 'schema:Organization'],
  county: ['schema:AdministrativeArea'],
  municipality: ['schema:AdministrativeArea'],
  country: ['schema:Country'],
  act: ['schema:Legislation'],
  study: ['schema:Report'],
  measure: ['schema:FundingScheme'],
  project: ['schema:Project'],
  body: ['org:Organization', 'schema:Organization'],
} as const satisfies Record<SubjectKind, readonly string[]>

/** Properties that a common vocabulary has a word for; the others are given by our own names. */
const wordOf: { readonly [property: string]: string } = {
  'short-name': 'schema:alternateName',
  description: 'schema:description',
  code: 'schema:identifier',
  'nuts-code': 'schema:identifier',
  adopted: 'schema:legislationDate',
  'in-force-from': 'schema:temporalCoverage',
  published: 'schema:datePublished',
  author: 'schema:author',
  starts: 'schema:startDate',
  ends: 'schema:endDate',
  founded: 'schema:foundingDate',
  ended: 'schema:dissolutionDate',
  issuer: 'schema:publisher',
  definition: 'schema:abstract',
}

/** Anything of the register as linked data, from the definitions of its properties. */
export function subjectEntity({ subject, shown, sources }: Dossier, reader: LinkReader): JsonLd {
  const kind = kindOf(subject)
  const name = literals(nameOn(shown, reader.day))
  const entries = propertiesOf(kind)
    .filter((property) => property !== 'name' && property !== 'centre')
    .map((property) => [wordFor(kind, property), valuesOf(shown, property, reader)] as const)
    .filter(([, values]) => values.length > 0)
  const grouped = Map.groupBy(entries, ([word]) => word)
  return compact({
    '@context': { ...context, santalka: `${reader.publicUrl}/en/dictionary#` },
    '@id': idOf(reader, subject),
    '@type': typesOf[kind],
    'dcterms:identifier': subject,
    'schema:name': name,
    'skos:prefLabel': name,
    'schema:geo': centreOf(shown, reader),
    ...Object.fromEntries([...grouped].map(([word, all]) => [word, all.flatMap(([, values]) => values)])),
    'dcterms:source': sourcesAsLinked(sources),
    'dcterms:valid': reader.day,
  })
}

/** A place lies in another one; a body belongs to an organisation. */
function wordFor(kind: SubjectKind, property: string): string {
  if (property === 'part-of')
    return kind === 'county' || kind === 'municipality' ? 'schema:containedInPlace' : 'schema:parentOrganization'
  return wordOf[property] ?? `santalka:${property}`
}

function kindOf(subject: string): SubjectKind {
  const kind = subjectKinds.find((each) => subject.startsWith(`${each}/`))
  if (kind === undefined) throw new RangeError(`Not a subject: ${subject}`)
  return kind
}

function valuesOf(shown: readonly Shown[], property: string, reader: LinkReader): unknown[] {
  const type = propertyOf(property)?.type
  if (type?.kind === 'ref')
    return saidOn(shown, property, reader).flatMap(({ value }) =>
      typeof value === 'string' ? [{ '@id': idOf(reader, value) }] : [],
    )
  if (type?.kind === 'code') {
    return saidOn(shown, property, reader).flatMap(({ value }) =>
      typeof value === 'string' ? literals(reader.codes[type.list]?.[value]?.name ?? { en: value }) : [],
    )
  }
  if (type?.kind !== 'record') return said(shown, property, reader)
  return saidOn(shown, property, reader).map(({ value }) => recordOf(value, type.parts, reader))
}

/** The parts of a record under our own names; what it points to, by its lasting identifier. */
function recordOf(
  value: Shown['value'],
  parts: { readonly [part: string]: { readonly kind: string } },
  reader: LinkReader,
): JsonLd {
  const given = typeof value === 'object' ? Object.entries(value) : []
  return compact(
    Object.fromEntries(
      given.map(([part, content]: [string, unknown]) => {
        const isRef = parts[part]?.kind === 'ref' && typeof content === 'string'
        return [`santalka:${part}`, isRef ? { '@id': idOf(reader, partOf(value, part) ?? '') } : content]
      }),
    ),
  )
}

function centreOf(shown: readonly Shown[], reader: LinkReader): JsonLd | undefined {
  const value = saidOn(shown, 'centre', reader)[0]?.value
  if (typeof value !== 'object' || !('latitude' in value) || !('longitude' in value)) return undefined
  const { latitude, longitude } = value
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined
  return { '@type': 'schema:GeoCoordinates', 'schema:latitude': latitude, 'schema:longitude': longitude }
}
