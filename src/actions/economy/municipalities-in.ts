import type { PlaceBook } from '#core/economy/places/place-book.ts'
import { regionsBy } from '#lake/ask/regions.ts'

/**
 * The country's municipalities, and which of them a place is as firms of the lake name it: an id, a name after a question mark where the
 * file's name was not found when it came in, or nothing. Null where it is none of them: such firms are in no part of the country.
 */
export function municipalitiesIn(places: PlaceBook): {
  readonly all: readonly string[]
  readonly municipalityOf: (place: string) => string | null
} {
  const { byId, byName, all } = regionsBy({ by: 'municipality', places })
  const known = new Set(all)
  return {
    all,
    municipalityOf(place) {
      const found = place.startsWith('?') ? byName(place.slice(1)) : byId(place)
      return found !== null && known.has(found) ? found : null
    },
  }
}
