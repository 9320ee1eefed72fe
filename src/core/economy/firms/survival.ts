import { normalQuantile } from '../tails.ts'
import { endings } from './life.ts'
import type { Lives } from './life.ts'

/** How long each firm was followed, and whether it ended then (1) or was last seen alive (0). */
export type Durations = { readonly lengths: ArrayLike<number>; readonly ended: ArrayLike<number> }

/** Share that survives beyond a length, with its interval. */
export type SurvivalStep = {
  readonly length: number
  readonly atRisk: number
  readonly ended: number
  readonly share: number
  readonly standardError: number
  readonly least: number
  readonly most: number
}

/**
 * Kaplan–Meier: S(t) = Π_{t_i ≤ t} (1 − d_i / n_i), d_i firms ended at t_i, n_i followed until t_i. Greenwood: Var S = S² Σ d_i / (n_i (n_i − d_i)).
 * The interval is taken on log(−log S), so that it stays between 0 and 1 (Kalbfleisch & Prentice 1980). Firms last seen alive at t count as
 * at risk at t. Sources: Kaplan & Meier (1958, JASA 53), Greenwood (1926). Steps only where a firm ended. Once S is 0 there is no interval
 * (NaN): its variance is not defined. Refuses negative lengths.
 */
export function survivalOf({ lengths, ended }: Durations, level = 0.95): SurvivalStep[] {
  const z = normalQuantile(0.5 + level / 2)
  const order = Array.from({ length: lengths.length }, (_, at) => at).toSorted((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0))
  const steps: SurvivalStep[] = []
  let atRisk = order.length
  let share = 1
  let sum = 0
  for (let at = 0; at < order.length;) {
    const length = lengths[order[at] ?? 0] ?? NaN
    if (!(length >= 0)) throw new RangeError(`a firm is followed for 0 periods or more, not ${length}`)
    let left = 0
    let gone = 0
    while (at + left < order.length && lengths[order[at + left] ?? 0] === length) {
      gone += ended[order[at + left] ?? 0] === 1 ? 1 : 0
      left += 1
    }
    if (gone > 0) {
      share *= 1 - gone / atRisk
      sum += gone / (atRisk * (atRisk - gone))
      const width = share > 0 && share < 1 ? (z * Math.sqrt(sum)) / Math.abs(Math.log(share)) : NaN
      steps.push({
        length,
        atRisk,
        ended: gone,
        share,
        standardError: share > 0 ? share * Math.sqrt(sum) : NaN,
        least: share ** Math.exp(width),
        most: share ** Math.exp(-width),
      })
    }
    atRisk -= left
    at += left
  }
  return steps
}

/** Share that survives beyond a length, read off the steps: 1 before the first of them. */
export function survivalAt(steps: readonly SurvivalStep[], length: number): number {
  return steps.findLast((step) => step.length <= length)?.share ?? 1
}

/**
 * Durations of the firms that began in each period (a cohort). A firm with an unknown beginning is in no cohort. One that is alive or unsettled
 * is followed until it was last seen.
 */
export function cohortsOf(lives: Lives): Map<number, { lengths: number[]; ended: number[] }> {
  const cohorts = new Map<number, { lengths: number[]; ended: number[] }>()
  for (const [firm, began] of lives.first.entries()) {
    if (began === -1 || lives.beganBefore[firm] === 1) continue
    const cohort = cohorts.get(began) ?? { lengths: [], ended: [] }
    cohort.lengths.push((lives.last[firm] ?? began) - began + 1)
    cohort.ended.push(endings[lives.ending[firm] ?? 0] === 'gone' ? 1 : 0)
    cohorts.set(began, cohort)
  }
  return cohorts
}
