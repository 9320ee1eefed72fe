import { tenths } from '#core/figures/draw-rings.ts'
import { colours, escapeXml } from '#core/figures/xml.ts'

export type SpaceMark = {
  readonly href: string
  readonly title: string
  readonly label: string | null
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: number
  /** Filled: the place is specialised in it, or no place is asked for; hollow: it is not; dashed: what it would be drawn by cannot be said. */
  readonly standing: 'filled' | 'hollow' | 'unsaid'
}

export type SpaceLine = { readonly from: number; readonly to: number; readonly weight: number }

const outlines = {
  filled: 'stroke-width="1.5"',
  hollow: 'stroke-width="2.5"',
  unsaid: 'stroke-width="1.5" stroke-dasharray="2.5 2.5"',
} as const satisfies Record<SpaceMark['standing'], string>

const WIDTH = 1000
const HEIGHT = 680
const MARGIN = 46

/** The industry space: activities as discs, the related joined by lines. Every disc is a link that keyboards reach. */
export function drawSpace(
  marks: readonly SpaceMark[],
  lines: readonly SpaceLine[],
  about: { title: string; description: string },
): string {
  const at = marks.map(({ x, y }) => ({
    x: tenths(MARGIN + x * (WIDTH - MARGIN * 2)),
    y: tenths(MARGIN + y * (HEIGHT - MARGIN * 2)),
  }))
  return [
    `<svg class="map space" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-labelledby="space-title space-desc" data-map="">`,
    `<title id="space-title">${escapeXml(about.title)}</title><desc id="space-desc">${escapeXml(about.description)}</desc><g data-map-view="">`,
    ...lines.map(({ from, to, weight }) => {
      const [one, other] = [at[from], at[to]]
      if (one === undefined || other === undefined) return ''
      return `<line x1="${one.x}" y1="${one.y}" x2="${other.x}" y2="${other.y}" stroke="${colours.lineStrong}" stroke-width="${tenths(0.6 + 2.4 * weight)}" stroke-opacity="0.55" vector-effect="non-scaling-stroke"/>`
    }),
    ...marks.map((mark, index) => {
      const spot = at[index]
      if (spot === undefined) return ''
      const colour = colours.data[mark.colour % colours.data.length] ?? colours.ink
      const isFilled = mark.standing === 'filled'
      const outline = outlines[mark.standing]
      return `<g transform="translate(${spot.x} ${spot.y})"><a href="${escapeXml(mark.href)}" aria-label="${escapeXml(mark.title)}"><title>${escapeXml(mark.title)}</title><circle r="${tenths(mark.radius)}" fill="${isFilled ? colour : colours.paper}" stroke="${isFilled ? colours.paper : colour}" ${outline}/></a></g>`
    }),
    ...drawLabels(marks, at),
    '</g></svg>',
  ].join('')
}

/** Half of a letter's width, on average. */
const HALF_LETTER = 3.6

/** Names of the largest, as far as they do not run into each other. */
function drawLabels(marks: readonly SpaceMark[], at: readonly { readonly x: number; readonly y: number }[]): string[] {
  const taken: { from: number; to: number; y: number }[] = []
  return marks
    .map((mark, index) => ({ mark, spot: at[index] }))
    .toSorted((one, other) => other.mark.radius - one.mark.radius)
    .flatMap(({ mark, spot }) => {
      if (mark.label === null || spot === undefined) return []
      const half = mark.label.length * HALF_LETTER
      const middle = Math.min(Math.max(spot.x, half + 6), WIDTH - half - 6)
      const label = { from: middle - half, to: middle + half, y: tenths(spot.y + mark.radius + 15) }
      if (taken.some((other) => Math.abs(other.y - label.y) < 17 && other.from < label.to && label.from < other.to)) return []
      taken.push(label)
      return [
        `<text aria-hidden="true" pointer-events="none" text-anchor="middle" x="${tenths(middle)}" y="${label.y}" font-size="14" fill="${colours.ink}" stroke="${colours.paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${escapeXml(mark.label)}</text>`,
      ]
    })
}
