import { rule, SIZE, textAt } from './study-chart.ts'
import { textWidth } from './text-lines.ts'
import { colours, escapeXml } from './xml.ts'

/** What charts of one curve have in common; everything already said in one language. */
export type PlainChart = {
  /** Unique on its page. */
  readonly id: string
  readonly title: string
  /** For those who do not see it. */
  readonly description: string
  readonly unit: string
  readonly tick: (value: number) => string
  readonly width: number
}

/** How far from the left the plane begins: what stands at the ticks is left of it. */
export function planeLeft({ tick }: Pick<PlainChart, 'tick'>, ticks: readonly number[]): number {
  return Math.ceil(Math.max(...ticks.map((each) => textWidth(tick(each), 12))) + 12)
}

/** A line across the plane for each tick, zero in ink, with its number at the left. */
export function tickLines(
  { tick }: Pick<PlainChart, 'tick'>,
  ticks: readonly number[],
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: (value: number) => number },
): string[] {
  return ticks.map(
    (each) =>
      rule([left, y(each)], [right, y(each)], each === 0 ? colours.ink : colours.line) +
      textAt(tick(each), { x: left - 8, y: y(each) + 4, anchor: 'end', colour: colours.ink2, size: 12 }),
  )
}

/** A name below the plane. */
export function nameBelow(text: string, { x, bottom }: { readonly x: number; readonly bottom: number }): string {
  return textAt(text, { x, y: bottom + 18, anchor: 'middle', colour: colours.ink2, size: 12 })
}

/** What the axis below the plane counts, at its right end. */
export function axisName(text: string, { right, bottom }: { readonly right: number; readonly bottom: number }): string {
  return textAt(text, { x: right, y: bottom + 36, anchor: 'end', colour: colours.ink2, size: 12 })
}

/** A point with the number that a pointer on it is told; hollow unless `fill` says otherwise. */
export function dot(
  { x, y, text }: { readonly x: number; readonly y: number; readonly text: string },
  { radius = 4, fill = colours.paper }: { readonly radius?: number; readonly fill?: string } = {},
): string {
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" fill="${fill}" stroke="${colours.members}" stroke-width="2"><title>${escapeXml(text)}</title></circle>`
}

/** The whole drawing: its name and description, the unit above, and what is drawn. */
export function drawChart({ id, title, description, unit, width }: PlainChart, height: number, parts: readonly string[]): string {
  const label = escapeXml(id)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${label}-title ${label}-desc">`,
    `<title id="${label}-title">${escapeXml(title)}</title><desc id="${label}-desc">${escapeXml(description)}</desc>`,
    textAt(unit, { x: 0, y: SIZE - 1, colour: colours.ink2, size: 12 }),
    ...parts,
    '</svg>',
  ].join('')
}
