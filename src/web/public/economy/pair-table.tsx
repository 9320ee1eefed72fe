import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import type { Frame, PairRow } from './economy-data.ts'
import { Quotient } from './quotient-text.tsx'
import { activityColumn, amountColumn, firmsColumns, measureColumn, placeColumn } from './table-columns.tsx'

export type PairColumn = 'place' | 'activity' | 'amount' | 'firms' | 'share' | 'quotient' | 'growth' | 'density' | 'cluster'

type PairTableProps = {
  page: PageContext
  frame: Frame
  caption: string
  captionUnseen?: boolean
  rows: readonly PairRow[]
  columns: readonly PairColumn[]
}

/** Activities in places, with what is measured of each. */
export function PairTable({ page, frame, caption, captionUnseen, rows, columns }: PairTableProps) {
  const all = pairColumns(page, frame, columns[0] ?? 'place')
  return (
    <DataTable
      caption={caption}
      captionUnseen={captionUnseen ?? false}
      cards
      rows={rows}
      rowKey={({ place, activity }) => `${place} ${activity}`}
      columns={columns.flatMap((column) => all[column])}
    />
  )
}

function pairColumns(page: PageContext, frame: Frame, head: PairColumn): Record<PairColumn, TableColumn<PairRow>[]> {
  return {
    place: [placeColumn(page, head === 'place')],
    activity: [activityColumn(page, frame, head === 'activity')],
    amount: [amountColumn(page, frame)],
    firms: firmsColumns(page, frame),
    share: [measureColumn(page, 'share', 'share')],
    quotient: [
      {
        ...measureColumn<'quotient', PairRow>(page, 'quotient', 'ratio'),
        cell: (row) => <Quotient page={page} frame={frame} row={row} />,
      },
    ],
    growth: [measureColumn(page, 'growth', 'share')],
    density: [measureColumn(page, 'density', 'score')],
    cluster: [measureColumn(page, 'cluster', 'ratio')],
  }
}
