import type { Matching, TreatmentKind } from '#core/economy/effect/study/study-rules.ts'
import type { ToldStudy } from '#core/economy/effect/study/told-study.ts'
import type { MadeOf } from '../economy-data.ts'

export type EffectPart = ToldStudy & {
  readonly madeOf: readonly MadeOf[]
  /** Whether the loads are complete for the country: a part makes a firm that moves look like one that ended. */
  readonly isWhole: boolean
}

/** The effect of membership or support; `effect` is null while no firms are held. */
export type EffectData = { readonly kind: TreatmentKind; readonly matching: Matching; readonly effect: EffectPart | null }
