import type { LonLat, Rings } from '#core/figures/shapes.ts'

/** The rings of all polygons in a piece of GeoJSON; what is no polygon has none. */
export function ringsOf(geojson: unknown): Rings {
  if (typeof geojson !== 'object' || geojson === null || !('type' in geojson)) return []
  if (geojson.type === 'FeatureCollection' && 'features' in geojson && Array.isArray(geojson.features))
    return geojson.features.flatMap(ringsOf)
  if (geojson.type === 'Feature' && 'geometry' in geojson) return ringsOf(geojson.geometry)
  if (!('coordinates' in geojson) || !Array.isArray(geojson.coordinates)) return []
  if (geojson.type === 'Polygon') return geojson.coordinates.map(ringOf)
  if (geojson.type === 'MultiPolygon')
    return geojson.coordinates.flatMap((polygon: unknown) => (Array.isArray(polygon) ? polygon.map(ringOf) : []))
  return []
}

function ringOf(ring: unknown): LonLat[] {
  return Array.isArray(ring) ? ring.flatMap((point) => pointOf(point)) : []
}

function pointOf(point: unknown): [LonLat] | [] {
  if (!Array.isArray(point)) return []
  const [longitude, latitude]: unknown[] = point
  return typeof longitude === 'number' && typeof latitude === 'number' && Number.isFinite(longitude) && Number.isFinite(latitude)
    ? [[longitude, latitude]]
    : []
}
