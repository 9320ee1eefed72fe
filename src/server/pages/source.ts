import { reachOfSource, readLibrary, readStatementsOfSource } from '#store/read-library.ts'
import type { LibrarySource, SourcedStatement } from '#store/read-library.ts'
import type { SourceData, SourcedVoice } from '#web/public/sources/sources-data.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { readPageNumber } from '#server/read-filters.ts'
import { voicesTable } from '#server/tables/voices-table.ts'
import { cutPages } from './clusters.ts'
import { voiceOf } from './dossier.ts'

const STATEMENTS = 120

export const sourcePage: PageDefinition<SourceData> = {
  page: 'source',
  async load({ db, slug, query, knownAt }) {
    if (slug === null) return null
    const [source] = await readLibrary(db, knownAt, slug)
    if (source === undefined) return null
    const reach = await reachOfSource(db, slug, knownAt)
    const paging = cutPages(reach.statements, readPageNumber(query), STATEMENTS)
    const offset = (paging.page - 1) * STATEMENTS
    const voices = await readStatementsOfSource(db, slug, { knownAt, offset, most: STATEMENTS })
    return { source: presentSource(source), voices: voices.map(sourcedVoice), paging, subjects: reach.subjects }
  },
  async tables({ source }, reader) {
    // An export has all pages.
    const all = await readStatementsOfSource(reader.db, source.id, { knownAt: reader.knownAt })
    return [await voicesTable(all.map(sourcedVoice), reader)]
  },
  async json({ source }, { db, knownAt }) {
    const all = await readStatementsOfSource(db, source.id, { knownAt })
    return { source, statements: all.map(sourcedVoice) }
  },
}

function presentSource({
  id,
  title,
  publisher,
  kind,
  published,
  accessed,
  url,
  licence,
  language,
  note,
  revision,
  recordedAt,
}: LibrarySource): SourceData['source'] {
  return { id, title, publisher, kind, published, accessed, url, licence, language, note, revision, recordedAt }
}

function sourcedVoice({ statement, rank, isReplaced }: SourcedStatement): SourcedVoice {
  return { ...voiceOf(statement, rank), isReplaced }
}
