import type { SubjectId } from '#core/statements/statement.ts'
import type { LonLat } from './shapes.ts'

const EARTH_RADIUS_KM = 6371.0088

type Centred = { readonly subject: SubjectId; readonly centre: LonLat | null }

/** The places whose centres are nearest, with the distance in kilometres (great circle); none without a centre. */
export function nearestPlaces(own: Centred, all: readonly Centred[], most: number): { place: SubjectId; kilometres: number }[] {
  const from = own.centre
  if (from === null) return []
  return all
    .flatMap(({ subject, centre }) =>
      subject === own.subject || centre === null ? [] : [{ place: subject, kilometres: kilometresBetween(from, centre) }],
    )
    .toSorted((one, other) => one.kilometres - other.kilometres || (one.place < other.place ? -1 : 1))
    .slice(0, most)
}

/** Haversine distance on a sphere. */
export function kilometresBetween([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const radians = Math.PI / 180
  const haversine =
    Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
    Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine))
}
