import type { IndicatorId } from '#core/indicators/indicators.ts'
import type { MissingLink, Task } from '#core/indicators/chain.ts'
import type { Level } from '#core/indicators/indicator.ts'

export type IndicatorsData = {
  readonly ids: readonly IndicatorId[]
  /** Chains from money to effect: each step with its indicators. */
  readonly chains: readonly {
    readonly task: Task
    readonly steps: readonly { readonly level: Level; readonly ids: readonly IndicatorId[] }[]
    readonly missing: readonly MissingLink[]
  }[]
}

export type IndicatorData = { readonly id: IndicatorId; readonly tasks: readonly Task[] }

export type ProtectionData = {
  readonly rules: readonly { readonly id: 'confidential' | 'counted' | 'open'; readonly ids: readonly IndicatorId[] }[]
}
