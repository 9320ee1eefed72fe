import type { StudyMap } from '#core/studies/edition.ts'
import { colours } from './xml.ts'
import { niceTicks } from './nice-ticks.ts'
import { box, frame, hatch, SIZE, textAt } from './study-chart.ts'
import type { ChartPoint, StudyChart } from './study-chart.ts'
import { textWidth } from './text-lines.ts'

/** The palest shade of the house is the colour of nothing, so it is left out. */
const SHADES = colours.scale.slice(1)

/** Areas coloured by their number, each with its name and number; withheld areas are hatched. */
export function drawStudyMap(chart: StudyChart, map: StudyMap, codes: readonly string[]): string {
  const points = new Map(
    codes.map((code, place) => [code, { point: chart.series[0]?.points[place], name: chart.axis[place] ?? code }]),
  )
  const values = (chart.series[0]?.points ?? []).flatMap(({ value }) => (value === null ? [] : [value]))
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), { wanted: 4, isWhole: chart.isWhole })
  const classes = ticks.slice(0, SHADES.length + 1).length - 1
  const shade = (value: number) => {
    const found = ticks.findLastIndex((tick) => tick <= value)
    return Math.round((Math.min(found, classes - 1) * (SHADES.length - 1)) / Math.max(1, classes - 1))
  }
  const ratio = chart.width / map.width
  const areas = map.areas.map(({ code, path }) => {
    const fill = fillOf(points.get(code)?.point, chart.id, shade)
    // A path comes from a file: anything but moves, lines and closings is not drawn.
    return /^[MLlHhVvZz\d\s.,-]*$/.test(path)
      ? `<path d="${path}" fill="${fill}" stroke="${colours.paper}" stroke-width="${(1.5 / ratio).toFixed(2)}"/>`
      : ''
  })
  const labels = map.areas.flatMap(({ code, at: [x, y] }) => {
    const found = points.get(code)
    return found?.point === undefined
      ? []
      : [
          areaLabel(found.name, found.point, {
            x: x * ratio,
            y: y * ratio,
            isDark: found.point.value !== null && shade(found.point.value) >= SHADES.length - 2,
          }),
        ]
  })
  const height = map.height * ratio
  return frame(
    chart,
    height + 44,
    `<g transform="scale(${ratio.toFixed(4)})">${areas.join('')}</g>${labels.join('')}${key(chart, { ticks, shade, y: height + 14 })}`,
  )
}

function fillOf(point: ChartPoint | undefined, id: string, shade: (value: number) => number): string {
  if (point === undefined) return colours.line
  if (point.value === null) return point.isWithheld ? hatch(id) : colours.line
  return SHADES[shade(point.value)] ?? colours.line
}

function areaLabel(
  name: string,
  { text, value }: ChartPoint,
  { x, y, isDark }: { x: number; y: number; isDark: boolean },
): string {
  const colour = isDark ? '#ffffff' : colours.ink
  // On the hatching, letters stand on paper.
  const wide = Math.max(textWidth(name, 12), textWidth(text, SIZE) * 1.06) + 10
  const ground = value === null ? box({ x: x - wide / 2, y: y - 16, width: wide, height: 35 }, colours.paper) : ''
  return (
    ground +
    textAt(name, { x, y: y - 3, anchor: 'middle', colour, size: 12 }) +
    textAt(text, { x, y: y + 13, anchor: 'middle', bold: true, colour })
  )
}

/** The shades from the least to the greatest, with the numbers between them. */
function key(
  chart: StudyChart,
  { ticks, shade, y }: { ticks: readonly number[]; shade: (value: number) => number; y: number },
): string {
  const width = Math.max(48, ...ticks.map((tick) => textWidth(chart.tick(tick), 12) + 14))
  const boxes = ticks
    .slice(0, -1)
    .map((tick, index) => box({ x: index * width, y, width: width - 1, height: 12 }, SHADES[shade(tick)] ?? colours.line))
  const numbers = ticks.map((tick, index) =>
    textAt(chart.tick(tick), {
      x: index * width,
      y: y + 27,
      size: 12,
      colour: colours.ink2,
      anchor: index === 0 ? 'start' : 'middle',
    }),
  )
  const unit = textAt(chart.unit, { x: (ticks.length - 1) * width + 24, y: y + SIZE * 0.85, colour: colours.ink2, size: 12 })
  return boxes.join('') + numbers.join('') + unit
}
