import type { SubjectId } from '#core/statements/statement.ts'
import type { CountryMap, MapPlace } from './country-map.ts'
import { tenths } from './draw-rings.ts'
import { colours, escapeXml } from './xml.ts'

/** What is told about a place on a map: in `title` for those who point or listen, with an address to go to. */
export type PlaceNote = {
  readonly href: string | null
  readonly title: string
  readonly clusters: number
  readonly members: number
  readonly label: string | null
  /** The step of the scale, where it shows something else than the number of clusters. */
  readonly shade?: 0 | 1 | 2 | 3 | 4 | 5
}

export type MapNotes = {
  /** Unique on the page: parts of the drawing refer to each other by it. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly counties: ReadonlyMap<SubjectId, PlaceNote>
  readonly municipalities: ReadonlyMap<SubjectId, PlaceNote>
  /** The one place that a locator map points out. */
  readonly chosen?: SubjectId
}

const bounds = [0, 1, 3, 7, 15] as const

/** The step of the scale, 0–5, that a number of clusters has; the steps double, since most places have few. */
export function shadeOf(clusters: number): 0 | 1 | 2 | 3 | 4 | 5 {
  const step = bounds.findIndex((bound) => clusters <= bound)
  return step === 0 || step === 1 || step === 2 || step === 3 || step === 4 ? step : 5
}

/** The smallest and greatest number of clusters of each step; the last one is open. */
export const shades = bounds.map((bound, index) => ({ from: index === 0 ? 0 : (bounds[index - 1] ?? 0) + 1, to: bound }))

/** Circles whose areas grow with the number. */
export function clusterRadius(clusters: number): number {
  return clusters <= 0 ? 0 : tenths(6 + 7 * Math.sqrt(clusters))
}

/** A ring around the disc: the area between the two grows with the members, so that a large disc never hides them. */
export function memberRadius(members: number, clusters = 0): number {
  if (members <= 0) return 0
  const alone = 5 + 4 * Math.sqrt(members)
  return clusters <= 0 ? tenths(alone) : tenths(Math.hypot(clusterRadius(clusters), alone) + 2)
}

/** The map of a country as SVG: counties shaded by clusters, municipalities as circles (clusters) and rings (members). */
export function drawMap(map: CountryMap, notes: MapNotes): string {
  const { id } = notes
  const shapes = map.municipalities.filter(({ subject, path }) => path !== null && notes.municipalities.has(subject))
  // Places with nothing lie lowest; of the others the large ones, so that they do not cover the small.
  const marked = map.municipalities.toSorted((one, other) => orderOf(notes, one) - orderOf(notes, other))
  return [
    `<svg class="map" viewBox="0 0 ${map.width} ${map.height}" role="group" aria-labelledby="${id}-title ${id}-desc" data-map="">`,
    `<title id="${id}-title">${escapeXml(notes.title)}</title><desc id="${id}-desc">${escapeXml(notes.description)}</desc>`,
    // Official borders need no outline: they draw the country together.
    map.schematic
      ? `<defs><path id="${id}-outline" d="${map.outline}"/><clipPath id="${id}-clip"><use href="#${id}-outline"/></clipPath></defs>`
      : '',
    `<g data-map-view="">${map.schematic ? `<g clip-path="url(#${id}-clip)">` : '<g>'}`,
    ...map.counties.map((county) => drawCounty(county, notes, map.schematic)),
    ...shapes.map(
      ({ subject, path }) =>
        `<path class="map-inner" d="${path ?? ''}" fill="${subject === notes.chosen ? colours.accent : 'none'}" stroke="${colours.lineStrong}" stroke-width="0.7" vector-effect="non-scaling-stroke" pointer-events="none"/>`,
    ),
    '</g>',
    map.schematic
      ? `<use class="map-outline" href="#${id}-outline" fill="none" stroke="${colours.ink2}" stroke-width="1.5" vector-effect="non-scaling-stroke" pointer-events="none"/>`
      : '',
    ...marked.map((municipality) => drawMark(municipality, notes, map.width)),
    ...map.counties.map((county) => drawLabel(county, notes, map.width)),
    '</g></svg>',
  ].join('')
}

