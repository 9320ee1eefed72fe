import type { PlaceBook, PlaceInBook } from '#core/economy/places/place-book.ts'
import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Reader } from '#store/deed.ts'
import { shownOfKind } from '#store/read-projection.ts'
import { readCountryEconomy } from './read-country-economy.ts'

const nameProperties = ['name', 'short-name', 'other-name', 'former-name', 'code', 'part-of']

/**
 * The municipalities that the register knows, with every name and code that they have or had, and those that the country's place
 * history tells of. A former name is valid for all months: when exactly it was given up is not needed to recognise it.
 */
export async function gatherPlaceBook(db: Reader): Promise<PlaceBook> {
  const shown = await shownOfKind(db, 'municipality', { properties: nameProperties })
  const places = [...Map.groupBy(shown, ({ subject }) => subject)].map(([id, segments]) => placeInBook(id, segments))
  const history = (await readCountryEconomy(db))?.economy.placeHistory ?? []
  return {
    places: [...places, ...history.map(({ id, code, names, county, from, to }) => ({ id, code, names, county, from, to }))],
  }
}

function placeInBook(id: string, segments: readonly Shown[]): PlaceInBook {
  const last = (property: string) => segments.findLast((segment) => segment.property === property)?.value
  const [code, county] = [last('code'), last('part-of')]
  const names = segments
    .filter(({ property }) => property !== 'code' && property !== 'part-of')
    .flatMap(({ value }) => (typeof value === 'string' ? value : [partOf(value, 'lt') ?? [], partOf(value, 'en') ?? []].flat()))
  return {
    id,
    code: typeof code === 'string' ? code : null,
    names: [...new Set(names)],
    county: typeof county === 'string' ? county : null,
    from: null,
    to: null,
  }
}
