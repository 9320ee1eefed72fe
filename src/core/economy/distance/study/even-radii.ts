/** At most so many distances are told. */
const MOST_RADII = 40
/** Fewer make no curve. */
const LEAST_RADII = 3

/**
 * Distances at which curves are told: even steps of 1, 2 or 5 times a power of ten, no finer than K_d is smoothed and no more than 40, from the first that is not
 * below `from` up to the median distance of all pairs (Duranton and Overman look no farther). Metres; null where there is no room for three.
 */
export function evenRadii({ from, upTo, smoothed }: { from: number; upTo: number; smoothed: number }): Float64Array | null {
  if (!(smoothed > 0) || !(upTo > 0) || !(from < Infinity)) return null
  const step = Math.max(roundDown(smoothed), roundUp(upTo / MOST_RADII))
  const first = Math.max(1, Math.ceil(from / step - 1e-9))
  const last = Math.floor(upTo / step + 1e-9)
  if (last - first + 1 < LEAST_RADII) return null
  return Float64Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
}

const steps = [1, 2, 5, 10]

function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * (steps.findLast((each) => each * power <= value * (1 + 1e-9)) ?? 1)
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * (steps.find((each) => each * power >= value * (1 - 1e-9)) ?? 10)
}
