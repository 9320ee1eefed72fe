import { quantileOfPairs } from './pair-distances.ts'
import type { PairDistances } from './pair-distances.ts'

/** 0.9 min(s, IQR/1.34) P^−1/5 over the distances of all pairs, without weights; s alone where the IQR is 0. */
export function bandwidthOf(distances: PairDistances): number {
  if (distances.pairs < 2) return Number.NaN
  const range = (quantileOfPairs(distances, 0.75) - quantileOfPairs(distances, 0.25)) / 1.34
  const spread = range > 2 * distances.width ? Math.min(distances.deviation, range) : distances.deviation
  return 0.9 * spread * distances.pairs ** -0.2
}

/** Beyond so many bandwidths the normal density adds nothing (below 1e-15). */
const REACH = 8.5

/** Forty bins to a bandwidth are enough for a band: they move a curve by about 3e-5 of itself. */
export function coarser(distances: PairDistances, bandwidth: number): PairDistances {
  const together = Math.floor(bandwidth / distances.width / 40)
  if (!(together > 1)) return distances
  const weights = new Float64Array(Math.ceil(distances.weights.length / together))
  for (let bin = 0; bin < distances.weights.length; bin += 1) {
    const into = Math.floor(bin / together)
    weights[into] = (weights[into] ?? 0) + (distances.weights[bin] ?? 0)
  }
  return { ...distances, weights, width: distances.width * together }
}

/** Density of the distances, reflected at 0, at each of some radii. */
export function density(distances: PairDistances, radii: Float64Array, bandwidth: number): Float64Array {
  const { width, weights, totalWeight } = distances
  const scale = 1 / (bandwidth * totalWeight * Math.sqrt(2 * Math.PI))
  const bell = (place: number): number => {
    const first = Math.max(0, Math.floor((place - REACH * bandwidth) / width))
    const last = Math.min(weights.length - 1, Math.ceil((place + REACH * bandwidth) / width))
    let sum = 0
    for (let bin = first; bin <= last; bin += 1) {
      const mass = weights[bin] ?? 0
      if (mass === 0) continue
      const away = ((bin + 0.5) * width - place) / bandwidth
      sum += mass * Math.exp(-0.5 * away * away)
    }
    return sum
  }
  return radii.map((radius) => (bell(radius) + bell(-radius)) * scale)
}
