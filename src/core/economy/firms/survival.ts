import type { Interval } from '../cells/outcome.ts'
import { exactInterval } from '../specialisation/exact-interval.ts'
import { normalQuantile } from '../tails.ts'

/** How many firms were followed until a length, and how many of them ended at it. */
export type SurvivalCount = { readonly length: number; readonly atRisk: number; readonly ended: number }

/** Share that survives beyond a length, with its interval. */
export type SurvivalStep = SurvivalCount & Interval & { readonly share: number; readonly standardError: number }

/**
 * Kaplan–Meier: S(t) = Π_{t_i ≤ t} (1 − d_i / n_i), d_i firms ended at t_i, n_i followed until t_i. Greenwood: Var S = S² Σ d_i / (n_i (n_i − d_i)).
 * The interval is taken on log(−log S), so that it stays between 0 and 1 (Kalbfleisch & Prentice 1980). Firms last seen alive at t count as
 * at risk at t. Sources: Kaplan & Meier (1958, JASA 53), Greenwood (1926). In: counts in the order of their lengths. Where nobody ended yet,
 * or nobody is left, the variance is 0 or not defined: the end that is open then is the exact one of the share (Clopper & Pearson 1934).
 * Refuses lengths that do not grow, and more ends than firms.
 */
export function survivalSteps(counts: readonly SurvivalCount[], level = 0.95): SurvivalStep[] {
  const z = normalQuantile(0.5 + level / 2)
  let [share, sum, before, fewest] = [1, 0, -1, Infinity]
  return counts.map((count) => {
    const { length, atRisk, ended } = count
    if (!(length > before && ended >= 0 && ended <= atRisk && atRisk > 0))
      throw new RangeError(`${ended} of ${atRisk} firms ended at ${length}`)
    before = length
    fewest = Math.min(fewest, atRisk)
    share *= 1 - ended / atRisk
    sum += ended === 0 ? 0 : ended / (atRisk * (atRisk - ended))
    if (share === 1) return { ...count, share, standardError: 0, least: exactInterval(fewest, fewest, level).least, most: 1 }
    if (share === 0) return { ...count, share, standardError: Number.NaN, least: 0, most: exactInterval(0, fewest, level).most }
    const width = (z * Math.sqrt(sum)) / Math.abs(Math.log(share))
    return {
      ...count,
      share,
      standardError: share * Math.sqrt(sum),
      least: share ** Math.exp(width),
      most: share ** Math.exp(-width),
    }
  })
}
