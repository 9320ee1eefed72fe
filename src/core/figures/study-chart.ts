import { colours, escapeXml } from './xml.ts'
import { tenths } from './draw-rings.ts'
import { textLines, textWidth } from './text-lines.ts'

/** A picture of numbers with everything already said in one language. */
export type StudyChart = {
  /** Unique on its page. */
  readonly id: string
  readonly title: string
  /** For those who do not see it. */
  readonly description: string
  readonly unit: string
  readonly axis: readonly string[]
  readonly series: readonly { readonly name: string | null; readonly points: readonly ChartPoint[] }[]
  /** Places on the axis from which on numbers do not compare with those before. */
  readonly breaks: readonly number[]
  /** "break in series" */
  readonly breakText: string
  readonly tick: (value: number) => string
  /** Whether the numbers are counts of things. */
  readonly isWhole: boolean
  readonly width: number
}

/** A number, or null where there is none: then `text` says why, `sign` stands for it where there is little room; what is withheld is hatched. */
export type ChartPoint = {
  readonly value: number | null
  readonly text: string
  readonly sign: string
  readonly isWithheld: boolean
}

export const SIZE = 13
const LINE = 17

export function textAt(
  text: string,
  at: {
    x: number
    y: number
    anchor?: 'start' | 'middle' | 'end'
    bold?: boolean
    colour?: string
    size?: number
    halo?: boolean
  },
): string {
  const { x, y, anchor = 'start', bold = false, colour = colours.ink, size = SIZE } = at
  const attributes = [
    `x="${tenths(x)}" y="${tenths(y)}" font-size="${size}" fill="${colour}"`,
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    bold ? ' font-weight="600"' : '',
  ]
  return `<text ${attributes.join('')}>${escapeXml(text)}</text>`
}

/** Lines of text in the middle of a height. */
export function linesAt(lines: readonly string[], at: { x: number; y: number; anchor?: 'start' | 'middle' | 'end' }): string {
  const top = at.y - ((lines.length - 1) * LINE) / 2 + SIZE * 0.35
  return lines.map((line, index) => textAt(line, { ...at, y: top + index * LINE })).join('')
}

export function seriesColour(index: number): string {
  return colours.data[index % colours.data.length] ?? colours.ink
}

/** A rectangle; hatched when it stands for a number that is withheld. */
export function box(at: { x: number; y: number; width: number; height: number }, fill: string): string {
  return `<rect x="${tenths(at.x)}" y="${tenths(at.y)}" width="${tenths(Math.max(0, at.width))}" height="${tenths(Math.max(0, at.height))}" fill="${fill}"/>`
}

export function rule(from: readonly [number, number], to: readonly [number, number], stroke: string, more = ''): string {
  return `<path d="M${tenths(from[0])} ${tenths(from[1])}L${tenths(to[0])} ${tenths(to[1])}" stroke="${stroke}" fill="none"${more}/>`
}

export function hatch(id: string): string {
  return `url(#${id}-hatch)`
}

/** The names of the series with their colours, in as many lines as they need; nothing for a single series. */
export function legend(
  chart: StudyChart,
  symbol: (index: number, x: number, y: number) => string,
): { svg: string; height: number } {
  const names = chart.series.flatMap(({ name }, index) => (name === null ? [] : [{ name, index }]))
  if (names.length === 0) return { svg: '', height: 0 }
  let x = 0
  let y = 10
  const parts = names.map(({ name, index }) => {
    const width = textWidth(name, SIZE) + 40
    if (x > 0 && x + width > chart.width) {
      x = 0
      y += LINE + 3
    }
    const part = `${symbol(index, x + 6, y)}${textAt(name, { x: x + 18, y: y + SIZE * 0.35 })}`
    x += width
    return part
  })
  return { svg: parts.join(''), height: y + 16 }
}

/** Where numbers do not compare across a place on the axis. */
export function breakLine(chart: StudyChart, x: number, { top, bottom }: { top: number; bottom: number }): string {
  // Near the right edge the name stands before the line.
  const isNearEdge = x + 8 + textWidth(chart.breakText, 12) > chart.width
  const name = textAt(chart.breakText, {
    x: isNearEdge ? x - 4 : x + 4,
    y: top + 8,
    anchor: isNearEdge ? 'end' : 'start',
    colour: colours.ink3,
    size: 11,
  })
  return rule([x, top], [x, bottom], colours.lineStrong, ' stroke-dasharray="3 3"') + name
}

/** The whole drawing, with a title and a description inside. */
export function frame(chart: StudyChart, height: number, body: string): string {
  const { id, width } = chart
  const label = escapeXml(id)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tenths(height)}" role="img" aria-labelledby="${label}-title ${label}-desc">`,
    `<title id="${label}-title">${escapeXml(chart.title)}</title><desc id="${label}-desc">${escapeXml(chart.description)}</desc>`,
    `<defs><pattern id="${label}-hatch" width="6" height="6" patternUnits="userSpaceOnUse">`,
    `<path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke="${colours.lineStrong}" stroke-width="1.2"/></pattern></defs>`,
    body,
    '</svg>',
  ].join('')
}

/** Names of an axis in lines that fit; never more than three. */
export function axisLines(text: string, width: number): string[] {
  return textLines(text, { width, size: SIZE, most: 3 })
}

/** The greatest and the least of all numbers that are there. */
export function extent(chart: StudyChart): { least: number; greatest: number } {
  const values = chart.series.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])))
  return { least: Math.min(0, ...values), greatest: Math.max(0, ...values) }
}
