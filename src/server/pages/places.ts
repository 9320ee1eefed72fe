import { seatOf } from '#core/figures/count-places.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import type { Column, Table } from '#core/registry/table.ts'
import { covers } from '#core/statements/span.ts'
import { findSubjects } from '#server/find-subjects.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readCountryMap } from '#server/read-country-map.ts'
import type { CountryPlaces, Place } from '#server/read-country-map.ts'
import { columnHead, propertyCell } from '#server/tables/property-column.ts'
import { countSeats } from '#store/read-member-places.ts'
import type { CountiesData, MunicipalitiesData, PlaceRow } from '#web/public/places/places-data.ts'
import { say } from '#words/say.ts'

export const countiesPage: PageDefinition<CountiesData> = {
  page: 'counties',
  async load(reader) {
    const { places, rowOf, unknown } = await readPlaces(reader)
    return {
      rows: places.counties.map((county) => {
        const own = places.municipalities.filter((place) => place.county === county.subject)
        const rows = own.map(rowOf)
        return {
          ...rowOf(county),
          municipalities: own.length,
          clusters: rows.reduce((sum, row) => sum + row.clusters, 0),
          organisations: rows.reduce((sum, row) => sum + row.organisations, 0),
        }
      }),
      map: places.map,
      unknown,
    }
  },
  tables: (data, reader) => placesTable(data.rows, reader, ['code', 'nuts-code', 'area-sq-km']).then((table) => [table]),
}

export const municipalitiesPage: PageDefinition<MunicipalitiesData> = {
  page: 'municipalities',
  async load(reader) {
    const { places, rowOf, unknown } = await readPlaces(reader)
    return { rows: places.municipalities.map((place) => ({ ...rowOf(place), county: place.county })), unknown }
  },
  tables: (data, reader) => placesTable(data.rows, reader, ['code', 'part-of', 'area-sq-km']).then((table) => [table]),
}

async function readPlaces(
  reader: PageReader,
): Promise<{ places: CountryPlaces; rowOf: (place: Place) => PlaceRow; unknown: { clusters: number; organisations: number } }> {
  const [places, index, seats] = await Promise.all([readCountryMap(reader), reader.clusterIndex(), countSeats(reader.db, reader)])
  const known = new Set(places.municipalities.map(({ subject }) => subject))
  const clusters = Map.groupBy(index.cards, (card) => seatOf(card))
  const away = <T>(counts: Iterable<readonly [string | null, T]>) =>
    [...counts].filter(([place]) => place === null || !known.has(place)).map(([, count]) => count)
  return {
    places,
    rowOf: ({ subject, shown }) => ({
      subject,
      shown: shown.filter((segment) => covers(segment, reader.day)),
      clusters: clusters.get(subject)?.length ?? 0,
      organisations: seats.get(subject) ?? 0,
    }),
    unknown: { clusters: away(clusters).flat().length, organisations: away(seats).reduce((sum, count) => sum + count, 0) },
  }
}

async function placesTable(rows: readonly PlaceRow[], reader: PageReader, properties: readonly PropertyId[]): Promise<Table> {
  const { language, codes, day } = reader
  const names = await reader.namesOf(findSubjects(rows.map(({ subject, shown }) => [subject, shown.map(({ value }) => value)])))
  const naming = { language, codes, names }
  return {
    id: reader.route,
    title: say(language, `places.${reader.route === 'counties' ? 'counties' : 'municipalities'}.title`),
    columns: [
      { id: 'id', ...columnHead('exports.column.id', language), type: 'text' },
      { id: 'name', ...columnHead('property.name', language), type: 'text' },
      ...properties.map((id): Column => ({
        id,
        ...columnHead(`property.${id}`, language),
        ...(id === 'area-sq-km' ? { type: 'number', unit: 'sq-km' } : { type: 'text' }),
      })),
      { id: 'clusters', ...columnHead('places.column.clusters', language), type: 'number', unit: 'clusters' },
      { id: 'organisations', ...columnHead('places.column.organisations', language), type: 'number', unit: 'organisations' },
    ],
    rows: rows.map(({ subject, shown, clusters, organisations }) => [
      subject,
      propertyCell(shown, { property: 'name', day, naming }),
      ...properties.map((property) => propertyCell(shown, { property, day, naming })),
      clusters,
      organisations,
    ]),
  }
}
