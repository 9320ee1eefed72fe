import type { BalanceLine } from '../balance.ts'
import type { DesignRefusal } from '../design.ts'
import type { Overlap } from '../overlap.ts'
import type { TrendSensitivity } from '../trend-bound.ts'
import type { JointTest } from '../uniform-bands.ts'
import type { Outcome, StudyRules, TreatmentKind } from './study-rules.ts'

/** Why nothing can be said, with how many there are and how many are needed. */
export type StudyRefusal = {
  readonly code:
    | 'no-firms-held'
    | 'too-few-years'
    | 'too-few-treated'
    | 'too-few-matched'
    | 'too-few-after'
    | 'too-few-ended'
    | 'nothing-varies'
    | 'no-comparable-firms'
  readonly found: number
  readonly needed: number
}

/** Never a point without its interval. */
export type Interval = { readonly estimate: number; readonly least: number; readonly most: number; readonly treated: number }

/** One year before or after the start. The band holds all years at once. */
export type EventPoint = Interval & {
  readonly after: number
  readonly bandLeast: number
  readonly bandMost: number
  readonly starts: number
}

export type OutcomeEffect = {
  readonly outcome: Outcome
  readonly refused: StudyRefusal | null
  /** Mean over firms of each firm's mean over its years since the start. */
  readonly overall: (Interval & { readonly pValue: number }) | null
  readonly events: readonly EventPoint[]
  /** Years that are not shown because too few firms stand behind them. */
  readonly unshown: readonly number[]
  /** Were they alike before? Null where no year before can be compared. */
  readonly before: JointTest | null
  /** The same with a start invented some years earlier: should hold 0. */
  readonly placebo: Interval | null
  /** Probability if it were a coin toss which firm of a pair was treated. */
  readonly tosses: { readonly pValue: number; readonly isExact: boolean } | null
  readonly sensitivity: TrendSensitivity | null
  /** Doubly robust, on all comparable firms instead of pairs. */
  readonly second: Interval | null
  /** Of the pairs in the last year held, with what they differed by before. */
  readonly lastYear: Interval | null
}

/** Treated firms on their way into the estimate. */
export type StudySample = {
  /** In the register with a start: firms with a code. */
  readonly known: number
  /** Of them listed in the data at all. */
  readonly held: number
  /** Started before there was a year to compare with. */
  readonly startedBefore: number
  /** Not listed, or without activity, in the year before the start. */
  readonly notSeenBefore: number
  readonly unmatched: number
  readonly matched: number
  /** Outside firms that could have been chosen. */
  readonly candidates: number
  /** Firms tied to a cluster or a project in another way or at an unknown time: neither treated nor outside. */
  readonly setAside: number
}

export type EffectStudy = {
  readonly treatment: TreatmentKind
  readonly years: readonly number[]
  readonly rules: StudyRules
  readonly sample: StudySample
  /** How the same treated firms are divided when outside firms are chosen otherwise: what one way tells must not tell what another keeps back. */
  readonly otherwise: readonly Pick<StudySample, 'matched' | 'unmatched'>[]
  /** Why there is no estimate of any outcome; null where there may be. */
  readonly refused: StudyRefusal | null
  readonly balance: readonly BalanceLine[]
  readonly overlap: Overlap | null
  /** Covariates that could not be used, and why. */
  readonly leftOut: readonly { readonly covariate: string; readonly why: DesignRefusal['refused'] }[]
  readonly outcomes: readonly OutcomeEffect[]
}
