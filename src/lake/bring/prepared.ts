/**
 * A file made ready for the lake, lying in its staging: UTF-8, one row after another with `\n` between them, every row with its line
 * in the file put in front and with as many cells as there are heads. What is not such a row stands in `refused`.
 */
export type PreparedFile = {
  readonly path: string
  readonly delimiter: string
  readonly heads: readonly string[]
  readonly rows: number
  /** A CSV of rows that are no rows: line, column, code, value. */
  readonly refusedPath: string
  readonly refusedRows: number
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  readonly encoding: string
}
