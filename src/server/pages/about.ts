import { countRegister } from '#store/count-register.ts'
import type { AboutData } from '#web/public/about/about-data.ts'
import type { PageDefinition } from '#server/page-definition.ts'

export const aboutPage: PageDefinition<AboutData> = {
  page: 'about',
  async load(reader) {
    const [register, index] = await Promise.all([countRegister(reader.db, reader.knownAt), reader.clusterIndex()])
    return { counts: { ...register, clusters: index.cards.length }, example: null }
  },
}
