import { countPlaces, seatOf } from '#core/figures/count-places.ts'
import type { Table } from '#core/registry/table.ts'
import { colours, standaloneSvg } from '#core/figures/xml.ts'
import { findClusters } from '#server/find-clusters.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readCountryMap } from '#server/read-country-map.ts'
import { columnHead } from '#server/tables/property-column.ts'
import { nameIn } from '#server/value-cell.ts'
import { countMemberPlaces } from '#store/read-member-places.ts'
import type { MapData } from '#web/public/map/map-data.ts'
import { drawClusterMap } from '#web/figures/draw-cluster-map.ts'
import { say } from '#words/say.ts'
import { facetsOf } from './clusters.ts'

export const mapPage: PageDefinition<MapData> = {
  page: 'map',
  async load(reader) {
    const [found, places] = await Promise.all([findClusters(reader), readCountryMap(reader)])
    const members = await countMemberPlaces(
      reader.db,
      found.cards.map(({ subject }) => subject),
      reader,
    )
    const counted = countPlaces(
      places.municipalities.map(({ subject }) => subject),
      found.cards,
      members,
    )
    return {
      q: found.q,
      map: places.map,
      facets: facetsOf(found),
      municipalities: places.municipalities.map(({ subject, county }) => ({
        municipality: subject,
        county,
        ...(counted.places.get(subject) ?? { clusters: 0, members: 0 }),
      })),
      unknownPlace: counted.unknown,
      clusters: found.cards.map((card) => ({ cluster: card.subject, municipality: seatOf(card) })),
      registered: found.all.length,
    }
  },
  tables: async (data, reader) => [await placesTable(data, reader)],
  async figure(data, reader) {
    const { language } = reader
    const names = Object.fromEntries(
      await reader.namesOf(
        data.municipalities.flatMap(({ municipality, county }) => [municipality, ...(county === null ? [] : [county])]),
      ),
    )
    const notes = [
      { mark: '■', colour: colours.scale[3], text: say(language, 'map.legend.counties') },
      { mark: '●', colour: colours.ink, text: say(language, 'map.legend.clusters') },
      { mark: '○', colour: colours.members, text: say(language, 'map.legend.members') },
      say(language, data.map.schematic ? 'map.schematic' : 'map.official'),
      say(language, 'map.unknown', { clusters: data.unknownPlace.clusters, members: data.unknownPlace.members }),
    ]
    return standaloneSvg(drawClusterMap({ language, names, data, link: () => null }), {
      title: say(language, 'map.title'),
      notes,
    })
  },
}

/** The map as a table: every municipality, and what belongs to none. */
async function placesTable(data: MapData, reader: PageReader): Promise<Table> {
  const { language } = reader
  const names = await reader.namesOf(
    data.municipalities.flatMap(({ municipality, county }) => [municipality, ...(county === null ? [] : [county])]),
  )
  const unknown = say(language, 'map.place.unknown')
  return {
    id: 'map',
    title: say(language, 'map.title'),
    columns: [
      { id: 'county', ...columnHead('map.column.county', language), type: 'text' },
      { id: 'municipality', ...columnHead('map.column.municipality', language), type: 'text' },
      { id: 'id', ...columnHead('exports.column.id', language), type: 'text' },
      { id: 'clusters', ...columnHead('map.column.clusters', language), type: 'number', unit: 'clusters' },
      { id: 'members', ...columnHead('map.column.members', language), type: 'number', unit: 'organisations' },
    ],
    rows: [
      ...data.municipalities.map(({ municipality, county, clusters, members }) => [
        county === null ? null : (nameIn(names.get(county), language) ?? county),
        nameIn(names.get(municipality), language) ?? municipality,
        municipality,
        clusters,
        members,
      ]),
      [null, unknown, null, data.unknownPlace.clusters, data.unknownPlace.members],
    ],
  }
}
