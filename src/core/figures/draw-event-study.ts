import { niceTicks } from './nice-ticks.ts'
import { axisName, drawChart, planeLeft, tickLines } from './plain-chart.ts'
import type { PlainChart } from './plain-chart.ts'
import { box, rule, textAt } from './study-chart.ts'
import { textWidth } from './text-lines.ts'
import { colours, escapeXml } from './xml.ts'

/** An effect by years before and after a start, with everything already said in one language. */
export type EventStudyChart = PlainChart & {
  /** The year that the others are compared with, which has no estimate. */
  readonly reference: number
  readonly referenceText: string
  readonly startText: string
  /** What is counted along the plane. */
  readonly axis: string
  readonly events: readonly {
    readonly after: number
    readonly estimate: number
    readonly least: number
    readonly most: number
    readonly bandLeast: number
    readonly bandMost: number
    /** The number with its interval, for a pointer that rests on it. */
    readonly text: string
  }[]
}

const HEIGHT = 240
const TOP = 34

/** Each year is its interval first: a light band that holds all years at once, a bar for the year alone, and a dot for the estimate. */
export function drawEventStudy(chart: EventStudyChart): string {
  const { events, reference, width } = chart
  const values = events.flatMap(({ bandLeast, bandMost }) => [bandLeast, bandMost])
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), { wanted: 5, isWhole: false })
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const left = planeLeft(chart, ticks)
  const bottom = TOP + HEIGHT
  const y = (value: number) => bottom - ((value - low) / (high - low)) * HEIGHT
  const first = Math.min(reference, ...events.map(({ after }) => after))
  const last = Math.max(reference, ...events.map(({ after }) => after))
  const step = (width - left) / (last - first + 1)
  const x = (after: number) => left + step * (after - first + 0.5)
  const bar = Math.min(16, step * 0.4)

  const start = x(reference) + step / 2
  const startAtRight = start + 6 + textWidth(chart.startText, 12) <= width
  const begun =
    rule([start, TOP - 8], [start, bottom], colours.lineStrong, ' stroke-dasharray="4 3"') +
    textAt(chart.startText, {
      x: startAtRight ? start + 6 : start - 6,
      y: TOP - 2,
      anchor: startAtRight ? 'start' : 'end',
      colour: colours.ink2,
      size: 12,
    })
  const names = Array.from({ length: last - first + 1 }, (_, index) => first + index).map((after) =>
    textAt(after > 0 ? `+${after}` : String(after).replace('-', '−'), {
      x: x(after),
      y: bottom + 20,
      anchor: 'middle',
      bold: after === 0,
    }),
  )
  const points = events.map(({ after, estimate, least, most, bandLeast, bandMost, text }) => {
    const middle = x(after)
    const band = { x: middle - bar, y: y(bandMost), width: bar * 2, height: y(bandLeast) - y(bandMost) }
    const own = rule([middle, y(least)], [middle, y(most)], colours.members, ' stroke-width="4" stroke-linecap="round"')
    const dot = `<circle cx="${middle.toFixed(1)}" cy="${y(estimate).toFixed(1)}" r="5.5" fill="${colours.paper}" stroke="${colours.members}" stroke-width="3"/>`
    return `<g><title>${escapeXml(text)}</title><g opacity="0.22">${box(band, colours.members)}</g>${own}${dot}</g>`
  })
  const none =
    `<g><title>${escapeXml(chart.referenceText)}</title>` +
    `<path d="M${x(reference).toFixed(1)} ${(y(0) - 5).toFixed(1)}l5 5l-5 5l-5 -5z" fill="${colours.paper}" stroke="${colours.ink3}" stroke-width="1.5"/></g>`
  return drawChart(chart, bottom + 46, [
    ...tickLines(chart, ticks, { left, right: width, y }),
    begun,
    ...names,
    axisName(chart.axis, { right: width, bottom }),
    none,
    ...points,
  ])
}
