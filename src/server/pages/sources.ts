import type { Cell, Table } from '#core/registry/table.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readPageNumber, valuesOf } from '#server/read-filters.ts'
import { columnHead } from '#server/tables/property-column.ts'
import { nameIn } from '#server/value-cell.ts'
import { countBySource } from '#store/count-uses.ts'
import { readSources } from '#store/sources.ts'
import type { FacetOption } from '#web/public/facet.ts'
import type { SourceRow, SourcesData } from '#web/public/sources/sources-data.ts'
import { compareIn } from '#words/format.ts'
import { say } from '#words/say.ts'
import { cutPages } from './clusters.ts'

const ROWS = 50

type SourcesFound = SourcesData & { readonly all: () => readonly SourceRow[] }

export const sourcesPage: PageDefinition<SourcesFound> = {
  page: 'sources',
  async load(reader) {
    const { query, language } = reader
    const [sources, counts] = await Promise.all([readSources(reader.db), countBySource(reader.db, reader.knownAt)])
    const known = sources
      // What the register knew then rests on the sources that it had used by then.
      .filter(({ id }) => reader.knownAt === null || counts.has(id))
      .map(({ id, title, publisher, kind, published, accessed, url }): SourceRow => ({ id, title, publisher, kind, published, accessed, url, statements: counts.get(id) ?? 0 }))
    const q = query.get('q') ?? ''
    const kinds = valuesOf(query, 'kind')
    const publishers = query.getAll('publisher').filter((each) => each !== '')
    const found = known.filter((row) => matches(row, q))
    const inKind = (row: SourceRow) => kinds.length === 0 || kinds.includes(row.kind)
    const byPublisher = (row: SourceRow) => publishers.length === 0 || publishers.includes(row.publisher ?? '')
    const rows = found
      .filter((row) => inKind(row) && byPublisher(row))
      .toSorted((one, other) => compareIn(language, nameIn(one.title, language) ?? one.id, nameIn(other.title, language) ?? other.id))
    const paging = cutPages(rows.length, readPageNumber(query), ROWS)
    return {
      q,
      kinds: options(found.filter(byPublisher).map(({ kind }) => kind), kinds),
      publishers: options(found.filter(inKind).flatMap(({ publisher }) => publisher ?? []), publishers),
      rows: rows.slice((paging.page - 1) * ROWS, paging.page * ROWS),
      paging,
      registered: known.length,
      all: () => rows,
    }
  },
  tables: (data, reader) => [sourcesTable(data.all(), reader)],
}

/** Every word of the question occurs in title, publisher or address, with or without the marks of letters. */
function matches({ id, title, publisher, url }: SourceRow, q: string): boolean {
  const text = fold([id, title.lt, title.en, publisher, url].join(' '))
  return fold(q).split(/\s+/).every((word) => text.includes(word))
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{Mn}/gu, '').toLowerCase()
}

function options(values: readonly string[], chosen: readonly string[]): FacetOption[] {
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]))
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count, chosen: chosen.includes(value) }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}

function sourcesTable(rows: readonly SourceRow[], { language }: PageReader): Table {
  return {
    id: 'sources',
    title: say(language, 'sources.title'),
    columns: [
      { id: 'id', ...columnHead('sources.column.id', language), type: 'text' },
      { id: 'title', ...columnHead('sources.column.title', language), type: 'text' },
      { id: 'publisher', ...columnHead('sources.column.publisher', language), type: 'text' },
      { id: 'kind', ...columnHead('sources.column.kind', language), type: 'text' },
      { id: 'published', ...columnHead('sources.column.published', language), type: 'date' },
      { id: 'accessed', ...columnHead('sources.column.accessed', language), type: 'date' },
      { id: 'url', ...columnHead('sources.column.url', language), type: 'url' },
      { id: 'statements', ...columnHead('sources.column.statements', language), type: 'number' },
    ],
    rows: rows.map((row): Cell[] => [row.id, nameIn(row.title, language) ?? null, row.publisher, row.kind, row.published, row.accessed, row.url, row.statements]),
  }
}
