import { geoTransverseMercatorRaw } from 'd3-geo'
import type { Spot } from './country-map.ts'
import type { LonLat } from './shapes.ts'

/** Puts a point of the earth on the drawing. */
export type Projection = (point: LonLat) => Spot

const toRadians = Math.PI / 180

/**
 * A transverse Mercator projection on the middle meridian of the points (as national grids of small countries are made),
 * fitted into a box of a given width with a margin. Gives the height that the points need.
 */
export function fitProjection(points: readonly LonLat[], width: number, margin: number): { project: Projection; height: number } {
  const middle = (least(points.map(([longitude]) => longitude)) + greatest(points.map(([longitude]) => longitude))) / 2
  const flat = ([longitude, latitude]: LonLat) => {
    // The raw projection lies on its side: its first axis runs north, its second west.
    const [north, west] = geoTransverseMercatorRaw((longitude - middle) * toRadians, latitude * toRadians)
    return { x: -west, y: -north }
  }
  const spots = points.map(flat)
  const left = least(spots.map(({ x }) => x))
  const top = least(spots.map(({ y }) => y))
  const spread = greatest(spots.map(({ x }) => x)) - left
  const rise = greatest(spots.map(({ y }) => y)) - top
  // A country of one point has no size; it stands in the middle of a square.
  const scale = spread > 0 ? (width - 2 * margin) / spread : 0
  return {
    height: scale > 0 ? Math.round(rise * scale + 2 * margin) : width,
    project: (point) => {
      const { x, y } = flat(point)
      return scale > 0 ? { x: (x - left) * scale + margin, y: (y - top) * scale + margin } : { x: width / 2, y: width / 2 }
    },
  }
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
}
