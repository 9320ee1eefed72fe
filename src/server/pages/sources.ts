import { readSources } from '#store/sources.ts'
import type { SourcesData } from '#web/public/sources/sources-data.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { readPageNumber } from '#server/read-filters.ts'
import { cutPages } from './clusters.ts'

const ROWS = 40

export const sourcesPage: PageDefinition<SourcesData> = {
  page: 'sources',
  async load({ db, query }) {
    const all = await readSources(db)
    const paging = cutPages(all.length, readPageNumber(query), ROWS)
    return { q: query.get('q') ?? '', kinds: [], publishers: [], rows: all.slice(0, ROWS).map((source) => ({ ...source, statements: 0 })), paging, registered: all.length }
  },
}
