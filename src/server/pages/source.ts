import type { SourceData } from '#web/public/sources/sources-data.ts'
import type { PageDefinition } from '#server/page-definition.ts'

export const sourcePage: PageDefinition<SourceData> = {
  page: 'source',
  load: () => Promise.resolve(null),
}
