import { nameOn } from '#core/registry/cluster-card.ts'
import { partOf } from '#core/registry/shown.ts'
import type { OrganisationData } from '#web/public/organisation/organisation-data.ts'
import type { JsonLd, PageReader } from '#server/page-definition.ts'
import { compact, context, idOf, interval, literals, said, saidOn, sourcesAsLinked } from './linked-data.ts'

/** An organisation as a legal entity where its register code is known, with its memberships in clusters. */
export function organisationEntity({ subject, shown, about, sources }: OrganisationData, reader: PageReader): JsonLd {
  const name = literals(nameOn(shown, reader.day))
  const code = said(shown, 'register-code', reader)[0]
  const memberships = saidOn(about, 'member', reader).map((segment) =>
    compact({
      '@type': 'org:Membership',
      'org:organization': { '@id': idOf(reader, segment.subject) },
      'org:role': { 'skos:prefLabel': literals(reader.codes['member-role']?.[partOf(segment.value, 'role') ?? '']?.name ?? {}) },
      'org:memberDuring': interval(segment),
    }),
  )
  return compact({
    '@context': context,
    '@id': idOf(reader, subject),
    '@type': code === undefined ? ['org:Organization', 'schema:Organization'] : ['legal:LegalEntity', 'org:FormalOrganization', 'schema:Organization'],
    'dcterms:identifier': subject,
    'legal:legalName': code === undefined ? undefined : name,
    'skos:prefLabel': name,
    'schema:name': name,
    'schema:alternateName': [...said(shown, 'short-name', reader), ...said(shown, 'other-name', reader), ...said(shown, 'former-name', reader)],
    'legal:registration': code === undefined ? undefined : { '@type': 'adms:Identifier', 'skos:notation': code },
    'legal:companyActivity': saidOn(shown, 'activity', reader).map(({ value }) => ({ 'skos:notation': partOf(value, 'code'), 'skos:inScheme': partOf(value, 'version') })),
    'legal:companyType': said(shown, 'legal-form', reader),
    'legal:registeredAddress': said(shown, 'address', reader).map((address) => ({ '@type': 'schema:PostalAddress', 'schema:streetAddress': address })),
    'schema:foundingDate': said(shown, 'founded', reader)[0],
    'schema:dissolutionDate': said(shown, 'ended', reader)[0],
    'schema:url': said(shown, 'website', reader),
    'org:hasMembership': memberships,
    'dcterms:source': sourcesAsLinked(sources),
    'dcterms:valid': reader.day,
  })
}
