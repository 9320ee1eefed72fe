import { randomFrom } from '../random.ts'
import { bandsOf } from './bands.ts'
import type { Bands } from './bands.ts'
import { bandwidthOf, coarser, density } from './pair-density.ts'
import { pairDistancesAtSpots, quantileOfPairs } from './pair-distances.ts'
import type { Simulation } from './marcon-puech.ts'
import { takeSome } from './take-some.ts'

/** Firms at the centres of areas, in metres: at each centre so many of the activity (`own`) among so many of all (`all`), whole numbers. */
export type Centres = {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly own: Int32Array
  readonly all: Int32Array
}

type Found = { readonly values: Float64Array; readonly bandwidth: number; readonly medianDistance: number }

/** Duranton and Overman's K_d of firms that stand at centres, each counting as one: equal to `durantonOverman` of every firm by itself, in centres² / 2 steps. */
export function durantonOvermanAtCentres({ x, y, own }: Centres, radii: Float64Array): Found {
  const distances = pairDistancesAtSpots({ x, y, own })
  const bandwidth = bandwidthOf(distances)
  return { values: density(distances, radii, bandwidth), bandwidth, medianDistance: quantileOfPairs(distances, 0.5) }
}

/** Marcon and Puech's M of firms that stand at centres, each counting as one: equal to `marconPuech` of every firm by itself. */
export function marconPuechAtCentres(
  { own, all }: Pick<Centres, 'own' | 'all'>,
  radii: Float64Array,
  rings: Int32Array,
): Float64Array {
  const [n, whole] = [sumOf(own), sumOf(all)]
  const [count, k] = [own.length, radii.length]
  const found = new Float64Array(k)
  const counted = new Float64Array(k)
  for (let at = 0; at < count; at += 1) {
    const here = own[at] ?? 0
    if (here === 0) continue
    const near = new Float64Array(k)
    const around = new Float64Array(k)
    for (let other = 0; other < count; other += 1) {
      const ring = rings[at * count + other] ?? k
      if (ring === k) continue
      near[ring] = (near[ring] ?? 0) + (own[other] ?? 0)
      around[ring] = (around[ring] ?? 0) + (all[other] ?? 0)
    }
    // Itself is no neighbour.
    let [nearby, everybody] = [-1, -1]
    for (let ring = 0; ring < k; ring += 1) {
      nearby += near[ring] ?? 0
      everybody += around[ring] ?? 0
      if (everybody <= 0) continue
      found[ring] = (found[ring] ?? 0) + here * (nearby / everybody)
      counted[ring] = (counted[ring] ?? 0) + here
    }
  }
  return found.map((sum, ring) => sum / (((counted[ring] ?? 0) * (n - 1)) / (whole - 1)))
}

/** For each centre and each other the first of the radii that reaches it; as many as there are radii where none does. */
export function ringsBetween({ x, y }: Pick<Centres, 'x' | 'y'>, radii: Float64Array): Int32Array {
  const count = x.length
  return Int32Array.from({ length: count * count }, (_, pair) => {
    const [one, other] = [Math.floor(pair / count), pair % count]
    const distance = Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0))
    const ring = radii.findIndex((radius) => distance <= radius)
    return ring === -1 ? radii.length : ring
  })
}

/**
 * Bands of a curve at centres, step by step: as many firms as the activity has are drawn from all without replacement, `draws` times from `seed`. After each
 * curve, how many there are.
 */
export function* bandsAtCentres(
  centres: Centres,
  { of, values, radii }: { readonly of: 'marcon-puech' | 'duranton-overman'; values: Float64Array; radii: Float64Array },
  { draws, seed, outside }: Simulation,
): Generator<number, Bands> {
  const next = randomFrom(seed)
  const n = sumOf(centres.own)
  const spotOf = spotsOf(centres.all)
  const rings = ringsBetween(centres, radii)
  const curves: Float64Array[] = []
  while (curves.length < draws) {
    const own = new Int32Array(centres.own.length)
    for (const firm of takeSome(spotOf.length, n, next)) own[spotOf[firm] ?? 0] = (own[spotOf[firm] ?? 0] ?? 0) + 1
    const drawn = { ...centres, own }
    curves.push(of === 'marcon-puech' ? marconPuechAtCentres(drawn, radii, rings) : densityOfDrawn(drawn, radii))
    yield curves.length
  }
  return bandsOf(values, curves, outside)
}

function densityOfDrawn(drawn: Centres, radii: Float64Array): Float64Array {
  const distances = pairDistancesAtSpots(drawn)
  const bandwidth = bandwidthOf(distances)
  return density(coarser(distances, bandwidth), radii, bandwidth)
}

/** For each firm the number of its centre. */
function spotsOf(all: Int32Array): Int32Array {
  const spots = new Int32Array(sumOf(all))
  let filled = 0
  for (const [at, count] of all.entries()) {
    spots.fill(at, filled, filled + count)
    filled += count
  }
  return spots
}

export function sumOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
