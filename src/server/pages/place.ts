import { seatOf } from '#core/figures/count-places.ts'
import { nearestPlaces } from '#core/figures/nearest-places.ts'
import type { ClusterCard } from '#core/registry/cluster-card.ts'
import { covers } from '#core/statements/span.ts'
import { standaloneSvg } from '#core/figures/xml.ts'
import { subjectEntity } from '#server/entities/subject-entity.ts'
import { dossierJson } from '#server/present-dossier.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readCountryMap } from '#server/read-country-map.ts'
import type { Place } from '#server/read-country-map.ts'
import { clustersTable } from '#server/tables/clusters-table.ts'
import { statementsTable } from '#server/tables/statements-table.ts'
import { nameIn } from '#server/value-cell.ts'
import { countSeats, membersSeatedIn } from '#store/read-member-places.ts'
import { clustersOf } from '#store/read-organisations.ts'
import { drawLocator } from '#web/figures/draw-locator.ts'
import type { PlaceData, PlaceRow } from '#web/public/places/places-data.ts'
import { readDossier } from './dossier.ts'

const NEIGHBOURS = 6
const MOST_ORGANISATIONS = 300

type PlaceFound = PlaceData & { readonly cards: () => readonly ClusterCard[] }

export const countyPage: PageDefinition<PlaceFound> = {
  page: 'county',
  load: (reader) => loadPlace(reader, 'county'),
  ...shared(),
}
export const municipalityPage: PageDefinition<PlaceFound> = {
  page: 'municipality',
  load: (reader) => loadPlace(reader, 'municipality'),
  ...shared(),
}

function shared() {
  return {
    tables: async (data: PlaceFound, reader: PageReader) => [
      await clustersTable(data.cards(), reader),
      await statementsTable({ shown: data.shown, about: [] }, reader),
    ],
    json: async (data: PlaceFound, reader: PageReader) => ({
      ...(await dossierJson(data, reader)),
      clusters: data.clusters.map(({ subject }) => subject),
    }),
    entity: (data: PlaceFound, reader: PageReader) => subjectEntity(data, reader),
    async figure(data: PlaceFound, reader: PageReader) {
      const name = nameIn((await reader.namesOf([data.subject])).get(data.subject), reader.language) ?? data.subject
      return standaloneSvg(drawLocator(data.map, { chosen: data.subject, title: name }), { title: name, notes: [] })
    },
  }
}

async function loadPlace(reader: PageReader, kind: 'county' | 'municipality'): Promise<PlaceFound | null> {
  const subject = `${kind}/${reader.slug}`
  // What points here is told by the lists of clusters and organisations; all of it would fill the page.
  const ofItself = { ...reader, shownAbout: async () => [] }
  const [dossier, places, index, seats] = await Promise.all([
    readDossier(ofItself, subject),
    readCountryMap(reader),
    reader.clusterIndex(),
    countSeats(reader.db, reader),
  ])
  if (dossier === null) return null
  const peers = kind === 'county' ? places.counties : places.municipalities
  const own = peers.find((place) => place.subject === subject)
  const county = kind === 'county' ? null : (own?.county ?? null)
  const inside = new Set(
    kind === 'county'
      ? places.municipalities.filter((place) => place.county === subject).map((place) => place.subject)
      : [subject],
  )
  const cards = index.cards.filter((card) => inside.has(seatOf(card) ?? ''))
  const rowOf = (place: Place): PlaceRow => ({
    subject: place.subject,
    shown: place.shown.filter((segment) => covers(segment, reader.day)),
    clusters: index.cards.filter((card) => seatOf(card) === place.subject).length,
    organisations: seats.get(place.subject) ?? 0,
  })
  return {
    ...dossier,
    map: places.map,
    county,
    municipalities: places.municipalities
      .filter((place) => (kind === 'county' ? inside.has(place.subject) : place.county === county && place.subject !== subject))
      .map(rowOf),
    clusters: cards.map((card) => ({ subject: card.subject, shown: card.shown })),
    cards: () => cards,
    organisations: await organisationsIn(reader, [...inside]),
    organisationsTotal: [...inside].reduce((sum, place) => sum + (seats.get(place) ?? 0), 0),
    neighbours: own === undefined ? [] : nearestPlaces(own, peers, NEIGHBOURS),
  }
}

/** Organisations seated here that a cluster has as a member or coordinator. */
async function organisationsIn(reader: PageReader, municipalities: readonly string[]): Promise<PlaceData['organisations']> {
  const here = await membersSeatedIn(reader.db, municipalities, {
    day: reader.day,
    knownAt: reader.knownAt,
    most: MOST_ORGANISATIONS,
  })
  const clusters = await clustersOf(reader.db, here, reader)
  return here.map((organisation) => ({ organisation, clusters: clusters.get(organisation) ?? [] }))
}
