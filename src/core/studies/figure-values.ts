import type { Measured } from '#core/values/absence.ts'
import { cellAt } from './cells.ts'
import type { Category, Measure, StudyContent, StudyFigure, StudyTable } from './edition.ts'

/** The numbers of a picture: for each series its cells along the axis. */
export type FigureValues = {
  readonly table: StudyTable
  readonly measure: Measure
  readonly axis: readonly Category[]
  readonly isTime: boolean
  readonly series: readonly { readonly category: Category | null; readonly cells: readonly Measured[] }[]
}

/** Takes the numbers of a picture out of its table; null when the picture names what the table does not have. */
export function figureValues(content: Pick<StudyContent, 'tables'>, figure: StudyFigure): FigureValues | null {
  const table = content.tables.find(({ id }) => id === figure.table)
  const measure = table?.measures.find(({ id }) => id === figure.measure)
  const along = table?.dimensions.find(({ id }) => id === figure.axis)
  if (table === undefined || measure === undefined || along === undefined) return null
  const axis = along.categories.filter(({ code, isTotal }) =>
    figure.only === null ? isTotal !== true : figure.only.includes(code),
  )
  const across = table.dimensions.find(({ id }) => id === figure.series)
  const categories = across === undefined ? [null] : across.categories.filter(({ isTotal }) => isTotal !== true)
  const series = categories.map((category) => ({
    category,
    cells: axis.map(({ code }): Measured => {
      const at = {
        ...figure.fixed,
        [along.id]: code,
        ...(across === undefined || category === null ? {} : { [across.id]: category.code }),
      }
      return cellAt(table, at, measure.id) ?? { absent: 'not-found' }
    }),
  }))
  return { table, measure, axis, isTime: along.role === 'time', series }
}
