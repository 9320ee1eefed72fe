import type { ClusterIndex } from '#core/economy/observed/shown-cluster-index.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { SourceNote } from '#web/public/dossier.ts'
import type { PairRow } from './economy-data.ts'

export const rankingOrders = ['quotient', 'amount', 'firms', 'share', 'growth', 'density', 'cluster'] as const

export type RankingOrder = (typeof rankingOrders)[number]

export type EconomyRanking = {
  readonly rows: readonly PairRow[]
  readonly total: number
  /** Rows of which it cannot be said whether they reach what is asked for. */
  readonly unsaid: number
  readonly page: number
  readonly pages: number
  readonly sort: RankingOrder
  /** What the cluster index lacks here; null where it is told. */
  readonly lacks: ClusterIndex['lacks']
  /** Who says area and inhabitants, of which it is made. */
  readonly sizedBy: readonly SourceNote[]
  readonly place: string
  readonly activity: string
  readonly specialised: boolean
  readonly least: number
  readonly places: readonly SubjectId[]
}
