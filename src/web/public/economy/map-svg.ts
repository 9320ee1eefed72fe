import { scaleOf, stepOf } from '#core/economy/observed/scale.ts'
import { drawEconomyMap } from '#web/figures/draw-economy-map.ts'
import type { EconomyMark } from '#web/figures/draw-economy-map.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf } from '#web/parts/name-of.ts'
import { say } from '#words/say.ts'
import type { EconomyMap, MapMeasure } from './map-data.ts'
import type { Frame } from './economy-data.ts'
import { activityName, economyLink, placeSlug } from './economy-names.ts'
import { figureText } from './write-figure.ts'
import type { Writing } from './write-figure.ts'

export const writingOf: Record<MapMeasure, Writing> = {
  quotient: 'ratio',
  amount: 'count',
  share: 'share',
  growth: 'share',
  density: 'score',
}

export function measureName({ language }: PageContext, frame: Frame, measure: MapMeasure): string {
  return measure === 'amount'
    ? say(language, `economy.counted.${frame.question.unit}`)
    : say(language, `economy.column.${measure}`)
}

/** The drawing alone, for the page and for its file. */
export function economyMapSvg(page: PageContext, content: EconomyMap, frame: Frame): string {
  const { language } = page
  const { rows, measure } = content
  const scale = scaleOf(rows.map((row) => row[measure].value))
  const largest = Math.max(1, ...rows.map(({ amount }) => amount.value ?? 0))
  const clusters = new Map(content.clusters.map((each) => [each.place, each.clusters]))
  const marks = new Map<string, EconomyMark>(
    rows.map((row) => {
      const figure = row[measure]
      const name = nameOf(page, row.place)
      const told = `${name}: ${figureText(language, figure, writingOf[measure])}`
      const organised = clusters.get(row.place) ?? 0
      return [
        row.place,
        {
          href: economyLink(page, 'economy-places', placeSlug(row.place)),
          title: organised === 0 ? told : `${told}; ${say(language, 'common.clusters', { count: organised })}`,
          step: figure.value === null ? null : stepOf(scale, figure.value),
          weight: row.amount.value === null ? null : row.amount.value / largest,
          clusters: organised,
        },
      ]
    }),
  )
  return drawEconomyMap(content.map, {
    title: mapTitle(page, content, frame),
    description: say(language, 'economy.map.describes'),
    by: frame.question.by,
    marks,
  })
}

export function mapTitle(page: PageContext, content: EconomyMap, frame: Frame): string {
  return `${activityName(page, frame, content.activity)}: ${measureName(page, frame, content.measure)}, ${frame.year}`
}
