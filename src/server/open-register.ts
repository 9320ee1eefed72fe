import { createHash } from 'node:crypto'
import { dayIn } from '#actions/country-day.ts'
import type { World } from '#actions/world.ts'
import type { MemberActivities } from '#core/economy/observed/members-by-activity.ts'
import { indexClusters } from '#core/registry/cluster-index.ts'
import type { ClusterIndex, IndexedSegments } from '#core/registry/cluster-index.ts'
import type { Day, Moment } from '#core/statements/statement.ts'
import { countRegister } from '#store/count-register.ts'
import type { RegisterCounts } from '#store/count-register.ts'
import { readDocuments } from '#store/country-documents.ts'
import { countNamedMembers, readIndexedSegments } from '#store/read-clusters.ts'
import { countOrganisations } from '#store/read-organisations.ts'
import type { OrganisationCounts, OrganisationQuestion } from '#store/read-organisations.ts'
import { readActivityNames } from '#sources/evrk/read-activity-names.ts'
import { hasActivities } from '#store/has-activities.ts'
import { latestMoment } from '#store/latest-moment.ts'
import type { CodeLists } from '#web/page-context.ts'
import { versionAsker } from './ask-version.ts'
import { noDocuments, parseDocuments } from './country-documents.ts'
import type { CountryDocuments } from './country-documents.ts'
import { keepRecent } from './keep-recent.ts'
import { openRules } from './open-rules.ts'
import type { Rules } from './open-rules.ts'

/** What stays the same as long as the data do. */
export type Edition = { readonly version: number; readonly recordedAt: Moment | null; readonly documents: CountryDocuments }

/** The register as the server reads it: the latest edition, and the index of clusters of a day. */
export type Register = {
  readonly edition: () => Promise<Edition>
  /** The last edition that was read: for pages that must be drawn while the database is gone. */
  readonly lastEdition: () => Edition
  readonly clusterIndex: (edition: Edition, when: { day: Day; knownAt: Moment | null }) => Promise<ClusterIndex>
  readonly counts: (edition: Edition, knownAt: Moment | null) => Promise<RegisterCounts>
  readonly organisationCounts: (edition: Edition, question: OrganisationQuestion) => Promise<OrganisationCounts>
  /** Activities of members of clusters: read once for each version of the data and day. */
  readonly memberActivities: (
    edition: Edition,
    when: { day: Day; knownAt: Moment | null },
    read: () => Promise<MemberActivities>,
  ) => Promise<MemberActivities>
  readonly today: (edition: Edition) => Day
  readonly rules: Rules
}

const EDITIONS_KEPT = 2
const INDEXES_KEPT = 24

export function openRegister({ db, now }: World): Register {
  const askVersion = versionAsker(db)
  const editions = keepRecent<Edition>(EDITIONS_KEPT)
  const segments = keepRecent<IndexedSegments>(4)
  const counts = keepRecent<RegisterCounts>(8)
  const organisations = keepRecent<OrganisationCounts>(INDEXES_KEPT)
  const members = keepRecent<MemberActivities>(4)
  const indexes = keepRecent<ClusterIndex>(INDEXES_KEPT)
  let last: Edition = { version: 0, recordedAt: null, documents: noDocuments }

  async function read(version: number): Promise<Edition> {
    const [documents, recordedAt, activities] = await Promise.all([readDocuments(db), latestMoment(db), activityNames()])
    const parsed = parseDocuments(documents)
    last = { version, recordedAt, documents: { ...parsed, codes: { ...parsed.codes, ...activities } } }
    return last
  }

  async function activityNames(): Promise<CodeLists> {
    return (await hasActivities(db)) ? readActivityNames() : {}
  }

  return {
    async edition() {
      const version = await askVersion()
      return editions(String(version), () => read(version))
    },
    lastEdition: () => last,
    clusterIndex({ version }, { day, knownAt }) {
      const state = `${version} ${knownAt ?? ''}`
      return indexes(`${state} ${day}`, async () => {
        const [indexed, members] = await Promise.all([
          segments(state, () => readIndexedSegments(db, knownAt)),
          countNamedMembers(db, day, knownAt),
        ])
        return indexClusters(indexed, members, day)
      })
    },
    counts: ({ version }, knownAt) => counts(`${version} ${knownAt ?? ''}`, () => countRegister(db, knownAt)),
    organisationCounts: ({ version }, question) =>
      organisations(`${version} ${createHash('sha256').update(JSON.stringify(question)).digest('hex')}`, () =>
        countOrganisations(db, question),
      ),
    memberActivities: ({ version }, { day, knownAt }, read) => members(`${version} ${knownAt ?? ''} ${day}`, read),
    today: ({ documents }) => dayIn(documents.country.timezone, now()),
    rules: openRules({ db }),
  }
}
