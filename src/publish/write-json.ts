import type { Table } from '#core/registry/table.ts'

/**
 * A table for programs: rows as objects by column id; reasons for absence as they are, texts of many as lists.
 * `beside` adds to a row what no column holds.
 */
export function tableAsJson(table: Table, beside: (index: number) => { readonly [key: string]: unknown } = () => ({})) {
  return {
    id: table.id,
    title: table.title,
    columns: table.columns.map(({ id, title, meaning, type, unit }) => ({
      id,
      title,
      meaning,
      type,
      ...(unit === undefined ? {} : { unit }),
    })),
    count: table.rows.length,
    rows: table.rows.map((row, place) => ({
      ...Object.fromEntries(table.columns.map((column, index) => [column.id, row[index] ?? null])),
      ...beside(place),
    })),
  }
}
