import { facetCounts } from '#core/registry/facets.ts'
import { compare, firstDifference } from '#core/registry/first-difference.ts'
import { shownOn } from '#core/registry/shown.ts'
import type { Table } from '#core/registry/table.ts'
import { readChangeSummaries } from '#store/read-change.ts'
import type { HomeData } from '#web/public/home/home-data.ts'
import { say } from '#words/say.ts'
import { readConflictTitles } from '#server/country-documents.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readCountryMap } from '#server/read-country-map.ts'
import { columnHead } from '#server/tables/property-column.ts'
import { nameIn } from '#server/value-cell.ts'
import { readSourceNotes } from './dossier.ts'

const MOST_FEATURED = 6
const MOST_CHANGES = 5

export const homePage: PageDefinition<HomeData> = {
  page: 'home',
  async load(reader) {
    const [index, register, country, conflicts, changes, places] = await Promise.all([
      reader.clusterIndex(),
      reader.registerCounts(),
      reader.shownOf([`country/${reader.country.id}`]),
      reader.document('conflicts'),
      readChangeSummaries(reader.db, { most: MOST_CHANGES, knownAt: reader.knownAt }),
      readCountryMap(reader),
    ])
    const facets = facetCounts(index.cards, { filters: {}, found: null })
    const nationalCounts = country.filter(({ property }) => property === 'clusters-counted' || property === 'firms-counted')
    const labels = index.cards.flatMap((card) => shownOn(card.shown, 'label', reader.day))
    const titles = readConflictTitles(conflicts)
    return {
      counts: {
        clusters: index.cards.length,
        organisations: register.organisations,
        memberships: index.cards.reduce((sum, card) => sum + card.membersNamed, 0),
        statements: register.statements,
        sources: register.sources,
        conflicts: titles.length,
      },
      fields: (facets.get('field') ?? []).map(({ value, count }) => ({ code: value, clusters: count })),
      counties: (facets.get('county') ?? []).map(({ value, count }) => ({ county: value, clusters: count })),
      map: places.map,
      nationalCounts,
      labels,
      featured: index.cards
        .toSorted((one, other) => firstDifference(richness(other) - richness(one), compare(one.subject, other.subject)))
        .slice(0, MOST_FEATURED)
        .map(({ subject, shown }) => ({ subject, shown })),
      conflicts: titles,
      changes: changes.map(({ id, recordedAt, deed, counts, subjects }) => ({
        id,
        recordedAt,
        deed,
        statements: counts.added + counts.corrected,
        subjects: subjects.map(({ subject }) => subject),
      })),
      sources: await readSourceNotes(reader, [...nationalCounts, ...labels]),
    }
  },
  tables: async (data, reader) => [figuresTable(data, reader), fieldsTable(data, reader), await countiesTable(data, reader)],
}

/** Clusters with the most to read about: the values that hold, and the members known by name. */
function richness(card: { shown: readonly unknown[]; membersNamed: number }): number {
  return card.shown.length + card.membersNamed * 2
}

const figureIds = ['clusters', 'organisations', 'memberships', 'statements', 'sources', 'conflicts'] as const

function figuresTable({ counts }: HomeData, { language }: PageReader): Table {
  return {
    id: 'figures',
    title: say(language, 'exports.table.home'),
    columns: [
      { id: 'figure', ...columnHead('exports.column.figure', language), type: 'text' },
      { id: 'number', ...columnHead('exports.column.number', language), type: 'number' },
    ],
    rows: figureIds.map((id) => [say(language, `exports.figure.${id}`), counts[id]]),
  }
}

function fieldsTable({ fields }: HomeData, { language, codes }: PageReader): Table {
  return {
    id: 'fields',
    title: say(language, 'exports.table.fields'),
    columns: [
      { id: 'field', ...columnHead('property.field', language), type: 'text' },
      { id: 'clusters', ...columnHead('exports.column.count', language), type: 'number', unit: 'clusters' },
    ],
    rows: fields.map(({ code, clusters }) => [
      nameIn(codes['field']?.[code]?.name, language) ?? say(language, 'exports.unknown'),
      clusters,
    ]),
  }
}

async function countiesTable({ counties }: HomeData, reader: PageReader): Promise<Table> {
  const { language } = reader
  const names = await reader.namesOf(counties.map(({ county }) => county))
  return {
    id: 'counties',
    title: say(language, 'exports.table.counties'),
    columns: [
      { id: 'county', ...columnHead('exports.column.county', language), type: 'text' },
      { id: 'clusters', ...columnHead('exports.column.count', language), type: 'number', unit: 'clusters' },
    ],
    rows: counties.map(({ county, clusters }) => [
      nameIn(names.get(county), language) ?? say(language, 'exports.unknown'),
      clusters,
    ]),
  }
}
