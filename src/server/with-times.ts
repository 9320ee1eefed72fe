import type { Column, Table } from '#core/registry/table.ts'
import { say } from '#words/say.ts'
import type { PageReader } from './page-definition.ts'

/** The table with the day and the knowledge in every row: a CSV file has no other place to keep them. */
export function withTimes(table: Table, { language, day, knownAt }: PageReader): Table {
  const columns: Column[] = [
    {
      id: 'asOf',
      title: say(language, 'exports.column.asOf'),
      meaning: say(language, 'exports.column.asOf.meaning'),
      type: 'date',
    },
    {
      id: 'knownAt',
      title: say(language, 'exports.column.knownAt'),
      meaning: say(language, 'exports.column.knownAt.meaning'),
      type: 'date',
    },
  ]
  return { ...table, columns: [...table.columns, ...columns], rows: table.rows.map((row) => [...row, day, knownAt]) }
}
