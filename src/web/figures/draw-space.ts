import { tenths } from '#core/figures/draw-rings.ts'
import { colours, escapeXml } from '#core/figures/xml.ts'
import { drawLabels } from './label-space.ts'

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

/** How large the sheet is, and what is drawn on it: a telephone shows it at two thirds of its size. */
const sheets = {
  wide: { width: 1000, height: 680, margin: 46, disc: 1, names: { size: 14, width: 200, lines: 1 } },
  narrow: { width: 500, height: 760, margin: 26, disc: 0.6, names: { size: 19, width: 170, lines: 2 } },
} as const

export type AboutSpace = { readonly title: string; readonly description: string; readonly sheet: keyof typeof sheets }

/** The industry space: activities as discs, the related joined by lines. Every disc is a link that keyboards reach. */
export function drawSpace(
  marks: readonly SpaceMark[],
  lines: readonly SpaceLine[],
  { title, description, sheet }: AboutSpace,
): string {
  const { width, height, margin, disc, names } = sheets[sheet]
  const discs = marks.map(({ x, y, radius, label }) => ({
    x: tenths(margin + x * (width - margin * 2)),
    y: tenths(margin + y * (height - margin * 2)),
    radius: tenths(radius * disc),
    label,
  }))
  const id = `space-${sheet}`
  return [
    `<svg class="map space" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="${id}-title ${id}-desc" data-map="">`,
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc><g data-map-view="">`,
    ...lines.map(({ from, to, weight }) => {
      const [one, other] = [discs[from], discs[to]]
      if (one === undefined || other === undefined) return ''
      return `<line x1="${one.x}" y1="${one.y}" x2="${other.x}" y2="${other.y}" stroke="${colours.lineStrong}" stroke-width="${tenths((0.6 + 2.4 * weight) * disc)}" stroke-opacity="0.55" vector-effect="non-scaling-stroke"/>`
    }),
    ...marks.map((mark, index) => {
      const spot = discs[index]
      if (spot === undefined) return ''
      const colour = colours.data[mark.colour % colours.data.length] ?? colours.ink
      const isFilled = mark.standing === 'filled'
      const outline = outlines[mark.standing]
      return `<g transform="translate(${spot.x} ${spot.y})"><a href="${escapeXml(mark.href)}" aria-label="${escapeXml(mark.title)}"><title>${escapeXml(mark.title)}</title><circle r="${spot.radius}" fill="${isFilled ? colour : colours.paper}" stroke="${isFilled ? colours.paper : colour}" ${outline}/></a></g>`
    }),
    drawLabels(discs, { width, height }, names),
    '</g></svg>',
  ].join('')
}
