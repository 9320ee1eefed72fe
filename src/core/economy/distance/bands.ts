export type Bands = {
  /** At each radius by itself: so many of the simulated curves lie outside on either side (DO 2005: 5 % above, 5 % below). */
  readonly localLow: Float64Array
  readonly localHigh: Float64Array
  /** Taken together: at most this share of the simulated curves leaves the band anywhere. */
  readonly globalLow: Float64Array
  readonly globalHigh: Float64Array
  /** Share of simulated curves that do leave the global band anywhere. */
  readonly leaving: number
  readonly draws: number
  /** How far the curve lies above the global band (localisation), and below it (dispersion, only told where it is localised nowhere). */
  readonly localisation: Float64Array
  readonly dispersion: Float64Array
}

const OUTSIDE = 0.05

/**
 * Bands of simulated curves in the manner of Duranton and Overman (2005). Local: the 5th and 95th of 100 at each radius by itself. Global: the k-th lowest and k-th
 * highest at each radius, with the largest k for which at most 5 % of the simulated curves leave the band at any radius; k = 1 (all within) where few were drawn.
 * Localisation Γ(r) = max(K − upper, 0); dispersion Ψ(r) = max(lower − K, 0), told only where the curve is localised nowhere.
 * Shapes: a curve of k radii and m simulated ones; eight arrays of k. Refuses fewer than 20 draws: 5 % of them is not even one.
 */
export function bandsOf(found: Float64Array, curves: readonly Float64Array[], outside = OUTSIDE): Bands {
  const draws = curves.length
  if (!(draws * outside >= 1)) throw new RangeError(`${draws} draws do not tell what ${outside * 100} % of them do`)
  const k = found.length
  const sorted = Array.from(found, (_, which) => Float64Array.from(curves, (curve) => curve[which] ?? Number.NaN).toSorted())
  // How deep in the crowd a curve is where it is least so: 1 = it is the lowest or highest somewhere.
  const depths = Int32Array.from(curves, (curve) => {
    let depth = draws
    for (let which = 0; which < k; which += 1) {
      const value = curve[which] ?? Number.NaN
      if (Number.isNaN(value)) continue
      const list = sorted[which] ?? new Float64Array(0)
      const upTo = firstAbove(list, value)
      const below = firstAtLeast(list, value)
      depth = Math.min(depth, upTo, draws - below)
    }
    return depth
  }).toSorted()
  let order = 1
  while (order < draws / 2 && firstAtLeast(Float64Array.from(depths), order + 1) <= outside * draws) order += 1
  const low = (rank: number) => Float64Array.from(sorted, (list) => list[rank] ?? Number.NaN)
  const high = (rank: number) => Float64Array.from(sorted, (list) => list[draws - 1 - rank] ?? Number.NaN)
  const local = Math.floor(outside * draws)
  const globalLow = low(order - 1)
  const globalHigh = high(order - 1)
  const over = (value: number): number => (Number.isNaN(value) ? value : Math.max(0, value))
  const localisation = found.map((value, at) => over(value - (globalHigh[at] ?? Number.NaN)))
  const isLocalised = localisation.some((value) => value > 0)
  return {
    localLow: low(local),
    localHigh: high(local),
    globalLow,
    globalHigh,
    leaving: firstAtLeast(Float64Array.from(depths), order) / draws,
    draws,
    localisation,
    dispersion: found.map((value, at) => (isLocalised ? 0 : over((globalLow[at] ?? Number.NaN) - value))),
  }
}

/** How many of a sorted list are below the value. */
function firstAtLeast(list: Float64Array, value: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of a sorted list are at most the value. */
function firstAbove(list: Float64Array, value: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
