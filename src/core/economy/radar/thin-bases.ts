import { refuseOtherParts, signAt } from './radar-table.ts'
import type { RadarTable, Sign } from './radar-table.ts'
import type { RadarFloor } from './scan-radar.ts'

/** An organised cluster with the place and the group it says it is of. */
export type OrganisedCluster = { readonly cluster: string; readonly row: number; readonly column: number }

export const thinReasons = ['no-activity', 'not-specialised', 'few-employed', 'few-firms'] as const
export type ThinReason = (typeof thinReasons)[number]

export type ThinBase = OrganisedCluster & {
  /** `yes` when any limit is certainly missed, `no` when all are certainly kept. */
  readonly thin: 'yes' | 'no' | 'cannot-say'
  readonly missed: readonly ThinReason[]
  readonly quotient: Sign
  readonly employed: Sign
  readonly firms: Sign
}

/**
 * Organised clusters whose base in the economy of their place is thin: LQ, jobs or independent firms below the limits. In: the radar's table, clusters
 * with their place and group, the limits. Out: one verdict for each. It says nothing of what a cluster does: members may come from elsewhere, and a group
 * of activities may describe it badly. Unseen cells: `cannot-say` unless every completion agrees. Refuses a place or a group outside the table.
 */
export function thinBases(table: RadarTable, clusters: readonly OrganisedCluster[], limits: RadarFloor): ThinBase[] {
  refuseOtherParts(table)
  const { rows, columns } = table.employment
  return clusters.map((cluster): ThinBase => {
    const { row, column } = cluster
    if (rows[row] === undefined || columns[column] === undefined)
      throw new RangeError(`${cluster.cluster} is of a place or a group that the table does not have`)
    const at = row * columns.length + column
    const measures = {
      quotient: signAt(table, 'specialisation', at),
      employed: signAt(table, 'size', at),
      firms: signAt(table, 'independent-firms', at),
    }
    if (measures.employed.most === 0) return { ...cluster, ...measures, thin: 'yes', missed: ['no-activity'] }
    const missed: ThinReason[] = []
    if (measures.quotient.most < limits.quotient) missed.push('not-specialised')
    if (measures.employed.most < limits.employed) missed.push('few-employed')
    if (measures.firms.most < limits.firms) missed.push('few-firms')
    const isKept =
      measures.quotient.least >= limits.quotient &&
      measures.employed.least >= limits.employed &&
      measures.firms.least >= limits.firms
    return { ...cluster, ...measures, thin: missed.length > 0 ? 'yes' : isKept ? 'no' : 'cannot-say', missed }
  })
}
