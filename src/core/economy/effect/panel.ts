import type { Covariates, DesignRefusal } from './design.ts'

/** A unit that never starts. */
export const NEVER = 0

/** Units (firms) over consecutive years. `outcome[u * years.length + y]` is NaN where the outcome was not seen. */
export type Panel = {
  readonly years: readonly number[]
  readonly units: number
  readonly outcome: Float64Array
  /** First year of treatment; NEVER for outside units. Who has started stays treated. */
  readonly starts: Int32Array
  /** For outside units that were chosen to stand for one start only: that start; 0 = for all. null = for all. */
  readonly serves: Int32Array | null
  /** Units that share a number share their luck (a pair, a holding); null = each unit on its own. */
  readonly clusters: Int32Array | null
  /** Covariates as they were in a year, one number per unit; null = none. */
  readonly covariatesIn: ((year: number) => Covariates) | null
}

export type DifferenceOptions = {
  readonly controls: 'never' | 'not-yet'
  readonly method: 'regression' | 'weighting' | 'doubly-robust'
  /** `universal`: all differences against the last year before the start; `varying`: before the start, against the year before. */
  readonly base: 'universal' | 'varying'
  /** Years before the start in which it may already work (a firm that knows of its grant). */
  readonly anticipation: number
  /**
   * `difference`: y_t − y_b. `symmetric-rate`: 2 (y_t − y_b) / (y_t + y_b), which is −2 for a firm that is gone, needs no logarithm of 0,
   * and does not depend on units (Davis, Haltiwanger & Schuh 1996); log(1 + y) and asinh(y) depend on them (Chen & Roth 2024).
   */
  readonly change: 'difference' | 'symmetric-rate'
  readonly limits: DifferenceLimits
}

/** Below these an estimate is not computed. Parameters, not laws: shown beside the result. */
export type DifferenceLimits = {
  readonly treatedInCell: number
  readonly controlsInCell: number
  /** Of weighted controls, (Σw)² / Σw². */
  readonly effectiveControls: number
  /** Controls with a higher score are left out of the weights. */
  readonly mostScore: number
}

export const usualLimits: DifferenceLimits = { treatedInCell: 5, controlsInCell: 20, effectiveControls: 10, mostScore: 0.995 }

export const usualDifferences: DifferenceOptions = {
  controls: 'never',
  method: 'doubly-robust',
  base: 'universal',
  anticipation: 0,
  change: 'difference',
  limits: usualLimits,
}

/** The effect on the firms that started in `start`, in `year`. */
export type EffectCell = {
  readonly start: number
  readonly year: number
  /** year − start: 0 in the year of the start, negative before. */
  readonly after: number
  readonly estimate: number
  readonly standardError: number
  readonly treated: number
  readonly controls: number
  /** What each unit contributes: the estimate is about its mean plus the truth. Length = units of the panel. */
  readonly influence: Float64Array
}

export type CellRefusal =
  | DesignRefusal
  | { readonly refused: 'too-few-treated' | 'too-few-controls' | 'no-overlap'; readonly found: number; readonly needed: number }

export type RefusedCell = { readonly start: number; readonly year: number; readonly why: CellRefusal }

export type GroupTime = {
  readonly cells: readonly EffectCell[]
  readonly refused: readonly RefusedCell[]
  /** Units that had started before there was a year to compare with: they are in no estimate. */
  readonly startedBefore: number
}
