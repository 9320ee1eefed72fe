import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { formatNumber } from '#words/format.ts'
import { saySlice } from '#words/say-slice.ts'
import { say } from '#words/say.ts'
import type { LoadRow } from './load-data.ts'

export function Changed({ page, load }: { page: PageContext; load: LoadRow }) {
  const { language } = page
  const number = (value: number | null) => (value === null ? '–' : formatNumber(language, value))
  return (
    <DataTable
      caption={say(language, 'economy.load.changed')}
      captionUnseen
      cards
      rows={load.changed}
      rowKey={({ slice }) => slice}
      columns={[
        {
          id: 'slice',
          title: say(language, 'economy.column.period'),
          head: true,
          cell: ({ slice }) => saySlice(language, slice) || slice,
        },
        {
          id: 'rows-before',
          title: say(language, 'economy.load.rows-before'),
          numeric: true,
          cell: (row) => number(row.rowsBefore),
        },
        { id: 'rows-now', title: say(language, 'economy.load.rows-now'), numeric: true, cell: (row) => number(row.rowsNow) },
        { id: 'appeared', title: say(language, 'economy.load.appeared'), numeric: true, cell: (row) => number(row.appeared) },
        { id: 'vanished', title: say(language, 'economy.load.vanished'), numeric: true, cell: (row) => number(row.vanished) },
        { id: 'corrected', title: say(language, 'economy.load.corrected'), numeric: true, cell: (row) => number(row.corrected) },
      ]}
    />
  )
}
