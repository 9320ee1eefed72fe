import { niceTicks } from './nice-ticks.ts'
import { axisName, dot, drawChart, nameBelow, planeLeft, tickLines } from './plain-chart.ts'
import type { PlainChart } from './plain-chart.ts'
import { rule, textAt } from './study-chart.ts'
import { colours } from './xml.ts'

/** A curve over distance with its band, everything already said in one language. */
export type DistanceChart = PlainChart & {
  readonly axis: string
  readonly points: readonly {
    readonly kilometres: number
    readonly value: number
    /** Between which the curve lies, where what is kept back leaves that open. */
    readonly lowest: number | null
    readonly highest: number | null
    readonly least: number | null
    readonly most: number | null
    readonly isOutside: boolean
    /** The number with its band, for a pointer that rests on it. */
    readonly text: string
  }[]
  /** What the curve would be if the activity lay like everything else; null where there is no such number. */
  readonly usual: number | null
}

const HEIGHT = 230
const TOP = 30
const BELOW = 42

/** The band first, the curve over it; points outside of the band are full. The axis begins at 0, and nothing is drawn below the first distance that is told. */
export function drawDistance(chart: DistanceChart): string {
  const { points, usual, width } = chart
  const values = points.flatMap(({ value, most, highest }) => [value, most ?? value, highest ?? value])
  const ticks = niceTicks(0, Math.max(usual ?? 0, ...values), { wanted: 5 })
  const reach = niceTicks(0, points.at(-1)?.kilometres ?? 1, { wanted: width < 500 ? 4 : 8 })
  const [high, far] = [ticks.at(-1) ?? 1, points.at(-1)?.kilometres ?? 1]
  const left = planeLeft(chart, ticks)
  const right = width - 12
  const bottom = TOP + HEIGHT
  const x = (kilometres: number) => left + (kilometres / far) * (right - left)
  const y = (value: number) => bottom - (value / high) * HEIGHT
  const at = (kilometres: number, value: number) => `${x(kilometres).toFixed(1)} ${y(value).toFixed(1)}`

  const names = reach.filter((tick) => tick <= far).map((tick) => nameBelow(chart.tick(tick), { x: x(tick), bottom }))
  const area = (ends: readonly (readonly [number, number, number])[], fill: string, opacity: number) =>
    ends.length < 2
      ? ''
      : `<path d="M${[...ends.map(([where, , upper]) => at(where, upper)), ...ends.toReversed().map(([where, lower]) => at(where, lower))].join('L')}Z" fill="${fill}" fill-opacity="${opacity}"/>`
  const ends = (pick: (point: DistanceChart['points'][number]) => readonly [number | null, number | null]) =>
    points.flatMap((point) => {
      const [lower, upper] = pick(point)
      return lower === null || upper === null ? [] : [[point.kilometres, lower, upper] as const]
    })
  const band = area(
    ends(({ least, most }) => [least, most]),
    colours.ink3,
    0.24,
  )
  const open = area(
    ends(({ lowest, highest }) => [lowest, highest]),
    colours.members,
    0.18,
  )
  const like = usual === null ? '' : rule([left, y(usual)], [right, y(usual)], colours.lineStrong, ' stroke-dasharray="4 3"')
  const line = `<path d="M${points.map(({ kilometres, value }) => at(kilometres, value)).join('L')}" fill="none" stroke="${colours.members}" stroke-width="2.5" stroke-linejoin="round"/>`
  const radius = width < 500 ? 3 : 4
  const dots = points.map(({ kilometres, value, isOutside, text }) =>
    dot({ x: x(kilometres), y: y(value), text }, { radius, fill: isOutside ? colours.members : colours.paper }),
  )
  return drawChart(chart, bottom + BELOW, [
    ...tickLines(chart, ticks, { left, right, y }),
    ...names,
    axisName(chart.axis, { right, bottom }),
    band,
    open,
    like,
    line,
    ...dots,
  ])
}

/** Several drawings of one width as one, each below the other under its title. */
export function drawBelowEachOther(drawings: readonly { readonly title: string; readonly svg: string }[]): string {
  const GAP = 34
  let [height, width] = [0, 0]
  const parts = drawings.map(({ title, svg }) => {
    const [head = '', across = '0', down = '0'] = /^<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/.exec(svg) ?? []
    const top = height + GAP
    height = top + Number(down)
    width = Math.max(width, Number(across))
    const body = svg.slice(head.length).replace(/<\/svg>\s*$/, '')
    return `${textAt(title, { x: 0, y: top - 14, bold: true, size: 14 })}<g transform="translate(0 ${top})">${body}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">${parts.join('')}</svg>`
}
