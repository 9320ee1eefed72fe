import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { countRegister } from '#store/count-register.ts'
import type { AboutData } from '#web/public/about/about-data.ts'

export const aboutPage: PageDefinition<AboutData> = { page: 'about', load: readCounts }
export const accessibilityPage: PageDefinition<AboutData> = { page: 'accessibility', load: readCounts }
export const openDataPage: PageDefinition<AboutData> = { page: 'open-data', load: readCounts }

async function readCounts(reader: PageReader): Promise<AboutData> {
  const [index, register] = await Promise.all([reader.clusterIndex(), countRegister(reader.db, reader.knownAt)])
  return { counts: { clusters: index.cards.length, ...register, changes: reader.dataVersion } }
}
