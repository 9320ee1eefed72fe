import type { ReactNode } from 'react'

export type TableColumn<Row> = {
  readonly id: string
  readonly title: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** The name of the column inside a card, where its title is more than a text. */
  readonly label?: string
  /** Numbers stand at the right, digits under digits. */
  readonly numeric?: boolean
  /** The column that names the row. */
  readonly head?: boolean
  /** Left out on a narrow screen when the row reads without it. */
  readonly minor?: boolean
}

type DataTableProps<Row> = {
  caption: string
  /** The caption is read aloud only, where a heading says the same. */
  captionUnseen?: boolean
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** On a narrow screen each row becomes a card with the names of the columns inside. */
  cards?: boolean
  foot?: ReactNode
}

/** A table that can be read on any screen: wide ones scroll in their own frame or become cards. */
export function DataTable<Row>({
  caption,
  captionUnseen = false,
  columns,
  rows,
  rowKey,
  cards = false,
  foot,
}: DataTableProps<Row>) {
  return (
    <div
      className={cards ? 'table table-cards' : 'table'}
      tabIndex={cards ? undefined : 0}
      role={cards ? undefined : 'group'}
      aria-label={cards ? undefined : caption}
    >
      <table>
        <caption className={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.head === true ? (
                  <th key={column.id} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    className={classOf(column)}
                    data-label={
                      cards ? (column.label ?? (typeof column.title === 'string' ? column.title : undefined)) : undefined
                    }
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot === undefined ? null : <tfoot>{foot}</tfoot>}
      </table>
    </div>
  )
}

function classOf<Row>(column: TableColumn<Row>): string {
  return [`col-${column.id}`, column.numeric === true ? 'numeric' : '', column.minor === true ? 'minor' : '']
    .filter((each) => each !== '')
    .join(' ')
}
