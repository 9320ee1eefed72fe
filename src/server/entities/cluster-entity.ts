import { nameOn } from '#core/registry/cluster-card.ts'
import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import { languages } from '#core/values/language.ts'
import type { ClusterData } from '#web/public/cluster/cluster-data.ts'
import type { JsonLd, PageReader } from '#server/page-definition.ts'
import { nameIn } from '#server/value-cell.ts'
import { say } from '#words/say.ts'
import { compact, context, idOf, interval, literals, said, saidOn, sourcesAsLinked } from './linked-data.ts'

/** A cluster is a collaboration of organisations, each by a membership with a role and a period. */
export async function clusterEntity(
  { subject, shown, sources, organisations }: ClusterData,
  reader: PageReader,
): Promise<JsonLd> {
  const names = new Map(organisations.map((each) => [each.subject, nameOn(each.shown, reader.day)]))
  const codes = (list: string, property: string) =>
    saidOn(shown, property, reader).flatMap(({ value }) =>
      typeof value === 'string' ? literals(reader.codes[list]?.[value]?.name ?? { [reader.language]: value }) : [],
    )
  const memberships = [
    ...saidOn(shown, 'coordinator', reader).flatMap((segment) =>
      typeof segment.value === 'string' ? [coordination(segment, linked(segment.value, reader, names))] : [],
    ),
    ...saidOn(shown, 'member', reader).map((segment) => membership(segment, reader, names)),
  ]
  const title = literals(nameOn(shown, reader.day))
  return compact({
    '@context': context,
    '@id': idOf(reader, subject),
    '@type': ['org:OrganizationalCollaboration', 'schema:Organization'],
    'dcterms:identifier': subject,
    'skos:prefLabel': title,
    'schema:name': title,
    'schema:alternateName': [
      ...said(shown, 'short-name', reader),
      ...said(shown, 'other-name', reader),
      ...said(shown, 'former-name', reader),
    ],
    'schema:description': said(shown, 'description', reader),
    'schema:foundingDate': said(shown, 'founded', reader)[0],
    'schema:dissolutionDate': said(shown, 'ended', reader)[0],
    'schema:url': said(shown, 'website', reader),
    'schema:location': await placeOf(shown, reader),
    'schema:knowsAbout': [...codes('field', 'field'), ...said(shown, 'sector', reader)],
    'org:classification': codes('cluster-kind', 'kind'),
    'schema:numberOfMembers': numberOf(shown, reader),
    // org:hasMembership would make the cluster itself the member: these are memberships whose organisation it is.
    '@reverse': memberships.length === 0 ? undefined : { 'org:organization': memberships },
    'schema:award': saidOn(shown, 'label', reader).map((segment) => label(segment, reader)),
    'org:resultedFrom': saidOn(shown, 'predecessor', reader).map((segment) => ({
      '@type': 'org:ChangeEvent',
      'org:originalOrganization': { '@id': idOf(reader, partOf(segment.value, 'from') ?? subject) },
    })),
    'dcterms:source': sourcesAsLinked(sources),
    'dcterms:valid': reader.day,
  })
}

function linked(subject: string, reader: PageReader, names: ReadonlyMap<string, { lt?: string; en?: string }>): JsonLd {
  return compact({ '@id': idOf(reader, subject), 'schema:name': literals(names.get(subject) ?? {}) })
}

function membership(segment: Shown, reader: PageReader, names: ReadonlyMap<string, { lt?: string; en?: string }>): JsonLd {
  const role = partOf(segment.value, 'role') ?? 'member'
  return compact({
    '@type': 'org:Membership',
    'org:member': linked(partOf(segment.value, 'organisation') ?? '', reader, names),
    'org:role': { 'skos:prefLabel': literals(reader.codes['member-role']?.[role]?.name ?? { en: role }) },
    'org:memberDuring': interval(segment),
  })
}

/** Who runs the cluster has a part in it by that role; no vocabulary here has a term of its own for it. */
function coordination(segment: Shown, coordinator: JsonLd): JsonLd {
  const role = languages.map((language) => ({ '@value': say(language, 'property.coordinator'), '@language': language }))
  return compact({
    '@type': 'org:Membership',
    'org:member': coordinator,
    'org:role': { 'skos:prefLabel': role },
    'org:memberDuring': interval(segment),
  })
}

function label(segment: Shown, reader: PageReader): string {
  const scheme = partOf(segment.value, 'scheme') ?? ''
  const level = partOf(segment.value, 'level') ?? ''
  const named = (list: string, code: string) => nameIn(reader.codes[list]?.[code]?.name, reader.language) ?? code
  return [
    named('label-scheme', scheme),
    named('label-level', level),
    [segment.validFrom, segment.validTo].filter((date) => date !== null).join('–'),
  ]
    .filter((text) => text !== '')
    .join(', ')
}

async function placeOf(shown: readonly Shown[], reader: PageReader): Promise<JsonLd | undefined> {
  const seat = saidOn(shown, 'seat', reader)[0]?.value
  if (typeof seat !== 'string') return undefined
  const names = await reader.namesOf([seat])
  return { '@type': 'schema:Place', '@id': idOf(reader, seat), 'schema:name': literals(names.get(seat) ?? {}) }
}

function numberOf(shown: readonly Shown[], reader: PageReader): number | undefined {
  const value = saidOn(shown, 'members-total', reader)[0]?.value
  return typeof value === 'number' ? value : undefined
}
