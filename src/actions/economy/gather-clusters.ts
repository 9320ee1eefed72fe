import { clustersIn, readMemberActivities } from '#core/economy/observed/members-by-activity.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import { codesOf } from '#core/economy/observed/organised-clusters.ts'
import type { KnownClusters } from '#core/economy/observed/organised-clusters.ts'
import { seatsByPlace } from '#core/figures/count-places.ts'
import { indexClusters } from '#core/registry/cluster-index.ts'
import { publicOnly } from '#core/registry/public-only.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Day, SubjectId } from '#core/statements/statement.ts'
import type { FuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Reader } from '#store/deed.ts'
import { readIndexedSegments } from '#store/read-clusters.ts'
import { shownOfKind } from '#store/read-projection.ts'

/** The clusters of a day by their seats and by what their members do, in the columns of what is observed; and when each was founded. */
export async function gatherClusters(
  db: Reader,
  observation: Observation,
  day: Day,
): Promise<KnownClusters & { readonly founded: ReadonlyMap<SubjectId, FuzzyDate | null> }> {
  const shown = async (kind: string, properties: readonly string[]): Promise<Shown[]> =>
    publicOnly(await shownOfKind(db, kind, { properties }))
  const segments = await readIndexedSegments(db, null)
  const members = await readMemberActivities(shown, day)
  const { cards } = indexClusters(segments, new Map(), day)
  return {
    seats: seatsByPlace(cards, segments.places),
    working: observation.economy.amount.columns.map((activity) => clustersIn(members, codesOf(observation, activity))),
    founded: new Map(cards.map(({ subject, founded }) => [subject, founded])),
  }
}
