import { colours } from './xml.ts'
import { niceTicks } from './nice-ticks.ts'
import { axisLines, box, extent, frame, hatch, legend, linesAt, rule, seriesColour, SIZE, textAt } from './study-chart.ts'
import type { ChartPoint, StudyChart } from './study-chart.ts'
import { textWidth } from './text-lines.ts'

/** How long the hatched piece is that stands for a withheld number: the same for each, so that it tells nothing. */
const STUB = 26
const BAR = 14
const GAP = 12

type Across = { readonly left: number; readonly place: (value: number) => number; readonly ticks: readonly number[] }

/** Bars from zero, one group a row, its number behind each bar. */
export function drawStudyBars(chart: StudyChart): string {
  const across = acrossOf(chart, extent(chart), false)
  const key = legend(chart, square)
  const step = chart.series.length * (BAR + 2) + GAP
  const rows = chart.axis.map((name, row) => {
    const middle = key.height + GAP / 2 + (row + 0.5) * rowHeight(chart, across, step)
    const top = middle - (step - GAP) / 2
    const bars = chart.series.map(({ points }, index) => {
      const point = points[row]
      return point === undefined ? '' : bar(chart, across, { point, index, y: top + index * (BAR + 2) })
    })
    return linesAt(axisLines(name, across.left - 10), { x: across.left - 8, y: middle, anchor: 'end' }) + bars.join('')
  })
  const bottom = key.height + chart.axis.length * rowHeight(chart, across, step) + GAP / 2
  const zero = across.place(0)
  return frame(chart, bottom + 4, key.svg + rows.join('') + rule([zero, key.height], [zero, bottom], colours.ink))
}

/** Parts of a whole side by side; their numbers stand inside where they fit. A part that is withheld is a hatched piece at the end. */
export function drawStackedBars(chart: StudyChart): string {
  const sums = chart.axis.map((_, row) => chart.series.reduce((sum, { points }) => sum + Math.max(0, points[row]?.value ?? 0), 0))
  const across = acrossOf(chart, { least: 0, greatest: Math.max(0, ...sums) }, true)
  const key = legend(chart, square)
  const step = 22 + GAP
  const rows = chart.axis.map((name, row) => {
    const y = key.height + GAP / 2 + (row + 0.5) * rowHeight(chart, across, step) - 11
    let from = 0
    const parts = chart.series.map(({ points }, index) => {
      const value = Math.max(0, points[row]?.value ?? 0)
      const [x, end] = [across.place(from), across.place(from + value)]
      from += value
      const text = points[row]?.text ?? ''
      const inside =
        end - x > textWidth(text, SIZE) + 8
          ? textAt(text, { x: (x + end) / 2, y: y + 15.5, anchor: 'middle', bold: true, colour: '#ffffff' })
          : ''
      return value > 0 ? box({ x, y, width: end - x - 1, height: 22 }, seriesColour(index)) + inside : ''
    })
    const missing = chart.series.flatMap(({ points }) => (points[row]?.value === null ? [points[row]] : []))
    const [first] = missing
    const end = across.place(from)
    const rest = first === undefined ? '' : absentPiece(chart, first, { x: end, y, height: 22 })
    return linesAt(axisLines(name, across.left - 10), { x: across.left - 8, y: y + 11, anchor: 'end' }) + parts.join('') + rest
  })
  const bottom = key.height + chart.axis.length * rowHeight(chart, across, step) + GAP / 2
  const grid = scale(chart, across, { top: key.height, bottom })
  return frame(
    chart,
    bottom + 24,
    key.svg + grid + rows.join('') + rule([across.left, key.height], [across.left, bottom], colours.ink),
  )
}

/** Numbers as dots on a line, several series on the same one. */
export function drawStudyDots(chart: StudyChart): string {
  const across = acrossOf(chart, extent(chart), true)
  const key = legend(chart, dot)
  const step = 30
  const rows = chart.axis.map((name, row) => {
    const y = key.height + (row + 0.5) * rowHeight(chart, across, step)
    const points = chart.series.map(({ points: all }) => all[row])
    const shown = points.flatMap((point) => (point === undefined || point.value === null ? [] : [across.place(point.value)]))
    const span =
      shown.length > 1 ? rule([Math.min(...shown), y], [Math.max(...shown), y], colours.lineStrong, ' stroke-width="2"') : ''
    const missing = points.find((point) => point !== undefined && point.value === null)
    const rest =
      missing === undefined
        ? ''
        : absentPiece(chart, missing, {
            x: Math.max(across.place(0), ...shown) + (shown.length > 0 ? 10 : 0),
            y: y - 7,
            height: 14,
          })
    const marks = points.map((point, index) =>
      point === undefined || point.value === null ? '' : dot(index, across.place(point.value), y),
    )
    const single = points.length === 1 ? points[0] : undefined
    const label =
      single === undefined || single.value === null
        ? ''
        : textAt(single.text, { x: across.place(single.value) + 10, y: y + SIZE * 0.35, bold: true })
    return (
      linesAt(axisLines(name, across.left - 10), { x: across.left - 8, y, anchor: 'end' }) + span + rest + marks.join('') + label
    )
  })
  const bottom = key.height + chart.axis.length * rowHeight(chart, across, step)
  return frame(chart, bottom + 24, key.svg + scale(chart, across, { top: key.height, bottom }) + rows.join(''))
}

