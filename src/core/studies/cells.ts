import type { Measured } from '#core/values/absence.ts'
import type { Category, Coordinates, Dimension, Measure, SeriesBreak, StudyTable } from './edition.ts'

/** The cell at these coordinates; undefined when the table has no such place. */
export function cellAt(table: StudyTable, at: Coordinates, measure: string): Measured | undefined {
  const places = table.dimensions.map(({ id, categories }) => categories.findIndex(({ code }) => code === at[id]))
  const last = table.measures.findIndex(({ id }) => id === measure)
  if (last < 0 || places.some((place) => place < 0)) return undefined
  return table.cells[cellIndex(table, places) + last]
}

/** How many cells a table must have. */
export function cellCount({ dimensions, measures }: Pick<StudyTable, 'dimensions' | 'measures'>): number {
  return dimensions.reduce((count, { categories }) => count * categories.length, measures.length)
}

function cellIndex(table: StudyTable, places: readonly number[]): number {
  const index = table.dimensions.reduce((sum, { categories }, order) => sum * categories.length + (places[order] ?? 0), 0)
  return index * table.measures.length
}

/** A cell with all that says what it is: for files with one number in a line. */
export type FlatCell = {
  readonly categories: readonly Category[]
  readonly measure: Measure
  readonly value: Measured
}

/** The cells one after another, in the order in which they are kept. */
export function* flatCells(table: StudyTable): Generator<FlatCell> {
  const { measures, cells } = table
  let index = 0
  for (const categories of combinations(table.dimensions)) {
    for (const measure of measures) {
      yield { categories, measure, value: cells[index] ?? { absent: 'not-found' } }
      index += 1
    }
  }
}

function* combinations(dimensions: readonly Dimension[]): Generator<readonly Category[]> {
  const [first, ...rest] = dimensions
  if (first === undefined) {
    yield []
    return
  }
  for (const category of first.categories) {
    for (const others of combinations(rest)) yield [category, ...others]
  }
}

/** A table as it stands on a page: heads across, labels down, cells between. */
export type Grid = {
  /** The dimensions that run down, one column of labels each. */
  readonly down: readonly Dimension[]
  readonly heads: readonly GridHead[]
  readonly rows: readonly GridRow[]
}
export type GridHead = { readonly category: Category | null; readonly measure: Measure }
export type GridRow = { readonly labels: readonly Category[]; readonly isTotal: boolean; readonly cells: readonly Measured[] }

/**
 * Several measures stand side by side, and all dimensions run down; of one measure, the last of several dimensions runs
 * across.
 */
export function gridOf(table: StudyTable): Grid {
  const { dimensions, measures } = table
  const across = measures.length === 1 && dimensions.length > 1 ? dimensions.at(-1) : undefined
  const down = across === undefined ? dimensions : dimensions.slice(0, -1)
  const heads = (across?.categories ?? [null]).flatMap((category) => measures.map((measure) => ({ category, measure })))
  const rows = [...combinations(down)].map((labels, place) => ({
    labels,
    isTotal: labels.some(({ isTotal }) => isTotal === true),
    cells: table.cells.slice(place * heads.length, (place + 1) * heads.length),
  }))
  return { down, heads, rows }
}

/** Whether the series of a measure breaks at a category. */
export function breaksAt(
  breaks: readonly SeriesBreak[],
  at: { readonly dimension: string; readonly code: string; readonly measure: string },
): boolean {
  return breaks.some(
    ({ dimension, code, measure }) =>
      dimension === at.dimension && code === at.code && (measure === null || measure === at.measure),
  )
}
