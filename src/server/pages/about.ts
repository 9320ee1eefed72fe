import type { Shown } from '#core/registry/shown.ts'
import { countRegister } from '#store/count-register.ts'
import type { AboutData } from '#web/public/about/about-data.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readDossier, readSourceNotes } from './dossier.ts'

export const aboutPage: PageDefinition<AboutData> = {
  page: 'about',
  async load(reader) {
    const [{ organisations, statements, sources }, index] = await Promise.all([
      countRegister(reader.db, reader.knownAt),
      reader.clusterIndex(),
    ])
    const all = index.cards.flatMap((card) => card.shown)
    return {
      counts: { clusters: index.cards.length, organisations, statements, sources },
      example: await readExample(reader, chooseExample(all)),
    }
  },
}

/** Sources that differ on a plain fact teach most; any value is better than none. */
function chooseExample(all: readonly Shown[]): Shown | undefined {
  const contested = all.filter((shown) => shown.contested)
  return (
    contested.find(({ property }) => property === 'founded') ??
    contested.find(({ property }) => property === 'members-total') ??
    contested[0] ??
    all[0]
  )
}

async function readExample(reader: PageReader, chosen: Shown | undefined): Promise<AboutData['example']> {
  if (chosen === undefined) return null
  const dossier = await readDossier(reader, chosen.subject)
  const voices = (dossier?.voices ?? []).filter(({ property, item }) => property === chosen.property && item === chosen.item)
  // A few lines show how it works; the rest is on the page of the subject.
  const few = voices.slice(0, 4)
  return { voices: few, sources: await readSourceNotes(reader, few) }
}
