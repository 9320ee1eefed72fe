import type { Field, Series } from '#core/economy/cells/cells.ts'
import { fieldFrom, none, outcomeAt, seriesFrom } from '#core/economy/cells/outcome.ts'
import type { KindOf } from '#core/economy/relatedness/variety.ts'

/**
 * Columns of firms of which nobody says more than something coarser: 1 where a column is one. They are amounts like any other, but no activity
 * of their own: whoever is known to be in a division only may be in any of its classes. No column of a set of groups, or of sections, is one.
 */
export function coarseColumns(columns: readonly string[], kindOf: KindOf | null): Uint8Array {
  return Uint8Array.from(columns, (column) => (kindOf !== null && typeof kindOf(column) !== 'string' ? 1 : 0))
}

/** A field without those columns: what is measured of it asks what an activity is. */
export function withoutCoarse(field: Field, isCoarse: Uint8Array): Field {
  if (!isCoarse.includes(1)) return field
  const kept = field.columns.flatMap((_, at) => (isCoarse[at] === 1 ? [] : [at]))
  const columns = kept.map((at) => field.columns[at] ?? '')
  return fieldFrom({ rows: field.rows, columns }, (row, column) =>
    outcomeAt(field, row * field.columns.length + (kept[column] ?? 0)),
  )
}

/** A measure of the other columns in the order of the whole table: `undefined-here` for those that it does not have. */
export function seriesAmong(columns: readonly string[], series: Series): Series {
  if (columns.length === series.names.length) return series
  const from = placesAmong(columns, series.names)
  return seriesFrom(columns, (at) => outcomeOf(series, from[at] ?? -1))
}

/** The same of places and activities. */
export function fieldAmong(columns: readonly string[], field: Field): Field {
  if (columns.length === field.columns.length) return field
  const from = placesAmong(columns, field.columns)
  return fieldFrom({ rows: field.rows, columns }, (row, column) => {
    const at = from[column] ?? -1
    return outcomeOf(field, at === -1 ? -1 : row * field.columns.length + at)
  })
}

function outcomeOf(of: Field | Series, at: number) {
  return at === -1 ? none('undefined-here') : outcomeAt(of, at)
}

function placesAmong(columns: readonly string[], names: readonly string[]): readonly number[] {
  const at = new Map(names.map((name, place) => [name, place]))
  return columns.map((name) => at.get(name) ?? -1)
}
