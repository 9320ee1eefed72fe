import type { Spot } from './country-map.ts'

/** Closer points than this are one point to the eye. */
const TOO_NEAR = 0.6

/** Rings as the path of an SVG, to a tenth of a unit; rings that shrink to nothing are left out. */
export function drawRings(rings: readonly (readonly Spot[])[]): string {
  return rings.map(drawRing).filter((path) => path !== '').join('')
}

function drawRing(ring: readonly Spot[]): string {
  const kept: Spot[] = []
  for (const spot of ring) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(spot.x - last.x, spot.y - last.y) >= TOO_NEAR) kept.push(spot)
  }
  const [first, ...others] = kept
  if (first === undefined || others.length < 2) return ''
  return `M${write(first)}L${others.map(write).join(' ')}Z`
}

function write({ x, y }: Spot): string {
  return `${tenths(x)},${tenths(y)}`
}

/** Rounded so that drawings are small and the same on every machine. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
