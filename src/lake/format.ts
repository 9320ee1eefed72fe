import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Language } from '#core/values/language.ts'
import type { Coding, DataSetId } from './data-set.ts'
import type { LoadSource } from './load.ts'

/** A column of the file: under which heads it comes. Expressions of SQL name it by `name`; it is text, null where empty. */
export type Head = {
  readonly name: string
  /** Whole heads or the technical names that a publisher puts in brackets; letter case and spaces do not matter. */
  readonly accepts: readonly string[]
  readonly needed: boolean
}

/** A column of the lake and how it comes out of the file's row (DuckDB's SQL over the names of the heads). */
export type Column = {
  readonly name: string
  readonly type: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'DATE' | 'BOOLEAN'
  readonly sql: string
}

/** A row of which `fails` is true is refused by `code`, and shown with the value of the head. */
export type Check = { readonly code: string; readonly head: string; readonly fails: string }

/** Rows of which `holds` is true are kept and counted; the values of the head are shown as examples. */
export type Note = {
  readonly code: string
  readonly head: string
  readonly holds: string
  /** Whether the first lines of each value are shown beside it. */
  readonly withLines?: boolean
}

/** Months whose activities are said to be coded in one edition; null = from ever, for ever. */
export type StatedEdition = { readonly version: ActivityVersion; readonly from: string | null; readonly to: string | null }

/**
 * How the files of one publisher are read. Adding a data set is adding one of these.
 * The import adds the columns that it knows better, for `placeAs` and `activityAs`: `place` (the place's id in the register, null where
 * it has none) and `activity_version` (the edition of the codes).
 */
export type LakeFormat = {
  readonly dataSet: DataSetId
  /** Goes up when the publisher changes the columns: `sodra-monthly-1`. */
  readonly layout: string
  readonly source: LoadSource
  /** What its activities are coded by where nobody says it and the codes do not tell. */
  readonly activityVersion: Coding | null
  /** Which edition codes which months, as the country or a mapping says. */
  readonly editions?: readonly StatedEdition[]
  readonly heads: readonly Head[]
  /** Heads that the format does not name: a sign of another layout, or columns that nobody needs. */
  readonly otherHeads: 'refused' | 'left-out'
  readonly columns: readonly Column[]
  readonly checks: readonly Check[]
  readonly notes: readonly Note[]
  /** The period of a row (`2023-01`) in SQL over the heads; null: the whole file is one slice, which the importer names. */
  readonly slice: string | null
  /**
   * Columns of the lake that name a row within its slice. Two rows alike in them are the same place's and then alike in all, or
   * the file contradicts itself; in two places they are kept and told.
   */
  readonly key: readonly string[]
  /** The column of the lake that tells firms apart; null where rows are not about firms. */
  readonly firm: string | null
  /** The column that holds the name of the place as given, and the one of the activity: where the file is complete or not. */
  readonly placeAs: string | null
  readonly activityAs: string | null
  /** The column of the lake that says what the publisher calls the activity, and its language. */
  readonly activityNames?: { readonly column: string; readonly language: Language }
  /** What is summed to say what a load changed: name → SQL over the columns of the lake. */
  readonly measures: { readonly [name: string]: string }
}
