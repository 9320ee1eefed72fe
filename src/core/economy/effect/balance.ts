import type { Covariates } from './design.ts'

/** How far apart treated and outside units are in one covariate. */
export type BalanceLine = {
  readonly name: string
  readonly meanTreated: number
  readonly meanBefore: number
  /** Mean of the matched treated units and of their controls. */
  readonly meanMatched: number
  readonly meanAfter: number
  /** (mean of treated − mean of controls) / standard deviation of all treated, before and after matching. NaN where nothing varies. */
  readonly before: number
  readonly after: number
}

/**
 * Standardised mean differences before and after matching. The scale is the standard deviation of all treated units in both columns
 * (Stuart 2010, 4.1), so that a difference cannot shrink because matching changed the scale; |after| < 0.1 is the usual aim.
 * Shapes: every column, `treated` and `weights` have one number per unit; weight 0 means outside the matched sample.
 */
export function balanceOf({ names, columns }: Covariates, treated: ArrayLike<number>, weights: ArrayLike<number>): BalanceLine[] {
  return columns.map((column, index) => {
    const inside = mean(column, (unit) => (treated[unit] === 1 ? 1 : 0))
    const outside = mean(column, (unit) => (treated[unit] === 1 ? 0 : 1))
    const kept = mean(column, (unit) => (treated[unit] === 1 ? (weights[unit] ?? 0) : 0))
    const stand = mean(column, (unit) => (treated[unit] === 1 ? 0 : (weights[unit] ?? 0)))
    const scale = treatedDeviation(column, treated, inside)
    return {
      name: names[index] ?? '',
      meanTreated: inside,
      meanBefore: outside,
      meanMatched: kept,
      meanAfter: stand,
      before: scale > 0 ? (inside - outside) / scale : NaN,
      after: scale > 0 ? (kept - stand) / scale : NaN,
    }
  })
}

function mean(column: ArrayLike<number>, weightOf: (unit: number) => number): number {
  let sum = 0
  let weights = 0
  for (let unit = 0; unit < column.length; unit += 1) {
    const weight = weightOf(unit)
    if (weight === 0) continue
    sum += weight * (column[unit] ?? NaN)
    weights += weight
  }
  return sum / weights
}

function treatedDeviation(column: ArrayLike<number>, treated: ArrayLike<number>, middle: number): number {
  let square = 0
  let count = 0
  for (let unit = 0; unit < column.length; unit += 1) {
    if (treated[unit] !== 1) continue
    square += ((column[unit] ?? NaN) - middle) ** 2
    count += 1
  }
  return Math.sqrt(square / (count - 1))
}
