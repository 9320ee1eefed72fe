export type Bands = {
  /** At each radius by itself: so many of the simulated curves lie outside on either side (DO 2005: 5 % above, 5 % below). */
  readonly localLow: Float64Array
  readonly localHigh: Float64Array
  /** Taken together: at most this share of the simulated curves leaves the band anywhere. */
  readonly globalLow: Float64Array
  readonly globalHigh: Float64Array
  /** Share of simulated curves that do leave the global band anywhere; NaN where there is none. */
  readonly leaving: number
  readonly draws: number
  /** How many of the draws have a number at each radius: only these are ranked there. */
  readonly drawsAt: Int32Array
  /** How far the curve lies above the global band (localisation), and below it (dispersion, only told where it is localised nowhere). */
  readonly localisation: Float64Array
  readonly dispersion: Float64Array
}

const OUTSIDE = 0.05
/** Where fewer of the draws have a number, to have one is itself what chance would not leave: no band tells it from chance. */
const LEAST_SHARE = 0.5

/**
 * Bands of simulated curves in the manner of Duranton and Overman (2005). Local: the 5th and 95th of 100 at each radius by itself. Global: the k-th lowest and k-th
 * highest at each radius, with the largest k for which at most 5 % of the simulated curves leave the band at any radius; k = 1 (all within) where few were drawn.
 * Localisation Γ(r) = max(K − upper, 0); dispersion Ψ(r) = max(lower − K, 0), told only where the curve is localised nowhere.
 * A draw without a number at a radius (nobody has a neighbour there) is no high and no low one: it is not ranked there, and the global band is that of the draws
 * which have a number at all radii with a band. No band (NaN) where the curve has no number, or fewer than half of the draws, or too few to tell 5 % of them, have one.
 * Shapes: a curve of k radii and m simulated ones; arrays of k. Refuses fewer than 20 draws: 5 % of them is not even one.
 */
export function bandsOf(found: Float64Array, curves: readonly Float64Array[], outside = OUTSIDE): Bands {
  const draws = curves.length
  const isEnough = (count: number): boolean => count * outside >= 1
  if (!isEnough(draws)) throw new RangeError(`${draws} draws do not tell what ${outside * 100} % of them do`)
  const sorted = Array.from(found, (_, which) => numbersAt(curves, which))
  const drawsAt = Int32Array.from(sorted, (list) => list.length)
  const hasBand = (which: number): boolean => {
    const count = drawsAt[which] ?? 0
    return !Number.isNaN(found[which]) && count >= draws * LEAST_SHARE && isEnough(count)
  }
  const told = [...found.keys()].filter(hasBand)
  let complete = completeAt(curves, told)
  // Draws that lack a number each at another radius: without the radius that most of them lack it at.
  while (!isEnough(complete.length) && told.length > 0) {
    const fewest = told.reduce((least, which) => ((drawsAt[which] ?? 0) < (drawsAt[least] ?? 0) ? which : least))
    told.splice(told.indexOf(fewest), 1)
    complete = completeAt(curves, told)
  }
  const { low, high, leaving } = globalBand(complete, told, outside)
  const globalLow = spread(found.length, told, low)
  const globalHigh = spread(found.length, told, high)
  const local = (from: 'low' | 'high') =>
    Float64Array.from(sorted, (list, which) => {
      const rank = Math.floor(outside * list.length)
      return hasBand(which) ? (list[from === 'low' ? rank : list.length - 1 - rank] ?? Number.NaN) : Number.NaN
    })
  const over = (value: number): number => (Number.isNaN(value) ? value : Math.max(0, value))
  const localisation = found.map((value, at) => over(value - (globalHigh[at] ?? Number.NaN)))
  const isLocalised = localisation.some((value) => value > 0)
  return {
    localLow: local('low'),
    localHigh: local('high'),
    globalLow,
    globalHigh,
    leaving,
    draws,
    drawsAt,
    localisation,
    dispersion: found.map((value, at) => {
      const below = over((globalLow[at] ?? Number.NaN) - value)
      return isLocalised && !Number.isNaN(below) ? 0 : below
    }),
  }
}

/** The band of curves that have a number at every radius asked for. */
function globalBand(
  curves: readonly Float64Array[],
  radii: readonly number[],
  outside: number,
): { low: number[]; high: number[]; leaving: number } {
  const draws = curves.length
  if (radii.length === 0) return { low: [], high: [], leaving: Number.NaN }
  const sorted = radii.map((which) => numbersAt(curves, which))
  // How deep in the crowd a curve is where it is least so: 1 = it is the lowest or highest somewhere.
  const depths = Float64Array.from(curves, (curve) =>
    radii.reduce((depth, which, at) => {
      const [list, value] = [sorted[at] ?? new Float64Array(0), curve[which] ?? Number.NaN]
      return Math.min(depth, firstAbove(list, value), draws - firstAtLeast(list, value))
    }, draws),
  ).toSorted()
  let order = 1
  while (order < draws / 2 && firstAtLeast(depths, order + 1) <= outside * draws) order += 1
  return {
    low: sorted.map((list) => list[order - 1] ?? Number.NaN),
    high: sorted.map((list) => list[draws - order] ?? Number.NaN),
    leaving: firstAtLeast(depths, order) / draws,
  }
}

/** What the curves are at a radius, ascending, without those that have no number there. */
function numbersAt(curves: readonly Float64Array[], which: number): Float64Array {
  return Float64Array.from(curves, (curve) => curve[which] ?? Number.NaN)
    .filter((value) => !Number.isNaN(value))
    .toSorted()
}

function completeAt(curves: readonly Float64Array[], radii: readonly number[]): Float64Array[] {
  return curves.filter((curve) => radii.every((which) => !Number.isNaN(curve[which])))
}

function spread(length: number, radii: readonly number[], values: readonly number[]): Float64Array {
  const all = new Float64Array(length).fill(Number.NaN)
  for (const [at, which] of radii.entries()) all[which] = values[at] ?? Number.NaN
  return all
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
