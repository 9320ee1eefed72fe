import type { Figure } from '#core/economy/observed/figure.ts'
import type { BaselineName } from '#core/economy/observed/back-test-economy.ts'
import type { TiesTold } from '#core/economy/observed/observed-ties.ts'
import type { FoundingFate, OrderTest } from '#core/economy/radar/back-test-foundings.ts'
import type { Doubt } from '#core/economy/radar/radar-pair.ts'
import type { RadarRules } from '#core/economy/radar/radar-rules.ts'
import type { SignId, Weights } from '#core/economy/radar/signs.ts'
import type { ThinReason } from '#core/economy/radar/thin-bases.ts'
import type { SubjectId } from '#core/statements/statement.ts'

export type RadarSign = { readonly sign: SignId; readonly figure: Figure }
type ScoredRow = {
  readonly place: SubjectId
  readonly group: string
  readonly score: { readonly least: number; readonly most: number }
  readonly signs: readonly RadarSign[]
  readonly reasons: readonly SignId[]
  readonly doubts: readonly Doubt[]
  readonly unknown: readonly SignId[]
}
/** A pair of which too much is kept back for a rank: between which ranks it would come. */
export type KeptBackRow = ScoredRow & {
  readonly ranks: { readonly from: number; readonly to: number }
  readonly keptBack: readonly SignId[]
}
export type RadarRow = ScoredRow & {
  readonly rank: number
  /** Between which ranks it stays when the weights are changed a little. */
  readonly band: { readonly from: number; readonly to: number }
}
export type ThinRow = {
  readonly cluster: SubjectId
  readonly place: SubjectId
  readonly group: string
  readonly thin: 'yes' | 'no' | 'cannot-say'
  readonly missed: readonly ThinReason[]
  readonly quotient: Figure
  readonly employed: Figure
  readonly firms: Figure
}
export type EconomyRadar = {
  readonly weights: Weights
  /** Limits and scales of the country. */
  readonly rules: RadarRules
  readonly areOwnWeights: boolean
  readonly place: SubjectId | null
  readonly places: readonly SubjectId[]
  readonly rows: readonly RadarRow[]
  readonly keptBack: readonly KeptBackRow[]
  /** How participants of projects were matched to firms; null where they are not held. */
  readonly ties: TiesTold | null
  /** Whether this view tells of pairs that one firm holds half of them, where that may be told. */
  readonly tellsLargest: boolean
  readonly leftOut: { readonly organised: number; readonly belowFloor: number; readonly nothingKnown: number }
  readonly thin: readonly ThinRow[]
}

/** Where what was founded later stood on the radar of an early year. */
export type FoundingRow = {
  readonly cluster: SubjectId
  readonly founded: number
  readonly place: SubjectId | null
  readonly groups: readonly string[]
  readonly fate: FoundingFate
  /** Share of the other pairs that it was ahead of; null where it is not in the order. */
  readonly standing: number | null
  readonly rank: number | null
}
export type EconomyBackTestData = {
  readonly weights: Weights
  readonly areOwnWeights: boolean
  readonly pairs: number
  readonly ordered: number
  readonly least: number
  readonly foundingUnknown: number
  readonly foundings: readonly FoundingRow[]
  readonly ties: TiesTold | null
  /** null where too few foundings stand in the order. */
  readonly orders: readonly { readonly by: 'radar' | BaselineName; readonly test: OrderTest }[] | null
}
