import type { CountryMap, MapPlace } from '#core/figures/country-map.ts'
import { tenths } from '#core/figures/draw-rings.ts'
import { colours, escapeXml } from '#core/figures/xml.ts'

/** What a place shows: the step of the scale, or that it cannot be said. */
export type EconomyMark = {
  readonly href: string
  /** Read aloud, and shown to those who point: name and value. */
  readonly title: string
  readonly step: number | null
  /** 0–1: how large its circle is where areas are not drawn; null: no circle. */
  readonly weight: number | null
  readonly clusters: number
}

type EconomyMapDrawing = {
  readonly title: string
  readonly description: string
  readonly by: 'county' | 'municipality'
  readonly marks: ReadonlyMap<string, EconomyMark>
}

/** A map of one measure: areas shaded where their borders are known, circles otherwise; a hatched place cannot be said. */
export function drawEconomyMap(map: CountryMap, { title, description, by, marks }: EconomyMapDrawing): string {
  const places: readonly MapPlace[] = by === 'county' ? map.counties : map.municipalities
  const areas = places.filter((place) => place.path !== null)
  const symbols = places.filter((place) => place.path === null)
  // Circles stand on what is drawn of the country: counties under towns, towns under counties whose own borders nobody brought in.
  const under: readonly MapPlace[] = by === 'county' ? map.municipalities : map.counties
  const ground = areas.length === 0 ? under.filter((place) => place.path !== null) : []
  return [
    `<svg class="map economy-map" viewBox="0 0 ${map.width} ${map.height}" role="group" aria-labelledby="economy-map-title economy-map-desc" data-map="">`,
    `<title id="economy-map-title">${escapeXml(title)}</title><desc id="economy-map-desc">${escapeXml(description)}</desc>`,
    `<defs><pattern id="economy-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="${colours.paper}"/><rect width="3" height="8" fill="${colours.line}"/></pattern>`,
    map.schematic
      ? `<path id="economy-outline" d="${map.outline}"/><clipPath id="economy-clip"><use href="#economy-outline"/></clipPath>`
      : '',
    '</defs>',
    `<g data-map-view="">${map.schematic ? '<g clip-path="url(#economy-clip)">' : '<g>'}`,
    ...ground.map(
      ({ path }) =>
        `<path d="${path ?? ''}" fill="${colours.scale[0]}" stroke="${colours.paper}" stroke-width="2" vector-effect="non-scaling-stroke"/>`,
    ),
    ...areas.map((place) => drawArea(place, marks.get(place.subject))),
    '</g>',
    map.schematic
      ? `<use href="#economy-outline" fill="none" stroke="${colours.ink2}" stroke-width="1.5" vector-effect="non-scaling-stroke" pointer-events="none"/>`
      : '',
    ...symbols
      .toSorted((one, other) => (marks.get(other.subject)?.weight ?? 0) - (marks.get(one.subject)?.weight ?? 0))
      .map((place) => drawSymbol(place, marks.get(place.subject))),
    ...areas.map((place) => drawClusters(place, marks.get(place.subject)?.clusters ?? 0)),
    '</g></svg>',
  ].join('')
}

function fillOf({ step }: EconomyMark): string {
  return step === null ? 'url(#economy-hatch)' : (colours.scale[step] ?? colours.scale[0])
}

function linked({ href, title }: EconomyMark, content: string): string {
  return `<a href="${escapeXml(href)}" aria-label="${escapeXml(title)}"><title>${escapeXml(title)}</title>${content}</a>`
}

function drawArea({ path }: MapPlace, mark: EconomyMark | undefined): string {
  if (mark === undefined) return ''
  return linked(
    mark,
    `<path class="map-area" d="${path ?? ''}" fill="${fillOf(mark)}" stroke="${colours.ink3}" stroke-width="1" vector-effect="non-scaling-stroke"/>`,
  )
}

function drawSymbol({ at, subject }: MapPlace, mark: EconomyMark | undefined): string {
  if (mark === undefined) return ''
  const radius = mark.weight === null ? 6 : tenths(7 + 30 * Math.sqrt(mark.weight))
  const ring = mark.clusters > 0 ? `<circle r="${radius + 4}" fill="none" stroke="${colours.ink}" stroke-width="2"/>` : ''
  return `<g transform="translate(${at.x} ${at.y})" data-map-mark="${at.x} ${at.y}" data-place="${escapeXml(subject)}">${linked(
    mark,
    `<circle r="${radius}" fill="${fillOf(mark)}" stroke="${colours.ink2}" stroke-width="1.2"/>${ring}`,
  )}</g>`
}

function drawClusters({ at }: MapPlace, clusters: number): string {
  if (clusters === 0) return ''
  return `<g transform="translate(${at.x} ${at.y})" data-map-mark="${at.x} ${at.y}" pointer-events="none" aria-hidden="true"><circle r="13" fill="${colours.ink}" stroke="${colours.paper}" stroke-width="2"/><text text-anchor="middle" dy="0.35em" font-size="15" font-weight="600" fill="${colours.paper}">${clusters}</text></g>`
}