type Reach = { readonly least: number; readonly greatest: number }

/** The plane of bars. With a scale below, it ends at an even number; without one, the longest bar takes the room there is. */
function acrossOf(chart: StudyChart, reach: Reach, hasScale: boolean): Across {
  const names = Math.max(0, ...chart.axis.map((name) => textWidth(name, SIZE)))
  const left = Math.ceil(Math.min(names + 14, chart.width * 0.38))
  const ticks = niceTicks(reach.least, reach.greatest, { isWhole: chart.isWhole })
  const low = hasScale ? (ticks[0] ?? 0) : reach.least
  const high = hasScale ? (ticks.at(-1) ?? 1) : reach.greatest > reach.least ? reach.greatest : reach.least + 1
  const plane = chart.width - left - roomBehind(chart, high, hasScale)
  return { left, ticks, place: (value) => left + ((value - low) / (high - low)) * plane }
}

/** Room at the right for what stands behind the bars: numbers at their ends, or reasons where a number is missing. */
function roomBehind(chart: StudyChart, high: number, isStacked: boolean): number {
  const plane = chart.width * 0.6
  const needed = chart.axis.map((_, row) => {
    const points = chart.series.flatMap(({ points: all }) => (all[row] === undefined ? [] : [all[row]]))
    const ends = points.flatMap(({ value }) => (value === null ? [] : [value]))
    const end = isStacked ? ends.reduce((sum, value) => sum + value, 0) : 0
    const missing = points.flatMap(({ value, text }) => (value === null ? [textWidth(text, SIZE) + STUB + 16] : []))
    const numbers = isStacked ? [] : points.flatMap(({ value, text }) => (value === null ? [] : [textWidth(text, SIZE) + 12]))
    return Math.max(0, ...numbers, ...missing.map((width) => width - (1 - end / high) * plane))
  })
  return Math.min(Math.max(24, ...needed), chart.width * 0.35)
}

/** Rows are as high as their bars, or as the longest name needs. */
function rowHeight(chart: StudyChart, across: Across, step: number): number {
  return Math.max(step, ...chart.axis.map((name) => axisLines(name, across.left - 10).length * 17 + 9))
}

function bar(chart: StudyChart, across: Across, { point, index, y }: { point: ChartPoint; index: number; y: number }): string {
  if (point.value === null) return absentPiece(chart, point, { x: across.place(0), y, height: BAR })
  const [zero, end] = [across.place(0), across.place(point.value)]
  const label = textAt(point.text, { x: Math.max(zero, end) + 6, y: y + BAR / 2 + SIZE * 0.35, bold: true })
  return box({ x: Math.min(zero, end), y, width: Math.abs(end - zero), height: BAR }, seriesColour(index)) + label
}

/** Where there is no number: a hatched piece of one length when it is withheld, and the reason in words. */
function absentPiece(chart: StudyChart, point: ChartPoint, at: { x: number; y: number; height: number }): string {
  const piece = point.isWithheld ? box({ ...at, width: STUB }, hatch(chart.id)) : ''
  const x = at.x + (point.isWithheld ? STUB : 0) + 6
  return piece + textAt(point.text, { x, y: at.y + at.height / 2 + SIZE * 0.35, colour: colours.ink2 })
}

function scale(chart: StudyChart, across: Across, { top, bottom }: { top: number; bottom: number }): string {
  return across.ticks
    .map((tick) => {
      const x = across.place(tick)
      return (
        rule([x, top], [x, bottom], colours.line) +
        textAt(chart.tick(tick), { x, y: bottom + 17, anchor: 'middle', colour: colours.ink2, size: 12 })
      )
    })
    .join('')
}

function square(index: number, x: number, y: number): string {
  return box({ x: x - 6, y: y - 6, width: 12, height: 12 }, seriesColour(index))
}

function dot(index: number, x: number, y: number): string {
  return index % 2 === 0
    ? `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="6" fill="${seriesColour(index)}"/>`
    : `<path d="M${(x - 7).toFixed(1)} ${y.toFixed(1)}l7 -7l7 7l-7 7z" fill="${seriesColour(index)}"/>`
}
