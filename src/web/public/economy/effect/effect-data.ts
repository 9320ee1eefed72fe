import type { StudyRefusal } from '#core/economy/effect/study/effect-study.ts'
import type { Outcome, TreatmentKind } from '#core/economy/effect/study/study-rules.ts'
import type { MadeOf } from '../economy-data.ts'

/** A number of firms; null where one or two are not counted in public. */
export type FirmCount = number | null

/** As it is told: per cent, or percentage points of survival. Never a point without its interval. */
export type ToldInterval = { readonly estimate: number; readonly least: number; readonly most: number; readonly treated: number }
export type ToldEvent = ToldInterval & {
  readonly after: number
  readonly starts: number
  readonly bandLeast: number
  readonly bandMost: number
}

export type OutcomePart = {
  readonly outcome: Outcome
  readonly refused: StudyRefusal | null
  readonly overall: (ToldInterval & { readonly pValue: number }) | null
  readonly events: readonly ToldEvent[]
  readonly unshown: readonly number[]
  readonly before: { readonly pValue: number; readonly degrees: number } | null
  readonly placebo: ToldInterval | null
  readonly tosses: { readonly pValue: number; readonly isExact: boolean } | null
  readonly sensitivity: {
    readonly breaksAt: number | null
    readonly bounds: readonly { readonly times: number; readonly least: number; readonly most: number }[]
  } | null
  readonly second: ToldInterval | null
}

/** `region` is the county where the covariate is one. */
export type BalanceRow = {
  readonly name: string
  readonly region: string | null
  readonly before: number | null
  readonly after: number | null
}

export type EffectPart = {
  readonly years: readonly number[]
  readonly sample: {
    readonly known: FirmCount
    readonly held: FirmCount
    readonly startedBefore: FirmCount
    readonly notSeenBefore: FirmCount
    readonly unmatched: FirmCount
    readonly matched: FirmCount
    readonly candidates: FirmCount
    readonly setAside: FirmCount
  }
  readonly rules: {
    readonly fewestMatched: number
    readonly fewestAtEvent: number
    readonly caliper: number
    readonly sizeClasses: readonly number[]
    readonly placeboYears: number
    readonly seed: number
    readonly draws: number
  }
  readonly refused: StudyRefusal | null
  readonly balance: readonly BalanceRow[]
  /** Firms in ten classes of the propensity score. */
  readonly overlap: { readonly treated: readonly FirmCount[]; readonly outside: readonly FirmCount[] } | null
  readonly leftOut: readonly { readonly covariate: string; readonly why: string }[]
  readonly outcomes: readonly OutcomePart[]
  readonly madeOf: readonly MadeOf[]
  /** Whether the loads are complete for the country: a part makes a firm that moves look like one that ended. */
  readonly isWhole: boolean
}

/** The effect of membership or support; `effect` is null while no firms are held. */
export type EffectData = { readonly kind: TreatmentKind; readonly effect: EffectPart | null }