function orderOf(notes: MapNotes, { subject }: MapPlace): number {
  const note = notes.municipalities.get(subject)
  const radius = note === undefined ? 0 : Math.max(clusterRadius(note.clusters), memberRadius(note.members, note.clusters))
  return radius === 0 ? -1_000_000 : -radius
}

function drawCounty({ subject, path }: MapPlace, notes: MapNotes, schematic: boolean): string {
  const note = notes.counties.get(subject)
  if (path === null || note === undefined) return ''
  const fill = subject === notes.chosen ? colours.accent : colours.scale[note.shade ?? shadeOf(note.clusters)]
  return linked(
    note,
    `<path class="map-area" d="${path}" fill="${fill}" stroke="${schematic ? colours.paper : colours.ink2}" stroke-width="${schematic ? 2 : 1.2}" vector-effect="non-scaling-stroke"/>`,
  )
}

/** So near to the edge a name in the middle would be cut. */
const EDGE = 75

function drawMark({ subject, at }: MapPlace, notes: MapNotes, width: number): string {
  const note = notes.municipalities.get(subject)
  if (note === undefined) return ''
  const { clusters, members } = note
  const circle = clusterRadius(clusters)
  const ring = memberRadius(members, clusters)
  const chosen = subject === notes.chosen
  const anchor = at.x < EDGE ? 'start' : at.x > width - EDGE ? 'end' : 'middle'
  // On a phone marks are drawn 1.6 times as large (src/web/style/figures.css): the name must keep inside there too.
  const offset = anchor === 'middle' ? 0 : tenths((anchor === 'start' ? 12 - at.x : width - 12 - at.x) / 1.6)
  const parts = [
    ring > 0
      ? `<circle r="${ring}" fill="${colours.members}" fill-opacity="0.2" stroke="${colours.members}" stroke-width="2"/>`
      : '',
    circle > 0 ? `<circle r="${circle}" fill="${colours.ink}" stroke="${colours.paper}" stroke-width="2"/>` : '',
    circle === 0 && ring === 0
      ? `<circle class="map-dot" r="${chosen ? 9 : 3.5}" fill="${chosen ? colours.accent : colours.ink3}" stroke="${colours.paper}" stroke-width="${chosen ? 2 : 1}"/>`
      : '',
    chosen && (circle > 0 || ring > 0)
      ? `<circle r="${Math.max(circle, ring) + 6}" fill="none" stroke="${colours.accent}" stroke-width="5"/>`
      : '',
    circle > 0
      ? `<text class="map-number" text-anchor="middle" dy="0.35em" font-size="${clusters > 9 ? 19 : 17}" font-weight="600" fill="${colours.paper}">${clusters}</text>`
      : '',
  ]
  // The name for the eye stands outside the link: those who listen are told it once, in full.
  const name =
    note.label === null
      ? ''
      : `<text class="map-name" aria-hidden="true" text-anchor="${anchor}" x="${offset}" y="${Math.max(circle, ring) + 19}" font-size="18" fill="${colours.ink}" stroke="${colours.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escapeXml(note.label)}</text>`
  return `<g transform="translate(${at.x} ${at.y})" data-map-mark="${at.x} ${at.y}">${linked(note, parts.join(''))}${name}</g>`
}

/** Half the width of a letter of a county's name, as large as it is drawn on a phone. */
const HALF_LETTER = 9.5

function drawLabel({ subject, at }: MapPlace, notes: MapNotes, width: number): string {
  const label = notes.counties.get(subject)?.label ?? null
  if (label === null) return ''
  const half = label.length * HALF_LETTER
  const x = tenths(Math.min(Math.max(at.x, half), Math.max(half, width - half)))
  return `<g transform="translate(${x} ${at.y})" data-map-mark="${x} ${at.y}" pointer-events="none" aria-hidden="true"><text class="map-county" text-anchor="middle" font-size="17" fill="${colours.ink}" stroke="${colours.paper}" stroke-width="4" stroke-opacity="0.85" stroke-linejoin="round" paint-order="stroke">${escapeXml(label)}</text></g>`
}

function linked({ href, title }: PlaceNote, content: string): string {
  const told = `<title>${escapeXml(title)}</title>${content}`
  return href === null ? `<g>${told}</g>` : `<a href="${escapeXml(href)}" aria-label="${escapeXml(title)}">${told}</a>`
}
