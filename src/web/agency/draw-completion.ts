import { drawMap } from '#core/figures/draw-map.ts'
import type { CountryMap } from '#core/figures/country-map.ts'
import type { PageContext } from '#web/page-context.ts'
import { linkToThis } from '#web/links.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import type { CountyProgress } from './campaign-data.ts'

/** Counties shaded by the share of their returns that was submitted; each leads to its part of the board. */
export function drawCompletion(page: PageContext, map: CountryMap, counties: readonly CountyProgress[]): string {
  const { language } = page
  const title = say(language, 'campaign.map.title')
  const notes = counties.flatMap(({ county, asked, submitted }) => {
    if (county === null) return []
    const name = nameOf(page, county)
    const note = {
      href: asked === 0 ? null : `${linkToThis(page, { county, state: null, late: null, said: null })}#board`,
      title: say(language, 'campaign.map.county', { county: name, submitted, asked }),
      clusters: asked,
      members: 0,
      label: `${name.replace(/ (apskritis|County)$/, '')} ${submitted}/${asked}`,
      shade: shadeOfShare(submitted, asked),
    }
    return [[county, note] as const]
  })
  return drawMap(map, {
    id: 'completion',
    title,
    description: notes.map(([, note]) => note.title).join('; '),
    counties: new Map(notes),
    municipalities: new Map(),
  })
}

function shadeOfShare(part: number, whole: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (whole === 0 || part === 0) return 0
  if (part === whole) return 5
  const quarter = Math.ceil((4 * part) / whole)
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4
}
