import { drawMap } from '#core/figures/draw-map.ts'
import type { PlaceNote } from '#core/figures/draw-map.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Drawing } from '#web/figures/drawing.tsx'
import { nameOf } from '#web/parts/subject-link.tsx'
import { UNKNOWN } from '#web/public/facet.ts'
import { say } from '#words/say.ts'
import type { HomeData } from './home-data.ts'

/** The counties shaded by their clusters; each leads to its clusters. The bars below say the same in numbers. */
export function CountyMap({ page, data }: { page: PageContext; data: HomeData }) {
  const { language } = page
  const counts = new Map(data.counties.map(({ county, clusters }) => [county, clusters]))
  const note = (county: string): PlaceNote => {
    const clusters = counts.get(county) ?? 0
    return {
      href: linkTo(page, 'clusters', null, { county }),
      title: say(language, 'home.counties.one', { name: nameOf(page, county), clusters }),
      clusters,
      members: 0,
      label: null,
    }
  }
  const title = say(language, 'home.counties')
  const unknown = say(language, 'home.counties.unknown', {
    clusters: counts.get(UNKNOWN) ?? 0,
    schematic: data.map.schematic ? 'yes' : 'no',
  })
  const svg = drawMap(data.map, {
    id: 'counties-map',
    title,
    description: unknown,
    counties: new Map(data.map.counties.map(({ subject }) => [subject, note(subject)])),
    municipalities: new Map(),
  })
  return (
    <figure className="figure home-map">
      <Drawing svg={svg} />
      <figcaption>{unknown}</figcaption>
    </figure>
  )
}
