import type { OrganisationData } from '#web/public/organisation/organisation-data.ts'
import { organisationEntity } from '#server/entities/organisation-entity.ts'
import { dossierJson } from '#server/present-dossier.ts'
import { statementsTable } from '#server/tables/statements-table.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { readDossier, readSome, refsIn } from './dossier.ts'

const clusterProperties = ['name', 'short-name', 'field', 'seat', 'kind', 'status', 'member', 'coordinator']
const projectProperties = ['name', 'short-name', 'code', 'starts', 'ends', 'budget-eur', 'grant-eur', 'measure']

export const organisationPage: PageDefinition<OrganisationData> = {
  page: 'organisation',
  async load(reader) {
    const subject = `organisation/${reader.slug}`
    const dossier = await readDossier(reader, subject)
    if (dossier === null) return null
    const named = dossier.about.map((segment) => segment.subject)
    const own = refsIn(dossier.shown, ['cluster', 'project'])
    const ofKind = (kind: string) => [...named, ...own].filter((each) => each.startsWith(`${kind}/`))
    const [clusters, projects] = await Promise.all([
      readSome(reader, ofKind('cluster'), clusterProperties),
      readSome(reader, ofKind('project'), projectProperties),
    ])
    // A cluster's own list of members is long; here only what concerns this organisation matters.
    const concerning = clusters.map(({ subject: cluster, shown }) => ({
      subject: cluster,
      shown: shown.filter((segment) => segment.property !== 'member' || segment.item.startsWith(`${subject}|`)),
    }))
    return { ...dossier, clusters: concerning, projects }
  },
  tables: async (data, reader) => [await statementsTable(data, reader)],
  json: (data, reader) => dossierJson(data, reader),
  entity: (data, reader) => organisationEntity(data, reader),
}
