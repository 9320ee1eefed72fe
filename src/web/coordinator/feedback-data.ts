import type { IndicatorId } from '#core/indicators/indicators.ts'
import type { Percentile } from '#core/indicators/percentile.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import type { CardBand } from '#core/studies/build/cards.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Absent, Measured } from '#core/values/absence.ts'
import type { Localised } from '#core/values/language.ts'

/** What a cluster gets back for its return. */
export type FeedbackData = {
  readonly id: string
  readonly cluster: SubjectId
  readonly year: number
  /** The year of the peers' numbers. */
  readonly peersYear: number
  /** The year of the bands; null while no edition is frozen. */
  readonly bandsYear: number | null
  readonly indicators: readonly {
    readonly indicator: IndicatorId
    readonly value: Measured
    readonly place: Percentile | Absent
    readonly bands: readonly CardBand[]
    readonly history: readonly { readonly year: number; readonly value: number; readonly isBreak: boolean }[]
  }[]
  /** Calls that are open, or open later, and what their conditions say of the cluster. */
  readonly calls: readonly {
    readonly id: string
    readonly name: Localised
    readonly outcome: Outcome
    readonly missing: number
  }[]
}
