import { drawMap } from '#core/figures/draw-map.ts'
import type { CountryMap } from '#core/figures/country-map.ts'

/** A small map that shows where a county or municipality lies. */
export function drawLocator(map: CountryMap, { chosen, title }: { chosen: string; title: string }): string {
  const note = { href: null, title: '', clusters: 0, members: 0, label: null }
  return drawMap(map, {
    id: 'locator',
    title,
    description: title,
    counties: new Map(map.counties.map(({ subject }) => [subject, note])),
    // Of the municipalities only the one that is looked for has a mark.
    municipalities: new Map(map.municipalities.filter(({ subject }) => subject === chosen).map(({ subject }) => [subject, note])),
    chosen,
  })
}
