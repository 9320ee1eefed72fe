import type { StudyFigure, StudyMap } from '#core/studies/edition.ts'
import { drawStackedBars, drawStudyBars, drawStudyDots } from './study-bars.ts'
import type { StudyChart } from './study-chart.ts'
import { drawStudyMap } from './study-map.ts'
import { drawStudyColumns, drawStudyLines } from './study-years.ts'

/** A picture of a study, said in one language and ready to be drawn. */
export type SaidFigure = {
  readonly kind: StudyFigure['kind']
  readonly isTime: boolean
  readonly chart: StudyChart
  /** Codes of the axis: a map finds its areas by them. */
  readonly codes: readonly string[]
  readonly map: StudyMap | null
}

/** The picture as SVG: with tokens of the house for colours, a title and a description, and no script. */
export function drawStudyFigure({ kind, isTime, chart, codes, map }: SaidFigure): string {
  switch (kind) {
    case 'line':
      return drawStudyLines(chart)
    case 'bar':
      return isTime ? drawStudyColumns(chart, false) : drawStudyBars(chart)
    case 'stacked':
      return isTime ? drawStudyColumns(chart, true) : drawStackedBars(chart)
    case 'dot':
      return drawStudyDots(chart)
    case 'map':
      return map === null ? drawStudyBars(chart) : drawStudyMap(chart, map, codes)
  }
}
