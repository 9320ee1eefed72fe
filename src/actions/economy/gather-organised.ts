import { clustersIn, readMemberActivities } from '#core/economy/observed/members-by-activity.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import { codesOf, organisedClusters } from '#core/economy/observed/organised-clusters.ts'
import type { OrganisedCluster } from '#core/economy/radar/thin-bases.ts'
import { seatsByPlace } from '#core/figures/count-places.ts'
import { indexClusters } from '#core/registry/cluster-index.ts'
import { publicOnly } from '#core/registry/public-only.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Day } from '#core/statements/statement.ts'
import type { Reader } from '#store/deed.ts'
import { readIndexedSegments } from '#store/read-clusters.ts'
import { shownOfKind } from '#store/read-projection.ts'

/** The organised clusters of a day, where what is observed has them: by their seats and by what their members do. */
export async function gatherOrganised(db: Reader, observation: Observation, day: Day): Promise<OrganisedCluster[]> {
  const shown = async (kind: string, properties: readonly string[]): Promise<Shown[]> =>
    publicOnly(await shownOfKind(db, kind, { properties }))
  const segments = await readIndexedSegments(db, null)
  const members = await readMemberActivities(shown, day)
  const { cards } = indexClusters(segments, new Map(), day)
  return organisedClusters(observation.economy, {
    seats: seatsByPlace(cards, segments.places),
    working: observation.economy.amount.columns.map((activity) =>
      clustersIn(members, codesOf(observation, activity), observation.version),
    ),
  })
}
