import type { Absent } from '#core/values/absence.ts'
import type { Unit } from './property-type.ts'

/** What a cell can hold: a text, a number, several texts, nothing said, or a reason why there is nothing. */
export type Cell = string | number | readonly string[] | null | Absent

/** A column: `id` is its name for programs, `title` its head for people, `meaning` what it says in the data dictionary. */
export type Column = {
  readonly id: string
  readonly title: string
  readonly meaning: string
  readonly type: 'text' | 'number' | 'date' | 'url'
  readonly unit?: Unit
}

/** A list as it leaves the house: the same rows on the page, in CSV, in XLSX and in JSON. */
export type Table = {
  readonly id: string
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
