import { colours } from './xml.ts'
import { niceTicks } from './nice-ticks.ts'
import {
  axisLines,
  box,
  breakLine,
  extent,
  frame,
  hatch,
  legend,
  linesAt,
  rule,
  seriesColour,
  SIZE,
  textAt,
} from './study-chart.ts'
import type { StudyChart } from './study-chart.ts'
import { textWidth } from './text-lines.ts'

const HEIGHT = 260
/** The same height for each withheld number, so that it tells nothing. */
const STUB = 22

type Plane = {
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly step: number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
}

/** Lines over years: a line is broken where a number is missing and where the series breaks. */
export function drawStudyLines(chart: StudyChart): string {
  const key = legend(chart, (index, x, y) => mark(index, x, y))
  const plane = planeOf(chart, key.height, extent(chart))
  const x = (place: number) => plane.left + plane.step * (place + 0.5)
  const lines = chart.series.map(({ points }, index) => {
    const colour = seriesColour(index)
    const steps = points.slice(1).map((point, place) => {
      const before = points[place]
      if (before === undefined || before.value === null || point.value === null || chart.breaks.includes(place + 1)) return ''
      return rule([x(place), plane.y(before.value)], [x(place + 1), plane.y(point.value)], colour, ' stroke-width="2"')
    })
    const marks = points.map(({ value }, place) => (value === null ? '' : mark(index, x(place), plane.y(value))))
    return steps.join('') + marks.join('')
  })
  const labels = chart.series.length === 1 ? numbers(chart, plane, x) : ''
  return whole(chart, plane, [key.svg, ground(chart, plane, x), lines.join(''), missing(chart, plane, x), labels])
}

/** Columns over years, those of one year side by side, or one upon the other. */
export function drawStudyColumns(chart: StudyChart, isStacked: boolean): string {
  const key = legend(chart, (index, x, y) => box({ x: x - 6, y: y - 6, width: 12, height: 12 }, seriesColour(index)))
  const sums = chart.axis.map((_, place) =>
    chart.series.reduce((sum, { points }) => sum + Math.max(0, points[place]?.value ?? 0), 0),
  )
  const plane = planeOf(chart, key.height, isStacked ? { least: 0, greatest: Math.max(0, ...sums) } : extent(chart))
  const x = (place: number) => plane.left + plane.step * (place + 0.5)
  const room = Math.min(plane.step * 0.7, isStacked ? 54 : 54 * chart.series.length)
  const width = isStacked ? room : room / chart.series.length
  const columns = chart.axis.map((_, place) => {
    let from = 0
    return chart.series
      .map(({ points }, index) => {
        const value = points[place]?.value ?? null
        if (value === null) return ''
        const [low, high] = isStacked ? [from, from + Math.max(0, value)] : [Math.min(0, value), Math.max(0, value)]
        if (isStacked) from = high
        const left = x(place) - room / 2 + (isStacked ? 0 : index * width)
        return box(
          { x: left, y: plane.y(high), width: width - 1, height: plane.y(low) - plane.y(high) - (isStacked ? 1 : 0) },
          seriesColour(index),
        )
      })
      .join('')
  })
  const labels = chart.series.length === 1 ? numbers(chart, plane, x) : ''
  return whole(chart, plane, [key.svg, ground(chart, plane, x), columns.join(''), missing(chart, plane, x), labels])
}

function whole(chart: StudyChart, plane: Plane, parts: readonly string[]): string {
  const { svg, height } = signs(chart, plane)
  return frame(chart, plane.bottom + axisHeight(chart, plane) + height, [...parts, svg].join(''))
}

function planeOf(chart: StudyChart, above: number, { least, greatest }: { least: number; greatest: number }): Plane {
  const ticks = niceTicks(least, greatest, { wanted: 4, isWhole: chart.isWhole })
  const low = ticks[0] ?? 0
  const high = ticks.at(-1) ?? 1
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(chart.tick(tick), 12))) + 10)
  const top = above + 26 + (chart.breaks.length > 0 ? 14 : 0)
  const bottom = top + HEIGHT
  const y = (value: number) => bottom - ((value - low) / (high - low)) * HEIGHT
  return { left, top, bottom, y, ticks, step: (chart.width - left) / Math.max(1, chart.axis.length) }
}

