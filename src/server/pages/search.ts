import { subjectKinds } from '#core/registry/property-type.ts'
import type { SubjectKind } from '#core/registry/property-type.ts'
import type { Table } from '#core/registry/table.ts'
import { search } from '#store/search.ts'
import type { Found } from '#store/search.ts'
import type { SearchData } from '#web/public/search/search-data.ts'
import { addressOfSubject } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { readSynonyms } from '#server/country-documents.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { Problem } from '#server/problems.ts'
import { readPageNumber } from '#server/read-filters.ts'
import { columnHead } from '#server/tables/property-column.ts'
import { cutPages } from './clusters.ts'

const ROWS = 40
/** An export of a search has more than a page, and still an end: behind it come only faint resemblances. */
const MOST_EXPORTED = 10_000

export const searchPage: PageDefinition<SearchData> = {
  page: 'search',
  async load(reader) {
    const asked = readPageNumber(reader.query)
    const kind = readKind(reader.query)
    const found = await find(reader, { offset: (asked - 1) * ROWS, most: ROWS })
    const paging = cutPages(found.total, asked, ROWS)
    const there = paging.page === asked ? found : await find(reader, { offset: (paging.page - 1) * ROWS, most: ROWS })
    return {
      q: reader.query.get('q') ?? '',
      kind,
      kinds: found.kinds.flatMap(({ kind: each, count }) => (isKind(each) ? [{ kind: each, count }] : [])),
      hits: hitsOf(there, reader),
      paging,
    }
  },
  async tables(_data, reader) {
    return [searchTable(hitsOf(await find(reader, { offset: 0, most: MOST_EXPORTED }), reader), reader)]
  },
  json: ({ q, kind, kinds, hits, paging }, reader) => ({
    q,
    kind,
    kinds,
    paging,
    hits: hits.map((hit) => ({ ...hit, address: addressOfSubject(hit.subject, reader.language) })),
  }),
}

async function find(reader: PageReader, cut: { offset: number; most: number }): Promise<Found> {
  const synonyms = readSynonyms(await reader.document('synonyms'))
  return search(
    reader.db,
    { words: reader.query.get('q') ?? '', synonyms, kind: readKind(reader.query), knownAt: reader.knownAt },
    cut,
  )
}

function hitsOf(found: Found, { language }: PageReader): SearchData['hits'] {
  return found.hits.flatMap(({ subject, kind, titleLt, titleEn, reason }) =>
    isKind(kind) ? [{ subject, kind, title: language === 'lt' ? titleLt : titleEn, reason }] : [],
  )
}

function readKind(query: URLSearchParams): SubjectKind | null {
  const text = query.get('kind')
  if (text === null) return null
  if (!isKind(text)) throw new Problem('bad-query', text, 'kind')
  return text
}

function isKind(text: string): text is SubjectKind {
  return subjectKinds.some((kind) => kind === text)
}

function searchTable(hits: SearchData['hits'], { language, publicUrl }: PageReader): Table {
  return {
    id: 'search',
    title: say(language, 'exports.table.search'),
    columns: [
      { id: 'id', ...columnHead('exports.column.id', language), type: 'text' },
      { id: 'kind', ...columnHead('exports.column.kind', language), type: 'text' },
      { id: 'title', ...columnHead('exports.column.title', language), type: 'text' },
      { id: 'reason', ...columnHead('exports.column.reason', language), type: 'text' },
      { id: 'address', ...columnHead('exports.column.address', language), type: 'url' },
    ],
    rows: hits.map(({ subject, kind, title, reason }) => [
      subject,
      kind,
      title,
      reason === null ? null : reason.by === 'text' ? reason.excerpt : reason.word,
      publicUrl + addressOfSubject(subject, language),
    ]),
  }
}
