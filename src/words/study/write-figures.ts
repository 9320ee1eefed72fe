import { figureValues } from '#core/studies/figure-values.ts'
import type { Both, StudyContent, StudyFigure, StudyTable } from '#core/studies/edition.ts'
import { isNumber } from '#core/values/measured.ts'
import type { Language } from '#core/values/language.ts'
import { sayMark } from '#words/say-study.ts'
import { sayBoth } from './in-both.ts'

type FigurePlan = Pick<StudyFigure, 'table' | 'kind' | 'measure' | 'axis' | 'series'> & { readonly last?: true }

/** The pictures of the study, by the tables that they show. */
const plans: readonly FigurePlan[] = [
  { table: 'clusters', kind: 'line', measure: 'clusters', axis: 'year', series: null },
  { table: 'members', kind: 'line', measure: 'organisations', axis: 'year', series: null },
  { table: 'clusters-by-field', kind: 'bar', measure: 'clusters', axis: 'field', series: null, last: true },
  { table: 'organisations-by-kind', kind: 'bar', measure: 'organisations', axis: 'kind', series: null, last: true },
  { table: 'organisations-by-county', kind: 'bar', measure: 'organisations', axis: 'county', series: null, last: true },
  { table: 'economy', kind: 'line', measure: 'turnover-eur', axis: 'year', series: null },
  { table: 'intensities', kind: 'line', measure: 'exports-share', axis: 'year', series: null },
  { table: 'joint-work', kind: 'line', measure: 'joint-projects', axis: 'year', series: null },
  { table: 'abroad', kind: 'line', measure: 'foreign-partners', axis: 'year', series: null },
  { table: 'income', kind: 'bar', measure: 'income', axis: 'income-kind', series: null, last: true },
  { table: 'levels', kind: 'bar', measure: 'clusters', axis: 'level', series: null, last: true },
  { table: 'labels', kind: 'line', measure: 'labels', axis: 'year', series: 'label' },
]

/** The figures of some tables. One year of a table of years is shown where the plan says so. */
export function writeFigures(
  tables: readonly StudyTable[],
  contentOf: (figures: readonly StudyFigure[]) => StudyContent,
): StudyFigure[] {
  const drafts = plans.flatMap((plan) => {
    const table = tables.find(({ id }) => id === plan.table)
    return table === undefined || isEmpty(table) ? [] : [draftOf(plan, table)]
  })
  const numbered = drafts.map((draft, index) => ({ ...draft, number: index + 1 }))
  const content = contentOf(numbered)
  return numbered.map((figure) => ({ ...figure, alt: altOf(content, figure) }))
}

/** A picture of a table without any number shows nothing. */
function isEmpty({ cells, dimensions }: StudyTable): boolean {
  return !cells.some(isNumber) || dimensions.some(({ categories }) => categories.length === 0)
}

function draftOf({ last, ...plan }: FigurePlan, table: StudyTable): StudyFigure {
  const years = table.dimensions.find(({ id }) => id === 'year')?.categories ?? []
  const year = years.at(-1)
  const fixed = last === true && year !== undefined ? { year: year.code } : {}
  const title: Both =
    last === true && year !== undefined
      ? { lt: `${table.title.lt}, ${year.code} m.`, en: `${table.title.en}, ${year.code}` }
      : titleOf(table, plan.measure)
  return { id: plan.table, number: 0, title, alt: title, ...plan, fixed, only: null }
}

/** A table of several measures is shown one measure at a time. */
function titleOf({ title, measures }: StudyTable, measure: string): Both {
  const found = measures.find(({ id }) => id === measure)
  if (found === undefined || measures.length === 1) return title
  const unit = found.unit.code === 'share' || found.unit.code === 'eur' ? found.unit.label : null
  const add = (language: Language) => (unit === null ? found.label[language] : `${found.label[language]}, ${unit[language]}`)
  return { lt: add('lt'), en: add('en') }
}

/** What the picture shows, in a sentence: its smallest and its largest value, and where they are. */
function altOf(content: StudyContent, figure: StudyFigure): Both {
  const values = figureValues(content, figure)
  const points = (values?.series ?? []).flatMap(({ cells, category }) =>
    cells.flatMap((cell, index) => {
      const at = values?.axis[index]
      return isNumber(cell) && at !== undefined ? [{ cell, at: category === null ? [at] : [category, at] }] : []
    }),
  )
  const sorted = points.toSorted((one, other) => one.cell - other.cell)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (values === null || least === undefined || most === undefined)
    return sayBoth('study.figure.alt.empty', (language) => ({ title: figure.title[language] }))
  const nameOf = (point: typeof least, language: Language) => point.at.map(({ label }) => label[language]).join(', ')
  return sayBoth('study.figure.alt', (language) => ({
    title: figure.title[language],
    least: sayMark(language, values.measure, least.cell),
    leastAt: nameOf(least, language),
    most: sayMark(language, values.measure, most.cell),
    mostAt: nameOf(most, language),
  }))
}
