/**
 * Quantile of numbers in rising order, type 7 of R. J. Hyndman and Y. Fan 1996 (linear between neighbours; the default of R and NumPy).
 * In: numbers sorted upwards, share 0 … 1. Out: a number; NaN of none.
 */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return Number.NaN
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN
  // Two neighbours that are alike may both be infinite.
  return low === high ? low : low + (place - below) * (high - low)
}
