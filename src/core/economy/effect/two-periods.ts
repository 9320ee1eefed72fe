import { columnName } from './design.ts'
import type { Design } from './design.ts'
import { fitLogit } from './logit.ts'
import type { LogitFit } from './logit.ts'
import type { CellRefusal, DifferenceOptions } from './panel.ts'
import { addOuter, factorise, solveFactored } from './symmetric.ts'

/** What depends on who is compared and not on the outcome: kept from one year to the next. */
export type Prepared = {
  readonly fit: LogitFit | null
  /** Factor of Σ_controls x xᵀ / n; null where no regression is used. */
  readonly regression: Float64Array | null
  /** p / (1 − p) of controls, 1 without a score, 0 for treated units; their sum. */
  readonly weights: Float64Array
  readonly totalWeight: number
}

export function prepare(
  design: Design,
  inside: Uint8Array,
  options: Pick<DifferenceOptions, 'method' | 'limits'> & { readonly near?: Float64Array | undefined },
): Prepared | CellRefusal {
  const { units, size, rows } = design
  let fit: LogitFit | null = null
  if (options.method !== 'regression' && size > 1) {
    const fitted = fitLogit(design, inside, options.near)
    if ('refused' in fitted) return fitted
    fit = fitted
  }
  const { weights, totalWeight, effective } = controlWeights(inside, fit, options.limits.mostScore)
  const { effectiveControls } = options.limits
  if (!(effective >= effectiveControls))
    return { refused: 'no-overlap', found: Number.isNaN(effective) ? 0 : Math.floor(effective), needed: effectiveControls }
  if (options.method === 'weighting') return { fit, regression: null, weights, totalWeight }
  const cross = new Float64Array(size * size)
  const places = new Int32Array(size)
  for (let at = 0; at < units; at += 1)
    if (inside[at] === 0) addOuter(cross, rows, { from: at * size, size, weight: 1 / units, places })
  const factor = factorise(cross, size)
  return factor instanceof Float64Array
    ? { fit, regression: factor, weights, totalWeight }
    : { refused: 'covariate-collinear', covariate: columnName(design, factor.dependent) }
}

/**
 * Effect on the treated from the change of each unit between two years, with the influence of each unit.
 *   τ = mean_treated(Δ − m(x)) − Σ_controls w (Δ − m(x)) / Σ_controls w
 * m(x): regression of Δ on x among controls; w = p(x) / (1 − p(x)), p the logit score.
 * `regression`: w = 1 (its second term is then 0); `weighting`: m = 0 (Hájek weights, which sum to 1); `doubly-robust`: both, right when
 * either model is. Source: Sant'Anna & Zhao (2020, J. Econometrics 219), with the influence of estimating both models.
 * Shapes: `changes`, `inside` one number per unit of the design. `prepare` refuses too little effective weight on controls.
 */
export function twoPeriodEffect(cell: {
  readonly changes: Float64Array
  readonly inside: Uint8Array
  readonly design: Design
  readonly prepared: Prepared
}): { readonly estimate: number; readonly influence: Float64Array } {
  const { changes, inside, design, prepared } = cell
  const { units, size, rows } = design
  const { weights, totalWeight: total } = prepared
  const residuals = prepared.regression === null ? changes : residualsOf(cell, prepared.regression)
  let treated = 0
  let inSum = 0
  let outSum = 0
  for (let at = 0; at < units; at += 1) {
    if (inside[at] === 1) {
      treated += 1
      inSum += residuals[at] ?? NaN
    } else outSum += (weights[at] ?? 0) * (residuals[at] ?? NaN)
  }
  const insideMean = inSum / treated
  const outsideMean = outSum / total
  const shareInside = treated / units
  const meanWeight = total / units

  // What the two models add, as one direction in x each.
  const scoreSide = new Float64Array(size)
  const regressionSide = new Float64Array(size)
  for (let at = 0; at < units; at += 1) {
    const weight = weights[at] ?? 0
    const off = weight * ((residuals[at] ?? NaN) - outsideMean)
    const lever = inside[at] === 1 ? 1 / (shareInside * units) : -weight / (meanWeight * units)
    if (weight === 0 && inside[at] === 0) continue
    const from = at * size
    for (let column = 0; column < size; column += 1) {
      const x = rows[from + column] ?? 0
      scoreSide[column] = (scoreSide[column] ?? 0) + off * x
      regressionSide[column] = (regressionSide[column] ?? 0) + lever * x
    }
  }
  // information is Σ p(1−p)xxᵀ: n times what the formula divides by, and scoreSide is a sum: the two n cancel.
  const byScore = prepared.fit === null ? null : solveFactored(prepared.fit.information, scoreSide)
  const byRegression = prepared.regression === null ? null : solveFactored(prepared.regression, regressionSide)
  const influence = new Float64Array(units)
  for (let at = 0; at < units; at += 1) {
    const residual = residuals[at] ?? NaN
    let part =
      inside[at] === 1 ? (residual - insideMean) / shareInside : (-(weights[at] ?? 0) * (residual - outsideMean)) / meanWeight
    if (byScore !== null && prepared.fit !== null)
      part -= (((inside[at] ?? 0) - (prepared.fit.scores[at] ?? 0)) * along(rows, at * size, byScore)) / meanWeight
    if (byRegression !== null && inside[at] === 0) part -= residual * along(rows, at * size, byRegression)
    influence[at] = part
  }
  return { estimate: insideMean - outsideMean, influence }
}

function controlWeights(
  inside: Uint8Array,
  fit: LogitFit | null,
  mostScore: number,
): { weights: Float64Array; totalWeight: number; effective: number } {
  const weights = new Float64Array(inside.length)
  let totalWeight = 0
  let square = 0
  for (let at = 0; at < inside.length; at += 1) {
    if (inside[at] === 1) continue
    const score = fit === null ? 0.5 : (fit.scores[at] ?? NaN)
    const weight = score > mostScore ? 0 : score / (1 - score)
    weights[at] = weight
    totalWeight += weight
    square += weight * weight
  }
  return { weights, totalWeight, effective: totalWeight ** 2 / square }
}

/** Δ − xβ, with β of the controls. */
function residualsOf(
  { changes, inside, design }: { changes: Float64Array; inside: Uint8Array; design: Design },
  factor: Float64Array,
): Float64Array {
  const { units, size, rows } = design
  const right = new Float64Array(size)
  for (let at = 0; at < units; at += 1) {
    if (inside[at] === 1) continue
    const scaled = (changes[at] ?? NaN) / units
    for (let column = 0; column < size; column += 1)
      right[column] = (right[column] ?? 0) + scaled * (rows[at * size + column] ?? 0)
  }
  const beta = solveFactored(factor, right)
  return changes.map((change, at) => change - along(rows, at * size, beta))
}

function along(rows: Float64Array, from: number, direction: Float64Array): number {
  let sum = 0
  for (let column = 0; column < direction.length; column += 1) sum += (rows[from + column] ?? 0) * (direction[column] ?? 0)
  return sum
}
