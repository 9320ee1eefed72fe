import type { SourcesData } from '#web/public/sources/sources-data.ts'
import { findLibrary } from '#server/find-library.ts'
import type { CountedSource, FoundLibrary } from '#server/find-library.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { readPageNumber } from '#server/read-filters.ts'
import { sourcesTable } from '#server/tables/sources-table.ts'
import { cutPages } from './clusters.ts'

const ROWS = 40

/** What was found stays beside the data of the page: exports take all of it, not only this page's. */
type SourcesPageData = SourcesData & { readonly found: () => FoundLibrary }

export const sourcesPage: PageDefinition<SourcesPageData> = {
  page: 'sources',
  async load(reader) {
    const found = await findLibrary(reader)
    const paging = cutPages(found.sources.length, readPageNumber(reader.query), ROWS)
    const start = (paging.page - 1) * ROWS
    return {
      q: found.q,
      sort: found.sort,
      kinds: found.choices.kind,
      publishers: found.choices.publisher,
      years: found.choices.year,
      rows: found.sources.slice(start, start + ROWS).map(rowOf),
      paging,
      registered: found.registered,
      found: () => found,
    }
  },
  tables: (data, reader) => [sourcesTable(data.found().sources, reader)],
}

function rowOf({ id, title, publisher, kind, published, accessed, url, statements }: CountedSource): SourcesData['rows'][number] {
  return { id, title, publisher, kind, published, accessed, url, statements }
}
