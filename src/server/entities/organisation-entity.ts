import { nameOn } from '#core/registry/cluster-card.ts'
import { activityName } from '#core/registry/activity-name.ts'
import { partOf } from '#core/registry/shown.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import type { OrganisationData } from '#web/public/organisation/organisation-data.ts'
import type { JsonLd } from '#server/page-definition.ts'
import { compact, context, idOf, interval, literals, said, saidOn, sourcesAsLinked } from './linked-data.ts'
import type { LinkReader } from './linked-data.ts'

/** An organisation as a legal entity where its register code is known, with its memberships in clusters. */
export function organisationEntity({ subject, shown, about, sources }: OrganisationData, reader: LinkReader): JsonLd {
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
    '@type':
      code === undefined
        ? ['org:Organization', 'schema:Organization']
        : ['legal:LegalEntity', 'org:FormalOrganization', 'schema:Organization'],
    'dcterms:identifier': subject,
    'legal:legalName': code === undefined ? undefined : name,
    'skos:prefLabel': name,
    'schema:name': name,
    'dcterms:alternative': [
      ...said(shown, 'short-name', reader),
      ...said(shown, 'other-name', reader),
      ...said(shown, 'former-name', reader),
    ],
    'legal:legalIdentifier': code === undefined ? undefined : { '@type': 'adms:Identifier', 'skos:notation': code },
    'legal:companyActivity': saidOn(shown, 'activity', reader).map(({ value }) => activity(value, reader)),
    'legal:companyType': said(shown, 'legal-form', reader),
    'cv:registeredAddress': said(shown, 'address', reader).map((address) => ({
      '@type': 'locn:Address',
      'locn:fullAddress': address,
    })),
    'schema:foundingDate': said(shown, 'founded', reader)[0],
    'schema:dissolutionDate': said(shown, 'ended', reader)[0],
    'schema:url': said(shown, 'website', reader),
    'org:hasMembership': memberships,
    'dcterms:source': sourcesAsLinked(sources),
    'dcterms:valid': reader.day,
  })
}

/** Revision 2.1 of the European classification has an address for every code (without its dots); older ones are named. */
function activity(value: StatementValue, { codes }: LinkReader): JsonLd {
  const version = partOf(value, 'version')
  const code = partOf(value, 'code')
  const european = (code ?? '').replaceAll('.', '').slice(0, 4)
  return compact({
    '@id': version === '2.1' && /^\d{2,4}$/.test(european) ? `http://data.europa.eu/ux2/nace2.1/${european}` : undefined,
    '@type': 'skos:Concept',
    'skos:notation': code,
    'skos:prefLabel': literals(activityName(value, codes) ?? {}),
    'skos:inScheme': version === undefined ? undefined : `EVRK ${version}`,
  })
}
