import type { PlaceBook } from '#core/economy/places/place-book.ts'
import type { Area } from './question.ts'

/** The county of a municipality, or the municipality itself where it is in none; null where places are counties themselves. */
export function countyAbove({ by }: { readonly by: Area }, { places }: PlaceBook): ((place: string) => string) | null {
  if (by !== 'municipality') return null
  const counties = new Map(places.map(({ id, county }) => [id, county]))
  return (place) => counties.get(place) ?? place
}
