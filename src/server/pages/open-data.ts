import type { OpenDataData } from '#web/public/about/about-data.ts'
import type { PageDefinition } from '#server/page-definition.ts'

export const openDataPage: PageDefinition<OpenDataData> = {
  page: 'open-data',
  load: ({ publicUrl }) => Promise.resolve({ base: publicUrl, cluster: 'litek', municipality: 'vilniaus-m' }),
}
