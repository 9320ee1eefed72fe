/** Effect at one time after the start when trends may part by up to `times` the largest parting seen before it. */
export type TrendBound = { readonly times: number; readonly least: number; readonly most: number }

export type TrendSensitivity = {
  /** Largest change from year to year of the difference before the start; 0 where fewer than two years before were seen. */
  readonly largestBefore: number
  readonly yearsBefore: number
  readonly bounds: readonly TrendBound[]
  /** How many times the largest parting before it takes for the interval to reach 0; null when it holds 0 already, Infinity where nothing parted before. */
  readonly breaksAt: number | null
}

/** What rounding leaves of equal logarithms, rates or shares is no parting. */
const NO_PARTING = 1e-12

/**
 * A plain bound under relative magnitudes, in the manner of Rambachan & Roth (2023, Rev. Econ. Studies 90): if the difference in trends may
 * change between two years after the start by at most M times the largest change seen before it, the effect e years after the start lies in
 *   θ(e) ± [critical · se(e) + (e + 1) · M · max_{s<0} |δ(s) − δ(s−1)|],   δ(−1) = 0.
 * It grows evenly with e, so of an average of effects it holds with the mean of their years, weighed alike (`meanYearsAfter`).
 * The change before is taken as estimated: this is the identified set widened by the error of θ(e), narrower than their confidence set
 * where the effects before the start are noisy. `before`: estimates of consecutive years before the start against its base (universal
 * base), in order, without the base year itself.
 */
export function trendSensitivity(effect: {
  readonly after: number
  readonly estimate: number
  readonly standardError: number
  readonly critical: number
  readonly before: readonly number[]
  readonly times: readonly number[]
}): TrendSensitivity {
  const path = [...effect.before, 0]
  const partings = path.slice(1).map((value, index) => Math.abs(value - (path[index] ?? 0)))
  const largestBefore = partings.reduce((most, parting) => (parting > NO_PARTING ? Math.max(most, parting) : most), 0)
  const noise = effect.critical * effect.standardError
  const drift = (effect.after + 1) * largestBefore
  const room = Math.abs(effect.estimate) - noise
  return {
    largestBefore,
    yearsBefore: effect.before.length,
    bounds: effect.times.map((times) => ({
      times,
      least: effect.estimate - noise - times * drift,
      most: effect.estimate + noise + times * drift,
    })),
    breaksAt: room <= 0 ? null : drift > 0 ? room / drift : Infinity,
  }
}
