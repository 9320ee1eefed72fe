import type { ClusterIndex } from '#core/registry/cluster-index.ts'
import { UNKNOWN } from '#core/registry/cluster-card.ts'
import { compare, firstDifference } from '#core/registry/first-difference.ts'
import { sharedMembers } from '#store/read-shared-members.ts'
import type { ClusterData, Nearness } from '#web/public/cluster/cluster-data.ts'
import { clusterEntity } from '#server/entities/cluster-entity.ts'
import { dossierJson } from '#server/present-dossier.ts'
import { statementsTable } from '#server/tables/statements-table.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readRulesInShort } from '#server/read-rules-in-short.ts'
import { readDossier, readSome, refsIn } from './dossier.ts'

const organisationProperties = ['name', 'short-name', 'organisation-kind', 'register-code', 'seat', 'town', 'field', 'kind']
const projectProperties = [
  'name',
  'short-name',
  'code',
  'starts',
  'ends',
  'budget-eur',
  'grant-eur',
  'measure',
  'beneficiary',
  'coordinator',
  'administrator',
]
const MOST_NEIGHBOURS = 8

export const clusterPage: PageDefinition<ClusterData> = {
  page: 'cluster',
  async load(reader) {
    const subject = `cluster/${reader.slug}`
    const dossier = await readDossier(reader, subject)
    if (dossier === null) return null
    const related = refsIn(dossier.shown, ['organisation', 'cluster']).concat(dossier.about.map((segment) => segment.subject))
    const projects = refsIn(dossier.shown, ['project']).concat(
      dossier.about.map((segment) => segment.subject).filter((each) => each.startsWith('project/')),
    )
    const [organisations, projectsShown, neighbours, rules] = await Promise.all([
      readSome(
        reader,
        related.filter((each) => /^(organisation|cluster)\//.test(each)),
        organisationProperties,
      ),
      readSome(reader, projects, projectProperties),
      findNeighbours(reader, subject),
      readRulesInShort(reader, subject),
    ])
    return { ...dossier, organisations, projects: projectsShown, neighbours, rules }
  },
  tables: async (data, reader) => [await statementsTable(data, reader)],
  json: (data, reader) => dossierJson(data, reader),
  entity: (data, reader) => clusterEntity(data, reader),
}

async function findNeighbours(reader: PageReader, subject: string): Promise<ClusterData['neighbours']> {
  const [index, shared] = await Promise.all([
    reader.clusterIndex(),
    sharedMembers(reader.db, subject, { day: reader.day, knownAt: reader.knownAt }),
  ])
  const own = index.bySubject.get(subject)
  if (own === undefined) return []
  return neighboursIn(index, own.subject, shared)
}

/** Nearest first: members in common weigh more than the same municipality, and that more than the same field. */
export function neighboursIn(
  index: ClusterIndex,
  subject: string,
  shared: ReadonlyMap<string, readonly string[]>,
): ClusterData['neighbours'] {
  const own = index.bySubject.get(subject)
  if (own === undefined) return []
  const near = index.cards.flatMap((card) => {
    if (card.subject === subject) return []
    const reasons: Nearness[] = []
    const organisations = shared.get(card.subject) ?? []
    if (organisations.length > 0) reasons.push({ by: 'members', organisations })
    const municipality = card.values.municipality.find((each) => each !== UNKNOWN && own.values.municipality.includes(each))
    if (municipality !== undefined) reasons.push({ by: 'municipality', municipality })
    const codes = card.values.field.filter((each) => each !== UNKNOWN && own.values.field.includes(each))
    if (codes.length > 0) reasons.push({ by: 'field', codes })
    const weight = organisations.length * 4 + (municipality === undefined ? 0 : 1) + codes.length * 2
    return weight === 0 ? [] : [{ subject: card.subject, reasons, weight }]
  })
  return near
    .toSorted((one, other) => firstDifference(other.weight - one.weight, compare(one.subject, other.subject)))
    .slice(0, MOST_NEIGHBOURS)
    .map((each) => ({ subject: each.subject, reasons: each.reasons }))
}
