import { tenths } from '#core/figures/draw-rings.ts'
import { textLines, textWidth } from '#core/figures/text-lines.ts'
import { colours, escapeXml } from '#core/figures/xml.ts'

/** Something that may be named: where it stands, and how far it reaches from there. */
export type Named = { readonly label: string | null; readonly x: number; readonly y: number; readonly radius: number }

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type Manner = { readonly size: number; readonly width: number; readonly lines: number }
type Sheet = { readonly width: number; readonly height: number }

const GAP = 3
/** Of hundreds of discs the small ones may lie under a name: there would be none otherwise. */
const KEPT_CLEAR = 100
const LINE_HEIGHT = 1.15
const FROM_EDGE = 6

/**
 * Names of the largest, as far as they run neither into each other, nor over discs, nor out of the sheet. A name stands below
 * its disc, or where there is room around it.
 */
export function drawLabels(named: readonly Named[], sheet: Sheet, manner: Manner): string {
  const taken: Box[] = []
  const largest = named.toSorted((one, other) => other.radius - one.radius)
  const discs = largest.slice(0, KEPT_CLEAR)
  return largest
    .flatMap((each) => {
      if (each.label === null) return []
      const lines = textLines(each.label, { ...manner, most: manner.lines }).map((line) => line.replace(/[,;]…$/, '…'))
      const box = boxesOf(each, lines, { sheet, size: manner.size }).find(
        (one) => isWithin(one, sheet) && !taken.some((other) => meet(one, other)) && !discs.some((disc) => covers(one, disc)),
      )
      if (box === undefined) return []
      taken.push(box)
      return [drawLines(lines, box, manner.size)]
    })
    .join('')
}

/** Below, above, to the right, to the left. */
function boxesOf({ x, y, radius }: Named, lines: readonly string[], { size, sheet }: { size: number; sheet: Sheet }): Box[] {
  const width = Math.max(...lines.map((line) => textWidth(line, size)))
  const height = lines.length * size * LINE_HEIGHT
  const left = Math.min(Math.max(x - width / 2, FROM_EDGE), sheet.width - width - FROM_EDGE)
  const places = [
    { left, top: y + radius + GAP },
    { left, top: y - radius - GAP - height },
    { left: x + radius + GAP, top: y - height / 2 },
    { left: x - radius - GAP - width, top: y - height / 2 },
  ]
  return places.map((place) => ({ ...place, right: place.left + width, bottom: place.top + height }))
}

function isWithin({ left, right, top, bottom }: Box, { width, height }: Sheet): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

function covers({ left, right, top, bottom }: Box, { x, y, radius }: Named): boolean {
  return Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)) < radius
}

function drawLines(lines: readonly string[], { left, right, top }: Box, size: number): string {
  const x = tenths((left + right) / 2)
  const spans = lines.map(
    (line, at) => `<tspan x="${x}" y="${tenths(top + (at * LINE_HEIGHT + 0.85) * size)}">${escapeXml(line)}</tspan>`,
  )
  return `<text aria-hidden="true" pointer-events="none" text-anchor="middle" font-size="${size}" fill="${colours.ink}" stroke="${colours.paper}" stroke-width="${size / 4}" stroke-linejoin="round" paint-order="stroke">${spans.join('')}</text>`
}
