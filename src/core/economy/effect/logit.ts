import { columnName } from './design.ts'
import type { Design, DesignRefusal } from './design.ts'
import { addOuter, factorise, inverseDiagonal, solveFactored } from './symmetric.ts'

export type LogitFit = {
  /** Intercept first, in the units of the covariates as they were given. */
  readonly coefficients: Float64Array
  /** Of the covariates, without the intercept (index 0 is NaN): the intercept of standardised columns is another quantity. */
  readonly standardErrors: Float64Array
  /** Estimated probability of each unit, and its logit xβ. */
  readonly scores: Float64Array
  readonly logits: Float64Array
  readonly deviance: number
  readonly steps: number
  /** Factor of the information Σ p(1−p) x xᵀ and coefficients, both of the standardised design; what influence functions need. */
  readonly information: Float64Array
  readonly standardised: Float64Array
}

const mostSteps = 40
const settled = 1e-8

/**
 * Logistic regression by iteratively reweighted least squares: P(treated | x) = 1 / (1 + exp(−xβ)), β maximises the likelihood.
 * Source: McCullagh & Nelder (1989), Generalized Linear Models, 2.5 and 4.4. Steps that would raise the deviance are halved.
 * Shapes: `design` n × k with an intercept, `treated` n zeros and ones; `start` coefficients of a similar fit on the standardised scale.
 * Refuses a collinear covariate, a group without units, and separation: where a covariate tells the groups apart without error the
 * likelihood has no maximum, which shows as a coefficient that never settles. Nothing is regularised in silence.
 */
export function fitLogit(design: Design, treated: ArrayLike<number>, start?: Float64Array): LogitFit | DesignRefusal {
  const { units, size, rows } = design
  let positives = 0
  for (let at = 0; at < units; at += 1) positives += treated[at] ?? 0
  if (positives === 0 || positives === units) return { refused: 'one-group-empty' }
  const collinear = collinearColumn(design)
  if (collinear !== null) return { refused: 'covariate-collinear', covariate: columnName(design, collinear) }

  let beta = start === undefined ? new Float64Array(size) : Float64Array.from(start)
  if (start === undefined) beta[0] = Math.log(positives / (units - positives))
  const logits = new Float64Array(units)
  const places = new Int32Array(size)
  const scores = new Float64Array(units)
  let deviance = look({ design, treated, beta, logits, scores })
  for (let steps = 1; steps <= mostSteps; steps += 1) {
    const information = new Float64Array(size * size)
    const gradient = new Float64Array(size)
    for (let at = 0; at < units; at += 1) {
      const p = scores[at] ?? 0
      const from = at * size
      addOuter(information, rows, { from, size, weight: p * (1 - p), places })
      const off = (treated[at] ?? 0) - p
      for (let column = 0; column < size; column += 1)
        gradient[column] = (gradient[column] ?? 0) + off * (rows[from + column] ?? 0)
    }
    const factor = factorise(information, size, 1e-11)
    // The columns were independent before they were weighted: the weights have vanished because scores went to 0 or 1.
    if (!(factor instanceof Float64Array)) return { refused: 'separated', covariate: columnName(design, largest(beta)) }
    const step = solveFactored(factor, gradient)
    const next = new Float64Array(size)
    let share = 1
    let after = Infinity
    for (let half = 0; half < 30; half += 1) {
      for (let column = 0; column < size; column += 1) next[column] = (beta[column] ?? 0) + share * (step[column] ?? 0)
      after = look({ design, treated, beta: next, logits, scores })
      if (after <= deviance * (1 + 1e-12) + 1e-12) break
      share /= 2
    }
    beta = next
    deviance = after
    let moved = 0
    for (const part of step) moved = Math.max(moved, Math.abs(part))
    if (moved < settled)
      return { ...unscaled(design, beta, factor), scores, logits, deviance, steps, information: factor, standardised: beta }
  }
  return { refused: 'separated', covariate: columnName(design, largest(beta)) }
}

/** Fills logits and scores for coefficients; gives the deviance −2 log L. */
function look(fit: {
  design: Design
  treated: ArrayLike<number>
  beta: Float64Array
  logits: Float64Array
  scores: Float64Array
}): number {
  const { design, treated, beta, logits, scores } = fit
  const { units, size, rows } = design
  let deviance = 0
  for (let at = 0; at < units; at += 1) {
    let sum = 0
    const from = at * size
    for (let column = 0; column < size; column += 1) sum += (rows[from + column] ?? 0) * (beta[column] ?? 0)
    logits[at] = sum
    scores[at] = 1 / (1 + Math.exp(-sum))
    // log(1 + e^s) without overflow.
    const partition = Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum)))
    deviance += 2 * (partition - (treated[at] === 1 ? sum : 0))
  }
  return deviance
}

function unscaled({ size, means, scales }: Design, beta: Float64Array, factor: Float64Array) {
  const coefficients = new Float64Array(size)
  const standardErrors = inverseDiagonal(factor, size).map(Math.sqrt)
  let intercept = beta[0] ?? 0
  for (let column = 1; column < size; column += 1) {
    const scale = scales[column] ?? 1
    coefficients[column] = (beta[column] ?? 0) / scale
    standardErrors[column] = (standardErrors[column] ?? NaN) / scale
    intercept -= ((beta[column] ?? 0) * (means[column] ?? 0)) / scale
  }
  coefficients[0] = intercept
  standardErrors[0] = NaN
  return { coefficients, standardErrors }
}

/** Index of a column that is a combination of those before it; null where there is none. */
export function collinearColumn({ units, size, rows }: Design): number | null {
  const cross = new Float64Array(size * size)
  const places = new Int32Array(size)
  for (let at = 0; at < units; at += 1) addOuter(cross, rows, { from: at * size, size, weight: 1, places })
  const factor = factorise(cross, size)
  return factor instanceof Float64Array ? null : factor.dependent
}

function largest(beta: Float64Array): number {
  let at = 0
  for (const [index, value] of beta.entries())
    if (index > 0 && Math.abs(value) > Math.abs(at === 0 ? 0 : (beta[at] ?? 0))) at = index
  return at
}
