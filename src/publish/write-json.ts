import type { Table } from '#core/registry/table.ts'

/** A table for programs: rows as objects by column id; reasons for absence as they are, texts of many as lists. */
export function tableAsJson(table: Table) {
  return {
    id: table.id,
    title: table.title,
    columns: table.columns.map(({ id, title, meaning, type, unit }) => ({ id, title, meaning, type, ...(unit === undefined ? {} : { unit }) })),
    count: table.rows.length,
    rows: table.rows.map((row) => Object.fromEntries(table.columns.map((column, index) => [column.id, row[index] ?? null]))),
  }
}
