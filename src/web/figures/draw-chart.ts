import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import type { EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { colours } from '#core/figures/xml.ts'
import { tidySvg } from './tidy-svg.ts'
import { extentOf, symbolOf } from './series.ts'
import type { Series } from './series.ts'

use([BarChart, LineChart, GridComponent, SVGRenderer])

/** What a drawing says to those who do not see it, and a name that is unique on its page. */
export type ChartWords = { readonly id: string; readonly title: string; readonly description: string }

export type Size = { readonly width: number; readonly height: number }

export const WIDE: Size = { width: 860, height: 420 }
export const NARROW: Size = { width: 360, height: 380 }

/** The colour that the library is given for a token of the house; made into the token again afterwards. */
const ink = plain(colours.ink)
const quiet = plain(colours.ink3)
const line = plain(colours.line)
const paper = plain(colours.paper)

const text = { fontFamily: 'inherit', color: quiet, fontSize: 13 }

/**
 * Numbers over years, each series with its own colour and symbol. Points of one series are joined; different series never
 * are: they were counted in different ways. Points of one year stand side by side.
 */
export function drawSeries(series: readonly Series[], words: ChartWords, size: Size): string {
  const years = series.flatMap(({ points }) => points.map(({ year }) => Math.floor(year)))
  const greatest = Math.max(0, ...series.flatMap(({ points }) => points.map(({ quantity }) => extentOf(quantity).high)))
  const option: EChartsCoreOption = {
    animation: false,
    grid: { left: 34, right: 26, top: 18, bottom: 30 },
    xAxis: {
      type: 'value',
      // Even years at both ends: ticks stand at whole years that people count by.
      min: evenBefore(Math.min(...years)),
      max: Math.max(...years) + 1,
      interval: size.width < 500 ? 4 : 2,
      axisLabel: { ...text, formatter: String, showMinLabel: false, showMaxLabel: false },
      axisLine: { lineStyle: { color: ink } },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: Math.max(20, Math.ceil(greatest / 20) * 20),
      interval: 20,
      axisLabel: text,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: line } },
    },
    series: series.flatMap((each, index) => seriesOption(each, index, beside(series))),
  }
  return render(option, words, size)
}

function seriesOption({ points }: Series, index: number, offset: (series: number, year: number) => number): object[] {
  const color = plain(colours.data[index % colours.data.length] ?? colours.ink)
  const placed = points.map((point) => ({
    ...point,
    x: point.year + offset(index, Math.floor(point.year)),
    ...extentOf(point.quantity),
  }))
  const spans = placed
    .filter(({ low, high }) => high > low)
    .map(({ x, low, high }) => ({
      type: 'line',
      symbol: 'rect',
      symbolSize: [12, 2],
      data: [
        [x, low],
        [x, high],
      ],
      lineStyle: { color, width: 2 },
      itemStyle: { color },
    }))
  return [
    ...spans,
    {
      type: 'line',
      symbol: symbolOf(index),
      symbolSize: 12,
      lineStyle: { color, width: 2 },
      itemStyle: { color, borderColor: paper, borderWidth: 1 },
      label: {
        show: true,
        position: placed.some(({ x, year }) => x < year) ? 'left' : 'right',
        distance: 6,
        fontFamily: 'inherit',
        fontSize: 14,
        fontWeight: 600,
        color: ink,
        textBorderColor: paper,
        textBorderWidth: 3,
        formatter: ({ dataIndex }: { dataIndex: number }) => placed[dataIndex]?.label ?? '',
      },
      data: placed.map(({ x, at }) => [x, at]),
    },
  ]
}

/** How far from its year a series stands, where several have a point in that year. */
function beside(series: readonly Series[]): (index: number, year: number) => number {
  return (index, year) => {
    const there = series.flatMap(({ points }, each) => (points.some((point) => Math.floor(point.year) === year) ? [each] : []))
    return (there.indexOf(index) - (there.length - 1) / 2) * 0.17
  }
}

function evenBefore(year: number): number {
  const before = year - 1
  return before - (((before % 2) + 2) % 2)
}

export type BarRow = { readonly name: string; readonly value: number; readonly label: string; readonly group: number }

/** Amounts as bars from zero, the first row on top; `group` chooses the colour. */
export function drawBars(rows: readonly BarRow[], words: ChartWords, width: number): string {
  const option: EChartsCoreOption = {
    animation: false,
    grid: { left: 4, right: width < 500 ? 84 : 110, top: 8, bottom: 4 },
    xAxis: { type: 'value', min: 0, max: Math.max(1, ...rows.map(({ value }) => value)), show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLine: { lineStyle: { color: ink } },
      axisTick: { show: false },
      // Names stand above their bars: on a phone there is no room beside them.
      axisLabel: {
        ...text,
        color: ink,
        fontSize: 14,
        inside: true,
        margin: 0,
        align: 'left',
        verticalAlign: 'bottom',
        padding: [0, 0, 11, 2],
      },
      z: 3,
    },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        data: rows.map(({ value, group }) => ({
          value,
          itemStyle: { color: plain(colours.data[group % colours.data.length] ?? colours.ink) },
        })),
        label: {
          show: true,
          position: 'right',
          fontFamily: 'inherit',
          fontSize: 14,
          fontWeight: 600,
          color: ink,
          formatter: ({ dataIndex }: { dataIndex: number }) => rows[dataIndex]?.label ?? '',
        },
      },
    ],
  }
  return render(option, words, { width, height: rows.length * 50 + 12 })
}

function render(option: EChartsCoreOption, words: ChartWords, { width, height }: Size): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return tidySvg(chart.renderToSVGString({ useViewBox: true }), words)
  } finally {
    // Without this the library keeps the chart, and a timer, for ever.
    chart.dispose()
  }
}

function plain(token: string): string {
  return /#[0-9a-f]+/.exec(token)?.[0] ?? token
}
