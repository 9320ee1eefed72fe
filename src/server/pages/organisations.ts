import { covers } from '#core/statements/span.ts'
import { tableAsJson } from '#publish/write-json.ts'
import { clustersOf, listOrganisations } from '#store/read-organisations.ts'
import type { ChoiceCount, OrganisationQuestion } from '#store/read-organisations.ts'
import { searchSubjects } from '#store/search.ts'
import type { OrganisationsData } from '#web/public/organisations/organisations-data.ts'
import type { FacetOption } from '#web/public/facet.ts'
import { readSynonyms } from '#server/country-documents.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { briefStatements } from '#server/present-dossier.ts'
import { readPageNumber, valuesOf } from '#server/read-filters.ts'
import { organisationsTable } from '#server/tables/organisations-table.ts'
import { cutPages } from './clusters.ts'
import { readSome } from './dossier.ts'

const ROWS = 50
const ROWS_AT_ONCE = 10_000
const rowProperties = ['name', 'short-name', 'organisation-kind', 'register-code', 'seat', 'town', 'legal-form', 'website']

export const organisationsPage: PageDefinition<OrganisationsData> = {
  page: 'organisations',
  async load(reader) {
    const question = await questionOf(reader)
    const asked = readPageNumber(reader.query)
    const counts = await reader.organisationCounts(question)
    const paging = cutPages(counts.total, asked, ROWS)
    const subjects = await listOrganisations(reader.db, question, {
      language: reader.language,
      offset: (paging.page - 1) * ROWS,
      most: ROWS,
    })
    return {
      q: reader.query.get('q') ?? '',
      kinds: options(counts.kinds, question.kinds),
      municipalities: options(counts.municipalities, question.municipalities),
      rows: await readRows(reader, subjects),
      paging,
      registered: counts.registered,
    }
  },
  tables: async (_data, reader) => [await organisationsTable(await readAllRows(reader), reader)],
  async json(_data, reader) {
    const rows = await readAllRows(reader)
    return tableAsJson(await organisationsTable(rows, reader), (index) => ({
      statements: briefStatements(rows[index]?.shown ?? []),
    }))
  },
}

/** An export has all pages. */
async function readAllRows(reader: PageReader): Promise<OrganisationsData['rows']> {
  const subjects = await listOrganisations(reader.db, await questionOf(reader), {
    language: reader.language,
    offset: 0,
    most: null,
  })
  const rows: OrganisationsData['rows'][number][] = []
  for (let start = 0; start < subjects.length; start += ROWS_AT_ONCE) {
    for (const row of await readRows(reader, subjects.slice(start, start + ROWS_AT_ONCE))) rows.push(row)
  }
  return rows
}

async function questionOf(reader: PageReader): Promise<OrganisationQuestion> {
  const { db, query, day, knownAt } = reader
  const words = query.get('q') ?? ''
  const synonyms = readSynonyms(await reader.document('synonyms'))
  return {
    found: words === '' ? null : await searchSubjects(db, { words, synonyms, kind: 'organisation', knownAt }),
    kinds: valuesOf(query, 'kind'),
    municipalities: valuesOf(query, 'municipality').map((each) =>
      each === 'unknown' || each.includes('/') ? each : `municipality/${each}`,
    ),
    day,
    knownAt,
  }
}

function options(counts: readonly ChoiceCount[], chosen: readonly string[]): FacetOption[] {
  const missing = chosen.filter((value) => !counts.some((each) => each.value === value)).map((value) => ({ value, count: 0 }))
  return [...counts, ...missing].map(({ value, count }) => ({ value, count, chosen: chosen.includes(value) }))
}

async function readRows(reader: PageReader, subjects: readonly string[]): Promise<OrganisationsData['rows']> {
  const [rows, clusters] = await Promise.all([readSome(reader, subjects, rowProperties), clustersOf(reader.db, subjects, reader)])
  return rows.map(({ subject, shown }) => ({
    subject,
    shown: shown.filter((segment) => covers(segment, reader.day)),
    clusters: clusters.get(subject) ?? [],
  }))
}
