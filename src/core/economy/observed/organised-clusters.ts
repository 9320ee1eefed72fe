import type { OrganisedCluster } from '#core/economy/radar/thin-bases.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Economy } from './economy.ts'
import { cellsRowOf } from './find-place.ts'
import type { CodesInEditions, Observation } from './observation.ts'
import { isCoarser } from './question.ts'

/** One member alone does not make a cluster one of a group. */
export const LEAST_MEMBERS = 2

/**
 * The activities that a column is made of, in both editions: those of a group, or itself. The register may know a member by the one and the year be coded
 * in the other. A letter means other things in each edition; the same digits mean mostly the same.
 */
export function codesOf(
  { sets, question, version }: Pick<Observation, 'sets' | 'question' | 'version'>,
  activity: string,
): CodesInEditions {
  const groups = sets.find(({ id }) => id === question.groups)?.groups ?? []
  const group = groups.find(({ id }) => id === activity)
  if (group !== undefined) return group.editions
  // Members whose activity is known more closely stand in the finer columns.
  if (isCoarser(activity, question.level)) return { '2': [], '2.1': [] }
  const other = /^[A-Z]$/.test(activity) ? [] : [activity]
  return { '2': version === '2' ? [activity] : other, '2.1': version === '2.1' ? [activity] : other }
}

export type KnownClusters = {
  /** Clusters by the place of their seat. */
  readonly seats: ReadonlyMap<SubjectId, readonly SubjectId[]>
  /** For each column, clusters with members in it. */
  readonly working: readonly (readonly { readonly cluster: SubjectId; readonly members: number }[])[]
}

/** Clusters with the place of their seat and the groups that their members work in. */
export function organisedClusters({ amount }: Pick<Economy, 'amount'>, { seats, working }: KnownClusters): OrganisedCluster[] {
  return working.flatMap((clusters, column) => {
    const inGroup = new Set(clusters.filter(({ members }) => members >= LEAST_MEMBERS).map(({ cluster }) => cluster))
    return [...seats].flatMap(([place, own]) => {
      const row = cellsRowOf(amount, place)
      return row === null ? [] : own.filter((each) => inGroup.has(each)).map((cluster) => ({ cluster, row, column }))
    })
  })
}
