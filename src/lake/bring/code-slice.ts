import type { DuckDBConnection } from '@duckdb/node-api'
import { placeFinder } from '#core/economy/places/place-book.ts'
import type { PlaceBook } from '#core/economy/places/place-book.ts'
import type { Coding } from '../data-set.ts'
import { name, parquet, rowsOf } from '../engine.ts'
import type { LakeFormat } from '../format.ts'
import type { LoadNote } from '../load.ts'
import { decideEdition, isStrange } from './decide-edition.ts'
import type { Counted, Trees } from './decide-edition.ts'

/** Places and activities of one slice as the register and the classification know them. */
export type SliceCoding = {
  /** Names of places as given → ids. */
  readonly places: ReadonlyMap<string, string>
  readonly coding: Coding | null
  readonly notes: readonly LoadNote[]
}

type Asked = {
  readonly format: LakeFormat
  readonly slice: string
  readonly files: readonly string[]
  readonly book: PlaceBook | null
  readonly trees: Trees | null
  /** What the importer said that the codes are of. */
  readonly coding: Coding | undefined
}

/** Finds out which places a slice names and in which edition its activities are coded. */
export async function codeSlice(
  connection: DuckDBConnection,
  { format, slice, files, book, trees, coding }: Asked,
): Promise<SliceCoding> {
  const places = new Map<string, string>()
  const notes: LoadNote[] = []
  const chosen = coding ?? format.activityVersion
  const isEuropean = trees !== null && chosen !== 'naics-2012'
  const [named = [], codes = []] = await countValues(
    connection,
    [book === null ? null : format.placeAs, isEuropean ? format.activityAs : null],
    files,
  )
  if (format.placeAs !== null && book !== null) {
    const find = placeFinder(book)
    const strange: Counted[] = []
    for (const each of named) {
      const found = find(each.value, /^\d{4}-\d{2}/.test(slice) ? slice.slice(0, 7) : null)
      if ('place' in found) places.set(each.value, found.place)
      else strange.push(each)
    }
    // Without any place it is no name that is wrong: no country has been loaded.
    if (strange.length > 0) notes.push(noteOf(book.places.length === 0 ? 'no-places-yet' : 'place-unknown', strange))
  }
  if (format.activityAs === null || trees === null || chosen === 'naics-2012') return { places, coding: chosen, notes }
  const { edition, note } = decideEdition({
    slice,
    codes,
    trees,
    said: coding === '2' || coding === '2.1' ? coding : null,
    stated: format.editions ?? [],
    usual: chosen ?? '2',
  })
  if (note !== null) notes.push(note)
  const strange = codes.filter(({ value }) => isStrange(value, trees[edition]))
  if (strange.length > 0) notes.push(noteOf('activity-not-classed', strange))
  return { places, coding: edition, notes }
}

/** How often each place and each activity is named, the most frequent first. */
async function countValues(
  connection: DuckDBConnection,
  columns: readonly (string | null)[],
  files: readonly string[],
): Promise<Counted[][]> {
  const asked = columns.flatMap((column, at) =>
    column === null
      ? []
      : [
          `SELECT ${at} AS "column", ${name(column)} AS value, count(*) AS rows FROM ${parquet(files)} WHERE ${name(column)} IS NOT NULL GROUP BY 2`,
        ],
  )
  const rows = asked.length === 0 ? [] : await rowsOf(connection, `${asked.join(' UNION ALL ')} ORDER BY 1, 3 DESC, 2`)
  return columns.map((_, at) =>
    rows.flatMap(({ column, value, rows: count }) => (column === at ? [{ value: String(value), rows: Number(count) }] : [])),
  )
}

function noteOf(code: string, counted: readonly Counted[]): LoadNote {
  return { code, rows: counted.reduce((sum, { rows }) => sum + rows, 0), examples: counted.slice(0, 5).map(({ value }) => value) }
}

/** The same notes of several slices as one. */
export function joinNotes(notes: readonly LoadNote[]): LoadNote[] {
  return [...Map.groupBy(notes, ({ code }) => code)].map(([code, same]) => ({
    code,
    rows: same.reduce((sum, { rows }) => sum + rows, 0),
    examples: [...new Set(same.flatMap(({ examples }) => examples))].slice(0, 5),
  }))
}
