import type { Observation } from '#core/economy/observed/observation.ts'
import { codesOf } from '#core/economy/observed/organised-clusters.ts'
import type { KnownClusters } from '#core/economy/observed/organised-clusters.ts'
import type { PageReader } from '#server/page-definition.ts'
import { clustersByPlace } from './see.ts'

/** The clusters of the register by their seats and by what their members do, in the columns of an answer. */
export async function knownClusters(reader: PageReader, observation: Observation): Promise<KnownClusters> {
  const { columns } = observation.economy.amount
  return {
    seats: await clustersByPlace(reader),
    working: await Promise.all(columns.map((activity) => reader.economy.clustersIn(codesOf(observation, activity)))),
  }
}
