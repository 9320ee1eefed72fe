import { rule, SIZE, textAt } from './study-chart.ts'
import { textWidth } from './text-lines.ts'
import { colours, escapeXml } from './xml.ts'

/** A share that is still there after so many years with its interval, everything already said in one language. */
export type SurvivalChart = {
  /** Unique on its page. */
  readonly id: string
  readonly title: string
  /** For those who do not see it. */
  readonly description: string
  readonly unit: string
  readonly axis: string
  readonly points: readonly {
    readonly after: number
    /** null where only the interval is known; then it is for all that come after it too. */
    readonly share: number | null
    readonly least: number
    readonly most: number
    /** The number with its interval, for a pointer that rests on it. */
    readonly text: string
  }[]
  readonly tick: (share: number) => string
  readonly width: number
}

const HEIGHT = 220
const TOP = 30
const BELOW = 42
const ticks = [0, 0.25, 0.5, 0.75, 1]

/** Steps, since a share changes where it was asked for: the interval first, then the curve from everybody at the beginning. */
export function drawSurvival(chart: SurvivalChart): string {
  const { points, width, id } = chart
  const far = points.at(-1)?.after ?? 1
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(chart.tick(tick), 12))) + 12)
  const right = width - 12
  const bottom = TOP + HEIGHT
  const x = (after: number) => left + (after / (far + 0.5)) * (right - left)
  const y = (share: number) => bottom - share * HEIGHT
  const until = (at: number) => x(points[at + 1]?.after ?? far + 0.5)

  const grid = ticks.map(
    (tick) =>
      rule([left, y(tick)], [right, y(tick)], tick === 0 ? colours.ink : colours.line) +
      textAt(chart.tick(tick), { x: left - 8, y: y(tick) + 4, anchor: 'end', colour: colours.ink2, size: 12 }),
  )
  const names = [0, ...points.map(({ after }) => after)].map((after) =>
    textAt(String(after), { x: x(after), y: bottom + 18, anchor: 'middle', colour: colours.ink2, size: 12 }),
  )
  const bands = points.map(
    ({ after, least, most, text }, at) =>
      `<rect x="${x(after).toFixed(1)}" y="${y(most).toFixed(1)}" width="${(until(at) - x(after)).toFixed(1)}" height="${(y(least) - y(most)).toFixed(1)}" fill="${colours.members}" fill-opacity="0.18"><title>${escapeXml(text)}</title></rect>`,
  )
  const known = points.flatMap(({ share, ...point }, at) => (share === null ? [] : [{ ...point, share, at }]))
  const line = known.map(({ after, share, at }) => `H${x(after).toFixed(1)}V${y(share).toFixed(1)}H${until(at).toFixed(1)}`)
  const dots = known.map(
    ({ after, share, text }) =>
      `<circle cx="${x(after).toFixed(1)}" cy="${y(share).toFixed(1)}" r="4" fill="${colours.paper}" stroke="${colours.members}" stroke-width="2"><title>${escapeXml(text)}</title></circle>`,
  )
  const label = escapeXml(id)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + BELOW}" role="img" aria-labelledby="${label}-title ${label}-desc">`,
    `<title id="${label}-title">${escapeXml(chart.title)}</title><desc id="${label}-desc">${escapeXml(chart.description)}</desc>`,
    textAt(chart.unit, { x: 0, y: SIZE - 1, colour: colours.ink2, size: 12 }),
    ...grid,
    ...names,
    textAt(chart.axis, { x: right, y: bottom + 36, anchor: 'end', colour: colours.ink2, size: 12 }),
    ...bands,
    known.length === 0
      ? ''
      : `<path d="M${x(0).toFixed(1)} ${y(1).toFixed(1)}${line.join('')}" fill="none" stroke="${colours.members}" stroke-width="2.5" stroke-linejoin="round"/>`,
    ...dots,
    '</svg>',
  ].join('')
}