function ground(chart: StudyChart, plane: Plane, x: (place: number) => number): string {
  const grid = plane.ticks.map((tick) => {
    const y = plane.y(tick)
    return (
      rule([plane.left, y], [chart.width, y], tick === 0 ? colours.ink : colours.line) +
      textAt(chart.tick(tick), { x: plane.left - 8, y: y + 4, anchor: 'end', colour: colours.ink2, size: 12 })
    )
  })
  // Names that would run into each other: every second, third … one is written.
  const every = Math.max(1, Math.ceil((Math.max(...chart.axis.map((name) => longestWord(name))) + 8) / plane.step))
  const names = chart.axis.map((name, place) =>
    (chart.axis.length - 1 - place) % every === 0
      ? linesAt(axisLines(name, plane.step * every - 6), {
          x: x(place),
          y: plane.bottom + axisHeight(chart, plane) / 2 - 1,
          anchor: 'middle',
        })
      : '',
  )
  const breaks = chart.breaks.map((place) =>
    breakLine(chart, x(place) - plane.step / 2, { top: plane.top - 38, bottom: plane.bottom }),
  )
  return grid.join('') + names.join('') + breaks.join('')
}

function longestWord(name: string): number {
  return Math.max(0, ...name.split(' ').map((word) => textWidth(word, SIZE)))
}

function axisHeight(chart: StudyChart, plane: Plane): number {
  return 10 + 17 * Math.max(1, ...chart.axis.map((name) => axisLines(name, plane.step - 6).length))
}

/**
 * A year without a number. When no series has one, the reason is written up along the year, on a hatched piece if it is
 * withheld; when one of several lacks it, its sign stands at the top in its colour.
 */
function missing(chart: StudyChart, plane: Plane, x: (place: number) => number): string {
  const zero = plane.y(0)
  return chart.axis
    .map((_, place) => {
      const lacking = chart.series.flatMap(({ points }, index) => {
        const point = points[place]
        return point === undefined || point.value !== null ? [] : [{ point, index }]
      })
      const [first] = lacking
      if (first === undefined) return ''
      if (lacking.length < chart.series.length) {
        const signs = lacking.map(({ point, index }, order) =>
          textAt(point.sign, {
            x: x(place) + 18 * (order - (lacking.length - 1) / 2),
            y: plane.top - 6,
            anchor: 'middle',
            bold: true,
            colour: seriesColour(index),
          }),
        )
        return signs.join('')
      }
      const { isWithheld, text } = first.point
      const width = Math.min(plane.step * 0.5, 40)
      const from = zero - 1 - (isWithheld ? STUB : 0)
      const piece = isWithheld ? box({ x: x(place) - width / 2, y: from, width, height: STUB }, hatch(chart.id)) : ''
      const turned = `translate(${(x(place) + 4).toFixed(1)} ${(from - 6).toFixed(1)}) rotate(-90)`
      return `${piece}<g transform="${turned}">${textAt(text, { x: 0, y: 0, colour: colours.ink2, size: 12 })}</g>`
    })
    .join('')
}

/** What the signs at the top mean, below the years. */
function signs(chart: StudyChart, plane: Plane): { svg: string; height: number } {
  const used = new Map<string, string>()
  for (const [place] of chart.axis.entries()) {
    const points = chart.series.flatMap(({ points: all }) => (all[place] === undefined ? [] : [all[place]]))
    if (points.every(({ value }) => value === null)) continue
    for (const { value, sign, text } of points) if (value === null) used.set(sign, text)
  }
  if (used.size === 0) return { svg: '', height: 0 }
  const line = [...used].map(([sign, text]) => `${sign} ${text}`).join('; ')
  return {
    svg: textAt(line, { x: plane.left, y: plane.bottom + axisHeight(chart, plane) + 13, colour: colours.ink2, size: 12 }),
    height: 18,
  }
}

/** Numbers above the points of a single series. */
function numbers(chart: StudyChart, plane: Plane, x: (place: number) => number): string {
  const points = chart.series[0]?.points ?? []
  if (points.some(({ text, value }) => value !== null && textWidth(text, SIZE) > plane.step - 4)) return ''
  return points
    .map(({ value, text }, place) =>
      value === null ? '' : textAt(text, { x: x(place), y: plane.y(Math.max(0, value)) - 10, anchor: 'middle', bold: true }),
    )
    .join('')
}

function mark(index: number, x: number, y: number): string {
  const fill = seriesColour(index)
  const [a, b] = [x.toFixed(1), y.toFixed(1)]
  if (index % 3 === 0) return `<circle cx="${a}" cy="${b}" r="4.5" fill="${fill}"/>`
  if (index % 3 === 1) return box({ x: x - 4, y: y - 4, width: 8, height: 8 }, fill)
  return `<path d="M${a} ${(y - 5.5).toFixed(1)}l5.5 9.5h-11z" fill="${fill}"/>`
}
