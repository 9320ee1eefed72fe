import type { OrganisedCluster } from '#core/economy/radar/thin-bases.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Economy } from './economy.ts'
import { cellsRowOf } from './find-place.ts'
import type { Observation } from './observation.ts'

/** One member alone does not make a cluster one of a group. */
const LEAST_MEMBERS = 2

/** The activities that a column is made of: those of a group, or itself. */
export function codesOf({ sets, question }: Pick<Observation, 'sets' | 'question'>, activity: string): readonly string[] {
  const groups = sets.find(({ id }) => id === question.groups)?.groups ?? []
  return groups.find(({ id }) => id === activity)?.activities ?? [activity]
}

type Known = {
  /** Clusters by the place of their seat. */
  readonly seats: ReadonlyMap<SubjectId, readonly SubjectId[]>
  /** For each column, clusters with members in it. */
  readonly working: readonly (readonly { readonly cluster: SubjectId; readonly members: number }[])[]
}

/** Clusters with the place of their seat and the groups that their members work in. */
export function organisedClusters({ amount }: Pick<Economy, 'amount'>, { seats, working }: Known): OrganisedCluster[] {
  return working.flatMap((clusters, column) => {
    const inGroup = new Set(clusters.filter(({ members }) => members >= LEAST_MEMBERS).map(({ cluster }) => cluster))
    return [...seats].flatMap(([place, own]) => {
      const row = cellsRowOf(amount, place)
      return row === null ? [] : own.filter((each) => inGroup.has(each)).map((cluster) => ({ cluster, row, column }))
    })
  })
}
