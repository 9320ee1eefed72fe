import { name, text } from '../engine.ts'
import type { Layout } from './find-layout.ts'
import type { PreparedFile } from './prepared.ts'

/** The rows of a prepared file as a table of SQL: `line`, and every head of the format as text, null where empty or absent. */
export function rawRows({ path, delimiter, heads }: PreparedFile, { format, columns }: Layout): string {
  const types = ['line', ...heads.map((_, at) => `c${at}`)].map(
    (column) => `${text(column)}: ${text(column === 'line' ? 'BIGINT' : 'VARCHAR')}`,
  )
  const read = `read_csv(${text(path)}, delim = ${text(delimiter)}, quote = '"', escape = '"', header = false, auto_detect = false, max_line_size = 8000000, columns = {${types.join(', ')}})`
  const named = format.heads.map(({ name: head }) => {
    const at = columns.get(head)
    return `${at === undefined ? 'CAST(NULL AS VARCHAR)' : `nullif(trim(c${at}), '')`} AS ${name(head)}`
  })
  return `(SELECT line, ${named.join(', ')} FROM ${read})`
}

/** True of a row that one of the checks refuses. */
export function refusedCondition({ format }: Layout): string {
  if (format.checks.length === 0) return 'false'
  return format.checks.map(({ fails }) => `coalesce(${fails}, false)`).join(' OR ')
}
