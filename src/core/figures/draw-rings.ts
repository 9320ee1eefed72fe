import type { Spot } from './country-map.ts'

/** Closer points than this are one point to the eye. */
const TOO_NEAR = 0.6

/** Rings as the path of an SVG, to a tenth of a unit; rings that shrink to nothing are left out. */
export function drawRings(rings: readonly (readonly Spot[])[]): string {
  return rings
    .map(drawRing)
    .filter((path) => path !== '')
    .join('')
}

function drawRing(ring: readonly Spot[]): string {
  const kept: Spot[] = []
  for (const spot of ring) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(spot.x - last.x, spot.y - last.y) >= TOO_NEAR) kept.push(spot)
  }
  // Steps from point to point take half the letters of places; made of whole tenths they do not drift.
  const places = kept.map(({ x, y }) => [Math.round(x * 10), Math.round(y * 10)] as const)
  const [first, ...others] = places
  if (first === undefined || others.length < 2) return ''
  const steps = others.map(([x, y], index) => {
    const [beforeX, beforeY] = places[index] ?? [x, y]
    return `${(x - beforeX) / 10},${(y - beforeY) / 10}`
  })
  return `M${first[0] / 10},${first[1] / 10}l${steps.join(' ')}Z`
}

/** Rounded so that drawings are small and the same on every machine. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
