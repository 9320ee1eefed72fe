import { projectDegrees } from '#core/economy/distance/points.ts'
import type { SitedFirms } from '#core/economy/distance/study/study-sited-firms.ts'
import type { FirmSites } from '#lake/ask/firm-sites.ts'

/** Firms with their coordinates, and whether each is of the activity asked for (1). */
export type FirmsOnPlane = Pick<FirmSites, 'system' | 'across' | 'up' | 'persons'> & { readonly isOf: Uint8Array }

/** Firms that have coordinates, on a plane. */
export function layOutSites({ system, across, up, persons, isOf: isWanted }: FirmsOnPlane): SitedFirms {
  const placed = [...across.keys()].filter((at) => !Number.isNaN(across[at]) && !Number.isNaN(up[at]))
  const pick = (of: Float64Array) => Float64Array.from(placed, (at) => of[at] ?? 0)
  const plane = system === 'EPSG:4326' ? projectDegrees(pick(across), pick(up)) : { x: pick(across), y: pick(up) }
  const weights = pick(persons)
  const isOf = Uint8Array.from(placed, (at) => isWanted[at] ?? 0)
  // The same order on every machine, so that a seed gives the same draws.
  const order = [...placed.keys()].toSorted(
    (one, other) =>
      (plane.x[one] ?? 0) - (plane.x[other] ?? 0) ||
      (plane.y[one] ?? 0) - (plane.y[other] ?? 0) ||
      (weights[one] ?? 0) - (weights[other] ?? 0) ||
      (isOf[one] ?? 0) - (isOf[other] ?? 0),
  )
  const sorted = (of: Float64Array) => Float64Array.from(order, (at) => of[at] ?? 0)
  return {
    points: { x: sorted(plane.x), y: sorted(plane.y), weights: sorted(weights) },
    isOf: Uint8Array.from(order, (at) => isOf[at] ?? 0),
    placeless: across.length === 0 ? 0 : 1 - placed.length / across.length,
  }
}
