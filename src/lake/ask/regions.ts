import { placeFinder } from '#core/economy/places/place-book.ts'
import type { PlaceBook } from '#core/economy/places/place-book.ts'

export type Area = 'municipality' | 'county' | 'country'
export type RegionWish = {
  readonly by: Area
  /** Without it regions are called what the file calls them, and there are no counties. */
  readonly places?: PlaceBook | null
}

/** The one region when a country is not divided. */
export const COUNTRY = 'country'

/** Leads the id of a place, or the name that a file gave where it had no id, to its region; null where nobody knows it. */
export function regionsBy({ by, places = null }: RegionWish): {
  readonly byId: (place: string | null) => string | null
  readonly byName: (name: string | null) => string | null
  /** Regions that there are, whether rows speak of them or not. */
  readonly all: readonly string[]
} {
  if (by === 'country') return { byId: () => COUNTRY, byName: () => COUNTRY, all: [COUNTRY] }
  const counties = new Map(places?.places.map(({ id, county }) => [id, county]))
  const find = places === null ? null : placeFinder(places)
  const byId = (place: string | null) => (place === null ? null : by === 'county' ? (counties.get(place) ?? null) : place)
  const found = new Map<string, string | null>()
  const byName = (name: string | null) => {
    if (name === null) return null
    if (find === null) return by === 'county' ? null : name
    const before = found.get(name)
    if (before !== undefined) return before
    const match = find(name, null)
    const region = 'place' in match ? byId(match.place) : null
    found.set(name, region)
    return region
  }
  const all = by === 'county' ? [...counties.values()] : [...counties.keys()]
  return { byId, byName, all: [...new Set(all)].filter((region) => region !== null).toSorted() }
}
