import { figureValues } from '#core/studies/figure-values.ts'
import { breaksAt } from '#core/studies/cells.ts'
import type { StudyContent, StudyFigure } from '#core/studies/edition.ts'
import { signOf } from '#core/studies/signs.ts'
import type { SaidFigure } from '#core/figures/draw-study-figure.ts'
import type { Language } from '#core/values/language.ts'
import { formatNumber } from './format.ts'
import { say } from './say.ts'
import { sayMark, shownNumber } from './say-study.ts'

/** In which language, with which name on its page, how wide. */
export type FigureWish = { readonly language: Language; readonly id?: string; readonly width?: number }

/** A picture of a study with all its texts, in one language; null when its table does not have what it names. */
export function sayFigure(
  content: StudyContent,
  figure: StudyFigure,
  { language, id = figure.id, width = 720 }: FigureWish,
): SaidFigure | null {
  const values = figureValues(content, figure)
  if (values === null) return null
  const { table, measure, axis, isTime, series } = values
  return {
    kind: figure.kind,
    isTime,
    codes: axis.map(({ code }) => code),
    map: content.map,
    chart: {
      id,
      width,
      title: figure.title[language],
      description: figure.alt[language],
      unit: measure.unit.label[language],
      axis: axis.map(({ label }) => label[language]),
      series: series.map(({ category, cells }) => ({
        name: category?.label[language] ?? null,
        points: cells.map((cell) => ({
          value: typeof cell === 'number' ? shownNumber(measure, cell) : null,
          text: sayMark(language, measure, cell),
          sign: typeof cell === 'number' ? '' : signOf[cell.absent],
          isWithheld: typeof cell !== 'number' && cell.absent === 'withheld',
        })),
      })),
      breaks: axis.flatMap(({ code }, place) =>
        breaksAt(table.breaks, { dimension: figure.axis, code, measure: figure.measure }) ? [place] : [],
      ),
      breakText: say(language, 'study.format.break.short'),
      isWhole: measure.decimals === 0,
      tick: (value) => formatNumber(language, value, 6),
    },
  }
}
