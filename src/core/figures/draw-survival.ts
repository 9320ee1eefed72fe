import { axisName, dot, drawChart, nameBelow, planeLeft, tickLines } from './plain-chart.ts'
import type { PlainChart } from './plain-chart.ts'
import { colours, escapeXml } from './xml.ts'

/** A share that is still there after so many years with its interval, everything already said in one language. */
export type SurvivalChart = PlainChart & {
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
}

const HEIGHT = 220
const TOP = 30
const BELOW = 42
const ticks = [0, 0.25, 0.5, 0.75, 1]

/** Steps, since a share changes where it was asked for: the interval first, then the curve from everybody at the beginning. */
export function drawSurvival(chart: SurvivalChart): string {
  const { points, width } = chart
  const far = points.at(-1)?.after ?? 1
  const left = planeLeft(chart, ticks)
  const right = width - 12
  const bottom = TOP + HEIGHT
  const x = (after: number) => left + (after / (far + 0.5)) * (right - left)
  const y = (share: number) => bottom - share * HEIGHT
  const until = (at: number) => x(points[at + 1]?.after ?? far + 0.5)

  const names = [0, ...points.map(({ after }) => after)].map((after) => nameBelow(String(after), { x: x(after), bottom }))
  const bands = points.map(
    ({ after, least, most, text }, at) =>
      `<rect x="${x(after).toFixed(1)}" y="${y(most).toFixed(1)}" width="${(until(at) - x(after)).toFixed(1)}" height="${(y(least) - y(most)).toFixed(1)}" fill="${colours.members}" fill-opacity="0.18"><title>${escapeXml(text)}</title></rect>`,
  )
  const known = points.flatMap(({ share, ...point }, at) => (share === null ? [] : [{ ...point, share, at }]))
  const line = known.map(({ after, share, at }) => `H${x(after).toFixed(1)}V${y(share).toFixed(1)}H${until(at).toFixed(1)}`)
  return drawChart(chart, bottom + BELOW, [
    ...tickLines(chart, ticks, { left, right, y }),
    ...names,
    axisName(chart.axis, { right, bottom }),
    ...bands,
    known.length === 0
      ? ''
      : `<path d="M${x(0).toFixed(1)} ${y(1).toFixed(1)}${line.join('')}" fill="none" stroke="${colours.members}" stroke-width="2.5" stroke-linejoin="round"/>`,
    ...known.map(({ after, share, text }) => dot({ x: x(after), y: y(share), text })),
  ])
}
